//! `lab/status`: what the lab bar shows, and the change feed.

use super::{exercises, site_version, throttling, time_travel, trace};
use crate::Response;
use crate::call::Call;
use crate::endpoint::Context;
use crate::error::ApiError;
use crate::response;
use contract::lab::{DueEvent, LabStatus, RecordCounts, Revisions, UploadCounts, Work, WorkKind};
use simulation::components::sync_upload_worker::{RecordCounts as Records, UploadState};
use simulation::event::{DueEventView, DueWhat};
use simulation::time::SimTime;
use simulation::world::World;

/// Due events in one answer.
const NEXT_EVENTS_MAX: usize = 8;

/// The state of the lab, now or at a moment of its past.
pub fn get(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let past = context.past.take();
    Ok(response::json(&LabStatus { past, ..status(context.world, context.generation) }))
}

/// The state of the lab, as the answer to a change of it. `generation` counts resets and imports.
pub fn answer(world: &World, generation: u64) -> Response {
    response::json(&status(world, generation))
}

fn status(world: &World, generation: u64) -> LabStatus {
    let (revisions, hides) = (world.revisions(), world.hides_causes());
    let (now, upload, onboarding) = (world.now(), world.upload(), world.onboarding());
    let next_events = world.next_events(NEXT_EVENTS_MAX).into_iter().map(due_event).collect();
    LabStatus {
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
            // That a fault ended is news that an exercise does not tell: there, every command is.
            faults: if hides { world.journal_length() } else { revisions.faults },
        },
        has_settings: onboarding.settings().is_some(),
        upload_active: onboarding.is_upload_active(),
        has_application: world.tenant().has_consent(),
        visible_device_count: world.devices().visible_count(),
        upload_running: upload.is_reading(),
        pending_device_count: upload.pending_device_count(),
        next_visible_date_time: upload.next_visible_of_ended_runs().map(SimTime::rfc3339),
        site_device_count: u64::from(world.fleet().site_device_count()),
        action_count: world.notification().action_count(),
        pending_action_count: world.notification().tasks().len() as u64,
        upload_counts: upload_counts(world),
        scenario: world.scenario().into(),
        journal_length: world.journal_length(),
        work: world.work().map(work),
        throttling: throttling::on_wire(world.throttling()),
        active_fault_count: if hides { 0 } else { world.faults().count() as u32 },
        site_version: world.version(),
        site_update: world.site_version().update().map(site_version::update),
        endpoint_analytics: onboarding.options().endpoint_analytics,
        intune_roles_decide: world.intune_roles_decide(),
        imported_application: world.tenant().web_applications().imported().map(|import| import.name.clone()),
        exercise: exercises::status(world),
        // In an exercise nothing is taken back: the past would give the cause away.
        last_command: time_travel::last_undoable(world)
            .filter(|_| !hides)
            .map(|entry| time_travel::entry(world, entry)),
        past: None,
    }
}

/// What will happen, on the wire.
fn due_event(event: DueEventView) -> DueEvent {
    let mut on_wire = DueEvent {
        kind: event.what.to_string(),
        description: event.what.description(),
        due: event.due.rfc3339(),
        due_ms: event.due.0,
        ..DueEvent::default()
    };
    match event.what {
        DueWhat::BackgroundActivity | DueWhat::UploadSlice | DueWhat::CmpivotReport | DueWhat::CmpivotRunEnds => {}
        DueWhat::UploadCycle { is_full } => on_wire.is_full = Some(is_full),
        DueWhat::DevicesVisible(Records { added, changed, removed }) => {
            on_wire.records = Some(RecordCounts { added, changed, removed });
        }
        DueWhat::SiteUpdate { step } => {
            on_wire.site_version = step.map(|(version, _)| version);
            on_wire.update_step = step.map(|(_, step)| step.to_string());
        }
        DueWhat::NotificationHop { task, hop } => {
            on_wire.hop = Some(trace::step(hop.into()));
            if let Some((action, name)) = task {
                on_wire.action = Some(action.to_string());
                on_wire.device_name = Some(name.as_str().to_owned());
            }
        }
        DueWhat::OperationHop { operation, hop } => {
            on_wire.hop = Some(trace::step(hop.into()));
            if let Some((work, name)) = operation {
                on_wire.action = Some(work.name().to_owned());
                on_wire.subject = Some(work.subject().to_owned());
                on_wire.device_name = Some(name.as_str().to_owned());
            }
        }
    }
    on_wire
}

fn upload_counts(world: &World) -> UploadCounts {
    let counts = world.upload_counts();
    UploadCounts {
        uploaded: counts.of(UploadState::Uploaded),
        leaving: counts.of(UploadState::Leaving),
        not_visible_yet: counts.of(UploadState::NotVisibleYet),
        waiting: counts.of(UploadState::Waiting),
        no_client: counts.of(UploadState::NoClient),
        shared_certificate: counts.of(UploadState::SharedCertificate),
        outside_scope: counts.of(UploadState::OutsideScope),
        upload_off: counts.of(UploadState::UploadOff),
    }
}

/// What is under way, on the wire.
pub fn work(work: simulation::world::Work) -> Work {
    use simulation::world::Work as Of;
    let (kind, done, total) = match work {
        Of::CatchingUp { done, total } => (WorkKind::CatchingUp, done, total),
        Of::ReadingDevices(progress) => (WorkKind::ReadingDevices, progress.done, progress.total),
        Of::FullSynchronization(progress) => (WorkKind::FullSynchronization, progress.done, progress.total),
    };
    Work { kind, done, total }
}
