//! A hop: one step of an action or an upload at its place in the picture.

use super::{DocumentSection, Step};
use crate::command_error::CommandError;
use crate::components::notification::Waiting;
use crate::log::LogLine;
use crate::time::SimTime;

/// Where a step happens: a lane of the picture, in the order of an action's way out.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Lane {
    /// The admin center, which a person looks at.
    AdminCenter,
    /// The cloud service behind it, with the gateway that the site is connected to.
    CloudService,
    /// The site's service connection point.
    ServiceConnectionPoint,
    /// The management point, whose notification server keeps the clients' connections.
    ManagementPoint,
    /// The client.
    Client,
}

impl From<Step> for Lane {
    fn from(step: Step) -> Self {
        match step {
            Step::Request | Step::ShowResult | Step::ShowDevices => Self::AdminCenter,
            Step::TakeOn | Step::ReceiveUpload => Self::CloudService,
            Step::TurnUploadOff
            | Step::StartUploadRun
            | Step::BatchRecords
            | Step::ScheduleNextRun
            | Step::Receive
            | Step::Validate
            | Step::Authorize
            | Step::RefuseCaller
            | Step::MissTarget
            | Step::Forward
            | Step::ReturnToCloud
            | Step::FailUpload
            | Step::FailReceive
            | Step::ServeConsole
            | Step::CheckEndpoints
            | Step::ProcessState
            | Step::StartComponent => Self::ServiceConnectionPoint,
            Step::GetPushMessage
            | Step::StartPush
            | Step::FinishPush
            | Step::DropPush
            | Step::Report
            | Step::FailPush => Self::ManagementPoint,
            Step::ClientReceive
            | Step::ClientRespond
            | Step::FailClient
            | Step::PollPolicy
            | Step::DownloadPolicy
            | Step::EvaluateApplication
            | Step::EnforceApplication
            | Step::DetectApplication
            | Step::RunScript
            | Step::SendState => Self::Client,
        }
    }
}

/// How far a hop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum HopState {
    /// It happened.
    Done,
    /// It happened, and it is where the action or an attempt failed.
    Failed,
    /// It is the next one; what it waits for is known.
    Waiting,
    /// It comes after the one that waits.
    Ahead,
}

/// One step at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracedHop {
    /// What is done.
    pub step: Step,
    /// How far it is.
    pub state: HopState,
    /// When it happened.
    pub time: Option<SimTime>,
    /// When it is due, where that is known.
    pub due: Option<SimTime>,
    /// Sequences of the log lines that report it, ascending; none where no log has it, or has it any more.
    pub lines: Vec<u64>,
    /// Number of the push and of the notification server's task, from the moment they exist.
    pub push: Option<(u64, u64)>,
    /// What it waits for.
    pub waiting: Option<Waiting>,
    /// Why it failed.
    pub error: Option<CommandError>,
}

impl TracedHop {
    pub(super) fn done(step: Step, time: SimTime) -> Self {
        Self { time: Some(time), ..Self::ahead(step) }.with_state(HopState::Done)
    }

    pub(super) fn ahead(step: Step) -> Self {
        let (lines, state) = (Vec::new(), HopState::Ahead);
        Self { step, state, time: None, due: None, lines, push: None, waiting: None, error: None }
    }

    /// The hops that log lines report, in order: lines that one step writes at one time are one hop.
    pub(super) fn of_lines(lines: &[&LogLine]) -> impl Iterator<Item = Self> {
        lines.chunk_by(|one, next| (one.step, one.time) == (next.step, next.time)).map(|group| {
            let state = if group[0].step.is_failure() { HopState::Failed } else { HopState::Done };
            let lines = group.iter().map(|line| line.sequence).collect();
            Self { lines, ..Self::done(group[0].step, group[0].time) }.with_state(state)
        })
    }

    pub(super) fn with_state(self, state: HopState) -> Self {
        Self { state, ..self }
    }

    /// Where it happens.
    pub fn lane(&self) -> Lane {
        self.step.into()
    }

    /// The section of the documents that describes it, or its failure.
    pub fn document(&self) -> DocumentSection {
        self.error.as_ref().map_or_else(|| self.step.into(), DocumentSection::from)
    }
}
