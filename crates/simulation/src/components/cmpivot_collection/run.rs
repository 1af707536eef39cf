//! One run: its clients, and the clock by which they answer.

use super::{Request, unhealthy};
use crate::command::Row;
use crate::draw::{Purpose, Series, below};
use crate::faults::{FaultId, Faults};
use crate::fleet::Fleet;
use crate::fleet::index::bitmap::Bitmap;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The quickest client answers after this.
const DELAY_MIN_MS: i64 = 1_500;
/// The answers of a small collection are spread over this.
const SPREAD_MS: i64 = 6_000;
/// The site takes on so many answers a millisecond more: a hundred thousand take some ten seconds.
const CLIENTS_PER_MS: i64 = 20;

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum RunState {
    /// Clients have not answered yet, or are off line.
    Running,
    /// Every client has answered, or failed.
    Completed,
    /// Somebody stopped it.
    Stopped,
    /// It ended after its hour with clients that did not answer.
    TimedOut,
}

/// How many clients stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCounts {
    /// Clients of the collection when the run began.
    pub clients: u32,
    /// They answered.
    pub answered: u32,
    /// They reported a failure, or left the site.
    pub failed: u32,
    /// They are off line, and the query has not reached them.
    pub offline: u32,
    /// Their answer is awaited.
    pub waiting: u32,
}

impl RunCounts {
    /// Whether there is nothing more to come.
    pub(crate) fn is_complete(&self) -> bool {
        self.offline + self.waiting == 0
    }
}

/// The clients of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Clients {
    targets: Bitmap,
    /// Those that the first push reached; none before it.
    reached: Option<Bitmap>,
    /// Those that came on line later, with the time of the run's clock.
    later: BTreeMap<Row, i64>,
    /// Those of the reached ones that will not answer but fail.
    failing: BTreeSet<Row>,
}

/// Who is reached by a push: the targets that are on line, and those among the targets that will fail.
pub(super) struct Reached {
    rows: Bitmap,
    failing: BTreeSet<Row>,
}

impl Clients {
    pub(super) fn reached(targets: Option<&Bitmap>, fleet: &Fleet, faults: &Faults) -> Reached {
        let Some(targets) = targets else { return Reached { rows: Bitmap::default(), failing: BTreeSet::new() } };
        let mut rows = targets.clone();
        rows.and(fleet.online_clients());
        Reached { rows, failing: unhealthy(faults, targets) }
    }
}

/// A run of a query over a collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The command that started it.
    pub command: u64,
    /// Who asked, by name.
    pub user: String,
    /// Which collection.
    pub collection: String,
    /// The query.
    pub query: String,
    /// When.
    pub started: SimTime,
    pub(super) push_id: u64,
    ended: Option<(RunState, SimTime)>,
    /// Time that passed for the answers before the channel broke last.
    passed_ms: i64,
    /// Since when it passes; not while the notification channel is broken.
    running_since: Option<SimTime>,
    client_count: u32,
    clients: Option<Clients>,
    /// How it ended, once its clients are forgotten.
    counts: RunCounts,
}

impl Run {
    pub(super) fn new(request: Request, now: SimTime) -> Self {
        let Request { command, user, collection, query, push_id, targets } = request;
        Self {
            command,
            user,
            collection,
            query,
            started: now,
            push_id,
            ended: None,
            passed_ms: 0,
            running_since: None,
            client_count: targets.count() as u32,
            clients: Some(Clients { targets, reached: None, later: BTreeMap::new(), failing: BTreeSet::new() }),
            counts: RunCounts::default(),
        }
    }

    /// How and when it ended, as the site noted it.
    pub(super) fn ended(&self) -> Option<(RunState, SimTime)> {
        self.ended
    }

    /// When it ended, or now.
    pub fn until(&self, now: SimTime) -> SimTime {
        self.ended.map_or(now, |(_, at)| at)
    }

    /// Clients that it was for.
    pub fn client_count(&self) -> u32 {
        self.client_count
    }

    /// Whether the site still has its answers.
    pub fn has_clients(&self) -> bool {
        self.clients.is_some()
    }

    pub(super) fn targets(&self) -> Option<&Bitmap> {
        self.clients.as_ref().map(|clients| &clients.targets)
    }

    pub(super) fn is_sent(&self) -> bool {
        self.clients.as_ref().is_some_and(|clients| clients.reached.is_some())
    }

    pub(super) fn is_paused(&self) -> bool {
        self.running_since.is_none()
    }

    pub(super) fn send(&mut self, reached: Reached) {
        if let Some(clients) = &mut self.clients {
            clients.reached = Some(reached.rows);
            clients.failing.extend(reached.failing);
        }
    }

    pub(super) fn resume(&mut self, now: SimTime) {
        self.running_since.get_or_insert(now);
    }

    pub(super) fn pause(&mut self, now: SimTime) {
        self.passed_ms = self.clock_ms(now);
        self.running_since = None;
    }

    pub(super) fn end(&mut self, state: RunState, now: SimTime) {
        self.pause(now);
        self.ended = Some((state, now));
    }

    /// Time that has passed for the answers.
    fn clock_ms(&self, now: SimTime) -> i64 {
        self.passed_ms + self.running_since.map_or(0, |since| now.0.saturating_sub(since.0))
    }

    fn spread_ms(&self) -> i64 {
        SPREAD_MS + i64::from(self.client_count) / CLIENTS_PER_MS
    }

    /// No client takes longer.
    pub(super) fn delay_max_ms(&self) -> i64 {
        DELAY_MIN_MS + self.spread_ms()
    }

    /// How long each client takes.
    fn delays(&self, seed: u64) -> impl Fn(Row) -> i64 {
        let series = Series::new(seed, Purpose::CmpivotAnswers, self.command);
        let spread = self.spread_ms() as u64;
        move |row| DELAY_MIN_MS + below(series.at(u64::from(row)), spread) as i64
    }

    /// The clients that the run has done with, answered or failed.
    fn done(&self, seed: u64, now: SimTime) -> Bitmap {
        let Some(Clients { reached, later, .. }) = &self.clients else { return Bitmap::default() };
        let clock = self.clock_ms(now);
        let mut done = match reached {
            None => Bitmap::new(self.targets().map_or(0, Bitmap::length)),
            Some(reached) if clock >= self.delay_max_ms() => reached.clone(),
            Some(reached) => {
                let delay = self.delays(seed);
                Bitmap::from_fn(reached.length(), |row| reached.contains(row as Row) && delay(row as Row) <= clock)
            }
        };
        let delay = self.delays(seed);
        for (row, at) in later {
            if at.saturating_add(delay(*row)) <= clock {
                done.insert(*row);
            }
        }
        done
    }

    /// The rows of the clients that have answered; nothing where the site has forgotten them.
    pub(crate) fn answered(&self, seed: u64, now: SimTime) -> Bitmap {
        let mut answered = self.done(seed, now);
        for row in self.clients.iter().flat_map(|clients| &clients.failing) {
            answered.remove(*row);
        }
        answered
    }

    pub(crate) fn counts(&self, seed: u64, fleet: &Fleet, now: SimTime) -> RunCounts {
        let Some(Clients { targets, reached, later, failing }) = &self.clients else { return self.counts };
        let done = self.done(seed, now);
        let failed = failing.iter().filter(|row| done.contains(**row)).count() as u32;
        let done = done.count() as u32;
        let sent = reached.as_ref().map_or(0, Bitmap::count) as u32 + later.len() as u32;
        let missed = self.client_count.saturating_sub(sent);
        // Before the push those that are on line wait for it.
        let offline = match reached {
            Some(_) => missed,
            None => {
                let mut online = targets.clone();
                online.and(fleet.online_clients());
                missed.saturating_sub(online.count() as u32)
            }
        };
        RunCounts {
            clients: self.client_count,
            answered: done - failed,
            failed,
            offline,
            waiting: self.client_count.saturating_sub(offline + done),
        }
    }

    pub(crate) fn state(&self, seed: u64, fleet: &Fleet, now: SimTime) -> RunState {
        match self.ended {
            Some((state, _)) => state,
            None if self.counts(seed, fleet, now).is_complete() => RunState::Completed,
            None => RunState::Running,
        }
    }

    pub(super) fn forget_clients(&mut self, seed: u64, fleet: &Fleet) {
        if let Some((_, at)) = self.ended {
            self.counts = self.counts(seed, fleet, at);
            self.clients = None;
        }
    }

    /// Sends the query to a client that came on line. Whether it was waited for.
    pub(super) fn reach(&mut self, row: Row, faults: &Faults, now: SimTime) -> bool {
        let clock = self.clock_ms(now);
        let Some(clients) = &mut self.clients else { return false };
        let Some(reached) = &clients.reached else { return false };
        let is_awaited = clients.targets.contains(row) && !reached.contains(row) && !clients.later.contains_key(&row);
        if is_awaited {
            clients.later.insert(row, clock);
            if faults.is_on_device(FaultId::ClientUnhealthy, row) {
                clients.failing.insert(row);
            }
        }
        is_awaited
    }

    pub(super) fn has_reached_all(&self) -> bool {
        let reached = |clients: &Clients| {
            let first = clients.reached.as_ref().map_or(0, Bitmap::count);
            first + clients.later.len() >= self.client_count as usize
        };
        self.clients.as_ref().is_some_and(reached)
    }

    pub(super) fn retire(&mut self, row: Row, seed: u64, now: SimTime) {
        let clock = self.clock_ms(now);
        let delay = self.delays(seed)(row);
        let Some(clients) = self.clients.as_mut().filter(|clients| clients.targets.contains(row)) else { return };
        let is_first = clients.reached.as_ref().is_some_and(|reached| reached.contains(row));
        let sent = if is_first { Some(0) } else { clients.later.get(&row).copied() };
        if sent.is_none_or(|sent| sent + delay > clock) {
            clients.failing.insert(row);
            if let Some(reached) = &mut clients.reached {
                reached.remove(row);
            }
            // Done at once.
            clients.later.insert(row, clock - delay);
        }
    }
}
