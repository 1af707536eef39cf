//! Steps of the site's components and what caused them: what a log line reports, what a pending action does next, and the
//! hops of an action or an upload in their order.

use crate::waiting::ActionWaiting;
use serde::{Deserialize, Serialize};

/// A step of an upload run or of a device action. Those of an action are in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// The upload worker removes everything that it sent: the upload was turned off.
    TurnUploadOff,
    /// Its timer starts a run.
    StartUploadRun,
    /// It has batched the records of the run.
    BatchRecords,
    /// It schedules the next run.
    ScheduleNextRun,
    /// The service connection point gets the notification.
    #[default]
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
    /// The upload worker could not upload.
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
    /// The service connection point looks for the internet endpoints.
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

/// Where a step happens: a lane of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Lane {
    /// The admin center.
    #[default]
    AdminCenter,
    /// The cloud service behind it, with the gateway that the site is connected to.
    CloudService,
    /// The service connection point.
    ServiceConnectionPoint,
    /// The management point, with its notification server.
    ManagementPoint,
    /// The client.
    Client,
}

/// How far a hop is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HopState {
    /// It happened.
    Done,
    /// It happened, and the action failed there.
    Failed,
    /// It is the next one.
    Waiting,
    /// It comes after the one that waits.
    #[default]
    Ahead,
}

/// One step of an action or an upload, at its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TraceHop {
    /// What is done.
    pub step: Step,
    /// Where.
    pub lane: Lane,
    /// How far it is.
    pub state: HopState,
    /// When it happened (simulated time, RFC 3339).
    pub date_time: Option<String>,
    /// When it is due, where that is known.
    pub due_date_time: Option<String>,
    /// Number of the push, once the notification server has it.
    pub push_id: Option<u64>,
    /// Number of the notification server's task, once it has it.
    pub task_id: Option<u64>,
    /// Sequences of the log lines that report it.
    pub lines: Vec<u64>,
    /// What it waits for.
    pub waiting: Option<ActionWaiting>,
    /// Why it failed.
    pub error: Option<HopError>,
    /// Title of the document that describes it.
    pub document: String,
    /// Heading of the section there.
    pub section: String,
}

/// Why an action failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopError {
    /// Stable code of the refusal.
    pub code: String,
    /// English words: what happened, why, and what to do.
    pub message: String,
}

/// Kind of a cause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CauseKind {
    /// A command of the journal.
    #[default]
    Command,
    /// A run of the upload worker.
    UploadRun,
    /// A device action.
    Action,
}

/// What made a component take a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cause {
    /// Its kind.
    pub kind: CauseKind,
    /// Number among its kind, from 1; of a command its sequence in the journal.
    pub number: u64,
    /// Sequence in the journal of the command behind it; nothing for a run of the upload worker, which its timer starts.
    pub command: Option<u64>,
}
