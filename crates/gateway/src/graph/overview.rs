//! `deviceManagement/managedDeviceOverview`: counts.

use super::small_list::entity;
use crate::answer::Answer;
use crate::call::Call;
use crate::rejection::Outcome;
use serde_json::json;
use simulation::world::World;

/// The counts of the tenant's devices. All of them run Windows, and the site manages all of them.
pub fn get(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    call.bare()?;
    let devices = world.devices();
    let (all, co_managed) = (devices.visible_count(), devices.co_managed_count());
    let overview = json!({
        "id": world.tenant().organization().id.to_string(),
        "enrolledDeviceCount": all,
        "mdmEnrolledCount": 0,
        "dualEnrolledDeviceCount": co_managed,
        "deviceOperatingSystemSummary": {
            "androidCount": 0,
            "androidCorporateWorkProfileCount": 0,
            "androidDedicatedCount": 0,
            "androidDeviceAdminCount": 0,
            "androidFullyManagedCount": 0,
            "androidWorkProfileCount": 0,
            "configMgrDeviceCount": all - co_managed,
            "iosCount": 0,
            "macOSCount": 0,
            "unknownCount": 0,
            "windowsCount": co_managed,
            "windowsMobileCount": 0,
        },
        "deviceExchangeAccessStateSummary": {
            "allowedDeviceCount": 0,
            "blockedDeviceCount": 0,
            "quarantinedDeviceCount": 0,
            "unavailableDeviceCount": 0,
            "unknownDeviceCount": all,
        },
    });
    Ok(entity(call, "deviceManagement/managedDeviceOverview/$entity", overview))
}
