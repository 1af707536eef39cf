//! `lab/site-version`: *Updates and Servicing* of the console.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::response;
use contract::limits::BODY_BYTES_MAX;
use contract::site_version::{InstallUpdate, OfferedUpdate, SiteUpdate, SiteVersion};
use simulation::command::Command;
use simulation::product::Update;
use simulation::world::World;

const SHAPE: &str = r#"{"version":"2010"}"#;

/// The installed version, the update that is under way, and those that are offered.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(answer(world))
}

/// *Install Update Pack*. It takes an hour of simulated time.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let InstallUpdate { version } = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    world.apply(Command::UpdateSite { by: call.caller.key.clone(), version })?;
    Ok(answer(world))
}

/// The update that is under way, on the wire.
pub fn update(update: Update) -> SiteUpdate {
    let Update { to, step, until } = update;
    SiteUpdate { version: to, step: step.to_string(), until: until.rfc3339(), until_ms: until.0 }
}

fn answer(world: &World) -> Response {
    let site = world.site_version();
    let offered = site.offered().map(|version| {
        let release = version.release();
        OfferedUpdate { version, build: release.build.to_owned(), available: release.available.to_owned() }
    });
    response::json(&SiteVersion {
        installed: site.installed(),
        build: site.installed().release().build.to_owned(),
        update: site.update().map(update),
        offered: offered.collect(),
    })
}
