//! A task: one action on its way through the site, and the hops that it takes.

use crate::command::{DeviceAction, PersonaKey, Row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A step of a task. Each writes one line, save the last, which brings the result to the tenant.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "camelCase")]
pub enum Hop {
    /// The service connection point gets the notification.
    Receive,
    /// It checks the message.
    Validate,
    /// It checks the caller.
    Authorize,
    /// It forwards the task to the notification server.
    Forward,
    /// The notification server finds it in the database.
    GetPushMessage,
    /// It starts to send.
    StartPush,
    /// It has sent.
    FinishPush,
    /// The client receives the task.
    ClientReceive,
    /// The client has done its work and responds.
    ClientRespond,
    /// The notification server reports to the site.
    Report,
    /// The service connection point reports to the tenant.
    ReturnToCloud,
}

impl Hop {
    /// English words for lists of what is due.
    pub fn description(self) -> &'static str {
        match self {
            Self::Receive => "the service connection point receives the notification",
            Self::Validate => "the service connection point validates the message",
            Self::Authorize => "the service connection point checks the caller",
            Self::Forward => "the service connection point forwards the task",
            Self::GetPushMessage => "the notification server gets the push message",
            Self::StartPush => "the notification server starts to send",
            Self::FinishPush => "the notification server finishes sending",
            Self::ClientReceive => "the client receives the task",
            Self::ClientRespond => "the client responds",
            Self::Report => "the notification server reports the status",
            Self::ReturnToCloud => "the result returns to the admin center",
        }
    }
}

/// A part of the site that a task waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blocker {
    /// The service connection point, or its way to the cloud.
    Connector,
    /// The notification server.
    ManagementPoint,
}

/// An action on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Number of the action in this world, from 1.
    pub number: u64,
    /// Joins the four logs.
    pub guid: Uuid,
    /// The device.
    pub row: Row,
    /// What was asked for.
    pub action: DeviceAction,
    /// Who asked.
    pub by: PersonaKey,
    /// Number of the push, once the notification server has it.
    pub push_id: u64,
    /// Number of the notification server's task, once it has it.
    pub task_id: u64,
    /// Where it goes on when what it waits for is there again; `None` while it moves.
    pub waiting_for: Option<Hop>,
    /// How often it had to wait.
    pub attempts: u64,
}
