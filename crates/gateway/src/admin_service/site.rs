//! `Site`: the hierarchy's one site, its servers and discovery methods.

use crate::answer::Answer;
use crate::call::Call;
use crate::rejection::Outcome;
use contract::admin_service::{Site, SiteServer};
use simulation::site::topology;
use simulation::world::World;

/// The site.
pub fn get(world: &World, call: &Call<'_>) -> Outcome<Answer> {
    call.bare()?;
    let servers = topology::SERVERS
        .iter()
        .map(|server| SiteServer {
            name: server.name.to_owned(),
            roles: server.roles.iter().map(|role| (*role).to_owned()).collect(),
        })
        .collect();
    Ok(Answer::json(&Site {
        site_code: topology::SITE_CODE.to_owned(),
        name: topology::SITE_NAME.to_owned(),
        version: world.version().number().to_owned(),
        servers,
        discovery_methods: topology::DISCOVERY_METHODS.iter().map(|method| (*method).to_owned()).collect(),
    }))
}
