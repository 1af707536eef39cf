//! Queries about the world as a whole: due events, revisions, and why a device is not uploaded.

use super::World;
use crate::command::{Row, Workload, WorkloadAuthority};
use crate::command_error::CommandError;
use crate::components::notification::{ActionResult, ActionState, Waiting};
use crate::components::sync_upload_worker::{Batch, SyncProgress, is_eligible};
use crate::components::{administration_service, cmpivot};
use crate::event::{DueEventView, DueWhat, Event};
use crate::faults::FaultId;
use crate::inventory::Inventory;
use crate::schedule::EventKey;
use crate::tenant::device_service;
use crate::time::SimTime;
use crate::trace::Cause;
use uuid::Uuid;

/// Change feed: grows with every change of the named part; compare for equality only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revisions {
    /// Always zero here: a host counts its resets and imports.
    pub world: u64,
    /// Managed devices and their action results.
    pub devices: u64,
    /// Devices of the site.
    pub site_devices: u64,
    /// Settings, consent, connector.
    pub onboarding: u64,
    /// Log lines.
    pub logs: u64,
    /// Faults that are on.
    pub faults: u64,
}

/// Why the site does not upload a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
pub enum NotUploaded {
    /// The upload is off.
    UploadOff,
    /// The column Client says No.
    NoClient,
    /// Its distribution point role and its client use one PKI certificate ("Specific devices don't synchronize").
    SharedCertificate,
    /// It is not in the collection whose devices are uploaded, nor in a child of it.
    OutsideScope,
}

/// Work that takes more than one request or one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// The clock is on its way to the end of a jump.
    CatchingUp {
        /// Simulated milliseconds that passed.
        done: u64,
        /// Simulated milliseconds of the whole jump.
        total: u64,
    },
    /// The upload worker reads every device of the site: devices that it has read. Only at the end of its run is it known
    /// how many it uploads.
    ReadingDevices(SyncProgress),
    /// A full synchronization becomes visible batch after batch: devices of it that show.
    FullSynchronization(SyncProgress),
}

impl World {
    /// Whether CMPivot may ask the client on this row, and it can answer.
    ///
    /// # Errors
    ///
    /// The refusal of [`crate::command::Command::RunCmpivot`].
    pub fn check_cmpivot(&self, by: &str, row: Row) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        self.require_visible(row)?;
        cmpivot::check_caller(self.site_rules(), &self.faults, by, caller)?;
        cmpivot::check_client(&self.faults, &self.fleet, row)
    }

    /// The task of the run that a command of this number started: its lines carry it.
    pub fn cmpivot_task(&self, command: u64) -> Uuid {
        cmpivot::task_guid(self.scenario.seed, command)
    }

    /// The entities of the client on this row, as it would answer now.
    pub fn inventory(&self, row: Row) -> Inventory<'_> {
        let inventory = Inventory::new(&self.fleet, &self.logs, self.directory.organization().id, row, self.now());
        inventory.with_products(self.applications.products_of(row))
    }

    /// What is under way; `None` when there is nothing to wait for. A jump comes first: it carries the other on.
    pub fn work(&self) -> Option<Work> {
        let passed = |from: SimTime, to: SimTime| u64::try_from(to.0.saturating_sub(from.0)).unwrap_or(0);
        if let Some(jump) = self.clock.jump() {
            let (done, total) = (passed(jump.from, self.now()), passed(jump.from, jump.to));
            return Some(Work::CatchingUp { done, total });
        }
        let reading = self.upload.reading_progress().map(Work::ReadingDevices);
        reading.or_else(|| self.upload.full_progress().map(Work::FullSynchronization))
    }

    /// What is due, soonest first, at most `limit`. Background activity and the slices of a run that has begun are
    /// left out.
    pub fn next_events(&self, limit: usize) -> Vec<DueEventView> {
        self.due().take(limit).map(|(key, event)| self.view(key, event)).collect()
    }

    /// When the next of them is due.
    pub fn next_event_time(&self) -> Option<SimTime> {
        self.due().next().map(|(key, _)| key.time)
    }

    fn due(&self) -> impl Iterator<Item = (&EventKey, &Event)> {
        self.schedule.iter().filter(|(_, event)| !matches!(event, Event::BackgroundTick { .. } | Event::UploadSlice))
    }

    fn view(&self, key: &EventKey, event: &Event) -> DueEventView {
        let what = match event {
            Event::BackgroundTick { .. } => DueWhat::BackgroundActivity,
            Event::UploadSlice => DueWhat::UploadSlice,
            Event::UploadCycle => DueWhat::UploadCycle { is_full: self.upload.is_full_next() },
            Event::DevicesVisible { batch } => {
                DueWhat::DevicesVisible(self.upload.pending().get(batch).map(Batch::counts).unwrap_or_default())
            }
            Event::NotificationHop { task, hop } => DueWhat::NotificationHop {
                task: self.notification.tasks().get(task).map(|task| (task.action, self.fleet.name(task.row))),
                hop: *hop,
            },
            Event::OperationHop { operation, hop } => DueWhat::OperationHop {
                operation: self.operations.get(*operation).map(|one| (one.work, self.fleet.name(one.row))),
                hop: *hop,
            },
            Event::CmpivotReport { .. } => DueWhat::CmpivotReport,
            Event::CmpivotRunEnds { .. } => DueWhat::CmpivotRunEnds,
            Event::SiteUpdate => {
                DueWhat::SiteUpdate { step: self.version.update().map(|update| (update.to, update.step)) }
            }
        };
        DueEventView { what, due: key.time }
    }

    /// Change feed. A host that replays a journal gets the same numbers again.
    pub fn revisions(&self) -> Revisions {
        Revisions {
            world: 0,
            devices: self.devices_revision + self.notification.revision(),
            site_devices: self.fleet.revision(),
            onboarding: self.onboarding_revision,
            logs: self.logs.last_sequence(),
            faults: self.faults.revision(),
        }
    }

    /// Why an action is still pending, and when it goes on; `None` once it has ended.
    pub fn waiting(&self, result: &ActionResult) -> Option<Waiting> {
        self.waiting_of(result.task_number).filter(|_| result.state == ActionState::Pending)
    }

    /// The same by the number of the task.
    pub(crate) fn waiting_of(&self, task_number: u64) -> Option<Waiting> {
        let task = self.notification.tasks().get(&task_number)?;
        let blocker = self.notification.held().get(&task_number).copied();
        let is_polling = self.faults.is_on(FaultId::NotificationChannelBlocked);
        Waiting::new(task, blocker, &self.schedule, self.clock.speed() == 0, is_polling)
    }

    /// Sequence in the journal of the command behind a cause. `None` for a run of the upload worker, which its timer
    /// starts.
    pub fn command_behind(&self, cause: Cause) -> Option<u64> {
        match cause {
            Cause::Command(sequence) => Some(sequence),
            Cause::UploadRun(_) => None,
            Cause::Action(task) => {
                let index = usize::try_from(task.checked_sub(1)?).ok()?;
                self.action_commands.get(index).copied()
            }
        }
    }

    /// The task of an action, by the sequence of its command in the journal.
    pub(crate) fn task_of_command(&self, sequence: u64) -> Option<Uuid> {
        let index = self.action_commands.binary_search(&sequence).ok()?;
        self.actions().get(index).map(|action| action.task_guid)
    }

    /// Whether Intune's device services answer a caller, by key.
    ///
    /// # Errors
    /// What a fault has taken from the caller.
    pub fn check_device_service(&self, by: &str) -> Result<(), CommandError> {
        match self.directory.caller(by) {
            Some(caller) => device_service::check(&self.faults, by, caller),
            None => Ok(()),
        }
    }

    /// Whether the administration service answers a caller, by key.
    ///
    /// # Errors
    /// What a fault has broken.
    pub fn check_administration_service(&self, by: &str) -> Result<(), CommandError> {
        administration_service::check(&self.faults, by)
    }

    /// Whether the cloud manages a workload of a co-managed device: the slider is on *Intune*, or on *Pilot Intune* and the
    /// device is in the staging collection.
    pub fn is_managed_by_intune(&self, workload: Workload, row: Row) -> bool {
        let Some(settings) = self.onboarding.settings() else { return false };
        match settings.authority(workload) {
            WorkloadAuthority::Intune => true,
            WorkloadAuthority::PilotIntune => {
                let staging = settings.staging.get(&workload);
                staging.is_some_and(|collection| self.collections.contains(collection, &self.fleet, row))
            }
            WorkloadAuthority::ConfigurationManager => false,
        }
    }

    /// Whether the site uploads the device on this row as things are: eligible, and in scope.
    pub fn is_uploadable(&self, row: Row) -> bool {
        self.onboarding.scope().is_some_and(|scope| is_eligible(&self.fleet, &self.collections, scope, row))
    }

    /// Why the site does not upload the device on this row; `None` where it does, or has no such device.
    pub fn not_uploaded_because(&self, row: Row) -> Option<NotUploaded> {
        if !self.fleet.is_present(row) || self.is_uploadable(row) {
            None
        } else if !self.fleet.is_client(row) {
            Some(NotUploaded::NoClient)
        } else if self.fleet.shares_certificate(row) {
            Some(NotUploaded::SharedCertificate)
        } else if self.onboarding.is_upload_active() {
            Some(NotUploaded::OutsideScope)
        } else {
            Some(NotUploaded::UploadOff)
        }
    }
}
