//! The pages of an attached device that the admin center reads from the site when they are opened: who may read, what stands in the
//! way, and the way of the request: to the service connection point, which asks the administration service ("Tenant attach: client
//! details", "Troubleshoot resource explorer for devices uploaded to the admin center"). An answer takes no simulated time
//! (`docs/deviations.md`). What the site knows is answered whether the client is on line or not.

use crate::command::{DevicePage, Row};
use crate::command_error::CommandError;
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::log::{Component, Logs, NewLine};
use crate::product;
use crate::site::administrators::{SiteRules, authorize_reading};
use crate::site::topology::SITE_SERVER;
use crate::tenant::{Caller, device_service};
use crate::time::SimTime;
use crate::trace::{Cause, Step};

/// Whether the tenant and the site let the caller read this device, and the request reaches the administration service.
///
/// # Errors
///
/// The first thing that stands in the way, in the order of the request's way.
pub(crate) fn check(
    rules: SiteRules,
    page: DevicePage,
    faults: &Faults,
    fleet: &Fleet,
    by: &str,
    caller: Caller<'_>,
    row: Row,
) -> Result<(), CommandError> {
    product::require(page.feature(), rules.version)?;
    check_caller(rules, faults, by, caller)?;
    if fleet.is_retired(row) {
        return Err(CommandError::DeviceRetired { row });
    }
    Ok(())
}

/// The same without a device.
///
/// # Errors
/// As above.
pub(crate) fn check_caller(
    rules: SiteRules,
    faults: &Faults,
    by: &str,
    caller: Caller<'_>,
) -> Result<(), CommandError> {
    device_service::check(faults, by, caller)?;
    if let Caller::Person(persona) = caller
        && !persona.can_view_attached_devices()
    {
        return Err(CommandError::IntuneRoleNotAssigned { user: caller.name().to_owned() });
    }
    if let Some(obstacle) = super::cloud_connection::to_notifications(faults) {
        return Err(obstacle.error);
    }
    if faults.is_on(FaultId::ServiceSigningCertificateMismatch) {
        return Err(CommandError::ServiceSigningCertificateMismatch);
    }
    if faults.is_on(FaultId::SqlConnectionDead) {
        return Err(CommandError::DatabaseConnectionClosed);
    }
    authorize_reading(rules, caller, faults)?;
    super::administration_service::check(faults, by)
}

/// A request that was let through: which command it is, for whom, and what it reads.
pub(crate) struct Request<'r> {
    pub(crate) command: u64,
    pub(crate) user: &'r str,
    pub(crate) row: Row,
    pub(crate) page: DevicePage,
    pub(crate) now: SimTime,
}

/// Writes the lines of a request, in the order of its way.
pub(crate) fn write(request: &Request<'_>, logs: &mut Logs) {
    let url =
        format!("https://{SITE_SERVER}/AdminService/v1.0/{}", resource(request.page, Fleet::resource_id(request.row)));
    let mut write = |component: Component, step: Step, text: String| {
        let traced = (step, Cause::Command(request.command));
        logs.write(NewLine::information(component, request.now, traced, request.command, text));
    };
    let text = "Received new notification. Validating basic notification details...".to_owned();
    write(Component::NotificationWorker, Step::Receive, text);
    let text = format!("Sending AdminService request with URL: {url}");
    write(Component::NotificationWorker, Step::ServeConsole, text);
    let text = format!("Processing incoming request for resource [{url}], method: [GET], User - [{}]", request.user);
    write(Component::AdministrationService, Step::ServeConsole, text);
}

/// What the administration service is asked for. The first two are documented ("Administration service"), that the admin center's
/// pages use them is by analogy.
fn resource(page: DevicePage, resource_id: u32) -> String {
    match page {
        DevicePage::ClientDetails => format!("Device({resource_id})"),
        DevicePage::Collections => format!("Device({resource_id})/ResourceCollectionMembership?$expand=Collection"),
        DevicePage::ResourceExplorer => format!("Device({resource_id})/ResourceExplorer"),
        DevicePage::SoftwareUpdates => format!("Device({resource_id})/SoftwareUpdates"),
        DevicePage::Applications => format!("Device({resource_id})/Applications"),
        DevicePage::RecoveryKeys => format!("Device({resource_id})/RecoveryKeys"),
        DevicePage::Scripts => format!("Device({resource_id})/Scripts"),
        DevicePage::Timeline => format!("Device({resource_id})/Timeline"),
    }
}
