//! *Applications* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use crate::lab::Obstacle;
use serde::{Deserialize, Serialize};

/// Answer of `lab/managed-devices/{id}/applications`: those that are deployed to the device and its users, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceApplications {
    /// The applications.
    pub value: Vec<DeviceApplication>,
}

/// An application on a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceApplication {
    /// Its id, the same on every device.
    pub id: String,
    /// *Name*
    pub name: String,
    /// *Publisher*
    pub publisher: String,
    /// *Version*
    pub version: Option<String>,
    /// *Admin comments*
    pub admin_comments: Option<String>,
    /// *Status*: `available`, `installRequested`, `installing`, `installed`, `restartPending`, `failed`, `notInstalled`,
    /// `requirementsNotMet` or `required`.
    pub status: String,
    /// *Last received on*, RFC 3339.
    pub received_date_time: String,
    /// Of `failed`: the client's error code, for example `0x87D00324`.
    pub error_code: Option<String>,
    /// Of `required`: when the client installs it at the latest, RFC 3339.
    pub deadline_date_time: Option<String>,
    /// Whether the deployment installs it by a deadline.
    pub is_required: bool,
    /// Whether it is deployed to users.
    pub is_for_users: bool,
    /// Whether an administrator has to approve a request for it.
    pub needs_approval: bool,
    /// The action that is on its way, by the name that `lab/actions/{taskGuid}` has.
    pub pending_action: Option<String>,
    /// The task of the last action from the admin center.
    pub task_guid: Option<String>,
    /// Why the last action did not reach the client.
    pub obstacle: Option<Obstacle>,
    /// Every action.
    pub actions: Vec<OfferedAction>,
}

/// An action on an application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedAction {
    /// `install`, `reinstall`, `reevaluate`, `uninstall` or `repair`.
    pub action: String,
    /// Why it is not offered, for example `notInstalled`; nothing where it is.
    pub rule: Option<String>,
}

/// Asks for an action on an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationActionBody {
    /// Id of the application.
    pub application: String,
    /// As in [`OfferedAction`].
    pub action: String,
}

/// What was asked of a client: its trail is `lab/actions/{taskGuid}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OperationStarted {
    /// Joins the logs.
    pub task_guid: String,
}
