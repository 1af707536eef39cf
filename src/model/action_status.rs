//! The ConfigMgr actions of a device: their names, their states in words, and how far one has come.

use contract::graph::{ConfigurationManagerAction, DeviceActionResult, ManagedDevice, TriggerActionBody};

/// An action of the command bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// `refreshMachinePolicy`
    SyncMachinePolicy,
    /// `refreshUserPolicy`
    SyncUserPolicy,
    /// `appEvaluation`
    AppEvaluationCycle,
}

impl Action {
    /// In the order of the command bar.
    pub const ALL: [Self; 3] = [Self::SyncMachinePolicy, Self::SyncUserPolicy, Self::AppEvaluationCycle];

    /// Graph's name: the `action` of the request and the `actionName` of the result.
    pub fn graph_name(self) -> &'static str {
        match self {
            Self::SyncMachinePolicy => "refreshMachinePolicy",
            Self::SyncUserPolicy => "refreshUserPolicy",
            Self::AppEvaluationCycle => "appEvaluation",
        }
    }

    /// Message id of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::SyncMachinePolicy => "center-action-sync-machine-policy",
            Self::SyncUserPolicy => "center-action-sync-user-policy",
            Self::AppEvaluationCycle => "center-action-app-evaluation-cycle",
        }
    }

    /// The request for it (Graph, `triggerConfigurationManagerAction`).
    pub fn request(self) -> TriggerActionBody {
        TriggerActionBody {
            configuration_manager_action: ConfigurationManagerAction {
                odata_type: "microsoft.graph.configurationManagerAction".to_owned(),
                action: self.graph_name().to_owned(),
            },
        }
    }

    /// The action of a result; `None` for one that this app does not know.
    pub fn of_graph_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.graph_name() == name)
    }
}

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionState {
    /// On its way, or waiting.
    Pending,
    /// The client took it.
    Complete,
    /// Refused or lost.
    Failed,
}

impl ActionState {
    /// Of a result.
    pub fn of(result: &DeviceActionResult) -> Self {
        Self::of_graph_name(&result.action_state)
    }

    /// Of a value of Graph's `actionState`.
    pub fn of_graph_name(name: &str) -> Self {
        match name {
            "done" => Self::Complete,
            "failed" | "canceled" | "notSupported" => Self::Failed,
            _ => Self::Pending,
        }
    }

    /// Message id of the word in the table (*Complete*).
    pub fn in_table(self) -> &'static str {
        match self {
            Self::Pending => "center-action-state-pending",
            Self::Complete => "center-action-state-complete",
            Self::Failed => "center-action-state-failed",
        }
    }

    /// Message id of the word in the banner: the product says *Completed* there and *Complete* in the table.
    pub fn in_banner(self) -> &'static str {
        match self {
            Self::Pending => "center-action-banner-pending",
            Self::Complete => "center-action-banner-completed",
            Self::Failed => "center-action-banner-failed",
        }
    }
}

/// How far a stage of the delivery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Behind it.
    Reached,
    /// Here it is now.
    Current,
    /// Not yet.
    Ahead,
    /// Here it ended.
    Failed,
}

/// A stage of the way from the admin center to the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Message id.
    pub label: &'static str,
    /// How far it has come.
    pub state: StageState,
}

const STAGES: [&str; 4] = [
    "center-stage-pending-delivery",
    "center-stage-connector-service",
    "center-stage-on-premises-server",
    "center-stage-client",
];

/// The four stages: Graph's delivery statuses and the client's answer.
pub fn stages(result: &DeviceActionResult) -> [Stage; 4] {
    let delivered = match result.action_delivery_status.as_str() {
        "deliveredToConnectorService" => 1,
        "deliveredToOnPremisesServer" => 2,
        _ => 0,
    };
    let state = ActionState::of(result);
    std::array::from_fn(|index| {
        let stage_state = match state {
            ActionState::Complete => StageState::Reached,
            // The stage after the last one that was reached is where it was refused.
            ActionState::Failed if index == delivered + 1 => StageState::Failed,
            ActionState::Failed if index > delivered => StageState::Ahead,
            ActionState::Pending if index == delivered => StageState::Current,
            ActionState::Pending if index > delivered => StageState::Ahead,
            _ => StageState::Reached,
        };
        Stage { label: STAGES[index], state: stage_state }
    })
}

/// What ends the words of a refusal: the permission or the property that the caller lacks, as a message id.
pub fn missing_permission(refusal_code: &str) -> Option<&'static str> {
    Some(match refusal_code {
        "InitiateActionNotGranted" => "center-missing-initiate-action",
        "NotifyResourceNotGranted" => "center-missing-notify-resource",
        "NotDiscoveredByActiveDirectory" => "center-missing-active-directory-discovery",
        "NotDiscoveredByAzureActiveDirectory" => "center-missing-azure-ad-discovery",
        "CloudOnlyUser" => "center-missing-synchronized-account",
        "ApplicationWithoutUser" => "center-missing-user",
        _ => return None,
    })
}

/// The newest result, which the banner shows.
pub fn newest(device: &ManagedDevice) -> Option<&DeviceActionResult> {
    // Graph lists them newest first; two of one instant keep that order.
    device.device_action_results.first()
}

/// Whether an action of this kind is on its way: asking again would only queue behind it.
pub fn is_pending(device: &ManagedDevice, action: Action) -> bool {
    let is_it = |result: &&DeviceActionResult| result.action_name == action.graph_name();
    device
        .device_action_results
        .iter()
        .find(is_it)
        .is_some_and(|result| ActionState::of(result) == ActionState::Pending)
}

/// Whether the site's actions can be asked of the device: it has a client of the site.
pub fn takes_site_actions(device: &ManagedDevice) -> bool {
    device.management_agent.starts_with("configurationManagerClient")
}

/// Actions of the cloud that a co-managed device shows too; this lab does not run them.
pub const CLOUD_ACTIONS: [&str; 10] = [
    "center-cloud-action-retire",
    "center-cloud-action-wipe",
    "center-cloud-action-delete",
    "center-cloud-action-remote-lock",
    "center-cloud-action-sync",
    "center-cloud-action-reset-passcode",
    "center-cloud-action-restart",
    "center-cloud-action-quick-scan",
    "center-cloud-action-full-scan",
    "center-cloud-action-rename",
];

/// Whether the device shows the actions of the cloud.
pub fn shows_cloud_actions(device: &ManagedDevice) -> bool {
    device.management_agent == "configurationManagerClientMdm" || device.management_agent == "mdm"
}

#[cfg(test)]
mod tests {
    use super::StageState::{Ahead, Current, Failed, Reached};
    use super::*;

    fn result(state: &str, delivery: &str) -> DeviceActionResult {
        DeviceActionResult {
            action_name: "refreshUserPolicy".into(),
            action_state: state.into(),
            action_delivery_status: delivery.into(),
            ..DeviceActionResult::default()
        }
    }

    fn states(result: &DeviceActionResult) -> [StageState; 4] {
        stages(result).map(|stage| stage.state)
    }

    #[test]
    fn the_stages_follow_the_delivery_status() {
        assert_eq!(states(&result("pending", "pendingDelivery")), [Current, Ahead, Ahead, Ahead]);
        assert_eq!(states(&result("pending", "deliveredToConnectorService")), [Reached, Current, Ahead, Ahead]);
        assert_eq!(states(&result("pending", "deliveredToOnPremisesServer")), [Reached, Reached, Current, Ahead]);
        assert_eq!(states(&result("done", "deliveredToOnPremisesServer")), [Reached; 4]);
    }

    #[test]
    fn a_refusal_stands_after_the_last_stage_that_was_reached() {
        assert_eq!(states(&result("failed", "deliveredToConnectorService")), [Reached, Reached, Failed, Ahead]);
        assert_eq!(states(&result("failed", "failedToDeliverToConnectorService")), [Reached, Failed, Ahead, Ahead]);
    }

    #[test]
    fn the_table_says_complete_and_the_banner_completed() {
        let done = ActionState::of(&result("done", ""));
        assert_eq!(
            (done.in_table(), done.in_banner()),
            ("center-action-state-complete", "center-action-banner-completed")
        );
    }

    #[test]
    fn only_the_newest_result_of_an_action_tells_whether_it_is_pending() {
        let device = ManagedDevice {
            device_action_results: vec![
                result("done", "deliveredToOnPremisesServer"),
                result("pending", "pendingDelivery"),
            ],
            ..ManagedDevice::default()
        };
        assert!(!is_pending(&device, Action::SyncUserPolicy));
        assert!(!is_pending(&device, Action::SyncMachinePolicy));
    }
}
