//! State of the lab, polled every second (without a pause while the clock jumps) while the page is visible: the clock, and the revisions that tell pages to read again.

use super::client::{Caller, get, post, post_text};
use super::error::ApiError;
use super::past;
use super::session::restart_session;
use crate::browser;
use contract::lab::{ClockCommand, LabStatus, Revisions, Throttling, ThrottlingBody, WorkKind};
use contract::routes;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::sync::LazyLock;

/// Milliseconds between two polls. The world moves only while it is asked, at most five wall-clock seconds a call.
const POLL_INTERVAL_MS: u32 = 1_000;
/// The same while a jump of the clock is under way, which only requests take further.
const CATCHING_UP_INTERVAL_MS: u32 = 10;

static STATUS: LazyLock<ArcRwSignal<Option<LabStatus>>> = LazyLock::new(|| ArcRwSignal::new(None));
static FAILURE: LazyLock<ArcRwSignal<Option<ApiError>>> = LazyLock::new(|| ArcRwSignal::new(None));

thread_local! {
    // Answers may overtake each other; an older one never replaces a newer one.
    static ASKED: Cell<u64> = const { Cell::new(0) };
    static SHOWN: Cell<u64> = const { Cell::new(0) };
    /// The moment that the status is about, as a number that changes with it.
    static SHOWN_MOVES: Cell<u64> = const { Cell::new(0) };
    // A poll that overtook a reset would come with the token of a world that is gone.
    static IS_REPLACING: Cell<bool> = const { Cell::new(false) };
}

/// The lab's state and its commands. A handle without content: copy it anywhere, also into event handlers.
#[derive(Clone, Copy, Debug)]
pub struct Lab;

/// The lab.
pub const fn lab() -> Lab {
    Lab
}

impl Lab {
    /// The newest state, nothing before the first answer. Reactive: re-runs its reader every second while the clock runs;
    /// derive a `Memo` of what is needed.
    pub fn status(self) -> Option<LabStatus> {
        if Observer::get().is_some() {
            STATUS.track();
        }
        STATUS.get_untracked()
    }

    /// The newest state, without following it.
    pub fn status_untracked(self) -> Option<LabStatus> {
        STATUS.get_untracked()
    }

    /// Why the newest poll failed; nothing while the gateway answers.
    pub fn failure(self) -> Option<ApiError> {
        if Observer::get().is_some() {
            FAILURE.track();
        }
        FAILURE.get_untracked()
    }

    /// Simulated now, milliseconds since 1970; zero before the first answer.
    pub fn now_ms(self) -> i64 {
        self.status().map_or(0, |status| status.now_ms)
    }

    /// Moves the clock, and shows what became of it.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn clock(self, command: ClockCommand) -> Result<(), ApiError> {
        let ticket = ticket();
        let status: LabStatus = post(&routes::lab_clock(), &command).await?;
        accept(ticket, Ok(status));
        Ok(())
    }

    /// Sets whether callers are turned away that ask too much, and shows what became of it.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn set_throttling(self, throttling: Throttling) -> Result<(), ApiError> {
        let ticket = ticket();
        let status: LabStatus = post(&routes::lab_throttling(), &ThrottlingBody { throttling }).await?;
        accept(ticket, Ok(status));
        Ok(())
    }

    /// Sends what replaces the world (a reset, an import) as JSON, and shows the new one.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn replace_world(self, path: &str, body: String) -> Result<LabStatus, ApiError> {
        let ticket = ticket();
        IS_REPLACING.set(true);
        let answer = post_text::<LabStatus>(path, body).await;
        IS_REPLACING.set(false);
        let status = answer?;
        accept(ticket, Ok(status.clone()));
        Ok(status)
    }

    /// Lets the world go on from a moment of its past (`path` and `body` say which), and shows it as the present.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn go_on_from(self, path: &str, body: String) -> Result<LabStatus, ApiError> {
        IS_REPLACING.set(true);
        let answer = Caller::of_present().post_text::<LabStatus>(path, body).await;
        IS_REPLACING.set(false);
        let status = answer?;
        past::choose(None);
        accept(ticket(), Ok(status.clone()));
        Ok(status)
    }

    /// Looks at a moment of the past (as `lab-at` has it), or at the present again: every page shows the world as it was then.
    pub fn look_at(self, moment: Option<String>) {
        past::choose(moment);
        self.poll_now();
    }

    /// Skips to a simulated time: everything due on the way happens. A time that has passed is no move.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub async fn skip_to(self, time_ms: i64) -> Result<(), ApiError> {
        let by_ms = time_ms - self.now_ms();
        if by_ms <= 0 { self.refresh().await } else { self.clock(ClockCommand::Advance { wait: false, by_ms }).await }
    }

    /// Asks now, not at the next second: after a command of one's own.
    pub fn poll_now(self) {
        spawn_local(async move {
            // The failure is kept in the store, where the lab bar shows it.
            let _ = self.refresh().await;
        });
    }

    async fn refresh(self) -> Result<(), ApiError> {
        let ticket = ticket();
        let answer = get::<LabStatus>(&routes::lab_status()).await;
        if answer.as_ref().is_err_and(|error| NO_SUCH_MOMENT.contains(&error.code.as_str())) && ticket.is_current() {
            // Another tab began another world, or the address named a moment that never was: the present is always there.
            past::choose(None);
        }
        let outcome = answer.as_ref().map(drop).map_err(Clone::clone);
        accept(ticket, answer);
        outcome
    }

    /// Starts polling, for as long as the page lives.
    pub fn start(self) {
        spawn_local(async move {
            loop {
                if browser::is_visible() && !IS_REPLACING.get() {
                    let _ = self.refresh().await;
                }
                gloo_timers::future::TimeoutFuture::new(poll_interval_ms()).await;
            }
        });
        let handle = window_event_listener_untyped("visibilitychange", move |_| {
            if browser::is_visible() {
                self.poll_now();
            }
        });
        // It listens as long as the page lives.
        std::mem::forget(handle);
    }
}

fn poll_interval_ms() -> u32 {
    let is_catching_up = STATUS.with_untracked(|status| {
        let work = status.as_ref().filter(|status| status.past.is_none()).and_then(|status| status.work);
        work.is_some_and(|work| work.kind == WorkKind::CatchingUp)
    });
    if is_catching_up && FAILURE.with_untracked(Option::is_none) { CATCHING_UP_INTERVAL_MS } else { POLL_INTERVAL_MS }
}

/// Codes of the answer about a moment that the world has not lived.
const NO_SUCH_MOMENT: [&str; 2] = ["MomentUnknown", "MomentMalformed"];

/// A question about the status: the how-manieth, and about which moment.
#[derive(Clone, Copy)]
struct Ticket {
    number: u64,
    moves: u64,
}

impl Ticket {
    /// Whether the moment that was asked about is still looked at.
    fn is_current(self) -> bool {
        self.moves == past::moves()
    }
}

fn ticket() -> Ticket {
    ASKED.set(ASKED.get() + 1);
    Ticket { number: ASKED.get(), moves: past::moves() }
}

fn accept(ticket: Ticket, answer: Result<LabStatus, ApiError>) {
    if ticket.number < SHOWN.get() || !ticket.is_current() {
        return;
    }
    SHOWN.set(ticket.number);
    SHOWN_MOVES.set(ticket.moves);
    match answer {
        Ok(status) => {
            let is_another_world =
                STATUS.with_untracked(|shown| shown.as_ref().is_some_and(|shown| is_another(shown, &status)));
            if is_another_world {
                restart_session();
            }
            if FAILURE.with_untracked(Option::is_some) {
                FAILURE.set(None);
            }
            if STATUS.with_untracked(|shown| shown.as_ref() != Some(&status)) {
                STATUS.set(Some(status));
            }
        }
        Err(error) => FAILURE.set(Some(error)),
    }
}

fn is_another(shown: &LabStatus, new: &LabStatus) -> bool {
    shown.revisions.world != new.revisions.world
}

/// Which world, and how often a part of it has changed.
pub type Revision = (u64, u64);

/// A part of the world as a number that changes when the part does, or when the whole world is another. Zero before the
/// first answer. For example `use_revision(|revisions| revisions.devices)`.
pub fn use_revision(part: fn(&Revisions) -> u64) -> Memo<Revision> {
    Memo::new(move |_| {
        STATUS.track();
        STATUS.with_untracked(|status| match status {
            // At another moment everything is to be read again.
            Some(status) => (status.revisions.world + (SHOWN_MOVES.get() << 32), part(&status.revisions)),
            None => (0, 0),
        })
    })
}
