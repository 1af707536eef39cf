//! Who may do what, and what stands in the way: asked of the checks that refuse the requests themselves ("Tenant attach:
//! prerequisites", permissions).

use super::World;
use crate::command::Row;
use crate::command_error::CommandError;
use crate::components::{administration_service, cmpivot, device_pages};
use crate::faults::FaultId;
use crate::onboarding::check::require_administrator;
use crate::product::{self, Feature};
use crate::site::administrators::authorize_device_action;
use crate::tenant::{Caller, device_service};

/// What people do in the console and in the admin center.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "camelCase")]
pub enum Operation {
    /// Attach the tenant in the console: the wizard, or the upload turned on in *Properties*.
    AttachTenant,
    /// Read the console's lists.
    ReadConsole,
    /// Read devices in the admin center.
    ReadDevices,
    /// *Sync Machine Policy*, *Sync User Policy*, *App Evaluation Cycle*.
    RunAction,
    /// *CMPivot*.
    RunCmpivot,
    /// Actions of the page *Applications*.
    ActOnApplications,
    /// *Run script*.
    RunScripts,
    /// *Show recovery key*.
    ShowRecoveryKeys,
}

impl World {
    /// Whether a persona, by key, may do it; with a device, whether it may be done to this one now.
    ///
    /// # Errors
    /// The first thing that stands in the way, as the request itself would find it. An action that a client will take later is none: it waits.
    pub fn check_operation(&self, operation: Operation, by: &str, row: Option<Row>) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        match operation {
            Operation::AttachTenant => match caller {
                Caller::Person(persona) => require_administrator(persona),
                Caller::Application(_) => {
                    Err(CommandError::ApplicationWithoutUser { application: caller.name().to_owned() })
                }
            },
            Operation::ReadConsole => administration_service::check(&self.faults, by),
            Operation::ReadDevices => device_service::check(&self.faults, by, caller),
            Operation::RunAction => {
                device_service::check(&self.faults, by, caller)?;
                row.map_or(Ok(()), |row| self.require_visible(row))?;
                self.check_initiate_action(by, caller)?;
                authorize_device_action(self.site_rules(), caller, &self.faults)?;
                row.filter(|row| self.fleet.is_retired(*row))
                    .map_or(Ok(()), |row| Err(CommandError::DeviceRetired { row }))
            }
            Operation::RunCmpivot => {
                row.map_or(Ok(()), |row| self.require_visible(row))?;
                cmpivot::check_caller(self.site_rules(), &self.faults, by, caller)?;
                row.map_or(Ok(()), |row| cmpivot::check_client(&self.faults, &self.fleet, row))
            }
            Operation::ShowRecoveryKeys => match row {
                Some(row) => self.check_recovery_key_rights(by, row),
                None => {
                    product::require(Feature::RecoveryKeys, self.version())?;
                    device_pages::check_caller(self.site_rules(), &self.faults, by, caller)?;
                    self.check_recovery_key_caller(by)
                }
            },
            Operation::RunScripts => match row {
                Some(row) => self.check_script_rights(by, row),
                None => {
                    product::require(Feature::Scripts, self.version())?;
                    device_pages::check_caller(self.site_rules(), &self.faults, by, caller)?;
                    self.check_script_caller(by)
                }
            },
            Operation::ActOnApplications => match row {
                Some(row) => self.check_application_rights(by, row),
                None => {
                    product::require(Feature::Applications, self.version())?;
                    device_pages::check_caller(self.site_rules(), &self.faults, by, caller)?;
                    self.check_application_caller(by)
                }
            },
        }
    }

    /// Whether the admin center lists the device of this row.
    pub(super) fn require_visible(&self, row: Row) -> Result<(), CommandError> {
        if row >= self.fleet.row_count() || !self.devices.is_visible(row) {
            return Err(CommandError::DeviceNotVisible { row });
        }
        Ok(())
    }

    /// Whether the tenant lets the caller initiate actions of Configuration Manager.
    pub(super) fn check_initiate_action(&self, by: &str, caller: Caller<'_>) -> Result<(), CommandError> {
        // An application has no role: its permission is Graph's to check, and the site decides about the rest.
        if let Caller::Person(persona) = caller
            && (!persona.can_initiate_action() || self.faults.is_on_user(FaultId::InitiateActionNotGranted, by))
        {
            return Err(CommandError::InitiateActionNotGranted { user: caller.name().to_owned() });
        }
        Ok(())
    }
}
