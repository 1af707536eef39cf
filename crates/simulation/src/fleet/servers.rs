//! The servers of the site: they are devices of the fleet too, and its first rows.

use crate::limits::SITE_SERVERS_MAX;
use serde::{Deserialize, Serialize};
use strum::VariantArray as _;

/// A site system role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::VariantArray)]
pub enum SiteRole {
    /// The primary site itself.
    SiteServer,
    /// The site's connection to the cloud.
    ServiceConnectionPoint,
    /// Where clients get policy, and where notifications leave for them.
    ManagementPoint,
    /// Where clients get content.
    DistributionPoint,
    /// The site's database.
    SiteDatabaseServer,
}

impl SiteRole {
    /// As the console shows it, for example `Service connection point`.
    pub fn display_name(self) -> &'static str {
        match self {
            Self::SiteServer => "Site server",
            Self::ServiceConnectionPoint => "Service connection point",
            Self::ManagementPoint => "Management point",
            Self::DistributionPoint => "Distribution point",
            Self::SiteDatabaseServer => "Site database server",
        }
    }
}

/// A site server as it is in a fleet that holds them all.
struct SiteServer {
    name: &'static str,
    role: SiteRole,
    shares_certificate: bool,
}

/// In the order in which a small fleet takes them: the site, the device with the documented certificate fault,
/// then the way of a device action.
const SITE_SERVERS: [SiteServer; SITE_SERVERS_MAX as usize] = [
    SiteServer { name: "PS1SITE01", role: SiteRole::SiteServer, shares_certificate: false },
    SiteServer { name: "PS1DP02", role: SiteRole::DistributionPoint, shares_certificate: true },
    SiteServer { name: "PS1SCP01", role: SiteRole::ServiceConnectionPoint, shares_certificate: false },
    SiteServer { name: "PS1MP01", role: SiteRole::ManagementPoint, shares_certificate: false },
    SiteServer { name: "PS1DP01", role: SiteRole::DistributionPoint, shares_certificate: false },
    SiteServer { name: "PS1SQL01", role: SiteRole::SiteDatabaseServer, shares_certificate: false },
    SiteServer { name: "PS1DP03", role: SiteRole::DistributionPoint, shares_certificate: false },
];

/// How many site servers a fleet of this size has: all of them, or half of a fleet that is too small.
pub(crate) fn site_server_count(fleet_size: u32) -> u32 {
    fleet_size.div_ceil(2).min(SITE_SERVERS_MAX)
}

/// Name of the site server on this row.
pub(crate) fn site_server_name(row: u32) -> &'static str {
    SITE_SERVERS.get(row as usize).map_or("", |server| server.name)
}

/// Whether the site server on this row shares one certificate between its role and its client at the start.
pub(crate) fn shares_certificate_at_start(row: u32) -> bool {
    SITE_SERVERS.get(row as usize).is_some_and(|server| server.shares_certificate)
}

/// Site system roles of a row. The site server holds every role whose own server the fleet is too small for.
pub(crate) fn roles_of(row: u32, site_server_count: u32) -> Vec<SiteRole> {
    if row >= site_server_count {
        return Vec::new();
    }
    let mut roles = vec![SITE_SERVERS[row as usize].role];
    if row == 0 {
        let held = &SITE_SERVERS[..site_server_count as usize];
        roles.extend(SiteRole::VARIANTS.iter().filter(|role| held.iter().all(|server| server.role != **role)));
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_held_whatever_the_size() {
        for fleet_size in 1..=40 {
            let count = site_server_count(fleet_size);
            let mut roles: Vec<SiteRole> = (0..fleet_size).flat_map(|row| roles_of(row, count)).collect();
            roles.sort_unstable();
            roles.dedup();
            assert_eq!(roles, SiteRole::VARIANTS, "fleet of {fleet_size}");
        }
    }
}
