//! Switching faults and performing remedies: what each means for the rooms of the world.

use super::World;
use super::upload_states::UploadIndex;
use crate::command::{AzureEnvironment, CoManagementSettings, Row, UploadScope};
use crate::command_error::CommandError;
use crate::components::{administration_service, bgb_server, gateway_notification_worker};
use crate::faults::{self, Fault, FaultId, RemedyId, Target, catalog, remedy};
use crate::fleet::Fleet;
use crate::tenant::{Caller, consent};
use crate::throttling::Throttling;
use crate::time::{HOUR_MS, SimTime};

/// "Troubleshooting tenant attach": a hierarchy that was onboarded twice waits so long between offboarding and onboarding.
const OFFBOARDING_MS: i64 = 2 * HOUR_MS;

impl World {
    /// What a remedy cures now: the faults that are on, each with its target.
    pub fn cured_by(&self, id: RemedyId, target: Option<&Target>) -> Vec<(FaultId, Option<Target>)> {
        let is_cured = |of: Option<&Target>| target.is_none() || of.is_none() || of == target;
        let on = self.faults.all().filter(|(fault, of, _)| catalog::entry(*fault).remedy == id && is_cured(*of));
        on.map(|(fault, of, _)| (fault, of.cloned())).collect()
    }

    /// Whether switching a fault would change anything.
    ///
    /// # Errors
    /// What is wrong with its target or parameters.
    pub fn would_change(&self, fault: &Fault, on: bool) -> Result<bool, CommandError> {
        if on {
            return Ok(!self.faults.has(&catalog::complete(fault)?));
        }
        let is_on = |target: Option<&Target>| fault.target.is_none() || target == fault.target.as_ref();
        Ok(self.faults.of(fault.id).any(|(target, _)| is_on(target)))
    }

    pub(super) fn start_fault(&mut self, fault: &Fault) -> Result<(), CommandError> {
        let fault = catalog::complete(fault)?;
        let row = self.check_fault_target(fault.target.as_ref())?;
        match (fault.id, row) {
            (FaultId::ClientOffline, Some(row)) => return self.set_online(row, false),
            (FaultId::SharedPkiCertificate, Some(row)) => return self.set_shared_certificate(row, true),
            (FaultId::Throttling, _) => {
                self.throttling = Throttling::Demonstration;
            }
            (FaultId::AppRegistrationDeleted, _) => {
                if !self.directory.has_consent() && !self.faults.is_on(fault.id) {
                    return Err(CommandError::ConsentMissing);
                }
                consent::delete_application(&mut self.directory);
            }
            (FaultId::CollectionMembershipChanged, _) => self.narrow_collections(true),
            _ => {}
        }
        if !self.faults.has(&fault) {
            let command = self.journal_length() + 1;
            administration_service::write_failure(fault.id, command, self.clock.now(), &mut self.logs);
        }
        if self.faults.start(fault, self.clock.now()) {
            self.faults_changed();
        }
        Ok(())
    }

    pub(super) fn end_fault(&mut self, id: FaultId, target: Option<&Target>) -> Result<(), CommandError> {
        if let Some(target) = target {
            catalog::check_target(catalog::entry(id).target, Some(target), &id)?;
        }
        for ended in self.faults.end(id, target) {
            self.restore(id, ended.as_ref())?;
        }
        self.faults_changed();
        Ok(())
    }

    pub(super) fn perform_remedy(
        &mut self,
        by: &str,
        id: RemedyId,
        target: Option<&Target>,
    ) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        let is_consent = matches!(id, RemedyId::GrantConsent | RemedyId::CreateApplication);
        if is_consent && !matches!(caller, Caller::Person(persona) if persona.is_global_administrator()) {
            return Err(CommandError::NotGlobalAdministrator { user: caller.name().to_owned() });
        }
        if let Some(target) = target {
            catalog::check_target(remedy(id).target, Some(target), &id)?;
            self.check_fault_target(Some(target))?;
        }
        for (fault, of) in self.cured_by(id, target) {
            self.faults.end(fault, of.as_ref());
            self.restore(fault, of.as_ref())?;
        }
        self.faults_changed();
        Ok(())
    }

    /// Throttling is a fault of its own, with a switch that is older.
    pub(super) fn set_throttling(&mut self, throttling: Throttling) {
        self.throttling = throttling;
        if throttling == Throttling::Off {
            self.faults.end(FaultId::Throttling, None);
        } else {
            self.faults.start(Fault::new(FaultId::Throttling), self.clock.now());
        }
    }

    /// A fault that the fleet keeps, switched by its own command.
    pub(super) fn note_device_fault(&mut self, id: FaultId, row: Row, is_on: bool) {
        let target = faults::device(row);
        if is_on {
            self.faults.start(Fault::new(id).on(target), self.clock.now());
        } else {
            self.faults.end(id, Some(&target));
        }
    }

    /// What the rooms keep of a fault that ended.
    fn restore(&mut self, id: FaultId, target: Option<&Target>) -> Result<(), CommandError> {
        match (id, target) {
            (FaultId::ClientOffline, Some(Target::Device(device))) => match self.fleet.row_of_resource_id(*device) {
                Some(row) => self.set_online(row, true),
                None => Ok(()),
            },
            (FaultId::SharedPkiCertificate, Some(Target::Device(device))) => {
                match self.fleet.row_of_resource_id(*device) {
                    Some(row) => self.set_shared_certificate(row, false),
                    None => Ok(()),
                }
            }
            (FaultId::Throttling, _) => {
                self.throttling = Throttling::Off;
                Ok(())
            }
            (FaultId::AppRegistrationDeleted, _) => {
                consent::grant(&mut self.directory, self.clock.now());
                self.onboarding_revision += 1;
                Ok(())
            }
            (FaultId::CollectionMembershipChanged, _) => {
                self.narrow_collections(false);
                Ok(())
            }
            (FaultId::ServiceConnectionPointStopped, _) => {
                let command = self.journal_length() + 1;
                gateway_notification_worker::start(command, self.clock.now(), &mut self.logs);
                Ok(())
            }
            (FaultId::ManagementPointDown, _) => {
                let command = self.journal_length() + 1;
                bgb_server::start(command, self.clock.now(), &mut self.logs);
                Ok(())
            }
            (FaultId::HierarchyOnboardedTwice, _) => {
                self.faults.set_offboarded(None);
                Ok(())
            }
            (id, _) => {
                self.imported_application_mended(id);
                Ok(())
            }
        }
    }

    fn narrow_collections(&mut self, is_narrowed: bool) {
        self.collections.narrow(is_narrowed);
        self.upload_index = UploadIndex::default();
        // Only a scope that is a collection has lost or won devices.
        if matches!(self.onboarding.scope(), Some(UploadScope::Collection(_))) {
            self.upload.rescan_next();
        }
        self.onboarding_revision += 1;
    }

    /// Consent was given: what had been taken away is there again.
    pub(super) fn consented(&mut self) {
        let ended = [FaultId::ConsentRevoked, FaultId::AppRegistrationDeleted].map(|id| self.faults.end(id, None));
        if ended.iter().any(|targets| !targets.is_empty()) {
            self.faults_changed();
        }
    }

    /// Settings are about to be taken over: what they mend.
    pub(super) fn settings_taken(&mut self, settings: &CoManagementSettings) {
        let now = self.clock.now();
        if settings.environment == AzureEnvironment::AzurePublicCloud {
            self.faults.end(FaultId::GovernmentCloudSelected, None);
        }
        if self.faults.is_on(FaultId::HierarchyOnboardedTwice) {
            let has_waited = |since: SimTime| now.0 - since.0 >= OFFBOARDING_MS;
            match (self.onboarding.is_upload_active(), settings.upload.is_some()) {
                (true, false) => self.faults.set_offboarded(Some(now)),
                (false, true) if self.faults.offboarded().is_some_and(has_waited) => {
                    self.faults.end(FaultId::HierarchyOnboardedTwice, None);
                    self.faults.set_offboarded(None);
                }
                _ => {}
            }
        }
        self.faults_changed();
    }

    fn check_fault_target(&self, target: Option<&Target>) -> Result<Option<Row>, CommandError> {
        match target {
            None => Ok(None),
            Some(Target::User(key)) => match self.directory.persona(key) {
                Some(_) => Ok(None),
                None => Err(CommandError::PersonaNotFound { key: key.clone() }),
            },
            Some(Target::Device(device)) => {
                let row = self.fleet.row_of_resource_id(*device);
                let asked = device.saturating_sub(Fleet::resource_id(0));
                row.map(Some).ok_or(CommandError::DeviceNotFound { row: asked })
            }
        }
    }

    pub(super) fn faults_changed(&mut self) {
        let (notification, mut context) = self.notification_parts();
        notification.faults_changed(&mut context);
        let (operations, mut context) = self.operation_parts();
        operations.faults_changed(&mut context);
        let (runs, mut context) = self.run_parts();
        runs.faults_changed(&mut context);
    }
}
