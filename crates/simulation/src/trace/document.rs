//! Which section of the product's documents describes a step, or why an action failed.

use super::Step;
use crate::command_error::CommandError;

/// A section of a document, by the titles that a reader finds them under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentSection {
    /// Title of the document.
    pub document: &'static str,
    /// Heading of the section.
    pub section: &'static str,
}

const TROUBLESHOOTING: &str = "Troubleshooting tenant attach and device actions";
const ENABLING: &str = "Tenant attach: Device sync and device actions";

const APPLICATIONS: &str = "Application deployment technical reference";

const fn applications(section: &'static str) -> DocumentSection {
    DocumentSection { document: APPLICATIONS, section }
}

const fn troubleshooting(section: &'static str) -> DocumentSection {
    DocumentSection { document: TROUBLESHOOTING, section }
}

const fn enabling(section: &'static str) -> DocumentSection {
    DocumentSection { document: ENABLING, section }
}

impl From<Step> for DocumentSection {
    fn from(step: Step) -> Self {
        match step {
            Step::TurnUploadOff => enabling("Edit co-management properties to enable device upload"),
            Step::StartUploadRun | Step::BatchRecords | Step::ScheduleNextRun | Step::ReceiveUpload => {
                enabling("Review your upload")
            }
            Step::ShowDevices | Step::Request | Step::TakeOn | Step::ShowResult => enabling("Perform device actions"),
            Step::Receive
            | Step::Validate
            | Step::Authorize
            | Step::RefuseCaller
            | Step::MissTarget
            | Step::Forward
            | Step::ReturnToCloud
            | Step::FailReceive
            | Step::ServeConsole
            | Step::CheckEndpoints
            | Step::StartComponent => troubleshooting("SMS_SERVICE_CONNECTOR"),
            Step::FailUpload => troubleshooting("Review your upload"),
            Step::GetPushMessage
            | Step::StartPush
            | Step::FinishPush
            | Step::DropPush
            | Step::Report
            | Step::FailPush => troubleshooting("SMS_NOTIFICATION_SERVER"),
            Step::ClientReceive | Step::ClientRespond | Step::FailClient | Step::PollPolicy => {
                troubleshooting("BgbAgent")
            }
            Step::RunScript => DocumentSection { document: "Troubleshooting CMPivot", section: "Scripts.log" },
            Step::DownloadPolicy => applications("PolicyAgent.log"),
            Step::EvaluateApplication => applications("AppIntentEval.log"),
            Step::EnforceApplication => applications("AppEnforce.log"),
            Step::DetectApplication => applications("AppDiscovery.log"),
            Step::SendState => applications("StateMessage.log"),
            Step::ProcessState => applications("statesys.log"),
        }
    }
}

impl From<&CommandError> for DocumentSection {
    /// A caller whom the site refuses has a section of its own; whatever else fails is one of the common issues.
    fn from(error: &CommandError) -> Self {
        match error {
            CommandError::InitiateActionNotGranted { .. } => enabling("Prerequisites"),
            CommandError::NotDiscoveredByAzureActiveDirectory { .. }
            | CommandError::NotDiscoveredByActiveDirectory { .. }
            | CommandError::CloudOnlyUser { .. }
            | CommandError::NotifyResourceNotGranted { .. }
            | CommandError::RunCmpivotNotGranted { .. }
            | CommandError::ReadResourceNotGranted { .. }
            | CommandError::ApproveNotGranted { .. }
            | CommandError::RunScriptNotGranted { .. }
            | CommandError::ReadRecoveryKeyNotGranted { .. }
            | CommandError::ApplicationWithoutUser { .. } => troubleshooting("Unauthorized to perform client action"),
            _ => troubleshooting("Common issues"),
        }
    }
}
