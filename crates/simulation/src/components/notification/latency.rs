//! How long each hop takes: seeded, so that the same world always takes the same time.

use super::Hop;
use super::task::Task;
use crate::draw::{Purpose, between, draw};
use crate::time::{MINUTE_MS, SECOND_MS};

/// Milliseconds until `hop` of `task` happens, once its cause happened.
pub(super) fn until(seed: u64, task: &Task, hop: Hop) -> i64 {
    let (low_ms, high_ms) = match hop {
        // Admin center, gateway, and the open connection to the service connection point.
        Hop::Receive => (500, 5 * SECOND_MS),
        Hop::Validate => (5, 60),
        // Looks the caller up in the site's database.
        Hop::Authorize => (20, 200),
        Hop::Forward => (10, 120),
        // The notification server finds the message in the database.
        Hop::GetPushMessage => (200, 3 * SECOND_MS),
        Hop::StartPush => (5, 50),
        Hop::FinishPush => (10, 45),
        // About 50 ms in a lab, and more over real networks.
        Hop::ClientReceive => (50, SECOND_MS),
        Hop::ClientRespond => (300, 4 * SECOND_MS),
        // The report is some 29 s younger than the push; the client took up to 5 s of them.
        Hop::Report => (24 * SECOND_MS, 28 * SECOND_MS),
        Hop::ReturnToCloud => (SECOND_MS, 3 * SECOND_MS),
    };
    between(draw(seed, Purpose::Latency, task.number, hop as u64 + 16 * task.attempts), low_ms, high_ms)
}

/// Milliseconds until the service connection point has its connection again that the proxy closed.
pub(super) fn until_reconnected(seed: u64, task: &Task) -> i64 {
    between(draw(seed, Purpose::Latency, task.number, 14 + 16 * task.attempts), 8 * MINUTE_MS, 15 * MINUTE_MS)
}

/// Milliseconds until a client that is not reached asks for itself. The policy polling interval is an hour by default; a client
/// that fell back to polling asks more often.
pub(super) fn until_polled(seed: u64, task: &Task) -> i64 {
    between(draw(seed, Purpose::Latency, task.number, 13 + 16 * task.attempts), 8 * MINUTE_MS, 20 * MINUTE_MS)
}

/// Milliseconds until the notification server serves a client that came back on line.
pub(super) fn until_served_again(seed: u64, task: &Task) -> i64 {
    between(draw(seed, Purpose::Latency, task.number, 15 + 16 * task.attempts), 200, 5 * SECOND_MS)
}
