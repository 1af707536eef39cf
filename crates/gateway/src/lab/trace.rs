//! Steps and causes on the wire.

use contract::trace::{Cause, CauseKind, Step};
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

#[cfg(test)]
mod tests {
    use super::step;
    use simulation::trace::Step;
    use strum::VariantArray as _;

    #[test]
    fn a_step_has_one_name() {
        for named in Step::VARIANTS {
            let json = serde_json::to_value(step(*named)).expect("JSON");
            assert_eq!(json, named.to_string());
            assert_eq!(named.to_string().parse(), Ok(*named));
        }
    }
}
