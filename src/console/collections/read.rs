//! Reading the device collections of the site.

use crate::api::{Loaded, use_loaded_part, use_revision};
use contract::admin_service::{AdminServiceList, DeviceCollection};
use contract::routes;

/// Every device collection, read again when the site's devices change.
pub fn use_collections() -> Loaded<Vec<DeviceCollection>> {
    let revision = use_revision(|revisions| revisions.site_devices);
    use_loaded_part(routes::collections, revision, |list: AdminServiceList<DeviceCollection>| list.value)
}
