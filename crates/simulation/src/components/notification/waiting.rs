//! Why an action is still pending, and when it goes on: worked out of the tasks and of what is due, never kept.

use super::{Blocker, Hop, Task};
use crate::event::Event;
use crate::schedule::Schedule;
use crate::time::SimTime;
use crate::trace::Step;

/// What a pending action waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum WaitingReason {
    /// The client has no connection. The task goes on when the client is back on line.
    ClientOffline,
    /// The clock is paused, so nothing that is due happens.
    ClockPaused,
    /// Its next hop, which takes its time.
    NextHop,
    /// The service connection point does not get or answer notifications.
    ConnectorUnreachable,
    /// The management point does not send.
    ManagementPointUnreachable,
    /// The management point does not reach the client, which finds the task with its next policy polling.
    NextPolicyPolling,
}

/// A pending action's wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// For what.
    pub reason: WaitingReason,
    /// What happens next.
    pub next: Step,
    /// When that is due; `None` while it depends on the client.
    pub due: Option<SimTime>,
}

impl Waiting {
    /// Of a task that is on its way.
    pub(crate) fn new(
        task: &Task,
        blocker: Option<Blocker>,
        schedule: &Schedule,
        is_paused: bool,
        is_polling: bool,
    ) -> Option<Self> {
        if let Some(next) = task.waiting_for {
            let reason = match blocker {
                None => WaitingReason::ClientOffline,
                Some(Blocker::Connector) => WaitingReason::ConnectorUnreachable,
                Some(Blocker::ManagementPoint) => WaitingReason::ManagementPointUnreachable,
            };
            return Some(Self { reason, next: next.into(), due: None });
        }
        let (next, due) = schedule.iter().find_map(|(key, event)| match event {
            // A line in the log and no more: the client receives the task either way.
            Event::NotificationHop { hop: Hop::FinishPush, .. } => None,
            Event::NotificationHop { task: number, hop } if *number == task.number => Some((*hop, key.time)),
            _ => None,
        })?;
        let reason = match next {
            _ if is_paused => WaitingReason::ClockPaused,
            Hop::ClientReceive if is_polling => WaitingReason::NextPolicyPolling,
            _ => WaitingReason::NextHop,
        };
        Some(Self { reason, next: next.into(), due: Some(due) })
    }
}
