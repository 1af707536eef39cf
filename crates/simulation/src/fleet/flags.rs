//! What can be true or false of a device, one bit each.

use serde::{Deserialize, Serialize};

bitflags::bitflags! {
    /// Facts about a device. The columns of the store, the state hash and snapshots have them as one number.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[repr(transparent)]
    #[serde(transparent)]
    pub(crate) struct DeviceFlags: u16 {
        /// The **Client** column is Yes.
        const CLIENT = 1 << 0;
        /// The client has a connection to the notification server.
        const ONLINE = 1 << 1;
        /// The device left the site; its row stays.
        const RETIRED = 1 << 2;
        /// The distribution point role and the client use one PKI certificate.
        const SHARED_CERTIFICATE = 1 << 3;
        /// The lab took it off line: it does not come back by itself.
        const PINNED_OFFLINE = 1 << 4;
        /// Enrolled in the cloud's device management beside the site: co-managed.
        const ENROLLED = 1 << 5;
        /// Its owner volunteered for pilots.
        const EARLY_ADOPTER = 1 << 6;
        /// Joined to the on-premises domain and to the cloud directory.
        const HYBRID_JOINED = 1 << 7;
        /// Its disk is encrypted.
        const ENCRYPTED = 1 << 8;
        /// It holds a site system role.
        const SITE_SERVER = 1 << 9;
        /// It holds the distribution point role.
        const DISTRIBUTION_POINT = 1 << 10;
    }
}

/// How many different values the flags can form.
pub(crate) const COMBINATIONS: usize = DeviceFlags::all().bits() as usize + 1;
