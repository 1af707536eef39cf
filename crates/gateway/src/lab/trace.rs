//! Steps, causes and hops on the wire.

use super::exercises;
use contract::trace::{Cause, CauseKind, HopError, HopState, Lane, Step, TraceHop};
use contract::waiting::{ActionWaiting, WaitingReason};
use simulation::components::notification::{self, WaitingReason as WaitingFor};
use simulation::time::SimTime;
use simulation::trace;
use simulation::world::World;

/// A step.
pub(super) fn step(step: trace::Step) -> Step {
    match step {
        trace::Step::TurnUploadOff => Step::TurnUploadOff,
        trace::Step::StartUploadRun => Step::StartUploadRun,
        trace::Step::BatchRecords => Step::BatchRecords,
        trace::Step::ScheduleNextRun => Step::ScheduleNextRun,
        trace::Step::Receive => Step::Receive,
        trace::Step::Validate => Step::Validate,
        trace::Step::Authorize => Step::Authorize,
        trace::Step::RefuseCaller => Step::RefuseCaller,
        trace::Step::MissTarget => Step::MissTarget,
        trace::Step::Forward => Step::Forward,
        trace::Step::GetPushMessage => Step::GetPushMessage,
        trace::Step::StartPush => Step::StartPush,
        trace::Step::FinishPush => Step::FinishPush,
        trace::Step::DropPush => Step::DropPush,
        trace::Step::ClientReceive => Step::ClientReceive,
        trace::Step::ClientRespond => Step::ClientRespond,
        trace::Step::Report => Step::Report,
        trace::Step::ReturnToCloud => Step::ReturnToCloud,
        trace::Step::FailUpload => Step::FailUpload,
        trace::Step::FailReceive => Step::FailReceive,
        trace::Step::FailPush => Step::FailPush,
        trace::Step::FailClient => Step::FailClient,
        trace::Step::PollPolicy => Step::PollPolicy,
        trace::Step::ServeConsole => Step::ServeConsole,
        trace::Step::CheckEndpoints => Step::CheckEndpoints,
        trace::Step::StartComponent => Step::StartComponent,
        trace::Step::Request => Step::Request,
        trace::Step::TakeOn => Step::TakeOn,
        trace::Step::ShowResult => Step::ShowResult,
        trace::Step::ReceiveUpload => Step::ReceiveUpload,
        trace::Step::ShowDevices => Step::ShowDevices,
        trace::Step::DownloadPolicy => Step::DownloadPolicy,
        trace::Step::EvaluateApplication => Step::EvaluateApplication,
        trace::Step::EnforceApplication => Step::EnforceApplication,
        trace::Step::DetectApplication => Step::DetectApplication,
        trace::Step::SendState => Step::SendState,
        trace::Step::ProcessState => Step::ProcessState,
        trace::Step::RunScript => Step::RunScript,
    }
}

/// A cause, with the command behind it.
pub(super) fn cause(world: &World, cause: trace::Cause) -> Cause {
    let (kind, number) = match cause {
        trace::Cause::Command(sequence) => (CauseKind::Command, sequence),
        trace::Cause::UploadRun(number) => (CauseKind::UploadRun, number),
        trace::Cause::Action(number) => (CauseKind::Action, number),
    };
    Cause { kind, number, command: world.command_behind(cause) }
}

/// A hop. While an exercise is under way it does not say why it waits or failed, as no page of the real product does.
pub(super) fn hop(world: &World, mut hop: trace::TracedHop) -> TraceHop {
    let error = hop.error.as_ref().map(|error| exercises::told(world, error));
    if world.hides_causes() {
        // The section of the documents is that of the error.
        hop.error = None;
    }
    let (document, lane) = (hop.document(), lane(hop.lane()));
    TraceHop {
        step: step(hop.step),
        lane,
        state: match hop.state {
            trace::HopState::Done => HopState::Done,
            trace::HopState::Failed => HopState::Failed,
            trace::HopState::Waiting => HopState::Waiting,
            trace::HopState::Ahead => HopState::Ahead,
        },
        date_time: hop.time.map(SimTime::rfc3339),
        due_date_time: hop.due.map(SimTime::rfc3339),
        push_id: hop.push.map(|(push, _)| push),
        task_id: hop.push.map(|(_, task)| task),
        lines: hop.lines,
        waiting: hop.waiting.map(|one| waiting(world, one)),
        error: error.map(|error| HopError { code: error.code().to_owned(), message: error.to_string() }),
        document: document.document.to_owned(),
        section: document.section.to_owned(),
    }
}

fn lane(lane: trace::Lane) -> Lane {
    match lane {
        trace::Lane::AdminCenter => Lane::AdminCenter,
        trace::Lane::CloudService => Lane::CloudService,
        trace::Lane::ServiceConnectionPoint => Lane::ServiceConnectionPoint,
        trace::Lane::ManagementPoint => Lane::ManagementPoint,
        trace::Lane::Client => Lane::Client,
    }
}

/// The wait as it may be told: while an exercise is under way it is the next hop that does not come, unless the clock is paused.
pub(crate) fn told(world: &World, waiting: notification::Waiting) -> notification::Waiting {
    let is_told = matches!(waiting.reason, WaitingFor::ClockPaused | WaitingFor::NextHop);
    if !world.hides_causes() || is_told {
        return waiting;
    }
    notification::Waiting { reason: WaitingFor::NextHop, due: None, ..waiting }
}

/// Why an action is still pending.
pub(super) fn waiting(world: &World, waiting: notification::Waiting) -> ActionWaiting {
    let waiting = told(world, waiting);
    ActionWaiting {
        reason: match waiting.reason {
            notification::WaitingReason::ClientOffline => WaitingReason::ClientOffline,
            notification::WaitingReason::ClockPaused => WaitingReason::ClockPaused,
            notification::WaitingReason::NextHop => WaitingReason::NextHop,
            notification::WaitingReason::ConnectorUnreachable => WaitingReason::ConnectorUnreachable,
            notification::WaitingReason::ManagementPointUnreachable => WaitingReason::ManagementPointUnreachable,
            notification::WaitingReason::NextPolicyPolling => WaitingReason::NextPolicyPolling,
        },
        next_hop: step(waiting.next),
        due_date_time: waiting.due.map(SimTime::rfc3339),
    }
}

#[cfg(test)]
mod tests {
    use super::{lane, step};
    use simulation::trace::{Lane, Step};
    use strum::VariantArray as _;

    #[test]
    fn a_step_and_a_lane_have_one_name() {
        for named in Step::VARIANTS {
            let json = serde_json::to_value(step(*named)).expect("JSON");
            assert_eq!(json, named.to_string());
            assert_eq!(named.to_string().parse(), Ok(*named));
        }
        for named in Lane::VARIANTS {
            assert_eq!(serde_json::to_value(lane(*named)).expect("JSON"), named.to_string());
        }
    }
}
