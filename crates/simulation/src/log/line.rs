//! One line of a log, and who writes it.

use crate::command::Row;
use crate::time::SimTime;
use crate::trace::{Cause, Step};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who writes a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Component {
    /// SMS_SERVICE_CONNECTOR, the worker that uploads.
    SyncUploadWorker,
    /// SMS_SERVICE_CONNECTOR, the worker that takes notifications from the admin center.
    NotificationWorker,
    /// SMS_NOTIFICATION_SERVER on the management point.
    NotificationServer,
    /// BgbAgent on the client of this row.
    NotificationAgent(Row),
    /// SMS_SERVICE_CONNECTOR, the worker that looks for the internet endpoints.
    EndpointCheckWorker,
    /// The administration service on the SMS Provider.
    AdministrationService,
    /// The SMS Provider.
    SmsProvider,
    /// The script agent on the client of this row.
    ScriptAgent(Row),
    /// SMS_STATE_SYSTEM on the site server.
    StateSystem,
    /// Another agent on the client of this row.
    ClientAgent(Row, ClientAgent),
}

/// An agent of a client that takes part in the work on applications and state messages ("About log files", client log files).
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
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum ClientAgent {
    /// Requests and applies policies.
    PolicyAgent,
    /// Evaluates what an application should be.
    AppIntentEval,
    /// Detects applications.
    AppDiscovery,
    /// Enforces what an application should be.
    AppEnforce,
    /// Sends state messages to the management point.
    StateMessage,
    /// Manages BitLocker.
    BitlockerManagementHandler,
}

impl Component {
    /// As CMTrace's column shows it. The first is by analogy with the second, which is documented.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyncUploadWorker => "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker",
            Self::NotificationWorker => "SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker",
            Self::NotificationServer => "SMS_NOTIFICATION_SERVER",
            Self::NotificationAgent(_) => "BgbAgent",
            Self::EndpointCheckWorker => "SMS_SERVICE_CONNECTOR_EndpointConnectivityCheckWorker",
            Self::SmsProvider => "SMS Provider",
            Self::ScriptAgent(_) => "Scripts",
            Self::StateSystem => "SMS_STATE_SYSTEM",
            Self::ClientAgent(_, agent) => agent.into(),
            Self::AdministrationService => "Microsoft.ConfigurationManager.AdminService",
        }
    }
}

/// How bad: CMTrace's `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing to do.
    Information,
    /// Yellow in CMTrace.
    Warning,
    /// Red in CMTrace.
    Error,
}

impl Severity {
    /// 1, 2 or 3.
    pub fn number(self) -> u8 {
        match self {
            Self::Information => 1,
            Self::Warning => 2,
            Self::Error => 3,
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// Position over all files: the order in which causes made them.
    pub sequence: u64,
    /// Simulated time.
    pub time: SimTime,
    /// Who wrote it; with it, in which file it stands.
    pub component: Component,
    /// What it did: the line reports this step.
    pub step: Step,
    /// What made it do so.
    pub cause: Cause,
    /// Thread number.
    pub thread: u32,
    /// How bad.
    pub severity: Severity,
    /// The words.
    pub text: String,
    /// The task that it belongs to.
    pub task_guid: Option<Uuid>,
    /// No source document shows it (`docs/deviations.md`).
    pub invented: bool,
}
