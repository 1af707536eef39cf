//! Why an action is still pending, in words. The world says what it waits for and when that is due.

use crate::i18n::{format, t, t_with, text_id};
use contract::trace::Step;
use contract::waiting::{ActionWaiting, WaitingReason};

/// The sentence about a pending action.
pub fn waiting_words(waiting: &ActionWaiting) -> String {
    let due = waiting.due_date_time.as_deref().map(format::date_time_of).unwrap_or_default();
    t_with(reason_id(waiting.reason), &[("due", due.into()), ("hop", t(step_id(waiting.next_hop)).into())])
}

/// Whether nothing happens to the action until a person does something: worth saying aloud.
pub fn stands_still(waiting: &ActionWaiting) -> bool {
    !matches!(waiting.reason, WaitingReason::NextHop | WaitingReason::NextPolicyPolling)
}

const fn reason_id(reason: WaitingReason) -> &'static str {
    match reason {
        WaitingReason::ClientOffline => text_id("center-wait-client-off-line"),
        WaitingReason::ClockPaused => text_id("center-wait-clock-paused"),
        WaitingReason::NextHop => text_id("center-wait-next-hop"),
        WaitingReason::ConnectorUnreachable => text_id("center-wait-connector-unreachable"),
        WaitingReason::ManagementPointUnreachable => text_id("center-wait-management-point-unreachable"),
        WaitingReason::NextPolicyPolling => text_id("center-wait-next-policy-polling"),
    }
}

/// Message id of what happens at a step.
pub const fn step_id(step: Step) -> &'static str {
    match step {
        Step::TurnUploadOff => text_id("center-hop-turn-upload-off"),
        Step::StartUploadRun => text_id("center-hop-start-upload-run"),
        Step::BatchRecords => text_id("center-hop-batch-records"),
        Step::ScheduleNextRun => text_id("center-hop-schedule-next-run"),
        Step::Receive => text_id("center-hop-receive"),
        Step::Validate => text_id("center-hop-validate"),
        Step::Authorize => text_id("center-hop-authorize"),
        Step::RefuseCaller => text_id("center-hop-refuse-caller"),
        Step::MissTarget => text_id("center-hop-miss-target"),
        Step::Forward => text_id("center-hop-forward"),
        Step::GetPushMessage => text_id("center-hop-get-push-message"),
        Step::StartPush => text_id("center-hop-start-push"),
        Step::FinishPush => text_id("center-hop-finish-push"),
        Step::DropPush => text_id("center-hop-drop-push"),
        Step::ClientReceive => text_id("center-hop-client-receive"),
        Step::ClientRespond => text_id("center-hop-client-respond"),
        Step::Report => text_id("center-hop-report"),
        Step::ReturnToCloud => text_id("center-hop-return-to-cloud"),
        Step::FailUpload => text_id("center-hop-fail-upload"),
        Step::FailReceive => text_id("center-hop-fail-receive"),
        Step::FailPush => text_id("center-hop-fail-push"),
        Step::FailClient => text_id("center-hop-fail-client"),
        Step::PollPolicy => text_id("center-hop-poll-policy"),
        Step::ServeConsole => text_id("center-hop-serve-console"),
        Step::CheckEndpoints => text_id("center-hop-check-endpoints"),
        Step::StartComponent => text_id("center-hop-start-component"),
        Step::Request => text_id("center-hop-request"),
        Step::TakeOn => text_id("center-hop-take-on"),
        Step::ShowResult => text_id("center-hop-show-result"),
        Step::ReceiveUpload => text_id("center-hop-receive-upload"),
        Step::ShowDevices => text_id("center-hop-show-devices"),
        Step::DownloadPolicy => text_id("center-hop-download-policy"),
        Step::EvaluateApplication => text_id("center-hop-evaluate-application"),
        Step::EnforceApplication => text_id("center-hop-enforce-application"),
        Step::DetectApplication => text_id("center-hop-detect-application"),
        Step::SendState => text_id("center-hop-send-state"),
        Step::ProcessState => text_id("center-hop-process-state"),
        Step::RunScript => text_id("center-hop-run-script"),
    }
}
