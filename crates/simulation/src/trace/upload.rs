//! The trace of one upload: from the worker's timer to the list of the admin center.

use super::{Cause, HopState, Step, TracedHop, UploadId, UploadRecord};
use crate::log::{Component, LogLine};
use crate::time::SimTime;
use crate::world::World;

/// What became of an upload, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadTrace<'world> {
    /// What it carried, and when.
    pub record: &'world UploadRecord,
    /// In order: what happened, what is next, what is still ahead.
    pub hops: Vec<TracedHop>,
    /// Log lines of the upload that can still be read, in order.
    pub lines: Vec<&'world LogLine>,
}

impl UploadTrace<'_> {
    /// Whether the logs still have the first line.
    pub fn has_every_line(&self) -> bool {
        self.lines.first().is_some_and(|line| matches!(line.step, Step::StartUploadRun | Step::TurnUploadOff))
    }
}

impl From<UploadId> for Cause {
    fn from(id: UploadId) -> Self {
        match id {
            UploadId::Run(number) => Self::UploadRun(number),
            UploadId::TurnedOff(command) => Self::Command(command),
        }
    }
}

impl World {
    /// The last uploads, oldest first.
    pub fn uploads(&self) -> impl DoubleEndedIterator<Item = &UploadRecord> + ExactSizeIterator {
        self.history.uploads().iter()
    }

    /// The trace of an upload; `None` where there was none of that name, or it was too long ago.
    pub fn upload_trace(&self, id: UploadId) -> Option<UploadTrace<'_>> {
        let record = self.history.uploads().iter().rev().find(|upload| upload.id == id)?;
        let lines = self.logs().caused_by(Component::SyncUploadWorker, id.into());
        let now = self.now();
        let error = |hop: TracedHop| {
            let error = record.error.clone().filter(|_| hop.state == HopState::Failed);
            TracedHop { error, ..hop }
        };
        let mut hops: Vec<TracedHop> = TracedHop::of_lines(&lines).map(error).collect();
        // The batches of a run leave before it writes how many records they hold.
        let sent = record.batches.iter().map(|batch| batch.sent).max();
        let place = hops.iter().position(|hop| hop.step != Step::StartUploadRun && hop.step != Step::TurnUploadOff);
        let place = place.unwrap_or(hops.len());
        match (record.ended, sent) {
            (None, _) => {
                let sending = TracedHop { time: sent, ..TracedHop::ahead(Step::ReceiveUpload) };
                hops.insert(place, sending.with_state(HopState::Waiting));
                hops.extend([Step::BatchRecords, Step::ScheduleNextRun, Step::ShowDevices].map(TracedHop::ahead));
            }
            (Some(_), Some(sent)) => {
                hops.insert(place, TracedHop::done(Step::ReceiveUpload, sent));
                hops.extend(record.visible().map(|visible| shown(visible, now)));
            }
            // Nothing had changed, or the run failed: nothing left the site.
            (Some(_), None) => {}
        }
        Some(UploadTrace { record, hops, lines })
    }
}

fn shown(visible: SimTime, now: SimTime) -> TracedHop {
    if visible <= now {
        TracedHop::done(Step::ShowDevices, visible)
    } else {
        TracedHop { due: Some(visible), ..TracedHop::ahead(Step::ShowDevices) }.with_state(HopState::Waiting)
    }
}
