//! What pages of an attached device ask of its client: whether it may be asked, and what was asked.

use super::World;
use crate::applications::{self, Application, Rule, Site};
use crate::command::{ApplicationAction, DevicePage, Row};
use crate::command_error::CommandError;
use crate::components::device_operations::{self, DeviceOperations, Request, Work, WorkKind};
use crate::schedule::Schedule;
use crate::scripts::{self, RunnableScript, ScriptOutput, ScriptRun};
use crate::tenant::Caller;
use crate::tenant::personas::Persona;
use uuid::Uuid;

impl World {
    /// What was asked of clients from pages of their devices.
    pub fn device_operations(&self) -> &DeviceOperations {
        &self.operations
    }

    pub(crate) fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    fn application_site(&self) -> Site<'_> {
        Site { fleet: &self.fleet, start: self.scenario.start, now: self.now(), version: self.version() }
    }

    /// *Applications* of the device on this row, by name.
    pub fn applications_of(&self, row: Row) -> Vec<Application> {
        self.applications.of_row(self.application_site(), row)
    }

    /// The name of an application; empty where the site has none of this id.
    pub fn application_name(&self, id: Uuid) -> &'static str {
        applications::index_of(self.scenario.seed, id).map_or("", applications::name_of)
    }

    /// Whether the caller may act on applications of the device on this row, as far as rights go.
    ///
    /// # Errors
    /// The first thing that stands in the way.
    pub fn check_application_rights(&self, by: &str, row: Row) -> Result<(), CommandError> {
        self.check_device_page(by, row, DevicePage::Applications)?;
        self.check_application_caller(by)
    }

    /// The same for any device.
    pub(super) fn check_application_caller(&self, by: &str) -> Result<(), CommandError> {
        self.check_operation_caller(by, WorkKind::Application, Persona::can_act_on_applications)
    }

    pub(super) fn request_application_action(
        &mut self,
        by: &str,
        row: Row,
        id: Uuid,
        action: ApplicationAction,
    ) -> Result<(), CommandError> {
        self.check_application_rights(by, row)?;
        let not_deployed = || CommandError::ApplicationNotDeployed { application: id.to_string() };
        let index = applications::index_of(self.scenario.seed, id).ok_or_else(not_deployed)?;
        let application = self.applications.get(self.application_site(), row, index).ok_or_else(not_deployed)?;
        let rule = application.actions.iter().find(|(of, _)| *of == action).and_then(|(_, rule)| *rule);
        match rule {
            Some(Rule::ClientOffline) => return Err(CommandError::ClientNotReached { row }),
            Some(rule) => return Err(CommandError::ApplicationActionNotOffered { rule }),
            None => self.operations.check_capacity(row)?,
        }
        let work = Work::Application { index, action, before: (&application).into() };
        self.begin_operation(by, row, work);
        Ok(())
    }

    /// The scripts that may be run.
    pub fn runnable_scripts(&self) -> Vec<RunnableScript> {
        scripts::runnable(self.scenario.seed, self.scenario.start)
    }

    /// *Scripts* of the device on this row: the last run of each, the last one first.
    pub fn scripts_of(&self, row: Row) -> Vec<ScriptRun> {
        if !self.fleet.is_client(row) {
            return Vec::new();
        }
        self.scripts.of_row(self.scenario.seed, self.scenario.start, row)
    }

    /// What the last run of a script on a device wrote; nothing while there is no result.
    pub fn script_output(&self, row: Row, script: Uuid) -> Option<ScriptOutput> {
        let seed = self.scenario.seed;
        let index = scripts::index_of(seed, script).filter(|_| self.fleet.is_client(row))?;
        self.scripts.output((seed, self.scenario.start), row, index, &self.inventory(row))
    }

    /// The name of a script; empty where the admin center lists none of this GUID.
    pub fn script_name(&self, script: Uuid) -> &'static str {
        scripts::index_of(self.scenario.seed, script).map_or("", scripts::name_of)
    }

    /// Whether the caller may run scripts on the device on this row, as far as rights go.
    ///
    /// # Errors
    /// The first thing that stands in the way.
    pub fn check_script_rights(&self, by: &str, row: Row) -> Result<(), CommandError> {
        self.check_device_page(by, row, DevicePage::Scripts)?;
        self.check_script_caller(by)
    }

    /// The same for any device.
    pub(super) fn check_script_caller(&self, by: &str) -> Result<(), CommandError> {
        self.check_operation_caller(by, WorkKind::Script, Persona::can_run_scripts)
    }

    fn check_operation_caller(
        &self,
        by: &str,
        work: WorkKind,
        has_role: fn(&Persona) -> bool,
    ) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        if let Caller::Person(persona) = caller
            && !has_role(persona)
        {
            return Err(CommandError::IntuneRoleNotAssigned { user: caller.name().to_owned() });
        }
        device_operations::check_site(self.site_rules(), &self.faults, by, caller, work)
    }

    pub(super) fn run_script_on_device(&mut self, by: &str, row: Row, script: Uuid) -> Result<(), CommandError> {
        self.check_script_rights(by, row)?;
        let not_found = || CommandError::ScriptNotFound { script: script.to_string() };
        let index = scripts::index_of(self.scenario.seed, script).ok_or_else(not_found)?;
        self.operations.check_capacity(row)?;
        self.begin_operation(by, row, Work::Script { index });
        Ok(())
    }

    fn begin_operation(&mut self, by: &str, row: Row, work: Work) {
        let initiated_by = self.directory.caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default();
        let request = Request { by: by.to_owned(), initiated_by, command: self.journal_length() + 1, row, work };
        let (operations, mut context) = self.operation_parts();
        operations.request(request, &mut context);
    }
}
