//! *Timeline*, and its *Sync*.

use super::{read, time, told};
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::graph::devices;
use crate::response;
use contract::timeline::{DeviceTimeline, TimelineEvent};
use simulation::command::{Command, DevicePage};
use simulation::timeline::Event;
use simulation::world::World;

/// What the client sent.
pub fn get(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::Timeline)?;
    let timeline = context.world.timeline(row);
    let event = |event: Event| TimelineEvent {
        date_time: event.time.rfc3339(),
        level: event.level.to_string(),
        provider: <&str>::from(event.provider).to_owned(),
        event_id: event.id,
        name: event.name.to_owned(),
        message: event.message,
    };
    Ok(response::json(&DeviceTimeline {
        read_date_time: context.world.now().rfc3339(),
        sent_date_time: time(timeline.sent),
        events: timeline.events.into_iter().map(event).collect(),
    }))
}

/// Asks the client for its events.
pub fn sync(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = devices::row_of(world, call)?;
    let by = call.caller.key.clone();
    world.apply(Command::SyncTimeline { by, row }).map_err(|error| told(world, error))?;
    Ok(response::no_content())
}
