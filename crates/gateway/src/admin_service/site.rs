//! `Site`: the hierarchy's one site, its servers and discovery methods.

use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::admin_service::{Site, SiteServer};
use simulation::site::topology;
use simulation::world::World;

/// The site.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let servers = topology::SERVERS
        .iter()
        .map(|server| SiteServer {
            name: server.name.to_owned(),
            roles: server.roles.iter().map(|role| (*role).to_owned()).collect(),
        })
        .collect();
    Ok(response::json(&Site {
        site_code: topology::SITE_CODE.to_owned(),
        name: world.site().name.clone(),
        version: world.version().release().build.to_owned(),
        servers,
        discovery_methods: world.site().discovery_methods.clone(),
    }))
}
