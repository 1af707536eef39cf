//! A device operation: what a page of a device asked of its client, and the hops that it takes.

use crate::applications::{self, Before, Status};
use crate::command::{ApplicationAction, PersonaKey, Row};
use crate::command_error::CommandError;
use crate::components::notification::Blocker;
use crate::scripts::{self, RunState};
use crate::time::SimTime;
use crate::trace::Step;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    /// An action on an application.
    Application {
        /// Which application of the site.
        index: u16,
        /// What.
        action: ApplicationAction,
        /// How the application stood before.
        before: Before,
    },
    /// A run of a script.
    Script {
        /// Which script of the site.
        index: u16,
    },
}

/// How it ended on the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ended {
    /// The application stands so.
    Application(Status),
    /// The script has run so.
    Script(RunState),
}

impl Ended {
    /// Stable name, for example `installed` or `succeeded`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Application(status) => status.into(),
            Self::Script(state) => state.into(),
        }
    }
}

impl Work {
    /// Stable name, for example `installApplication`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Application { action, .. } => action.operation_name(),
            Self::Script { .. } => "runScript",
        }
    }

    /// What it is about, for example `7-Zip`.
    pub fn subject(self) -> &'static str {
        match self {
            Self::Application { index, .. } => applications::name_of(index),
            Self::Script { index } => scripts::name_of(index),
        }
    }

    /// English words, for example `Install of 7-Zip`.
    pub fn display_name(self) -> String {
        match self {
            Self::Application { action, .. } => {
                let action = match action {
                    ApplicationAction::Install => "Install",
                    ApplicationAction::Reinstall => "Reinstall",
                    ApplicationAction::Reevaluate => "Re-evaluate",
                    ApplicationAction::Uninstall => "Uninstall",
                    ApplicationAction::Repair => "Repair",
                };
                format!("{action} of {}", self.subject())
            }
            Self::Script { .. } => format!("Script {}", self.subject()),
        }
    }

    /// Template of the task in the logs: its name and its number, which is the task type of the notification server. An approval sends
    /// a machine policy request; there is no task that installs.
    pub(super) fn template(self) -> (&'static str, u8) {
        match self {
            Self::Application { .. } => ("RequestMachinePolicy", 1),
            Self::Script { .. } => ("RequestScriptExecution", 15),
        }
    }

    /// The hops that follow one another. Those beside them ([`OperationHop::is_aside`]) are a line in a log and no more.
    pub(crate) fn way(self) -> &'static [OperationHop] {
        use OperationHop::{
            ClientReceive, ClientRespond, Detect, DownloadPolicy, Enforce, Evaluate, GetPushMessage, ProcessState,
            Receive, RunScript, SendResult, SendState, Serve, StartPush,
        };
        match self {
            Self::Script { index } if scripts::is_large(index) => {
                &[Receive, Serve, GetPushMessage, StartPush, ClientReceive, RunScript, SendState, ProcessState]
            }
            Self::Script { .. } => &[Receive, Serve, GetPushMessage, StartPush, ClientReceive, RunScript, SendResult],
            Self::Application { action: ApplicationAction::Reevaluate, .. } => &[
                Receive,
                Serve,
                GetPushMessage,
                StartPush,
                ClientReceive,
                ClientRespond,
                DownloadPolicy,
                Detect,
                Evaluate,
                SendState,
                ProcessState,
            ],
            Self::Application { .. } => &[
                Receive,
                Serve,
                GetPushMessage,
                StartPush,
                ClientReceive,
                ClientRespond,
                DownloadPolicy,
                Evaluate,
                Enforce,
                Detect,
                SendState,
                ProcessState,
            ],
        }
    }
}

/// A step of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::VariantArray)]
pub enum OperationHop {
    /// The service connection point gets the notification.
    Receive,
    /// The administration service checks the caller and takes the request on.
    Serve,
    /// The notification server finds the push in the database.
    GetPushMessage,
    /// It starts to send.
    StartPush,
    /// It has sent.
    FinishPush,
    /// The client receives the task.
    ClientReceive,
    /// It acknowledges the task.
    ClientRespond,
    /// The notification server reports to the site.
    Report,
    /// The client downloads the policy.
    DownloadPolicy,
    /// It evaluates the application.
    Evaluate,
    /// It runs the program of the application.
    Enforce,
    /// It looks for the application.
    Detect,
    /// It sends its state.
    SendState,
    /// The site processes the state.
    ProcessState,
    /// The client runs the script.
    RunScript,
    /// It sends the result over the fast channel.
    SendResult,
}

impl OperationHop {
    /// Whether nothing follows it: the operation goes on without it.
    pub(super) fn is_aside(self) -> bool {
        matches!(self, Self::FinishPush | Self::Report)
    }

    /// Whether the client has to be on line.
    pub(super) fn needs_client(self) -> bool {
        matches!(
            self,
            Self::StartPush
                | Self::ClientReceive
                | Self::ClientRespond
                | Self::DownloadPolicy
                | Self::RunScript
                | Self::SendState
                | Self::SendResult
        )
    }

    /// English words for lists of what is due.
    pub fn description(self) -> &'static str {
        match self {
            Self::Receive => "the service connection point receives the notification",
            Self::Serve => "the administration service takes the request on",
            Self::GetPushMessage => "the notification server gets the push message",
            Self::StartPush => "the notification server starts to send",
            Self::FinishPush => "the notification server finishes sending",
            Self::ClientReceive => "the client receives the task",
            Self::ClientRespond => "the client responds",
            Self::Report => "the notification server reports the status",
            Self::DownloadPolicy => "the client downloads the policy",
            Self::Evaluate => "the client evaluates the application",
            Self::Enforce => "the client runs the program of the application",
            Self::Detect => "the client looks for the application",
            Self::SendState => "the client sends a state message",
            Self::ProcessState => "the site processes the state message",
            Self::RunScript => "the client runs the script",
            Self::SendResult => "the client sends the result",
        }
    }
}

impl From<OperationHop> for Step {
    fn from(hop: OperationHop) -> Self {
        match hop {
            OperationHop::Receive => Self::Receive,
            OperationHop::Serve => Self::ServeConsole,
            OperationHop::GetPushMessage => Self::GetPushMessage,
            OperationHop::StartPush => Self::StartPush,
            OperationHop::FinishPush => Self::FinishPush,
            OperationHop::ClientReceive => Self::ClientReceive,
            OperationHop::ClientRespond => Self::ClientRespond,
            OperationHop::Report => Self::Report,
            OperationHop::DownloadPolicy => Self::DownloadPolicy,
            OperationHop::Evaluate => Self::EvaluateApplication,
            OperationHop::Enforce => Self::EnforceApplication,
            OperationHop::Detect => Self::DetectApplication,
            OperationHop::SendState => Self::SendState,
            OperationHop::ProcessState => Self::ProcessState,
            OperationHop::RunScript => Self::RunScript,
            OperationHop::SendResult => Self::ClientRespond,
        }
    }
}

/// An operation, on its way or over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceOperation {
    /// Number in this world, from 1.
    pub number: u64,
    /// Joins the logs.
    pub guid: Uuid,
    /// The device.
    pub row: Row,
    /// What was asked for.
    pub work: Work,
    /// Key of the caller.
    pub by: PersonaKey,
    /// UPN of the caller.
    pub initiated_by: String,
    /// Sequence of the command behind it.
    pub command: u64,
    /// When it was asked for.
    pub requested: SimTime,
    /// When the admin center had its result.
    pub ended: Option<SimTime>,
    /// How it ended on the client; nothing where it did not come so far.
    pub outcome: Option<Ended>,
    /// Why it did not come to its end.
    pub error: Option<CommandError>,
    /// Number of the push and of the notification server's task, once they exist.
    pub push: Option<(u64, u64)>,
    /// Where it goes on when what it waits for is there again; nothing while it moves.
    pub(crate) waiting_for: Option<OperationHop>,
    /// What it waits for, where that is not the client.
    pub(crate) blocker: Option<Blocker>,
    /// How often it had to wait.
    pub(crate) attempts: u64,
}
