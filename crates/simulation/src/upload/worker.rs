//! CMGatewaySyncUploadWorker: a full synchronization at onboarding, then every 15 minutes what changed.

use super::{
    Batch, FULL_AFTER_MS_MAX, FULL_AFTER_MS_MIN, UPLOAD_INTERVAL_MS, Upload, VISIBLE_AFTER_MS_MAX, VISIBLE_AFTER_MS_MIN,
};
use crate::command::{Row, UploadScope};
use crate::draw::{Purpose, between, draw};
use crate::fleet::Fleet;
use crate::limits::UPLOAD_BATCH_RECORDS_MAX;
use crate::log::{Component, Logs, NewLine};
use crate::schedule::{Event, EventKey, Schedule};
use crate::site::collections::Collections;
use crate::time::SimTime;

/// What the worker sees of the world.
pub(crate) struct Surroundings<'a> {
    pub(crate) seed: u64,
    pub(crate) now: SimTime,
    pub(crate) fleet: &'a mut Fleet,
    pub(crate) collections: &'a Collections,
    pub(crate) logs: &'a mut Logs,
    pub(crate) schedule: &'a mut Schedule,
}

/// Whether the site uploads a device: a client, in scope, not retired, and not a distribution point that shares one
/// certificate between its role and its client ("Specific devices don't synchronize").
pub(crate) fn is_eligible(fleet: &Fleet, collections: &Collections, scope: &UploadScope, row: Row) -> bool {
    !fleet.is_retired(row)
        && fleet.is_client(row)
        && !fleet.shares_certificate(row)
        && match scope {
            UploadScope::AllDevices => true,
            UploadScope::Collection(id) => collections.contains(id, fleet, row),
        }
}

/// One record of a batch.
enum Change {
    Upsert { row: Row, is_addition: bool },
    Removal { row: Row },
}

impl Upload {
    /// The upload was turned on: a full synchronization starts shortly after.
    pub(crate) fn turn_on(&mut self, around: &mut Surroundings<'_>) {
        debug_assert!(self.next_cycle.is_none() && self.sent.is_empty(), "turned on twice");
        let drawn = draw(around.seed, Purpose::Visibility, self.cycle_count, 1);
        let time = around.now.plus(between(drawn, FULL_AFTER_MS_MIN, FULL_AFTER_MS_MAX));
        self.is_full_next = true;
        self.is_rescan_next = false;
        self.next_cycle = Some(around.schedule.add(time, Event::UploadCycle));
    }

    /// The upload was turned off: no more runs, and everything that the tenant was told of leaves it.
    pub(crate) fn turn_off(&mut self, around: &mut Surroundings<'_>) {
        if let Some(key) = self.next_cycle.take() {
            around.schedule.cancel(key);
        }
        self.is_full_next = false;
        self.is_rescan_next = false;
        let changes: Vec<Change> = self.sent.iter().map(|row| Change::Removal { row }).collect();
        self.write(around, format!("Device upload was turned off. Removing {} records.", changes.len()), true);
        self.send(around, &changes);
    }

    /// A run of the worker. `key` is the event that caused it.
    pub(crate) fn run_cycle(&mut self, key: EventKey, scope: &UploadScope, around: &mut Surroundings<'_>) {
        if self.next_cycle != Some(key) {
            return;
        }
        self.cycle_count += 1;
        self.write(around, "Worker CMGatewaySyncUploadWorker was triggered by timer.".into(), true);
        let changes = self.collect(scope, around);
        // "Review your upload": N is the number of changed devices since the last upload.
        self.write(around, format!("Batching {} records", changes.len()), false);
        self.send(around, &changes);
        let next = around.now.plus(UPLOAD_INTERVAL_MS);
        self.write(around, format!("Next run time will be at approximately: {}", next.log_text()), false);
        self.is_full_next = false;
        self.is_rescan_next = false;
        self.last_run = Some(around.now);
        self.next_cycle = Some(around.schedule.add(next, Event::UploadCycle));
    }

    /// What this run carries, by row. Only a full synchronization and a new scope look at every device.
    fn collect(&self, scope: &UploadScope, around: &mut Surroundings<'_>) -> Vec<Change> {
        let changed = around.fleet.take_changes();
        let fleet = &*around.fleet;
        let change_of = |row: Row, is_changed: bool| {
            let is_sent = self.sent.contains(row);
            if is_eligible(fleet, around.collections, scope, row) {
                (is_changed || !is_sent).then_some(Change::Upsert { row, is_addition: !is_sent })
            } else {
                is_sent.then_some(Change::Removal { row })
            }
        };
        if self.is_full_next || self.is_rescan_next {
            (0..fleet.row_count()).filter_map(|row| change_of(row, changed.binary_search(&row).is_ok())).collect()
        } else {
            changed.into_iter().filter_map(|row| change_of(row, true)).collect()
        }
    }

    /// Cuts changes into batches, each with its own time to become visible.
    fn send(&mut self, around: &mut Surroundings<'_>, changes: &[Change]) {
        let not_before = self.visible_not_before;
        for part in changes.chunks(UPLOAD_BATCH_RECORDS_MAX) {
            let number = self.next_batch;
            self.next_batch += 1;
            let drawn = draw(around.seed, Purpose::Visibility, number, 0);
            let due = around.now.plus(between(drawn, VISIBLE_AFTER_MS_MIN, VISIBLE_AFTER_MS_MAX)).max(not_before);
            let mut batch =
                Batch { upserts: Vec::new(), removals: Vec::new(), addition_count: 0, uploaded: around.now, due };
            for change in part {
                match *change {
                    Change::Upsert { row, is_addition } => {
                        self.sent.insert(row);
                        batch.addition_count += u64::from(is_addition);
                        batch.upserts.push(around.fleet.record(row));
                    }
                    Change::Removal { row } => {
                        self.sent.remove(row);
                        batch.removals.push(row);
                    }
                }
            }
            self.pending.insert(number, batch);
            self.visible_not_before = self.visible_not_before.max(due);
            around.schedule.add(due, Event::DevicesVisible { batch: number });
        }
    }

    fn write(&self, around: &mut Surroundings<'_>, text: String, invented: bool) {
        let line = NewLine::information(Component::SyncUploadWorker, around.now, self.cycle_count, text);
        around.logs.write(NewLine { invented, ..line });
    }
}
