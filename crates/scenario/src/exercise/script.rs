//! Scripts: the work in a world, as data. A step is a table with one key, so that an error names its line.

use crate::fault::{Fault, FaultId, RemedyId, Target};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A step of a script, for example `{ advance = { minutes = 30 } }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum ScriptStep {
    /// The wizard: *Yes* on *Create AAD Application*, and the upload of a scope.
    Onboard {
        /// The user, by key; without one the first Global Administrator.
        #[serde(default)]
        by: Option<String>,
        /// Which devices are uploaded.
        #[serde(default)]
        scope: Scope,
    },
    /// *Properties* of `CoMgmtSettingsProd`: which devices are uploaded from now on.
    Properties {
        /// The user, by key; without one the first Global Administrator.
        #[serde(default)]
        by: Option<String>,
        /// Which devices.
        scope: Scope,
    },
    /// *Yes* on *Create AAD Application*, alone.
    Consent {
        /// The user, by key; without one the first Global Administrator.
        #[serde(default)]
        by: Option<String>,
    },
    /// Simulated time passes.
    Advance {
        /// How long.
        minutes: u32,
    },
    /// A device action of the admin center.
    Action(Act),
    /// Takes a client off line, or brings it back.
    Connection {
        /// Resource id of the device.
        device: u32,
        /// Whether it is reachable.
        online: bool,
    },
    /// Lets a distribution point share one certificate with its client, or gives each its own.
    Certificate {
        /// Resource id of the device.
        device: u32,
        /// Whether it is one certificate.
        shared: bool,
    },
    /// Switches a fault on; a preparation alone can.
    Fault(FaultStep),
    /// Switches a fault off in the lab, which an exercise refuses.
    EndFault {
        /// Which.
        id: FaultId,
    },
    /// An administrator's work.
    Remedy(RemedyStep),
}

/// A device action with its caller and its device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Act {
    /// The caller, by key; without one the learner's persona.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Resource id of the device.
    pub device: u32,
    /// `refreshMachinePolicy`, `refreshUserPolicy` or `appEvaluation`.
    #[serde(default = "default_action")]
    pub action: String,
}

/// The action that most exercises use: *Sync Machine Policy*.
pub(super) fn default_action() -> String {
    "refreshMachinePolicy".to_owned()
}

/// Which devices are uploaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Scope {
    /// Every client of the site.
    #[default]
    All,
    /// None: the upload is off.
    None,
    /// A device collection and its children, by id.
    Collection(String),
}

/// A fault to switch on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FaultStep {
    /// Which.
    pub id: FaultId,
    /// On whom, by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// On which device, by resource id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<u32>,
    /// How much, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, u32>,
}

impl FaultStep {
    /// The fault.
    pub fn fault(&self) -> Fault {
        Fault { id: self.id, target: target(self.user.as_deref(), self.device), parameters: self.parameters.clone() }
    }
}

/// A remedy to perform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemedyStep {
    /// Which.
    pub id: RemedyId,
    /// The administrator, by key; without one the first Global Administrator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// For whom, by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// For which device, by resource id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<u32>,
}

impl RemedyStep {
    /// For whom or what.
    pub fn target(&self) -> Option<Target> {
        target(self.user.as_deref(), self.device)
    }
}

fn target(user: Option<&str>, device: Option<u32>) -> Option<Target> {
    user.map(|key| Target::User(key.to_owned())).or(device.map(Target::Device))
}

impl ScriptStep {
    /// The person that the step names.
    pub(super) fn people(&self) -> Vec<&str> {
        let (by, user) = match self {
            Self::Onboard { by, .. } | Self::Properties { by, .. } | Self::Consent { by } => (by, &None),
            Self::Action(act) => (&act.by, &None),
            Self::Fault(fault) => (&None, &fault.user),
            Self::Remedy(remedy) => (&remedy.by, &remedy.user),
            Self::Advance { .. } | Self::Connection { .. } | Self::Certificate { .. } | Self::EndFault { .. } => {
                return Vec::new();
            }
        };
        by.iter().chain(user).map(String::as_str).collect()
    }

    /// The collection that the step names.
    pub(super) fn collection(&self) -> Option<&str> {
        match self {
            Self::Onboard { scope: Scope::Collection(id), .. }
            | Self::Properties { scope: Scope::Collection(id), .. } => Some(id),
            _ => None,
        }
    }
}
