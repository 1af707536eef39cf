//! Applications that are registered by hand and imported, the switch *Use Intune RBAC*, and what an import means for the upload.

use super::World;
use crate::command::AzureEnvironment;
use crate::command_error::CommandError;
use crate::faults::{Fault, FaultId, catalog};
use crate::product::{self, Feature};
use crate::tenant::consent;
use crate::tenant::personas::Persona;
use crate::tenant::web_applications::{ImportedApplication, NewWebApplication, WebApplicationChange};
use uuid::Uuid;

impl World {
    pub(super) fn register_web_application(
        &mut self,
        by: &str,
        registration: &NewWebApplication,
    ) -> Result<(), CommandError> {
        require_global_administrator(self.persona(by)?)?;
        let (seed, now) = (self.scenario.seed, self.now());
        let organization = self.directory.organization().clone();
        self.directory.web_applications.register(seed, &organization, registration, now)?;
        self.onboarding_revision += 1;
        Ok(())
    }

    pub(super) fn change_web_application(
        &mut self,
        by: &str,
        application: Uuid,
        change: &WebApplicationChange,
    ) -> Result<(), CommandError> {
        require_global_administrator(self.persona(by)?)?;
        let now = self.now();
        self.directory.web_applications.change(application, change, now)?;
        let imported = self.directory.web_applications.imported_registration();
        if imported.is_some_and(|imported| imported.app_id == application) {
            self.check_imported_permissions();
        }
        self.onboarding_revision += 1;
        Ok(())
    }

    /// Whether [`crate::command::Command::ImportApplication`] would be accepted: *Verify*.
    ///
    /// # Errors
    /// The refusal of the command.
    pub fn check_import(
        &self,
        by: &str,
        environment: AzureEnvironment,
        entered: &ImportedApplication,
    ) -> Result<(), CommandError> {
        product::require(Feature::ImportedApplication, self.version()).map_err(|_| {
            CommandError::OptionNotInSiteVersion {
                option: "importedApplication".to_owned(),
                since: Feature::ImportedApplication.since(),
            }
        })?;
        consent::check(self.persona(by)?, environment, self.version())?;
        consent::check_import(&self.directory, entered, self.now()).map(drop)
    }

    pub(super) fn import_application(
        &mut self,
        by: &str,
        environment: AzureEnvironment,
        entered: &ImportedApplication,
    ) -> Result<(), CommandError> {
        self.check_import(by, environment, entered)?;
        let now = self.now();
        consent::import(&mut self.directory, entered, now)?;
        for fault in [FaultId::AppRegistrationDeleted, FaultId::AppIdUriWrong] {
            self.faults.end(fault, None);
        }
        if self.directory.web_applications.imported().is_some_and(|import| !import.uri_is_right) {
            self.break_upload(FaultId::AppIdUriWrong);
        }
        self.check_imported_permissions();
        self.faults_changed();
        self.onboarding_revision += 1;
        Ok(())
    }

    /// What *Verify* does not find shows at the upload: it never starts, as with the fault of the same name.
    fn check_imported_permissions(&mut self) {
        match self.directory.web_applications.imported_registration().map(|imported| imported.may_upload()) {
            Some(false) => self.break_upload(FaultId::AppPermissionMissing),
            Some(true) => {
                self.faults.end(FaultId::AppPermissionMissing, None);
                self.faults_changed();
            }
            None => {}
        }
    }

    /// The secret key of an imported application expires, and nothing in the console says so.
    pub(super) fn check_imported_secret(&mut self) {
        let imported = self.directory.web_applications.imported();
        if imported.is_some_and(|imported| imported.secret_expires <= self.clock.now()) {
            self.break_upload(FaultId::SecretExpired);
        }
    }

    fn break_upload(&mut self, id: FaultId) {
        let Ok(fault) = catalog::complete(&Fault::new(id)) else { return };
        if self.faults.start(fault, self.clock.now()) {
            self.faults_changed();
        }
    }

    /// What an administrator mended about the application of the upload holds for the imported one too.
    pub(super) fn imported_application_mended(&mut self, id: FaultId) {
        let now = self.clock.now();
        let applications = &mut self.directory.web_applications;
        if applications.imported().is_none() {
            return;
        }
        match id {
            FaultId::SecretExpired => applications.renew_secret(now),
            FaultId::AppIdUriWrong => applications.correct_uri(),
            FaultId::AppPermissionMissing | FaultId::ConsentRevoked => applications.grant_permissions(),
            _ => return,
        }
        self.onboarding_revision += 1;
    }

    pub(super) fn set_intune_roles(&mut self, by: &str, on: bool) -> Result<(), CommandError> {
        if !Feature::IntuneRoles.is_in(self.version()) {
            return Err(CommandError::OptionNotInSiteVersion {
                option: "useIntuneRbac".to_owned(),
                since: Feature::IntuneRoles.since(),
            });
        }
        let persona = self.persona(by)?;
        if persona.directory_roles.is_empty() {
            return Err(CommandError::RolesUpdateNotGranted { user: persona.user_principal_name.clone() });
        }
        let now = self.now();
        self.directory.intune_roles.set(on, now);
        self.onboarding_revision += 1;
        Ok(())
    }
}

fn require_global_administrator(persona: &Persona) -> Result<(), CommandError> {
    if persona.is_global_administrator() {
        return Ok(());
    }
    Err(CommandError::AdministratorConsentNeeded {
        user: persona.user_principal_name.clone(),
        permission: "Application.ReadWrite.All".to_owned(),
    })
}
