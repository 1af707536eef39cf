//! Intune's device services: whom they turn away, whatever the permissions of the token.

use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::tenant::Caller;

/// Whether the services answer a caller. An application has neither license nor role.
///
/// # Errors
/// The first fault that stands in the caller's way.
pub(crate) fn check(faults: &Faults, by: &str, caller: Caller<'_>) -> Result<(), CommandError> {
    let Caller::Person(persona) = caller else { return Ok(()) };
    let user = || persona.user_principal_name.clone();
    if faults.is_on_user(FaultId::LicenseMissing, by) {
        return Err(CommandError::LicenseMissing { user: user() });
    }
    if faults.is_on_user(FaultId::IntuneRoleMissing, by) {
        return Err(CommandError::IntuneRoleNotAssigned { user: user() });
    }
    Ok(())
}
