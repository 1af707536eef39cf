//! What became of every device action and every upload, kept beyond the logs, which are renamed away, and beyond the
//! results of a device, which leave the tenant with it. It follows from the journal, so the state hash leaves it out;
//! snapshots have it, because living through the past again is what they save.

use crate::command::{DeviceAction, Row};
use crate::command_error::CommandError;
use crate::components::notification::{ActionState, Task};
use crate::components::sync_upload_worker::{Batch, RecordCounts};
use crate::limits::UPLOADS_KEPT_MAX;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use uuid::Uuid;

/// What was asked of a device, and how it ended. The number of its task is its place, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionRecord {
    /// Joins the logs.
    pub task_guid: Uuid,
    /// The device.
    pub row: Row,
    /// What was asked for.
    pub action: DeviceAction,
    /// UPN of who asked, or the name of an application.
    pub initiated_by: String,
    /// When.
    pub requested: SimTime,
    /// How it stands.
    pub state: ActionState,
    /// When it ended.
    pub ended: Option<SimTime>,
    /// Why it failed.
    pub error: Option<CommandError>,
    /// Number of the push and of the notification server's task, once it has them.
    pub push: Option<(u64, u64)>,
}

/// Names an upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum UploadId {
    /// A run of the worker, by number, from 1.
    Run(u64),
    /// The removal of everything that was sent, by the sequence of the command that turned the upload off.
    TurnedOff(u64),
}

/// One upload: a run of the worker, or the removal of everything at its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadRecord {
    /// Which.
    pub id: UploadId,
    /// It carries every device in scope, not only what changed.
    pub is_full: bool,
    /// When it began.
    pub started: SimTime,
    /// When all of it was sent; `None` while it reads.
    pub ended: Option<SimTime>,
    /// The upload was turned off while it read.
    pub is_cut_short: bool,
    /// Why it failed, and carried nothing.
    pub error: Option<CommandError>,
    /// What was sent, in order.
    pub batches: Vec<UploadBatch>,
}

/// A batch, without its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadBatch {
    /// When the cloud service received it.
    pub sent: SimTime,
    /// When the admin center shows it.
    pub visible: SimTime,
    /// What it does to the list of the admin center.
    pub counts: RecordCounts,
}

impl UploadRecord {
    /// What all batches do to the list of the admin center.
    pub fn counts(&self) -> RecordCounts {
        self.batches.iter().fold(RecordCounts::default(), |sum, batch| RecordCounts {
            added: sum.added + batch.counts.added,
            changed: sum.changed + batch.counts.changed,
            removed: sum.removed + batch.counts.removed,
        })
    }

    /// When the admin center shows the last of it; `None` where it carries nothing.
    pub fn visible(&self) -> Option<SimTime> {
        self.batches.iter().map(|batch| batch.visible).max()
    }
}

/// Every action, the last uploads, and when the upload was on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct History {
    actions: Vec<ActionRecord>,
    uploads: VecDeque<UploadRecord>,
    /// When the upload was turned on and off, in turn, beginning with on.
    switches: Vec<SimTime>,
    /// Numbers of the tasks. It follows from the actions.
    #[serde(skip)]
    number_of_task: BTreeMap<Uuid, u64>,
}

impl History {
    /// Builds the index after it was read from a snapshot.
    pub(crate) fn index(&mut self) {
        let numbers = (1..).zip(&self.actions).map(|(number, action)| (action.task_guid, number));
        self.number_of_task = numbers.collect();
    }

    /// Every action; the number of the task is the place, from 1.
    pub(crate) fn actions(&self) -> &[ActionRecord] {
        &self.actions
    }

    /// The action with the number of its task.
    pub(crate) fn action(&self, number: u64) -> Option<&ActionRecord> {
        self.actions.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    /// Number of a task.
    pub(crate) fn number_of(&self, task: &Uuid) -> Option<u64> {
        self.number_of_task.get(task).copied()
    }

    /// The last uploads, oldest first.
    pub(crate) fn uploads(&self) -> &VecDeque<UploadRecord> {
        &self.uploads
    }

    /// The times at which the upload was turned on and off, in turn, beginning with on.
    pub(crate) fn switches(&self) -> &[SimTime] {
        &self.switches
    }

    /// The admin center took an action on.
    pub(crate) fn action_requested(&mut self, task: &Task, initiated_by: String, now: SimTime) {
        debug_assert_eq!(task.number, self.actions.len() as u64 + 1, "the number of a task is its place");
        self.number_of_task.insert(task.guid, task.number);
        self.actions.push(ActionRecord {
            task_guid: task.guid,
            row: task.row,
            action: task.action,
            initiated_by,
            requested: now,
            state: ActionState::Pending,
            ended: None,
            error: None,
            push: None,
        });
    }

    /// The notification server gave it its numbers.
    pub(crate) fn action_pushed(&mut self, task: &Task) {
        self.change(task, |action| action.push = Some((task.push_id, task.task_id)));
    }

    /// It ended.
    pub(crate) fn action_ended(&mut self, task: &Task, error: Option<CommandError>, now: SimTime) {
        self.change(task, |action| {
            action.state = if error.is_some() { ActionState::Failed } else { ActionState::Done };
            action.ended = Some(now);
            action.error = error;
        });
    }

    fn change(&mut self, task: &Task, change: impl FnOnce(&mut ActionRecord)) {
        let index = usize::try_from(task.number).ok().and_then(|number| number.checked_sub(1));
        if let Some(action) = index.and_then(|index| self.actions.get_mut(index)) {
            change(action);
        }
    }

    /// The upload was turned on or off.
    pub(crate) fn upload_switched(&mut self, now: SimTime) {
        self.switches.push(now);
    }

    /// An upload begins.
    pub(crate) fn upload_started(&mut self, id: UploadId, is_full: bool, now: SimTime) {
        if self.uploads.len() == UPLOADS_KEPT_MAX {
            self.uploads.pop_front();
        }
        if let Some(reading) = self.uploads.back_mut().filter(|upload| upload.ended.is_none()) {
            (reading.ended, reading.is_cut_short) = (Some(now), true);
        }
        let (ended, is_cut_short, error, batches) = (None, false, None, Vec::new());
        self.uploads.push_back(UploadRecord { id, is_full, started: now, ended, is_cut_short, error, batches });
    }

    /// The newest upload sent a batch.
    pub(crate) fn batch_sent(&mut self, batch: &Batch) {
        if let Some(upload) = self.uploads.back_mut() {
            upload.batches.push(UploadBatch { sent: batch.uploaded, visible: batch.due, counts: batch.counts() });
        }
    }

    /// The newest upload failed before it sent anything.
    pub(crate) fn upload_failed(&mut self, error: CommandError, now: SimTime) {
        if let Some(upload) = self.uploads.back_mut() {
            (upload.ended, upload.error) = (Some(now), Some(error));
        }
    }

    /// The newest upload sent all that it has.
    pub(crate) fn upload_ended(&mut self, now: SimTime) {
        if let Some(upload) = self.uploads.back_mut() {
            upload.ended = Some(now);
        }
    }
}
