//! *Scripts* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use crate::lab::Obstacle;
use serde::{Deserialize, Serialize};

/// Option of a script's output: the GUID of the script.
pub const QUERY_SCRIPT: &str = "script";

/// Answer of `lab/managed-devices/{id}/scripts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceScripts {
    /// The last run of each script on the device, the last one first.
    pub value: Vec<ScriptRun>,
    /// The scripts that may be run: approved, and without parameters.
    pub runnable: Vec<RunnableScript>,
}

/// The last run of a script on a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScriptRun {
    /// GUID of the script.
    pub id: String,
    /// *Script name*
    pub name: String,
    /// *Last run time*, RFC 3339.
    pub run_date_time: String,
    /// *State*: `pending`, `succeeded` or `failed`.
    pub state: String,
    /// What the script ended with.
    pub exit_code: Option<i32>,
    /// The task of a run from the admin center.
    pub task_guid: Option<String>,
    /// Why the run did not reach the client.
    pub obstacle: Option<Obstacle>,
}

/// A script that may be run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunnableScript {
    /// Its GUID.
    pub id: String,
    /// *Script name*
    pub name: String,
    /// *Script version*
    pub version: u32,
    /// *Last modified time*, RFC 3339.
    pub modified_date_time: String,
}

/// *Last output* of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScriptOutput {
    /// As the site keeps it.
    pub output: String,
    /// Bytes that the script wrote.
    pub bytes: u64,
    /// Whether the site has not kept all of it.
    pub is_truncated: bool,
}

/// Runs a script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunScriptBody {
    /// GUID of the script.
    pub script: String,
}
