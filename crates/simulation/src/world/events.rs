//! What happens when due events run.

use super::World;
use crate::clock::END;
use crate::command::{AutomaticEnrollment, UploadScope};
use crate::components::sync_upload_worker::{Context, Upload};
use crate::event::Event;
use crate::fleet::background::{self, EnrollmentPolicy};
use crate::limits::STEPS_PER_REQUEST_MAX;
use crate::schedule::EventKey;
use crate::time::{MINUTE_MS, SimTime};

/// How much work may be done, in steps ([`crate::limits::STEPS_PER_REQUEST_MAX`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    steps_left: u64,
}

impl Budget {
    /// So many steps.
    pub const fn new(steps: u64) -> Self {
        Self { steps_left: steps }
    }

    /// What one request may do.
    pub const fn for_request() -> Self {
        Self::new(STEPS_PER_REQUEST_MAX)
    }

    /// Whatever it takes.
    pub const fn unlimited() -> Self {
        Self::new(u64::MAX)
    }

    /// At most so many of the steps that are left.
    pub(crate) fn part(&self, steps_max: u64) -> Self {
        Self::new(self.steps_left.min(steps_max))
    }

    /// Steps that are left.
    pub(crate) fn steps_left(&self) -> u64 {
        self.steps_left
    }

    /// Whether none are left.
    pub(crate) fn is_spent(&self) -> bool {
        self.steps_left == 0
    }

    /// Takes steps away.
    pub(crate) fn spend(&mut self, steps: u64) {
        self.steps_left = self.steps_left.saturating_sub(steps);
    }
}

/// Steps that an event is, beside the rows that it touches.
const STEPS_PER_EVENT: u64 = 1;
/// Steps that a record becoming visible is: it is written into every column and marked in every sort order.
const STEPS_PER_VISIBLE_RECORD: u64 = 4;
/// Steps that a row read by the upload worker is.
const STEPS_PER_READ_ROW: u64 = 1;

/// A run of the upload worker, or the next slice of one. Returns how many rows it touched.
type UploadPart = fn(&mut Upload, EventKey, &UploadScope, &mut Context<'_>) -> u64;

impl World {
    /// Lives up to `time`: runs every event that is due, in order and each at its own time. Returns how many ran.
    /// A time in the past changes nothing; the calendar's end is never passed.
    pub fn advance_to(&mut self, time: SimTime) -> u32 {
        self.advance_within(time, &mut Budget::unlimited())
    }

    /// The same, as far as the budget lasts: where it ends, the clock stands at the last event that ran. Everything
    /// that is due at one moment runs together, so the world is the same as after any other way to that moment.
    pub fn advance_within(&mut self, time: SimTime, budget: &mut Budget) -> u32 {
        let time = time.min(END);
        let mut ran = 0;
        while let Some(due) = self.schedule.next_time().filter(|due| *due <= time) {
            if budget.steps_left == 0 && due > self.clock.now() {
                return ran;
            }
            let Some((key, event)) = self.schedule.take_due(time) else { break };
            self.clock.move_to(key.time);
            budget.spend(STEPS_PER_EVENT + self.run(key, event));
            ran += 1;
        }
        if time > self.clock.now() {
            self.clock.move_to(time);
        }
        ran
    }

    /// Goes on with the jump that is under way, as far as the budget lasts. Returns how many events ran.
    pub fn step(&mut self, budget: &mut Budget) -> u32 {
        self.clock.jump().map_or(0, |jump| self.advance_within(jump.to, budget))
    }

    /// Runs an event; returns how many steps it was.
    fn run(&mut self, key: EventKey, event: Event) -> u64 {
        match event {
            Event::BackgroundTick { index } => self.run_tick(index),
            Event::UploadCycle => self.run_upload(key, Upload::run_cycle),
            Event::UploadSlice => self.run_upload(key, Upload::run_slice),
            Event::DevicesVisible { batch } => self.show_batch(batch),
            Event::NotificationHop { task, hop } => {
                let (notification, mut context) = self.notification_parts();
                notification.run(task, hop, &mut context);
                0
            }
            Event::OperationHop { operation, hop } => {
                let (operations, mut context) = self.operation_parts();
                operations.run(operation, hop, &mut context);
                0
            }
            Event::SiteUpdate => self.go_on_with_update(),
            Event::CmpivotReport { command } => {
                let (runs, mut context) = self.run_parts();
                runs.report(command, &mut context);
                0
            }
            Event::CmpivotRunEnds { command } => {
                let (runs, mut context) = self.run_parts();
                runs.time_out(command, &mut context);
                0
            }
        }
    }

    pub(super) fn schedule_tick(&mut self, index: u64) {
        let due = self.scenario.start.plus(index as i64 * MINUTE_MS);
        self.schedule.add(due, Event::BackgroundTick { index });
    }

    fn run_tick(&mut self, index: u64) -> u64 {
        self.schedule_tick(index + 1);
        self.check_imported_secret();
        let (seed, now) = (self.scenario.seed, self.clock.now());
        let collections = &self.collections;
        let settings = self.onboarding.settings();
        let outcome = match settings.and_then(|settings| settings.automatic_enrollment.as_ref()) {
            None | Some(AutomaticEnrollment::None) => {
                background::tick(&mut self.fleet, seed, index, now, &EnrollmentPolicy::None)
            }
            Some(AutomaticEnrollment::All) => {
                background::tick(&mut self.fleet, seed, index, now, &EnrollmentPolicy::Scope(&|_, _| true))
            }
            Some(AutomaticEnrollment::Pilot(id)) => {
                let is_pilot = |fleet: &crate::fleet::Fleet, row| collections.contains(id, fleet, row);
                background::tick(&mut self.fleet, seed, index, now, &EnrollmentPolicy::Scope(&is_pilot))
            }
        };
        if !outcome.enrolled.is_empty() {
            self.onboarding.count_enrolled(outcome.enrolled.len());
            self.onboarding_revision += 1;
        }
        for row in &outcome.retired {
            self.faults.forget_device(*row);
        }
        let (notification, mut context) = self.notification_parts();
        for row in &outcome.retired {
            notification.client_retired(*row, &mut context);
        }
        for row in &outcome.came_online {
            notification.client_came_online(*row, &mut context);
        }
        let (runs, mut context) = self.run_parts();
        for row in &outcome.retired {
            runs.client_retired(*row, &mut context);
        }
        for row in &outcome.came_online {
            runs.client_came_online(*row, &mut context);
        }
        let (operations, mut context) = self.operation_parts();
        for row in outcome.retired {
            operations.client_retired(row, &mut context);
        }
        for row in &outcome.came_online {
            operations.client_came_online(*row, &mut context);
        }
        for row in outcome.came_online {
            self.rotate_recovery_keys(row);
        }
        outcome.steps
    }

    fn go_on_with_update(&mut self) -> u64 {
        if let Some(due) = self.version.go_on(self.clock.now()) {
            self.schedule.add(due, Event::SiteUpdate);
        } else {
            // Pages of devices come and go with the version.
            self.devices_revision += 1;
        }
        self.onboarding_revision += 1;
        0
    }

    fn run_upload(&mut self, key: EventKey, part: UploadPart) -> u64 {
        let Some(scope) = self.onboarding.scope().cloned() else { return 0 };
        if self.upload.is_full_next() {
            // Columns that grew while the batches arrive would be copied again and again.
            self.devices.reserve(self.fleet.row_count());
        }
        let (upload, mut context) = self.upload_parts();
        let rows = part(upload, key, &scope, &mut context);
        self.onboarding_revision += 1;
        rows * STEPS_PER_READ_ROW
    }

    fn show_batch(&mut self, number: u64) -> u64 {
        let Some(batch) = self.upload.take_batch(number) else { return 0 };
        let steps = batch.record_count() * STEPS_PER_VISIBLE_RECORD;
        let now = self.clock.now();
        self.devices.upsert_all(&batch.upserts, now);
        for row in batch.removals {
            self.devices.remove(row);
            self.notification.forget_results(row);
        }
        self.devices_revision += 1;
        self.onboarding_revision += 1;
        steps
    }
}
