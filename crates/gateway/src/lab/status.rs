//! `lab/status`: what the lab bar shows, and the change feed.

use super::{scenario, throttling};
use crate::answer::Answer;
use crate::call::Call;
use crate::rejection::Outcome;
use contract::lab::{DueEvent, LabStatus, Revisions, Work, WorkKind};
use simulation::time::SimTime;
use simulation::world::World;

/// Due events in one answer.
const NEXT_EVENTS_MAX: usize = 8;

/// The state of the lab. `generation` counts resets and imports.
pub fn get(world: &World, generation: u64, call: &Call<'_>) -> Outcome<Answer> {
    call.bare()?;
    Ok(answer(world, generation))
}

/// The same as the answer of whatever changes the lab.
pub fn answer(world: &World, generation: u64) -> Answer {
    let revisions = world.revisions();
    let (now, upload, onboarding) = (world.now(), world.upload(), world.onboarding());
    let next_events = world
        .next_events(NEXT_EVENTS_MAX)
        .into_iter()
        .map(|event| DueEvent {
            kind: event.kind.to_owned(),
            description: event.description,
            due: event.due.rfc3339(),
            due_ms: event.due.0,
        })
        .collect();
    Answer::json(&LabStatus {
        now: now.rfc3339(),
        now_ms: now.0,
        speed: world.speed(),
        speed_when_running: world.clock().speed_when_running(),
        next_events,
        revisions: Revisions {
            world: generation,
            devices: revisions.devices,
            site_devices: revisions.site_devices,
            onboarding: revisions.onboarding,
            logs: revisions.logs,
        },
        has_settings: onboarding.settings().is_some(),
        upload_active: onboarding.is_upload_active(),
        has_application: world.tenant().has_consent(),
        visible_device_count: world.devices().visible_count(),
        pending_device_count: upload.pending_device_count(),
        next_visible_date_time: upload.next_visible().map(SimTime::rfc3339),
        site_device_count: u64::from(world.fleet().site_device_count()),
        action_count: world.notification().action_count(),
        pending_action_count: world.notification().tasks().len() as u64,
        scenario: scenario::on_wire(world.scenario()),
        journal_length: world.journal_length(),
        work: world.work().map(work),
        throttling: throttling::on_wire(world.throttling()),
    })
}

/// What is under way, on the wire.
pub fn work(work: simulation::world::Work) -> Work {
    use simulation::world::Work as Of;
    let (kind, done, total) = match work {
        Of::CatchingUp { done, total } => (WorkKind::CatchingUp, done, total),
        Of::FullSynchronization(progress) => (WorkKind::FullSynchronization, progress.done, progress.total),
    };
    Work { kind, done, total }
}
