//! Why a device action is still pending, and when it goes on. Graph has no such member; the lab's own begin with `lab`.

use crate::trace::Step;
use serde::{Deserialize, Serialize};

/// What a pending action waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WaitingReason {
    /// The client has no connection: the task goes on when the client is back on line.
    ClientOffline,
    /// The clock is paused: nothing that is due happens.
    ClockPaused,
    /// The next hop, which takes its time.
    #[default]
    NextHop,
    /// The service connection point does not get or answer notifications: the task goes on when it does.
    ConnectorUnreachable,
    /// The management point does not send: the task goes on when it does.
    ManagementPointUnreachable,
    /// The management point does not reach the client, which finds the task with its next policy polling.
    NextPolicyPolling,
}

/// A pending action's wait: `labWaiting` of an action's result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActionWaiting {
    /// For what.
    pub reason: WaitingReason,
    /// What happens next.
    pub next_hop: Step,
    /// When that is due (simulated time, RFC 3339); nothing while it depends on the client.
    pub due_date_time: Option<String>,
}
