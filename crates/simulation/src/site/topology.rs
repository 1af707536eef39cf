//! The hierarchy: one primary site, its servers and their site system roles. Its name and its discovery methods are the scenario's.

/// Site code of the one primary site.
pub const SITE_CODE: &str = "PS1";
/// The Active Directory domain of the site, and of every device in it.
pub(crate) const DOMAIN: &str = "contoso.com";
/// The site server.
pub(crate) const SITE_SERVER: &str = "PS1SITE01.contoso.com";
/// The service connection point.
pub const SERVICE_CONNECTION_POINT: &str = "PS1SCP01.contoso.com";
/// The management point.
pub(crate) const MANAGEMENT_POINT: &str = "PS1MP01.contoso.com";
/// The share of the install directory, by which the other servers reach the inboxes.
pub(crate) const SITE_SHARE: &str = r"\\PS1SITE01.contoso.com\SMS_PS1";
/// Logs of the service connection point (`<ConfigMgr install directory>\Logs`).
pub(crate) const SERVICE_CONNECTION_POINT_LOGS: &str = r"C:\Program Files\Microsoft Configuration Manager\Logs";
/// Logs of a remote site system.
pub(crate) const MANAGEMENT_POINT_LOGS: &str = r"C:\SMS\Logs";
/// Logs of a client (`%WinDir%\CCM\Logs`).
pub(crate) const CLIENT_LOGS: &str = r"C:\Windows\CCM\Logs";

/// A server with site system roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteServer {
    /// Fully qualified name.
    pub name: &'static str,
    /// Roles, as the console names them.
    pub roles: &'static [&'static str],
}

/// Servers of the site. They are devices of the fleet too, as far as the fleet is large enough to hold them.
pub const SERVERS: [SiteServer; 7] = [
    SiteServer { name: SITE_SERVER, roles: &["Component server", "Site server", "Site system", "SMS Provider"] },
    SiteServer {
        name: SERVICE_CONNECTION_POINT,
        roles: &["Component server", "Service connection point", "Site system"],
    },
    SiteServer { name: MANAGEMENT_POINT, roles: &["Component server", "Management point", "Site system"] },
    SiteServer { name: "PS1SQL01.contoso.com", roles: &["Component server", "Site database server", "Site system"] },
    SiteServer { name: "PS1DP01.contoso.com", roles: &["Distribution point", "Site system"] },
    SiteServer { name: "PS1DP02.contoso.com", roles: &["Distribution point", "Site system"] },
    SiteServer { name: "PS1DP03.contoso.com", roles: &["Distribution point", "Site system"] },
];
