//! A Configuration Manager action on every selected device: its targets, and the outcome for each of them.
//!
//! The product offers no ConfigMgr action in bulk; this follows its bulk device actions: at most a hundred devices at a time.

use super::handle::GridHandle;
use super::{batch, odata, source};
use crate::api::{ApiError, lab};
use crate::list::selection::Selection;
use crate::model::action_status::{Action, ActionState};
use contract::graph::{DeviceActionResult, ManagedDevice};
use contract::limits::BATCH_REQUESTS_MAX;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Devices that one bulk action takes (memdocs, *Bulk device actions*).
pub const BULK_DEVICES_MAX: u64 = 100;

/// What became of the action for one device.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Not asked for yet.
    Waiting,
    /// Asked for; then what the device's own list of actions says.
    Sent(Option<DeviceActionResult>),
    /// Refused at once.
    Refused(ApiError),
}

/// A device of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Key.
    pub id: String,
    /// Name.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// Why nothing can be run on so many devices; nothing where it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Nothing is selected.
    NothingSelected,
    /// More than a bulk action takes.
    TooMany,
}

impl Hindrance {
    /// Of a number of selected devices.
    pub fn of(count: u64) -> Option<Self> {
        match count {
            0 => Some(Self::NothingSelected),
            count if count > BULK_DEVICES_MAX => Some(Self::TooMany),
            _ => None,
        }
    }

    /// Id of its words; arguments are `count` and `max`.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::NothingSelected => "center-bulk-nothing-selected",
            Self::TooMany => "center-bulk-too-many",
        }
    }
}

/// Message id of what a device shows: its words in the table.
pub fn outcome_text_id(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Waiting => "center-bulk-waiting",
        Outcome::Sent(None) => "center-action-state-pending",
        Outcome::Sent(Some(result)) => ActionState::of(result).in_table(),
        Outcome::Refused(_) => "center-bulk-refused",
    }
}

/// A run of one action. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct BulkRun {
    table: GridHandle,
    /// The action that was run, once one was.
    pub action: RwSignal<Option<Action>>,
    /// The devices, in the order of the list.
    pub targets: RwSignal<Vec<Target>>,
    /// Whether it goes on.
    pub is_running: RwSignal<bool>,
    /// Why the devices themselves could not be read.
    pub failure: RwSignal<Option<ApiError>>,
}

impl BulkRun {
    /// Nothing was run yet.
    pub fn new(table: GridHandle) -> Self {
        Self {
            table,
            action: RwSignal::new(None),
            targets: RwSignal::new(Vec::new()),
            is_running: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// How many devices are selected. Reactive.
    pub fn count(self) -> u64 {
        self.table.selection.with(|selection| selection.count(self.table.feed.total.get().unwrap_or(0)))
    }

    /// Runs `action` on what is selected now.
    pub fn start(self, action: Action) {
        if untrack(move || Hindrance::of(self.count())).is_some() || self.is_running.get_untracked() {
            return;
        }
        self.action.set(Some(action));
        self.targets.set(Vec::new());
        self.failure.set(None);
        self.is_running.set(true);
        let selection = self.table.selection.get_untracked();
        spawn_local(async move {
            match self.read_targets(selection).await {
                Ok(targets) => {
                    self.targets.try_set(targets);
                    self.send(action).await;
                }
                Err(error) => {
                    self.failure.try_set(Some(error));
                }
            }
            self.is_running.try_set(false);
            lab().poll_now();
        });
    }

    async fn read_targets(self, selection: Selection) -> Result<Vec<Target>, ApiError> {
        let starts = self
            .table
            .state
            .try_with_untracked(|state| source::walks(state, Some(&selection), "id,deviceName"))
            .unwrap_or_default();
        let mut targets = Vec::new();
        let mut take = |devices: Vec<ManagedDevice>, _| targets.extend(devices.into_iter().map(target_of));
        source::walk(starts, Some(selection), &|| true, &mut take).await?;
        // The list may have grown since it was counted.
        targets.truncate(BULK_DEVICES_MAX as usize);
        Ok(targets)
    }

    async fn send(self, action: Action) {
        let ids: Vec<String> = self
            .targets
            .try_with_untracked(|targets| targets.iter().map(|target| target.id.clone()).collect())
            .unwrap_or_default();
        for (number, ids) in ids.chunks(BATCH_REQUESTS_MAX).enumerate() {
            let first = number * BATCH_REQUESTS_MAX;
            // A batch that was refused as a whole was refused for each of its devices.
            let answers = batch::trigger(ids, action).await.unwrap_or_else(|error| vec![Err(error); ids.len()]);
            let is_there = self.targets.try_update(|targets| {
                for (target, answer) in targets.iter_mut().skip(first).zip(answers) {
                    target.outcome = answer.map_or_else(Outcome::Refused, |()| Outcome::Sent(None));
                }
            });
            if is_there.is_none() {
                return;
            }
        }
    }

    /// Reads again how far the action has come on each device that took it.
    pub fn follow(self) {
        let Some(action) = self.action.get_untracked() else { return };
        let addresses = self.targets.with_untracked(|targets| {
            let sent = targets.iter().filter(|target| matches!(target.outcome, Outcome::Sent(_)));
            odata::ids_addresses(sent.map(|target| target.id.as_str()), "id,deviceActionResults")
        });
        spawn_local(async move {
            let mut take = |devices: Vec<ManagedDevice>, _| {
                self.targets.try_update(|targets| {
                    for device in devices {
                        let newest = device
                            .device_action_results
                            .into_iter()
                            .find(|result| result.action_name == action.graph_name());
                        let target = targets.iter_mut().find(|target| target.id == device.id);
                        if let Some(Target { outcome: Outcome::Sent(result), .. }) = target {
                            *result = newest;
                        }
                    }
                });
            };
            // What cannot be read now is read at the next change.
            let _ = source::walk(addresses, None, &|| true, &mut take).await;
        });
    }
}

fn target_of(device: ManagedDevice) -> Target {
    let name = device.device_name.unwrap_or_else(|| device.id.clone());
    Target { id: device.id, name, outcome: Outcome::Waiting }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bulk_action_takes_one_to_a_hundred_devices() {
        assert_eq!(Hindrance::of(0), Some(Hindrance::NothingSelected));
        assert_eq!(Hindrance::of(1), None);
        assert_eq!(Hindrance::of(100), None);
        assert_eq!(Hindrance::of(101), Some(Hindrance::TooMany));
    }

    #[test]
    fn a_device_shows_how_far_the_action_has_come() {
        let result = |state: &str| DeviceActionResult { action_state: state.into(), ..DeviceActionResult::default() };
        assert_eq!(outcome_text_id(&Outcome::Waiting), "center-bulk-waiting");
        assert_eq!(outcome_text_id(&Outcome::Sent(None)), "center-action-state-pending");
        assert_eq!(outcome_text_id(&Outcome::Sent(Some(result("done")))), "center-action-state-complete");
        assert_eq!(outcome_text_id(&Outcome::Sent(Some(result("failed")))), "center-action-state-failed");
        let refused = ApiError::no_connection("none".into());
        assert_eq!(outcome_text_id(&Outcome::Refused(refused)), "center-bulk-refused");
    }
}
