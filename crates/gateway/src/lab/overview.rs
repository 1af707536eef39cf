//! `lab/overview` and `lab/co-management`: counts for pictures, from what the world keeps counted.

use super::uploads;
use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::overview::{ClientOs, CoManagementDashboard, ConnectorPeriod, Count, Overview};
use simulation::components::notification::ActionState;
use simulation::time::DAY_MS;
use simulation::world::World;

fn count(name: impl Into<String>, count: u64) -> Count {
    Count { name: name.into(), count }
}

/// Devices, actions, uploads and the connector.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let (tenant, site) = (world.tenant_counts(), world.site_counts());
    let states = [ActionState::Pending, ActionState::Done, ActionState::Failed];
    let action_states = states.map(|state| {
        let in_state = world.actions().iter().filter(|action| action.state == state).count();
        count(state.to_string(), in_state as u64)
    });
    let day_ago = world.now().plus(-DAY_MS);
    let today = world.uploads().rev().take_while(|upload| upload.started > day_ago).collect::<Vec<_>>();
    let connector = world.connector_history().into_iter().map(|period| ConnectorPeriod {
        status: period.status.name().to_owned(),
        from_date_time: period.from.rfc3339(),
        to_date_time: period.to.rfc3339(),
    });
    Ok(response::json(&Overview {
        managed_by: vec![
            count("configurationManagerClient", tenant.site_managed),
            count("configurationManagerClientMdm", tenant.co_managed),
        ],
        os_builds: tenant.builds.into_iter().map(|(build, devices)| count(build, devices)).collect(),
        client_states: vec![
            count("online", site.online),
            count("offline", site.offline),
            count("noClient", site.no_client),
        ],
        action_states: action_states.into(),
        uploads: today.into_iter().rev().map(|record| uploads::upload(world, record)).collect(),
        connector: connector.collect(),
    }))
}

/// The console's dashboard. Enrollment is one step here, so what is scheduled has been initiated.
pub fn co_management(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let site = world.site_counts();
    let client_os = site.releases.iter().map(|(release, devices)| ClientOs {
        name: release.name.to_owned(),
        build: release.build.to_owned(),
        group: if release.is_server { "server" } else { "windows10AtLeast1709" }.to_owned(),
        count: *devices,
    });
    // What enrolled stays enrolled when automatic enrollment covers less.
    let initiated = site.scheduled.max(site.enrolled);
    Ok(response::json(&CoManagementDashboard {
        client_os: client_os.collect(),
        status: vec![
            count("eligible", site.eligible),
            count("scheduled", initiated),
            count("enrollmentInitiated", initiated),
            count("enrolled", site.enrolled),
        ],
        enrollment_status: vec![
            count("successHybridAzureAdJoined", site.enrolled),
            count("pending", initiated - site.enrolled),
        ],
        enrollment_errors: Vec::new(),
    }))
}
