//! The rows of the grid as they arrive: a cache of blocks, the requests that fill it, and what became of them.

use super::blocks::{Blocks, Ticket};
use super::source::{self, DeviceWindow};
use super::state::GridState;
use crate::api::{ApiError, persona_key, use_revision};
use crate::ui::notice::{say_failure, say_nothing};
use contract::graph::ManagedDevice;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ops::Range;
use std::time::Duration;

/// Status of an answer that turns away who asked too much: nothing but the answer says so.
const TOO_MANY_REQUESTS: u16 = 429;
/// After a passing failure (no connection) what is missing is asked for again, if no answer says later.
const RETRY_DELAY: Duration = Duration::from_secs(1);
/// What the refusal of a throttled request says of the time to wait.
const WAIT_SECONDS: &str = "seconds";

/// A pause after a passing failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pause {
    /// Nothing is asked for until it ends.
    is_on: bool,
    /// The notice that there are too many requests is shown.
    is_said: bool,
}

/// The rows of one list. A handle: copy it anywhere; it lives as long as the component that made it.
#[derive(Clone, Copy)]
pub struct Feed {
    state: Memo<GridState>,
    blocks: StoredValue<Blocks>,
    pause: StoredValue<Pause>,
    reload_count: RwSignal<u64>,
    /// Rows of the whole list, once it was counted.
    pub total: RwSignal<Option<u64>>,
    /// Why nothing could be read.
    pub failure: RwSignal<Option<ApiError>>,
    /// Whether something is on its way.
    pub is_busy: RwSignal<bool>,
    /// Grows whenever rows may look different.
    pub change_count: RwSignal<u64>,
}

/// The rows of the list that `state` describes, read again when the devices change.
pub fn use_feed(state: Memo<GridState>) -> Feed {
    let feed = Feed {
        state,
        blocks: StoredValue::new(Blocks::default()),
        pause: StoredValue::new(Pause::default()),
        reload_count: RwSignal::new(0),
        total: RwSignal::new(None),
        failure: RwSignal::new(None),
        is_busy: RwSignal::new(true),
        change_count: RwSignal::new(0),
    };
    // Another persona may be refused: what was read is another list.
    let key = Memo::new(move |_| (persona_key(), state.with(source::list_key)));
    let revision = use_revision(|revisions| revisions.devices);
    Effect::new(move |previous: Option<(String, String)>| {
        let key = key.get();
        revision.track();
        // Read, not only tracked: a memo subscribes to its sources only when it is read.
        revision.with(|_| ());
        feed.reload_count.track();
        let is_another = previous.is_none_or(|previous| previous != key);
        feed.blocks.update_value(|blocks| if is_another { blocks.change_list() } else { blocks.change_revision() });
        if is_another {
            feed.forget_failure();
        }
        feed.read_on();
        key
    });
    feed
}

impl Feed {
    /// Looks at a row; nothing while it was not read.
    pub fn with_row<R>(self, index: u64, look: impl FnOnce(Option<&ManagedDevice>) -> R) -> Option<R> {
        self.blocks.try_with_value(|blocks| look(blocks.row(index)))
    }

    /// The id of a row, if it was read.
    pub fn id(self, index: u64) -> Option<String> {
        self.with_row(index, |row| row.map(|device| device.id.clone())).flatten()
    }

    /// Whether something holds of a row that was read. Follows the rows.
    pub fn any_row(self, holds: impl Fn(&ManagedDevice) -> bool) -> bool {
        self.change_count.track();
        self.blocks.with_value(|blocks| blocks.rows().any(holds))
    }

    /// The row of a device among those that were read, the one nearest to `near`.
    pub fn row_of(self, id: &str, near: u64) -> Option<u64> {
        self.blocks.try_with_value(|blocks| blocks.row_of(id, near)).flatten()
    }

    /// Which rows are in view. What is missing is asked for.
    pub fn want(self, rows: Range<u64>) {
        self.blocks.try_update_value(|blocks| blocks.want(rows));
        self.read_on();
    }

    /// Reads everything again.
    pub fn reload(self) {
        self.forget_failure();
        // Who asks by hand is not kept waiting.
        self.end_pause();
        self.reload_count.update(|count| *count += 1);
    }

    fn forget_failure(self) {
        if self.failure.with_untracked(Option::is_some) {
            self.failure.set(None);
        }
    }

    fn end_pause(self) {
        self.pause.try_update_value(|pause| pause.is_on = false);
    }

    /// Waits before anything is asked again: once for all requests that failed together.
    fn pause_after(self, error: &ApiError) {
        let is_turned_away = error.status == TOO_MANY_REQUESTS;
        let was_on = self.pause.try_update_value(|pause| {
            pause.is_said |= is_turned_away;
            std::mem::replace(&mut pause.is_on, true)
        });
        if was_on != Some(false) {
            return;
        }
        // The lab bar says that the connection is gone; what was read is still the best there is.
        if is_turned_away {
            say_failure(error);
        }
        let seconds = error.details.get(WAIT_SECONDS).and_then(|seconds| seconds.parse().ok());
        let delay = seconds.map_or(RETRY_DELAY, Duration::from_secs);
        // The page may be gone by then.
        let go_on = move || {
            self.end_pause();
            self.read_on();
        };
        set_timeout(go_on, delay);
        self.read_on();
    }

    fn read_on(self) {
        let (Some(total), Some(pause)) = (self.total.try_get_untracked(), self.pause.try_get_value()) else { return };
        if self.state.try_with_untracked(GridState::waits_for_clock) != Some(false) {
            return;
        }
        let next = || self.blocks.try_update_value(|blocks| blocks.next_to_read(total)).flatten();
        while let Some(ticket) = (!pause.is_on).then(next).flatten() {
            let Some(address) = self.state.try_with_untracked(|state| source::block_address(state, ticket)) else {
                return;
            };
            spawn_local(async move {
                let answer = source::read(address).await;
                self.accept(ticket, answer);
            });
        }
        let is_busy = self.blocks.try_with_value(Blocks::is_busy).unwrap_or(false);
        if self.is_busy.try_get_untracked().is_some_and(|shown| shown != is_busy) {
            self.is_busy.set(is_busy);
        }
    }

    fn accept(self, ticket: Ticket, answer: Result<DeviceWindow, ApiError>) {
        match answer {
            Ok(window) => {
                let total = window.total;
                let is_ours = self.blocks.try_update_value(|blocks| blocks.take(ticket, window.rows));
                if is_ours == Some(true) {
                    if self.total.get_untracked() != Some(total) {
                        self.total.set(Some(total));
                    }
                    self.forget_failure();
                    if self.pause.try_update_value(|pause| std::mem::take(&mut pause.is_said)) == Some(true) {
                        say_nothing();
                    }
                    self.change_count.update(|count| *count += 1);
                }
                if is_ours.is_some() {
                    self.read_on();
                }
            }
            Err(error) => {
                let is_ours = self.blocks.try_update_value(|blocks| blocks.give_up(ticket)) == Some(true);
                if is_ours && error.is_passing() && self.total.get_untracked().is_some() {
                    self.pause_after(&error);
                } else if is_ours {
                    self.failure.set(Some(error));
                    self.is_busy.set(false);
                }
            }
        }
    }
}
