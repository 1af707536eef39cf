//! What each command does. Everything is checked before anything changes.

use super::World;
use crate::clock::END;
use crate::command::{AzureEnvironment, CoManagementSettings, Command, DeviceAction, Row};
use crate::command_error::CommandError;
use crate::components::cmpivot;
use crate::event::Event;
use crate::faults::FaultId;
use crate::limits::ADVANCE_DAYS_MAX;
use crate::onboarding::check::require_full_administrator;
use crate::onboarding::{UploadChange, check_onboard, check_properties};
use crate::product::Version;
use crate::tenant::consent;
use crate::tenant::permissions::{self, Kind};
use crate::tenant::personas::Persona;
use crate::time::{DAY_MS, SimTime};
use uuid::Uuid;

impl World {
    /// Does what was asked for, or refuses and changes nothing. Only an action has a task.
    pub(super) fn execute(&mut self, command: &Command) -> Result<Option<Uuid>, CommandError> {
        match command {
            Command::TriggerAction { by, row, action } => return self.trigger_action(by, *row, *action).map(Some),
            Command::Consent { by, environment } => self.consent(by, *environment)?,
            Command::Onboard { by, settings } => self.onboard(by, settings)?,
            Command::ApplyProperties { by, settings } => self.apply_properties(by, settings)?,
            Command::SetOnline { row, online } => self.set_online(*row, *online)?,
            Command::SetSharedCertificate { row, shared } => self.set_shared_certificate(*row, *shared)?,
            Command::SetSpeed { speed } => {
                self.clock.set_speed(*speed)?;
                self.notification.clock_changed();
            }
            Command::SetThrottling { throttling } => {
                self.check_not_begun()?;
                self.set_throttling(*throttling);
            }
            Command::SwitchFault { fault, on } => {
                self.check_not_begun()?;
                if *on {
                    self.start_fault(fault)?;
                } else {
                    self.end_fault(fault.id, fault.target.as_ref())?;
                }
            }
            Command::Exercise { event } => self.exercise_event(event)?,
            Command::PerformRemedy { by, remedy, target } => self.perform_remedy(by, *remedy, target.as_ref())?,
            Command::SetPermissions { by, application, kind, permissions, granted } => {
                self.set_permissions(by.as_deref(), application, *kind, permissions, *granted)?;
            }
            Command::SetCertificate { application, certificate } => {
                self.directory.change_application(application, |changes, _| match certificate {
                    Some(certificate) => changes.register(application, certificate),
                    None => {
                        changes.remove_certificates(application);
                        Ok(())
                    }
                })?;
            }
            Command::AdvanceTo { time } => self.jump_to(*time)?,
            Command::RunCmpivot { by, row, .. } => self.run_cmpivot(by, *row)?,
            Command::ReadDevicePage { by, row, page } => self.read_device_page(by, *row, *page)?,
            Command::SyncTimeline { by, row } => self.sync_timeline(by, *row)?,
            Command::ShowRecoveryKey { by, row, drive } => self.show_recovery_key(by, *row, drive)?,
            Command::RunScript { by, row, script } => self.run_script_on_device(by, *row, *script)?,
            Command::RequestApplicationAction { by, row, application, action } => {
                self.request_application_action(by, *row, *application, *action)?;
            }
            Command::UpdateSite { by, version } => self.update_site(by, *version)?,
            Command::RegisterWebApplication { by, registration } => self.register_web_application(by, registration)?,
            Command::ChangeWebApplication { by, application, change } => {
                self.change_web_application(by, *application, change)?;
            }
            Command::ImportApplication { by, environment, entered } => {
                self.import_application(by, *environment, entered)?;
            }
            Command::SetIntuneRoles { by, on } => self.set_intune_roles(by, *on)?,
            Command::RunCmpivotOnCollection { by, collection, query } => {
                self.run_cmpivot_on_collection(by, collection, query)?;
            }
            Command::StopCmpivot { by, run } => self.stop_cmpivot(by, *run)?,
        }
        Ok(None)
    }

    pub(super) fn persona(&self, key: &str) -> Result<&Persona, CommandError> {
        self.directory.persona(key).ok_or_else(|| CommandError::PersonaNotFound { key: key.to_owned() })
    }

    fn consent(&mut self, by: &str, environment: AzureEnvironment) -> Result<(), CommandError> {
        consent::check(self.persona(by)?, environment, self.version())?;
        self.consented();
        if consent::grant(&mut self.directory, self.clock.now()) {
            self.onboarding_revision += 1;
        }
        Ok(())
    }

    fn set_permissions(
        &mut self,
        by: Option<&str>,
        application: &str,
        kind: Kind,
        names: &[String],
        granted: bool,
    ) -> Result<(), CommandError> {
        for name in names {
            let permission = permissions::named(name);
            let permission = permission.ok_or_else(|| CommandError::PermissionUnknown { name: name.clone() })?;
            let Some(by) = by else { continue };
            let persona = self.persona(by)?;
            let is_for_administrators = permission.needs_administrator || kind == Kind::Application;
            if is_for_administrators && !persona.is_global_administrator() {
                let user = persona.user_principal_name.clone();
                return Err(CommandError::AdministratorConsentNeeded { user, permission: name.clone() });
            }
        }
        self.directory.change_application(application, |changes, at_start| {
            changes.set_permissions(at_start, kind, names, granted);
            Ok(())
        })?;
        self.onboarding_revision += 1;
        Ok(())
    }

    fn onboard(&mut self, by: &str, settings: &CoManagementSettings) -> Result<(), CommandError> {
        let persona = self.persona(by)?;
        check_onboard(&self.onboarding, &self.directory, &self.collections, self.version(), persona, settings)?;
        let user = persona.user_principal_name.clone();
        self.take_settings(settings, user);
        Ok(())
    }

    fn apply_properties(&mut self, by: &str, settings: &CoManagementSettings) -> Result<(), CommandError> {
        let persona = self.persona(by)?;
        check_properties(&self.onboarding, &self.directory, &self.collections, self.version(), persona, settings)?;
        let user = persona.user_principal_name.clone();
        self.take_settings(settings, user);
        Ok(())
    }

    fn take_settings(&mut self, settings: &CoManagementSettings, user: String) {
        let command = self.journal_length() + 1;
        self.settings_taken(settings);
        let change = self.onboarding.take(settings.clone(), user, self.clock.now());
        let (upload, mut context) = self.upload_parts();
        match change {
            UploadChange::None => {}
            UploadChange::TurnedOn => upload.turn_on(&mut context),
            UploadChange::TurnedOff => upload.turn_off(command, &mut context),
            UploadChange::ScopeChanged => upload.rescan_next(),
        }
        self.onboarding_revision += 1;
    }

    fn trigger_action(&mut self, by: &str, row: Row, action: DeviceAction) -> Result<Uuid, CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        self.require_visible(row)?;
        self.check_initiate_action(by, caller)?;
        let initiated_by = caller.name().to_owned();
        self.notification.check_capacity(row)?;
        let (notification, mut context) = self.notification_parts();
        Ok(notification.trigger(by, initiated_by, row, action, &mut context))
    }

    fn update_site(&mut self, by: &str, version: Version) -> Result<(), CommandError> {
        require_full_administrator(self.persona(by)?)?;
        self.version.check(version)?;
        let due = self.version.begin(version, self.clock.now());
        self.schedule.add(due, Event::SiteUpdate);
        self.onboarding_revision += 1;
        Ok(())
    }

    fn run_cmpivot(&mut self, by: &str, row: Row) -> Result<(), CommandError> {
        self.check_cmpivot(by, row)?;
        let command = self.journal_length() + 1;
        let caller = self.directory.caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default();
        let (guid, now) = (self.cmpivot_task(command), self.clock.now());
        let push_id = self.notification.next_push();
        let run = cmpivot::Run { command, guid, user: &caller, row, push_id, now };
        cmpivot::write(self.scenario.seed, &run, &mut self.logs);
        Ok(())
    }

    pub(super) fn set_online(&mut self, row: Row, online: bool) -> Result<(), CommandError> {
        self.require_present(row)?;
        if !self.fleet.is_client(row) {
            return Err(CommandError::NoClient { row });
        }
        let now = self.clock.now();
        self.fleet.pin_offline(row, !online);
        self.note_device_fault(FaultId::ClientOffline, row, !online);
        if self.fleet.set_online(row, online, now) && online {
            let (notification, mut context) = self.notification_parts();
            notification.client_came_online(row, &mut context);
            let (operations, mut context) = self.operation_parts();
            operations.client_came_online(row, &mut context);
            let (runs, mut context) = self.run_parts();
            runs.client_came_online(row, &mut context);
            self.rotate_recovery_keys(row);
        }
        Ok(())
    }

    pub(super) fn set_shared_certificate(&mut self, row: Row, shared: bool) -> Result<(), CommandError> {
        self.require_present(row)?;
        if !self.fleet.is_distribution_point(row) {
            return Err(CommandError::NotADistributionPoint { row });
        }
        self.fleet.set_shared_certificate(row, shared);
        self.note_device_fault(FaultId::SharedPkiCertificate, row, shared);
        Ok(())
    }

    fn jump_to(&mut self, time: SimTime) -> Result<(), CommandError> {
        let now = self.clock.now();
        if time < now || time > END || time > now.plus(ADVANCE_DAYS_MAX * DAY_MS) {
            return Err(CommandError::TimeOutOfRange);
        }
        if let Some(jump) = self.clock.jump() {
            return Err(CommandError::ClockJumping { until: jump.to });
        }
        self.clock.begin_jump(time);
        Ok(())
    }
}
