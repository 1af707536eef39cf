//! The administration service on the SMS Provider, behind the console's lists: why it does not answer. Lines are those of
//! "Troubleshoot tenant attach: applications".

use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::log::{Component, Logs, NewLine, Severity};
use crate::time::SimTime;
use crate::trace::{Cause, Step};

/// Whether it answers a user's request.
///
/// # Errors
/// The first fault that stands in its way.
pub(crate) fn check(faults: &Faults, by: &str) -> Result<(), CommandError> {
    if faults.is_on(FaultId::AdministrationServiceDown) {
        return Err(CommandError::AdministrationServiceUnavailable);
    }
    if faults.is_on(FaultId::ProviderAuthenticationLevel) {
        return Err(CommandError::ProviderAuthenticationRefused);
    }
    if faults.is_on(FaultId::AdministrationServiceTimeout) || faults.is_on_user(FaultId::UserPrincipalNameCloudOnly, by)
    {
        return Err(CommandError::AdministrationServiceFailed);
    }
    Ok(())
}

/// What it writes when the fault begins. The console's requests write no line, since they are no commands; those of the admin center
/// do ([`super::device_pages`]).
pub(crate) fn write_failure(fault: FaultId, command: u64, now: SimTime, logs: &mut Logs) {
    let texts: &[&str] = match fault {
        FaultId::AdministrationServiceTimeout => &[
            "System.Data.Entity.Core.EntityCommandExecutionException: An error occurred while executing the command definition.",
            "System.Data.SqlClient.SqlException: Execution Timeout Expired.",
            "System.ComponentModel.Win32Exception: The wait operation timed out",
        ],
        FaultId::UserPrincipalNameCloudOnly => &["System.Security.SecurityException"],
        _ => &[],
    };
    for text in texts {
        let traced = (Step::ServeConsole, Cause::Command(command));
        let line = NewLine::information(Component::AdministrationService, now, traced, command, (*text).to_owned());
        logs.write(NewLine { severity: Severity::Error, ..line });
    }
}
