//! Why an action is still pending, in words. The world says what it waits for and when that is due.

use crate::i18n::{format, t, t_with, text_id};
use contract::waiting::{ActionHop, ActionWaiting, WaitingReason};

/// The sentence about a pending action.
pub fn waiting_words(waiting: &ActionWaiting) -> String {
    let due = waiting.due_date_time.as_deref().map(format::date_time_of).unwrap_or_default();
    t_with(reason_id(waiting.reason), &[("due", due.into()), ("hop", t(hop_id(waiting.next_hop)).into())])
}

/// Whether nothing happens to the action until a person does something: worth saying aloud.
pub fn stands_still(waiting: &ActionWaiting) -> bool {
    waiting.reason != WaitingReason::NextHop
}

const fn reason_id(reason: WaitingReason) -> &'static str {
    match reason {
        WaitingReason::ClientOffline => text_id("center-wait-client-off-line"),
        WaitingReason::ClockPaused => text_id("center-wait-clock-paused"),
        WaitingReason::NextHop => text_id("center-wait-next-hop"),
    }
}

/// Message id of what happens at a hop.
pub const fn hop_id(hop: ActionHop) -> &'static str {
    match hop {
        ActionHop::Receive => text_id("center-hop-receive"),
        ActionHop::Validate => text_id("center-hop-validate"),
        ActionHop::Authorize => text_id("center-hop-authorize"),
        ActionHop::Forward => text_id("center-hop-forward"),
        ActionHop::GetPushMessage => text_id("center-hop-get-push-message"),
        ActionHop::StartPush => text_id("center-hop-start-push"),
        ActionHop::FinishPush => text_id("center-hop-finish-push"),
        ActionHop::ClientReceive => text_id("center-hop-client-receive"),
        ActionHop::ClientRespond => text_id("center-hop-client-respond"),
        ActionHop::Report => text_id("center-hop-report"),
        ActionHop::ReturnToCloud => text_id("center-hop-return-to-cloud"),
    }
}
