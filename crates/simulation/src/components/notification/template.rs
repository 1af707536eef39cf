//! Names and numbers of the actions in the logs.

use crate::command::DeviceAction;

/// How the site calls an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Name in CMGatewayNotificationWorker.log.
    pub name: &'static str,
    /// Number of the template, which is also the task type of the notification server.
    pub number: u8,
}

impl From<DeviceAction> for Template {
    /// Only the first is documented. The other names follow it: `SMS_ClientOperation` calls the three
    /// RequestMachinePolicyNow (8), RequestUsersPolicyNow (9) and AppDeplEvalNow (13); the documented name drops `Now`,
    /// and the documented number is the operation's less seven (`docs/deviations.md`).
    fn from(action: DeviceAction) -> Self {
        match action {
            DeviceAction::RefreshMachinePolicy => Self { name: "RequestMachinePolicy", number: 1 },
            DeviceAction::RefreshUserPolicy => Self { name: "RequestUsersPolicy", number: 2 },
            DeviceAction::AppEvaluation => Self { name: "AppDeplEval", number: 6 },
        }
    }
}
