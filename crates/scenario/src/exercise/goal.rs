//! Goals: the functions that work once the world is repaired. Each is looked at in a copy of the world, into which time goes on.

use super::script::default_action;
use serde::{Deserialize, Serialize};

/// A goal, for example `{ action = { by = "helpdesk", device = 16777220 } }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Goal {
    /// A device action is done.
    Action {
        /// The caller, by key; without one the learner's persona.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
        /// Resource id of the device.
        device: u32,
        /// `refreshMachinePolicy`, `refreshUserPolicy` or `appEvaluation`.
        #[serde(default = "default_action")]
        action: String,
        /// Simulated minutes from when its client is on line.
        #[serde(default = "half_an_hour")]
        within_minutes: u32,
    },
    /// Every client of a collection is shown in the admin center.
    Uploaded {
        /// Id of the collection; its children count too.
        #[serde(default = "all_systems")]
        collection: String,
        /// Simulated minutes from now.
        #[serde(default = "two_cycles")]
        within_minutes: u32,
    },
    /// No device of a collection is shown in the admin center.
    NotUploaded {
        /// Id of the collection; its children count too.
        collection: String,
        /// Simulated minutes from now.
        #[serde(default = "two_cycles")]
        within_minutes: u32,
    },
    /// The next cycles of the upload succeed.
    Connector {
        /// Simulated minutes from now.
        #[serde(default = "two_cycles")]
        within_minutes: u32,
    },
    /// The console's lists open.
    Console {
        /// For whom, by key; without one the learner's persona.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// The admin center's lists open.
    AdminCenter {
        /// For whom, by key; without one the learner's persona.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
}

/// An action takes seconds, and longer where a client polls.
const fn half_an_hour() -> u32 {
    30
}

/// Two cycles of the upload, and the time until the devices of the second are shown.
const fn two_cycles() -> u32 {
    60
}

fn all_systems() -> String {
    "SMS00001".to_owned()
}

impl Goal {
    /// The person that the goal names.
    pub(super) fn person(&self) -> Option<&str> {
        match self {
            Self::Action { by, .. } | Self::Console { by } | Self::AdminCenter { by } => by.as_deref(),
            Self::Uploaded { .. } | Self::NotUploaded { .. } | Self::Connector { .. } => None,
        }
    }

    /// The collection that the goal names.
    pub(super) fn collection(&self) -> Option<&str> {
        match self {
            Self::Uploaded { collection, .. } | Self::NotUploaded { collection, .. } => Some(collection),
            _ => None,
        }
    }

    /// Minutes of simulated time that looking at it takes at most, where it says so.
    pub fn within_minutes(&self) -> Option<u32> {
        match self {
            Self::Action { within_minutes, .. }
            | Self::Uploaded { within_minutes, .. }
            | Self::NotUploaded { within_minutes, .. }
            | Self::Connector { within_minutes } => Some(*within_minutes),
            Self::Console { .. } | Self::AdminCenter { .. } => None,
        }
    }
}
