//! `gateway/health`: host, build and tenant, and the personas who may sign in.

use crate::Response;
use crate::people;
use crate::response;
use contract::health::{Health, NOTICE, SERVICE};
use simulation::world::World;

/// Health of an open world.
pub fn answer(world: &World, build: &str) -> Response {
    let organization = world.tenant().organization();
    response::json(&Health {
        service: SERVICE.to_owned(),
        build: build.to_owned(),
        simulation: true,
        notice: NOTICE.to_owned(),
        tenant_id: organization.id.to_string(),
        tenant_domain: organization.verified_domains[0].to_owned(),
        personas: world.tenant().personas().iter().map(|persona| people::persona(persona, world)).collect(),
    })
}
