//! What happens when due events run.

use super::World;
use crate::clock::END;
use crate::command::AutomaticEnrollment;
use crate::fleet::background::{self, EnrollmentPolicy};
use crate::schedule::{Event, EventKey};
use crate::time::{MINUTE_MS, SimTime};

impl World {
    /// Lives up to `time`: runs every event that is due, in order and each at its own time. Tells how many ran.
    /// A time in the past changes nothing; the calendar's end is never passed.
    pub fn advance_to(&mut self, time: SimTime) -> u32 {
        let time = time.min(END);
        let mut ran = 0;
        while let Some((key, event)) = self.schedule.take_due(time) {
            self.clock.move_to(key.time);
            self.run(key, event);
            ran += 1;
        }
        if time > self.clock.now() {
            self.clock.move_to(time);
        }
        ran
    }

    fn run(&mut self, key: EventKey, event: Event) {
        match event {
            Event::BackgroundTick { index } => self.run_tick(index),
            Event::UploadCycle => self.run_upload(key),
            Event::DevicesVisible { batch } => self.show_batch(batch),
            Event::NotificationHop { task, hop } => {
                let (notification, mut around) = self.notification_parts();
                notification.run(task, hop, &mut around);
            }
        }
    }

    pub(super) fn schedule_tick(&mut self, index: u64) {
        let due = self.scenario.start.plus(index as i64 * MINUTE_MS);
        self.schedule.add(due, Event::BackgroundTick { index });
    }

    fn run_tick(&mut self, index: u64) {
        self.schedule_tick(index + 1);
        let (seed, now) = (self.scenario.seed, self.clock.now());
        let collections = &self.collections;
        let settings = self.onboarding.settings();
        let outcome = match settings.and_then(|settings| settings.automatic_enrollment.as_ref()) {
            None | Some(AutomaticEnrollment::None) => {
                background::tick(&mut self.fleet, seed, index, now, &EnrollmentPolicy::Nobody)
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
        let (notification, mut around) = self.notification_parts();
        for row in outcome.retired {
            notification.client_retired(row, &mut around);
        }
        for row in outcome.came_online {
            notification.client_came_online(row, &mut around);
        }
    }

    fn run_upload(&mut self, key: EventKey) {
        let Some(scope) = self.onboarding.scope().cloned() else { return };
        let (upload, mut around) = self.upload_parts();
        upload.run_cycle(key, &scope, &mut around);
        self.onboarding_revision += 1;
    }

    fn show_batch(&mut self, number: u64) {
        let Some(batch) = self.upload.take_batch(number) else { return };
        let now = self.clock.now();
        for record in batch.upserts {
            self.devices.upsert(record, now);
        }
        for row in batch.removals {
            self.devices.remove(row);
            self.notification.forget_results(row);
        }
        self.devices_revision += 1;
        self.onboarding_revision += 1;
    }
}
