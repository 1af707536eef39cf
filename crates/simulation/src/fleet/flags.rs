//! What can be true or false of a device, one bit each.

/// The **Client** column is Yes.
pub(crate) const CLIENT: u16 = 1;
/// The client has a connection to the notification server.
pub(crate) const ONLINE: u16 = 1 << 1;
/// The device left the site; its row stays.
pub(crate) const RETIRED: u16 = 1 << 2;
/// The distribution point role and the client use one PKI certificate.
pub(crate) const SHARED_CERTIFICATE: u16 = 1 << 3;
/// The lab took it off line: it does not come back by itself.
pub(crate) const PINNED_OFFLINE: u16 = 1 << 4;
/// Enrolled in the cloud's device management beside the site: co-managed.
pub(crate) const ENROLLED: u16 = 1 << 5;
/// Its owner volunteered for pilots.
pub(crate) const EARLY_ADOPTER: u16 = 1 << 6;
/// Joined to the on-premises domain and to the cloud directory.
pub(crate) const HYBRID_JOINED: u16 = 1 << 7;
/// Its disk is encrypted.
pub(crate) const ENCRYPTED: u16 = 1 << 8;
/// It holds a site system role.
pub(crate) const SITE_SERVER: u16 = 1 << 9;
/// It holds the distribution point role.
pub(crate) const DISTRIBUTION_POINT: u16 = 1 << 10;
/// How many different values the bits above can form.
pub(crate) const COMBINATIONS: usize = 1 << 11;
