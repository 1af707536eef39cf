//! The world in a snapshot, and back.

use super::{WORLD_VERSION, World};
use crate::applications::Applications;
use crate::audit::AuditIndex;
use crate::clock::Clock;
use crate::command::{Command, UploadOptions};
use crate::components::cmpivot_collection::CollectionRuns;
use crate::components::device_operations::DeviceOperations;
use crate::components::notification::Notification;
use crate::components::sync_upload_worker::{Batch, Upload};
use crate::exercise::Progress;
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::journal::JournalEntry;
use crate::log::Logs;
use crate::onboarding::Onboarding;
use crate::product::SiteVersion;
use crate::recovery_keys::RecoveryKeys;
use crate::scenario::Scenario;
use crate::schedule::Schedule;
use crate::scripts::Scripts;
use crate::site::collections::Collections;
use crate::snapshot::{LAYOUT, Reader, SnapshotError, Writer};
use crate::tenant::Directory;
use crate::tenant::applications::AppRegistration;
use crate::tenant::devices::ManagedDevices;
use crate::tenant::intune_roles::IntuneRoles;
use crate::tenant::permissions::Changes;
use crate::tenant::service_principals::ServicePrincipal;
use crate::tenant::web_applications::WebApplications;
use crate::throttling::Throttling;
use crate::time::SimTime;
use crate::trace::History;

/// What a snapshot begins with: it is looked at before anything else is read.
type Head = (u32, u32, u64, u32, SimTime, u64);

impl World {
    /// Writes the whole state, piece by piece ([`crate::snapshot::PIECE_BYTES_MAX`]), into `sink`. The journal is not
    /// written: it stays with the host, which keeps it anyway.
    pub fn to_snapshot(&self, sink: &mut dyn FnMut(&[u8])) {
        let mut out = Writer::new(sink);
        out.value(&self.snapshot_head());
        out.value(&(&self.clock, &self.schedule, &self.onboarding, self.throttling, &self.faults));
        out.value(&(self.directory.applications(), self.directory.service_principals(), self.directory.changes()));
        out.value(&(&self.upload, &self.notification, &self.logs));
        out.value(&self.history);
        out.value(&(self.devices_revision, self.onboarding_revision, self.notification.revision()));
        out.value(&(self.notification.held(), self.notification.failed(), self.upload.last_failure()));
        out.value(&self.progress);
        out.value(&(&self.operations, &self.applications, &self.scripts, &self.recovery_keys));
        out.value(&self.version);
        out.value(&(self.onboarding.options(), self.directory.web_applications(), self.directory.intune_roles()));
        // A snapshot without such a run is that from before there were any; the journal tells which it is.
        if let Some(runs) = self.runs.hashed() {
            out.value(runs);
        }
        self.fleet.write_snapshot(&mut out);
        self.devices.write_snapshot(&mut out);
        out.finish();
    }

    fn snapshot_head(&self) -> Head {
        let Scenario { seed, fleet_size, start, .. } = self.scenario;
        (LAYOUT, WORLD_VERSION, seed, fleet_size, start, self.journal_length())
    }

    /// The world that [`World::to_snapshot`] wrote, with the pieces that `source` gives one after another. It must be
    /// the world of this scenario and of the first of these entries, which the host makes sure of;
    /// [`World::advance_through`] goes on with the rest of them.
    ///
    /// # Errors
    /// [`SnapshotError`]; the host replays the journal instead.
    pub fn from_snapshot(
        scenario: Scenario,
        entries: &[JournalEntry],
        source: &mut dyn FnMut() -> Option<Vec<u8>>,
    ) -> Result<Self, SnapshotError> {
        let mut from = Reader::new(source);
        let (layout, world_version, seed, fleet_size, start, journal_length): Head = from.value()?;
        if (layout, world_version) != (LAYOUT, WORLD_VERSION) {
            return Err(SnapshotError::OtherLayout);
        }
        let journal = usize::try_from(journal_length).ok().and_then(|length| entries.get(..length));
        let is_of_scenario = (seed, fleet_size, start) == (scenario.seed, scenario.fleet_size, scenario.start);
        let journal = journal.filter(|_| is_of_scenario).ok_or(SnapshotError::OtherWorld)?.to_vec();

        let (clock, schedule, mut onboarding, throttling, faults): (Clock, Schedule, Onboarding, Throttling, Faults) =
            from.value()?;
        let (registrations, service_principals, changes): (Vec<AppRegistration>, Vec<ServicePrincipal>, Changes) =
            from.value()?;
        let (mut upload, mut notification, logs): (Upload, Notification, Logs) = from.value()?;
        let mut history: History = from.value()?;
        history.index();
        let (devices_revision, onboarding_revision, notification_revision) = from.value()?;
        notification.set_revision(notification_revision);
        let (held, failed, last_failure) = from.value()?;
        notification.set_held(held, failed);
        upload.set_last_failure(last_failure);
        let progress: Progress = from.value()?;
        let (operations, applications, scripts, recovery_keys): (
            DeviceOperations,
            Applications,
            Scripts,
            RecoveryKeys,
        ) = from.value()?;
        let version: SiteVersion = from.value()?;
        let (options, web_applications, intune_roles): (UploadOptions, WebApplications, IntuneRoles) = from.value()?;
        onboarding.set_options(options);
        let has_runs = journal.iter().any(|entry| matches!(entry.command, Command::RunCmpivotOnCollection { .. }));
        let runs: CollectionRuns = if has_runs { from.value()? } else { CollectionRuns::default() };
        let fleet = Fleet::read_snapshot(&scenario, &mut from)?;
        let devices = ManagedDevices::read_snapshot(&scenario, &fleet, &mut from)?;
        let action_commands = journal.iter().filter(|entry| matches!(entry.command, Command::TriggerAction { .. }));
        let company = scenario.company();
        let mut collections = Collections::new(&company.collections);
        collections.narrow(faults.is_on(FaultId::CollectionMembershipChanged));
        let mut directory =
            Directory::with_consent(scenario.seed, &company.personas, registrations, service_principals, changes);
        directory.web_applications = web_applications;
        directory.intune_roles = intune_roles;
        Ok(Self {
            action_commands: action_commands.map(|entry| entry.sequence).collect(),
            audited: AuditIndex::of(&journal),
            version,
            clock,
            schedule,
            journal,
            directory,
            collections,
            site: company.site,
            onboarding,
            throttling,
            faults,
            progress,
            upload,
            notification,
            operations,
            runs,
            applications,
            scripts,
            recovery_keys,
            logs,
            history,
            fleet,
            devices,
            devices_revision,
            onboarding_revision,
            upload_index: super::upload_states::UploadIndex::default(),
            counted: super::counts::Counted::default(),
            scenario,
        })
    }

    /// Row changes that a replay would have to do again: what tells a host whether a snapshot is worth its bytes.
    pub fn row_changes(&self) -> u64 {
        self.fleet.revision() + self.devices.revision()
    }

    /// Records that were uploaded and are not visible yet: most of what a snapshot in the middle of a large upload would
    /// hold, and written one by one.
    pub fn records_on_their_way(&self) -> u64 {
        self.upload.pending().values().map(Batch::record_count).sum()
    }
}
