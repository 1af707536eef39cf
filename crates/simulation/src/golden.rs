//! A scripted run whose state hash is known. It runs natively and in WebAssembly: the same hash on both proves that
//! the world does not depend on its host.

use crate::command::{
    AutomaticEnrollment, AzureEnvironment, CoManagementSettings, Command, DeviceAction, UploadScope, Workload,
    WorkloadAuthority,
};
use crate::command_error::CommandError;
use crate::scenario::Scenario;
use crate::time::{DAY_MS, MINUTE_MS, SECOND_MS};
use crate::world::World;

/// State hash at the end of the run. It changes with the rules of the world, and [`crate::world::WORLD_VERSION`]
/// changes with it once a version is out.
pub const STATE_HASH: &str = "fc27d74dd6924b475951a5323b2993cf7a12add3ab294bc4cc1d4c48ad1ed645";

/// blake3 of the snapshot at the end of the run. Where it changes and the state hash does not,
/// [`crate::snapshot::LAYOUT`] changes with it.
pub const SNAPSHOT_HASH: &str = "abec169c08933a4b8e3362d1251fa0fbd134f4934584e09ff57ba1c4c4424d64";

/// The script: how long to wait, in milliseconds, and what to ask for then. It passes every room.
pub fn script() -> Vec<(i64, Command)> {
    let admin = || "global-admin".to_owned();
    let environment = AzureEnvironment::AzurePublicCloud;
    let scope = |id: &str| Some(UploadScope::Collection(id.to_owned()));
    let settings = CoManagementSettings {
        upload: Some(UploadScope::AllDevices),
        automatic_enrollment: Some(AutomaticEnrollment::All),
        workloads: [(Workload::ClientApps, WorkloadAuthority::PilotIntune)].into(),
        staging: [(Workload::ClientApps, "PS10001A".to_owned())].into(),
        ..CoManagementSettings::default()
    };
    let act = |by: &str, row, action| Command::TriggerAction { by: by.to_owned(), row, action };
    // Rows of servers of the site, which stay: the site server, a distribution point, the management point.
    let (site_server, management_point, distribution_point) = (0, 3, 4);
    vec![
        (12_345, Command::SetSpeed { speed: 60 }),
        (SECOND_MS, Command::Consent { by: admin(), environment }),
        (SECOND_MS, Command::Onboard { by: admin(), settings: settings.clone() }),
        (20 * MINUTE_MS, act("helpdesk", site_server, DeviceAction::RefreshMachinePolicy)),
        (SECOND_MS, act("cloud-only", site_server, DeviceAction::RefreshUserPolicy)),
        (SECOND_MS, Command::SetOnline { row: management_point, online: false }),
        (SECOND_MS, act("helpdesk", management_point, DeviceAction::AppEvaluation)),
        (SECOND_MS, Command::SetSharedCertificate { row: distribution_point, shared: true }),
        (30 * MINUTE_MS, Command::SetOnline { row: management_point, online: true }),
        (
            3 * MINUTE_MS,
            Command::ApplyProperties {
                by: admin(),
                settings: CoManagementSettings { upload: scope("PS100010"), ..settings.clone() },
            },
        ),
        (
            DAY_MS,
            Command::ApplyProperties {
                by: admin(),
                settings: CoManagementSettings { upload: None, ..settings.clone() },
            },
        ),
        (7 * MINUTE_MS, Command::ApplyProperties { by: admin(), settings }),
        (2 * DAY_MS, Command::SetSpeed { speed: 0 }),
    ]
}

/// Walks it, from the default scenario.
///
/// # Errors
/// A refusal where the rules have changed under the script.
pub fn walk() -> Result<World, CommandError> {
    let mut world = World::new(Scenario::default())?;
    for (wait_ms, command) in script() {
        world.advance_to(world.now().plus(wait_ms));
        world.apply(command)?;
    }
    Ok(world)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_ends_in_the_known_state() {
        let world = walk().expect("the script fits the rules");
        assert_eq!(world.state_hash(), STATE_HASH, "the rules of the world changed: is that meant?");
    }

    #[test]
    fn its_journal_gives_the_same_world() {
        let world = walk().expect("the script fits the rules");
        let again = World::replay(Scenario::default(), world.journal(), world.now()).expect("it fits");
        assert_eq!(again.state_hash(), world.state_hash());
        assert_eq!(again.revisions(), world.revisions());
    }
}
