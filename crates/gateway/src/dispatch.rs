//! From an operation to its handler.

use crate::admin_service::{collections, consent, devices as console, settings, site};
use crate::answer::Answer;
use crate::call::Call;
use crate::endpoint::Operation;
use crate::graph::{action, device_management, devices, directory, metadata, overview, people};
use crate::lab::{clock, connector, device_fault, journal, logs, scenario, status, throttling};
use crate::rejection::Outcome;
use crate::walks::Walks;
use simulation::world::World;

/// What a request did, beside its answer.
pub enum Effect {
    /// It read, or applied commands.
    Answered(Answer),
    /// It started another world, which replaces the running one and whose status is the answer.
    NewWorld(Box<World>),
}

/// Lets the handler of the call's operation answer. `generation` counts resets and imports.
pub fn dispatch(world: &mut World, walks: &mut Walks, generation: u64, call: &Call<'_>) -> Outcome<Effect> {
    call.caller.authorize(call.route.access)?;
    let seed = world.scenario().seed;
    let answer = match call.route.operation {
        // Answered before anybody is signed in.
        Operation::Health
        | Operation::OpenIdConfiguration
        | Operation::SigningKeys
        | Operation::Authorize
        | Operation::Token
        // Answered by the gateway itself, request by request.
        | Operation::Batch => Ok(Answer::no_content()),
        Operation::GraphRoot => metadata::service_document(call),
        Operation::GraphMetadata => metadata::metadata(call),
        Operation::ListManagedDevices | Operation::ListUserDevices | Operation::ListOwnDevices => {
            devices::list(world, walks, call)
        }
        Operation::CountManagedDevices | Operation::CountUserDevices | Operation::CountOwnDevices => {
            devices::count(world, call)
        }
        Operation::GetManagedDevice | Operation::GetUserDevice => devices::get(world, call),
        Operation::ListDeviceUsers => devices::users(world, call)?.list(call, seed),
        Operation::CountDeviceUsers => devices::users(world, call)?.count(call),
        Operation::GetDeviceCategory => devices::category(world, call),
        Operation::GetDeviceProperty => devices::get_property(world, call),
        Operation::GetDevicePropertyValue => devices::get_property_value(world, call),
        Operation::TriggerAction => action::post(world, call),
        Operation::ManagedDeviceOverview => overview::get(world, call),
        Operation::ListDeviceCategories => device_management::device_categories().list(call, seed),
        Operation::CountDeviceCategories => device_management::device_categories().count(call),
        Operation::ListRoleScopeTags => device_management::role_scope_tags(call)?.list(call, seed),
        Operation::CountRoleScopeTags => device_management::role_scope_tags(call)?.count(call),
        Operation::GetRoleScopeTag => device_management::role_scope_tag(call),
        Operation::ListRoleScopeTagAssignments => device_management::assignments(call, seed),
        Operation::Me => people::me(call),
        Operation::ListUsers => people::users(world).list(call, seed),
        Operation::CountUsers => people::users(world).count(call),
        Operation::GetUser => people::users(world).get(call),
        Operation::ListOrganizations => directory::organizations(world.tenant()).list(call, seed),
        Operation::GetOrganization => directory::organizations(world.tenant()).get(call),
        Operation::ListApplications => directory::applications(world.tenant()).list(call, seed),
        Operation::CountApplications => directory::applications(world.tenant()).count(call),
        Operation::GetApplication => directory::applications(world.tenant()).get(call),
        Operation::GetApplicationByAppId => directory::applications(world.tenant()).get_by(call, "appId"),
        Operation::ListServicePrincipals => directory::service_principals(world.tenant()).list(call, seed),
        Operation::CountServicePrincipals => directory::service_principals(world.tenant()).count(call),
        Operation::GetServicePrincipal => directory::service_principals(world.tenant()).get(call),
        Operation::GetServicePrincipalByAppId => directory::service_principals(world.tenant()).get_by(call, "appId"),
        Operation::GetSite => site::get(world, call),
        Operation::ListConsoleDevices => console::list(world, call),
        Operation::GetConsoleDevice => console::get(world, call),
        Operation::ListCollections => collections::list(world, call),
        Operation::GetCollection => collections::get(world, call),
        Operation::ListSettings => settings::list(world, call),
        Operation::Onboard => settings::post(world, call),
        Operation::Consent => consent::post(world, call),
        Operation::GetSettings => settings::get(world, call),
        Operation::ApplyProperties => settings::patch(world, call),
        Operation::LabStatus => status::get(world, generation, call),
        Operation::MoveClock => clock::post(world, call).map(|()| status::answer(world, generation)),
        Operation::ListLogs => logs::list(world, call),
        Operation::ReadLog => logs::read(world, call),
        Operation::DownloadLog => logs::download(world, call),
        Operation::ActionTrail => logs::trail(world, call),
        Operation::GetConnector => connector::get(world, call),
        Operation::GetThrottling => throttling::get(world, call),
        Operation::SetThrottling => throttling::post(world, call).map(|()| status::answer(world, generation)),
        Operation::GetScenario => scenario::get(world, call),
        Operation::ExportJournal => journal::get(world, call),
        Operation::ImportJournal => return journal::post(call).map(|world| Effect::NewWorld(Box::new(world))),
        Operation::Reset => return scenario::reset(world, call).map(|world| Effect::NewWorld(Box::new(world))),
        Operation::SetDeviceFault => device_fault::patch(world, call),
    };
    answer.map(Effect::Answered)
}
