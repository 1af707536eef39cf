//! Reading the device collections of the site.

use crate::api::{Loaded, get, use_loaded, use_revision};
use contract::admin_service::{AdminServiceList, DeviceCollection};
use contract::routes;

/// Every device collection, read again when the site's devices change.
pub fn use_collections() -> Loaded<Vec<DeviceCollection>> {
    let revision = use_revision(|revisions| revisions.site_devices);
    use_loaded(
        || (),
        move || revision.get(),
        |()| async {
            let list: AdminServiceList<DeviceCollection> = get(&routes::collections()).await?;
            Ok(list.value)
        },
    )
}
