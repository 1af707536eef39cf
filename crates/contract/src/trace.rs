//! Steps of the site's components and what caused them: what a log line reports, and what a pending action does next.

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
