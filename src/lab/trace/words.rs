//! Names of lanes, steps and states, and what is said of a hop.

use crate::browser;
use crate::i18n::{format, t, t_if_any, t_with, text_id};
use crate::model::waiting::{step_id, waiting_words};
use contract::trace::{HopError, HopState, Lane, TraceHop};

/// Message id of a lane's name.
pub(super) const fn lane_id(lane: Lane) -> &'static str {
    match lane {
        Lane::AdminCenter => text_id("trace-lane-admin-center"),
        Lane::CloudService => text_id("trace-lane-cloud-service"),
        Lane::ServiceConnectionPoint => text_id("trace-lane-service-connection-point"),
        Lane::ManagementPoint => text_id("trace-lane-management-point"),
        Lane::Client => text_id("trace-lane-client"),
    }
}

/// Message id of a state.
pub(super) const fn state_id(state: HopState) -> &'static str {
    match state {
        HopState::Done => text_id("trace-state-done"),
        HopState::Failed => text_id("trace-state-failed"),
        HopState::Waiting => text_id("trace-state-waiting"),
        HopState::Ahead => text_id("trace-state-ahead"),
    }
}

/// What happens at a hop, as a sentence of its own.
pub(super) fn step_words(hop: &TraceHop) -> String {
    let words = t(step_id(hop.step));
    let first = words.chars().next().map_or(0, char::len_utf8);
    browser::upper_case(&words[..first]) + &words[first..]
}

/// Simulated milliseconds from the first hop to this one.
pub(super) fn since_start(hops: &[TraceHop], hop: &TraceHop) -> Option<i64> {
    let ms = |hop: &TraceHop| format::parse_rfc3339_ms(hop.date_time.as_deref()?);
    Some(ms(hop)? - ms(hops.first()?)?)
}

/// Name of a hop for those who hear the picture: number, what, where, state.
pub(super) fn hop_name(index: usize, hop: &TraceHop) -> String {
    t_with(
        "trace-hop-name",
        &[
            ("number", (index + 1).to_string().into()),
            ("step", step_words(hop).into()),
            ("lane", t(lane_id(hop.lane)).into()),
            ("state", t(state_id(hop.state)).into()),
        ],
    )
}

/// Why a hop failed or waits; nothing for one that does neither.
pub(super) fn reason_words(hop: &TraceHop, initiated_by: &str) -> Option<String> {
    let refusal = |error: &HopError| {
        let arguments = [("user", initiated_by.into())];
        t_if_any(&format!("refusal-{}", error.code), &arguments).unwrap_or_else(|| error.message.clone())
    };
    let failed = hop.error.as_ref().map(refusal);
    let due = || {
        let due = hop.due_date_time.as_deref().map(format::date_time_of)?;
        (hop.state == HopState::Waiting).then(|| t_with("trace-due", &[("due", due.into())]))
    };
    failed.or_else(|| hop.waiting.as_ref().map(waiting_words)).or_else(due)
}
