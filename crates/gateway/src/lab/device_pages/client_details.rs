//! *Client details*.

use super::{read, time};
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::response;
use contract::client_details::{ClientDetails, ClientProperties};
use simulation::command::DevicePage;

/// The details of the client.
pub fn get(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::ClientDetails)?;
    let details = context.world.client_details(row);
    Ok(response::json(&ClientDetails {
        online: details.is_online,
        logged_on_user: details.logged_on_user,
        on_internet: details.is_on_internet,
        co_managed: details.is_co_managed,
        compliant: details.is_compliant,
        last_online_date_time: time(details.last_online),
        management_point: details.management_point.map(str::to_owned),
        last_active_date_time: time(details.last_active),
        last_management_point_server_name: details.last_management_point,
        last_policy_request_date_time: time(details.last_policy_request),
        mac_address: details.mac_address,
        site_code: details.site_code.to_owned(),
        client_version: details.client_version.map(str::to_owned),
        refreshed_date_time: details.refreshed.rfc3339(),
        properties: ClientProperties {
            ad_site_name: details.properties.active_directory_site.to_owned(),
            full_domain: details.properties.full_domain.to_owned(),
            full_os_build: details.properties.full_os_build,
            virtual_machine: details.properties.is_virtual_machine,
            resource_id: details.properties.resource_id,
            approved: details.properties.is_approved,
        },
        boundary_groups: details.boundary_groups.into_iter().map(str::to_owned).collect(),
    }))
}
