//! Faults: the catalogue with what is on, the switch, and what an administrator can do.

pub use scenario::fault::{FaultId, RemedyId, Target};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answer of `lab/faults`: every fault.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaultList {
    /// How many are on; one on two targets is two.
    pub active_count: u32,
    /// An exercise hides what is on.
    #[serde(default)]
    pub is_hidden: bool,
    /// Area by area.
    pub value: Vec<Fault>,
}

/// A fault of the catalogue, and whether it is on. Words are English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Stable id.
    pub id: FaultId,
    /// What it breaks: `caller`, `tenant`, `serviceConnectionPoint`, `network`, `managementPoint`, `client`, `site` or
    /// `cloudService`.
    pub area: String,
    /// The component that it breaks, under its real name.
    pub component: String,
    /// What it may be on: `none`, `user` (without one: every user) or `device`.
    pub target: String,
    /// Whether it needs a target.
    pub is_target_required: bool,
    /// How much of it can be chosen.
    pub parameters: Vec<FaultParameter>,
    /// Where its symptom shows: `refusal`, `actionResult`, `actionPending`, `deviceList`, `connector`, `console`, `anyAnswer`
    /// and `log`.
    pub places: Vec<String>,
    /// What people see.
    pub symptom: String,
    /// Why it is so.
    pub cause: String,
    /// Code of the refusal, of the action's error or of the connector's failure.
    pub error_code: Option<String>,
    /// HTTP status of the answer that carries the error, or of the gateway's answer to the connector.
    pub status: Option<u16>,
    /// The line by which it is known.
    pub log: Option<FaultLog>,
    /// What cures it.
    pub remedy: Remedy,
    /// The fact that it follows.
    pub source: String,
    /// What it is on now; empty while it is off.
    pub on: Vec<ActiveFault>,
}

/// A parameter of a fault: a whole number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaultParameter {
    /// Name; it ends in the unit.
    pub name: String,
    /// Where the switch does not say it.
    pub default: u32,
    /// The least.
    pub min: u32,
    /// The most.
    pub max: u32,
}

/// The line by which a fault is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaultLog {
    /// The file's id.
    pub file: String,
    /// A part of the line.
    pub text: String,
    /// A line of our own making.
    pub invented: bool,
}

/// A fault that is on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActiveFault {
    /// On whom or what; nothing for everybody.
    pub target: Option<Target>,
    /// Of a device: its name.
    pub device_name: Option<String>,
    /// How much, by name.
    pub parameters: BTreeMap<String, u32>,
    /// Since when, simulated time, RFC 3339.
    pub since: String,
    /// Since when, simulated time, milliseconds since 1970.
    pub since_ms: i64,
}

/// Switches a fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultSwitch {
    /// Whether it is on from now on. Off without a target ends it on every target.
    pub on: bool,
    /// On whom or what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// How much, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, u32>,
}

/// Answer of `lab/remedies`: what an administrator can do, whether it helps or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemedyList {
    /// In the catalogue's order.
    pub value: Vec<Remedy>,
}

/// Something that an administrator can do. Words are English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Remedy {
    /// Stable id.
    pub id: RemedyId,
    /// Where: `console`, `adminCenter`, `directory`, `activeDirectory`, `controlPanel`, `client` or `lab`.
    pub place: String,
    /// The machine, where it is done on one.
    pub machine: Option<String>,
    /// For whom or what: `none`, `user` or `device`; it may be left out.
    pub target: String,
    /// What is done.
    pub words: String,
}

/// Performs a remedy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RemedyBody {
    /// For whom or what; nothing for everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
}

/// What a remedy did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemedyPerformed {
    /// Which.
    pub remedy: RemedyId,
    /// How many faults it cured; zero where it did not help, or where an exercise hides it.
    pub cured_count: u32,
    /// An exercise hides whether it helped.
    #[serde(default)]
    pub is_hidden: bool,
    /// The faults that it cured.
    pub cured: Vec<CuredFault>,
}

/// A fault that was cured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CuredFault {
    /// Which.
    pub fault: FaultId,
    /// On whom or what it was.
    pub target: Option<Target>,
}
