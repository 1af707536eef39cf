//! Device actions, put together from the lines of several logs that report their steps.
//!
//! Identifiers differ from hop to hop: the service connection point knows the TaskGuid once it forwards a task, the management
//! point joins TaskGuid, PushID and TaskID where it starts to push, and the client answers with PushID and TaskID only. Lines
//! before the first identifier belong to the next task of the same thread.

use crate::steps::{Report, report};
use cmtrace::LogFile;
use contract::log_viewer::{RealAction, RealHop};
use contract::trace::{Lane, Step};
use std::collections::BTreeMap;

/// Actions that are listed at most: the newest.
pub const ACTIONS_MAX: usize = 10_000;

/// A file with what its lines are called by.
#[derive(Clone, Copy, Debug)]
pub struct NamedFile<'a> {
    /// Its lines.
    pub file: &'a LogFile,
    /// Its id.
    pub id: &'a str,
}

/// Every action that the files tell of, the oldest first. `bias` (minutes) stands in where a line carries none.
pub fn actions(files: &[NamedFile<'_>], bias: i16) -> Vec<RealAction> {
    let mut found = Found::default();
    for file in files {
        found.read(*file, bias);
    }
    found.actions()
}

/// A line without an identifier waits for one, per thread.
type Waiting = BTreeMap<Option<u32>, Vec<(Report, RealHop)>>;

#[derive(Default)]
struct Found {
    by_guid: BTreeMap<String, RealAction>,
    /// Refused before they had a TaskGuid.
    others: Vec<RealAction>,
}

impl Found {
    fn read(&mut self, NamedFile { file, id }: NamedFile<'_>, bias: i16) {
        let mut waiting = Waiting::new();
        // The task of each push, as the file says: a management point counts its pushes on.
        let mut pushes: BTreeMap<u32, String> = BTreeMap::new();
        for (number, line) in (1_u64..).zip(file.lines()) {
            let Some(report) = report(line.component(), line.message()) else { continue };
            if matches!(report.step, Step::StartUploadRun | Step::BatchRecords | Step::ScheduleNextRun) {
                continue;
            }
            let utc_ms = line.time().utc_ms(bias);
            let hop = RealHop {
                step: report.step,
                lane: lane(report.step),
                is_failure: matches!(report.step, Step::RefuseCaller | Step::MissTarget | Step::DropPush),
                line: format!("{id}:{number}"),
                file_name: file.name().to_owned(),
                utc_ms,
            };
            if let (Some(guid), Some(push)) = (&report.task_guid, report.push_id) {
                pushes.insert(push, guid.clone());
            }
            let known = report.task_guid.clone().or_else(|| pushes.get(&report.push_id?).cloned());
            let before = waiting.entry(line.thread()).or_default();
            match (known, report.step) {
                (Some(guid), _) => {
                    let action = self.by_guid.entry(guid.clone()).or_default();
                    action.task_guid = Some(guid);
                    // What waits belongs to a forwarded task or to a push that starts; other steps come later, by themselves.
                    let begins = matches!(report.step, Step::Forward | Step::StartPush);
                    for (report, hop) in begins.then(|| std::mem::take(before)).into_iter().flatten() {
                        add(action, &report, hop);
                    }
                    add(action, &report, hop);
                }
                (None, Step::RefuseCaller) => {
                    let mut action = RealAction::default();
                    for (report, hop) in std::mem::take(before) {
                        add(&mut action, &report, hop);
                    }
                    add(&mut action, &report, hop);
                    self.others.push(action);
                }
                (None, Step::Receive | Step::GetPushMessage) => *before = vec![(report, hop)],
                (None, Step::Validate | Step::Authorize) => before.push((report, hop)),
                // An answer to a push that no line of the file tells of.
                (None, _) => {}
            }
        }
    }

    fn actions(self) -> Vec<RealAction> {
        let mut all: Vec<RealAction> = self.by_guid.into_values().chain(self.others).collect();
        for action in &mut all {
            // The steps' own order decides: clocks of machines differ by more than a hop takes.
            action.hops.sort_by_key(|hop| (order(hop.step), hop.utc_ms));
        }
        all.sort_by_key(|action| action.hops.iter().filter_map(|hop| hop.utc_ms).min());
        let first = all.len().saturating_sub(ACTIONS_MAX);
        all.split_off(first)
    }
}

fn add(action: &mut RealAction, report: &Report, hop: RealHop) {
    if let Some(template) = &report.template {
        action.template.get_or_insert_with(|| template.clone());
    }
    if let (Some(push), Some(task)) = (report.push_id, report.task_id)
        && !action.pushes.contains(&(push, task))
    {
        action.pushes.push((push, task));
    }
    action.hops.push(hop);
}

/// Where a step is done.
fn lane(step: Step) -> Lane {
    match step {
        Step::GetPushMessage | Step::StartPush | Step::FinishPush | Step::DropPush | Step::Report => {
            Lane::ManagementPoint
        }
        Step::ClientReceive | Step::ClientRespond => Lane::Client,
        _ => Lane::ServiceConnectionPoint,
    }
}

/// Place of a step among those of an action.
fn order(step: Step) -> u8 {
    match step {
        Step::Receive => 0,
        Step::Validate => 1,
        Step::Authorize | Step::RefuseCaller | Step::MissTarget => 2,
        Step::Forward => 3,
        Step::GetPushMessage => 4,
        Step::StartPush => 5,
        Step::FinishPush | Step::DropPush => 6,
        Step::ClientReceive => 7,
        Step::ClientRespond => 8,
        Step::Report => 9,
        _ => 10,
    }
}
