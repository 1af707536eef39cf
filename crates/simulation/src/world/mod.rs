//! The world: owns every room, runs what is due, and takes commands. All state is in here; all of it is a function
//! of version, scenario, journal and time.

mod cmpivot_runs;
mod commands;
mod counts;
mod device_pages;
mod events;
mod faults;
mod hash;
mod operations;
mod recovery_keys;
mod replay;
mod rights;
mod snapshot;
mod upload_states;
mod views;
mod web_applications;

pub use counts::{SiteCounts, TenantCounts};
pub use events::Budget;
pub use recovery_keys::ShownKey;
pub use rights::Operation;
pub use views::{NotUploaded, Revisions, Work};

use crate::applications::Applications;
use crate::audit::AuditIndex;
use crate::clock::Clock;
use crate::command::{Command, Row};
use crate::command_error::CommandError;
use crate::components::cmpivot_collection::{self, CollectionRuns};
use crate::components::device_operations::{self, DeviceOperations};
use crate::components::notification::{self, Notification};
use crate::components::sync_upload_worker::{self, Upload};
use crate::exercise::Progress;
use crate::faults::Faults;
use crate::fleet::Fleet;
use crate::journal::JournalEntry;
use crate::log::Logs;
use crate::onboarding::Onboarding;
use crate::product::{SiteVersion, Version};
use crate::recovery_keys::RecoveryKeys;
use crate::scenario::Scenario;
use crate::schedule::Schedule;
use crate::scripts::Scripts;
use crate::site::administrators::SiteRules;
use crate::site::collections::Collections;
use crate::tenant::Directory;
use crate::tenant::devices::ManagedDevices;
use crate::throttling::Throttling;
use crate::time::SimTime;
use crate::trace::History;
use scenario::company::Site;
use uuid::Uuid;

/// Version of the world's rules. A journal of another version gives another world, so it is not replayed.
pub const WORLD_VERSION: u32 = 3;

/// A Configuration Manager site and its tenant, at one point in simulated time.
#[derive(Debug)]
pub struct World {
    scenario: Scenario,
    version: SiteVersion,
    clock: Clock,
    schedule: Schedule,
    journal: Vec<JournalEntry>,
    directory: Directory,
    collections: Collections,
    /// It follows from the scenario.
    site: Site,
    onboarding: Onboarding,
    upload: Upload,
    notification: Notification,
    operations: DeviceOperations,
    /// Runs of CMPivot over collections.
    runs: CollectionRuns,
    applications: Applications,
    scripts: Scripts,
    recovery_keys: RecoveryKeys,
    logs: Logs,
    fleet: Fleet,
    devices: ManagedDevices,
    throttling: Throttling,
    faults: Faults,
    /// Of the exercise that the world may be.
    pub(crate) progress: Progress,
    /// Changes of the tenant's devices, and of settings, consent and connector: for the change feed, not state.
    devices_revision: u64,
    onboarding_revision: u64,
    /// Sequence of the command behind each device action, in the order of their tasks. It follows from the journal.
    action_commands: Vec<u64>,
    /// And this.
    audited: AuditIndex,
    /// It follows from the journal too.
    pub(crate) history: History,
    /// Not part of the state: it follows from it.
    upload_index: upload_states::UploadIndex,
    /// Nor is this.
    counted: counts::Counted,
}

/// An accepted command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What has to be persisted before the reply is sent.
    pub entry: JournalEntry,
    /// Of [`Command::TriggerAction`]: the task that joins the four logs.
    pub task_guid: Option<Uuid>,
}

impl World {
    /// A new world at its start.
    ///
    /// # Errors
    /// [`CommandError::ScenarioInvalid`].
    pub fn new(scenario: Scenario) -> Result<Self, CommandError> {
        scenario.validate()?;
        let company = scenario.company();
        let fleet = Fleet::generate(scenario.seed, scenario.fleet_size, scenario.start);
        let mut world = Self {
            version: SiteVersion::of(scenario.version),
            clock: Clock::new(scenario.start),
            schedule: Schedule::default(),
            journal: Vec::new(),
            directory: Directory::new(scenario.seed, &company.personas),
            collections: Collections::new(&company.collections),
            site: company.site,
            onboarding: Onboarding::default(),
            upload: Upload::default(),
            notification: Notification::default(),
            operations: DeviceOperations::default(),
            runs: CollectionRuns::default(),
            applications: Applications::default(),
            scripts: Scripts::default(),
            recovery_keys: RecoveryKeys::default(),
            logs: Logs::new(scenario.seed),
            devices: ManagedDevices::new(scenario.seed, scenario.start),
            fleet,
            throttling: Throttling::default(),
            faults: Faults::default(),
            progress: Progress::default(),
            devices_revision: 0,
            onboarding_revision: 0,
            action_commands: Vec::new(),
            audited: AuditIndex::default(),
            history: History::default(),
            upload_index: upload_states::UploadIndex::default(),
            counted: counts::Counted::default(),
            scenario,
        };
        world.schedule_tick(1);
        Ok(world)
    }

    /// Simulated now.
    pub fn now(&self) -> SimTime {
        self.clock.now()
    }

    /// Simulated milliseconds per wall-clock millisecond; zero when paused.
    pub fn speed(&self) -> u32 {
        self.clock.speed()
    }

    /// The clock: its speed, and the speed that it resumes.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// What the world started from.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Accepted commands.
    pub fn journal(&self) -> &[JournalEntry] {
        &self.journal
    }

    /// Which of them are events of the audit log.
    pub(crate) fn audited(&self) -> &AuditIndex {
        &self.audited
    }

    /// How many commands were accepted.
    pub fn journal_length(&self) -> u64 {
        self.journal.len() as u64
    }

    /// The clients.
    pub fn fleet(&self) -> &Fleet {
        &self.fleet
    }

    /// The primary site.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The device collections.
    pub fn collections(&self) -> &Collections {
        &self.collections
    }

    /// Version of the site: what it has, pages ask of it.
    pub fn version(&self) -> Version {
        self.version.installed()
    }

    /// What the checks of the site follow.
    pub(crate) fn site_rules(&self) -> SiteRules {
        let is_cleared = self.onboarding.options().site_roles_not_enforced;
        SiteRules {
            version: self.version(),
            intune_roles_decide: is_cleared && self.directory.intune_roles.is_effective(self.now()),
        }
    }

    /// Whether the roles of Intune alone decide who may act on devices, and no role of the site.
    pub fn intune_roles_decide(&self) -> bool {
        self.site_rules().intune_roles_decide
    }

    /// The same, with the update that is under way.
    pub fn site_version(&self) -> SiteVersion {
        self.version
    }

    /// The tenant's directory.
    pub fn tenant(&self) -> &Directory {
        &self.directory
    }

    /// What the tenant has of the site's devices.
    pub fn devices(&self) -> &ManagedDevices {
        &self.devices
    }

    /// The co-management settings.
    pub fn onboarding(&self) -> &Onboarding {
        &self.onboarding
    }

    /// The upload.
    pub fn upload(&self) -> &Upload {
        &self.upload
    }

    /// Device actions.
    pub fn notification(&self) -> &Notification {
        &self.notification
    }

    /// Whether callers are turned away that ask too much.
    pub fn throttling(&self) -> Throttling {
        self.throttling
    }

    /// The faults that are on.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The logs.
    pub fn logs(&self) -> &Logs {
        &self.logs
    }

    /// Applies a command now. A jump of the clock goes as far as one request may; [`World::step`] takes it further,
    /// and whatever is applied before its end happens where the clock then stands.
    ///
    /// # Errors
    /// Every [`CommandError`]; a refused command changes nothing.
    pub fn apply(&mut self, command: Command) -> Result<Applied, CommandError> {
        self.apply_within(command, &mut Budget::for_request())
    }

    /// The same with another budget for a jump.
    ///
    /// # Errors
    /// Every [`CommandError`]; a refused command changes nothing.
    pub fn apply_within(&mut self, command: Command, budget: &mut Budget) -> Result<Applied, CommandError> {
        let begins_jump = matches!(command, Command::AdvanceTo { .. });
        let applied = self.accept(command)?;
        if begins_jump {
            self.step(budget);
        }
        Ok(applied)
    }

    /// Journals a command and does it. A jump begins, and goes nowhere yet.
    fn accept(&mut self, command: Command) -> Result<Applied, CommandError> {
        if self.journal.len() >= crate::limits::JOURNAL_ENTRIES_MAX {
            return Err(CommandError::JournalFull);
        }
        let entry = JournalEntry { sequence: self.journal_length() + 1, time: self.now(), command };
        let task_guid = self.execute(&entry.command)?;
        if task_guid.is_some() {
            self.action_commands.push(entry.sequence);
        }
        self.journal.push(entry.clone());
        self.audited.note(&self.journal);
        Ok(Applied { entry, task_guid })
    }

    /// The upload worker, and what it sees of the world.
    fn upload_parts(&mut self) -> (&mut Upload, sync_upload_worker::Context<'_>) {
        let context = sync_upload_worker::Context {
            seed: self.scenario.seed,
            now: self.clock.now(),
            fleet: &mut self.fleet,
            collections: &self.collections,
            faults: &self.faults,
            logs: &mut self.logs,
            history: &mut self.history,
            schedule: &mut self.schedule,
        };
        (&mut self.upload, context)
    }

    /// The way of the actions, and what its components see of the world.
    fn notification_parts(&mut self) -> (&mut Notification, notification::Context<'_>) {
        let rules = self.site_rules();
        let context = notification::Context {
            seed: self.scenario.seed,
            now: self.clock.now(),
            rules,
            fleet: &self.fleet,
            directory: &self.directory,
            faults: &self.faults,
            logs: &mut self.logs,
            history: &mut self.history,
            schedule: &mut self.schedule,
        };
        (&mut self.notification, context)
    }

    /// What pages of a device ask of its client, and what their components see of the world.
    fn operation_parts(&mut self) -> (&mut DeviceOperations, device_operations::Context<'_>) {
        let rules = self.site_rules();
        let context = device_operations::Context {
            seed: self.scenario.seed,
            start: self.scenario.start,
            now: self.clock.now(),
            rules,
            fleet: &self.fleet,
            directory: &self.directory,
            faults: &self.faults,
            notification: &mut self.notification,
            applications: &mut self.applications,
            scripts: &mut self.scripts,
            logs: &mut self.logs,
            schedule: &mut self.schedule,
        };
        (&mut self.operations, context)
    }

    /// The runs of CMPivot over collections, and what they see of the world.
    fn run_parts(&mut self) -> (&mut CollectionRuns, cmpivot_collection::Context<'_>) {
        let context = cmpivot_collection::Context {
            seed: self.scenario.seed,
            now: self.clock.now(),
            fleet: &self.fleet,
            faults: &self.faults,
            logs: &mut self.logs,
            schedule: &mut self.schedule,
        };
        (&mut self.runs, context)
    }

    fn require_present(&self, row: Row) -> Result<(), CommandError> {
        if self.fleet.is_present(row) { Ok(()) } else { Err(CommandError::DeviceNotFound { row }) }
    }
}

#[cfg(test)]
mod tests;
