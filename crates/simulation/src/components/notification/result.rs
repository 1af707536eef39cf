//! What the tenant knows of an action: Graph's `configurationManagerActionResult`, and why it failed.

use crate::command::DeviceAction;
use crate::command_error::CommandError;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Graph's `actionState`, the states that these actions take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum ActionState {
    /// On its way.
    Pending,
    /// The client did it.
    Done,
    /// It will not happen.
    Failed,
}

/// Graph's `actionDeliveryStatus`, the stages that these actions take.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::Display, strum::IntoStaticStr,
)]
#[strum(serialize_all = "camelCase")]
pub enum DeliveryStatus {
    /// In the cloud.
    PendingDelivery,
    /// At the service connection point.
    DeliveredToConnectorService,
    /// At the site's notification server.
    DeliveredToOnPremisesServer,
}

/// One action of one device, as the tenant shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionResult {
    /// Number of the task, from 1 over the whole world.
    pub task_number: u64,
    /// Joins the four logs; every line of the action carries it.
    pub task_guid: Uuid,
    /// What was asked for.
    pub action: DeviceAction,
    /// Where it stands.
    pub state: ActionState,
    /// How far it came.
    pub delivery: DeliveryStatus,
    /// When it was asked for.
    pub started: SimTime,
    /// When its state or stage last changed.
    pub updated: SimTime,
    /// Why it failed.
    pub error: Option<CommandError>,
    /// UPN of who asked.
    pub initiated_by: String,
    /// The task waits for a client that is off line.
    pub is_waiting_for_client: bool,
}

impl ActionResult {
    /// Graph's `errorCode`: zero, or the number of the error.
    pub fn error_code(&self) -> i32 {
        self.error.as_ref().map_or(0, CommandError::number)
    }
}
