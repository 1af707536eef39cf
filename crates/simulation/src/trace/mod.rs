//! Trace of the world's work: which step of which component wrote a log line, and what caused it. A log renders a step;
//! nothing reads a step out of a log's words. [`ActionTrace`] and [`UploadTrace`] put the steps of one action and of one
//! upload in order, with what waits and what failed.

mod action;
mod cmpivot;
mod connector;
mod document;
mod history;
mod hop;
mod operation;
mod upload;

pub use action::ActionTrace;
pub use cmpivot::CmpivotTrace;
pub use connector::{ConnectionStatus, ConnectorPeriod};
pub use document::DocumentSection;
pub(crate) use history::History;
pub use history::{ActionRecord, UploadBatch, UploadId, UploadRecord};
pub use hop::{HopState, Lane, TracedHop};
pub use operation::OperationTrace;
pub use upload::UploadTrace;

use crate::components::notification::Hop;
use serde::{Deserialize, Serialize};

/// What a component did: the step of an upload run or of a device action that a log line reports.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Step {
    /// CMGatewaySyncUploadWorker removes everything that it sent: the upload was turned off.
    TurnUploadOff,
    /// Its timer starts a run.
    StartUploadRun,
    /// It has batched the records of the run.
    BatchRecords,
    /// It schedules the next run.
    ScheduleNextRun,
    /// The service connection point gets the notification.
    Receive,
    /// It checks the message.
    Validate,
    /// It authorizes the caller.
    Authorize,
    /// It refuses the caller.
    RefuseCaller,
    /// It finds that the target has left the site.
    MissTarget,
    /// It forwards the task to the notification server.
    Forward,
    /// The notification server finds the task in the database.
    GetPushMessage,
    /// It starts to send.
    StartPush,
    /// It has sent.
    FinishPush,
    /// It drops a task whose client left the site.
    DropPush,
    /// The client receives the task.
    ClientReceive,
    /// The client responds.
    ClientRespond,
    /// The notification server reports to the site.
    Report,
    /// The service connection point reports to the tenant.
    ReturnToCloud,
    /// CMGatewaySyncUploadWorker could not upload.
    FailUpload,
    /// The service connection point could not get or process the notification.
    FailReceive,
    /// The notification server could not send.
    FailPush,
    /// The client could not do the task.
    FailClient,
    /// The client finds the task with its next policy polling.
    PollPolicy,
    /// The administration service answers a request.
    ServeConsole,
    /// EndpointConnectivityCheckWorker looks for the internet endpoints.
    CheckEndpoints,
    /// A component starts.
    StartComponent,
    /// The admin center asks for an action. No log has it.
    Request,
    /// The cloud service takes the action on. No log has it.
    TakeOn,
    /// The admin center shows how the action ended. No log has it.
    ShowResult,
    /// The cloud service receives the records of an upload. No log has it.
    ReceiveUpload,
    /// The admin center shows what was uploaded. No log has it.
    ShowDevices,
    /// The client downloads the policy that it was told of.
    DownloadPolicy,
    /// The client evaluates what the application should be.
    EvaluateApplication,
    /// The client runs the program of the application.
    EnforceApplication,
    /// The client looks whether the application is there.
    DetectApplication,
    /// The client sends a state message.
    SendState,
    /// The site processes it.
    ProcessState,
    /// The client runs a script.
    RunScript,
}

impl Step {
    /// Whether an action, an upload or an attempt fails at it.
    pub(crate) fn is_failure(self) -> bool {
        matches!(
            self,
            Self::RefuseCaller
                | Self::MissTarget
                | Self::DropPush
                | Self::FailUpload
                | Self::FailReceive
                | Self::FailPush
                | Self::FailClient
        )
    }
}

impl From<Hop> for Step {
    /// What the hop does where it succeeds.
    fn from(hop: Hop) -> Self {
        match hop {
            Hop::Receive => Self::Receive,
            Hop::Validate => Self::Validate,
            Hop::Authorize => Self::Authorize,
            Hop::Forward => Self::Forward,
            Hop::GetPushMessage => Self::GetPushMessage,
            Hop::StartPush => Self::StartPush,
            Hop::FinishPush => Self::FinishPush,
            Hop::ClientReceive => Self::ClientReceive,
            Hop::ClientRespond => Self::ClientRespond,
            Hop::Report => Self::Report,
            Hop::ReturnToCloud => Self::ReturnToCloud,
        }
    }
}

/// What made a component take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// A command, by its sequence in the journal.
    Command(u64),
    /// A run of the upload worker, by number, from 1.
    UploadRun(u64),
    /// A device action, by the number of its task, from 1.
    Action(u64),
}
