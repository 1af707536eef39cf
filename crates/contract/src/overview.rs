//! Counts for pictures: of devices, actions and uploads, of the connector, and of co-management.

use crate::uploads::Upload;
use serde::{Deserialize, Serialize};

/// How many there are of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Stable name of the kind.
    pub name: String,
    /// How many.
    pub count: u64,
}

/// Answer of `lab/overview`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Devices of the tenant by Graph's `managementAgent`.
    pub managed_by: Vec<Count>,
    /// Devices of the tenant by Graph's `osVersion`.
    pub os_builds: Vec<Count>,
    /// Devices of the site by their client: `online`, `offline`, `noClient`.
    pub client_states: Vec<Count>,
    /// Device actions by Graph's `actionState`: `pending`, `done`, `failed`.
    pub action_states: Vec<Count>,
    /// The uploads of the last simulated day, oldest first.
    pub uploads: Vec<Upload>,
    /// Health of the connector since the world began, or as far back as uploads are kept.
    pub connector: Vec<ConnectorPeriod>,
}

/// A time during which the connector had one status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConnectorPeriod {
    /// `connectionStatus` of the connector.
    pub status: String,
    /// From when (simulated time, RFC 3339).
    pub from_date_time: String,
    /// Until when.
    pub to_date_time: String,
}

/// Answer of `lab/co-management`: *Monitoring > Overview > Co-management*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CoManagementDashboard {
    /// *Client OS Distribution*: clients of the site by release of their operating system.
    pub client_os: Vec<ClientOs>,
    /// *Co-management Status*: `eligible`, `scheduled`, `enrollmentInitiated`, `enrolled`.
    pub status: Vec<Count>,
    /// *Co-management Enrollment Status*: `successHybridAzureAdJoined`, `pending`.
    pub enrollment_status: Vec<Count>,
    /// *Enrollment Error*: errors and how often each occurred. No enrollment fails in this simulation.
    pub enrollment_errors: Vec<Count>,
}

/// Clients with one release of an operating system.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientOs {
    /// What people call it, for example `Windows 10 2004`.
    pub name: String,
    /// Build, for example `10.0.19041`.
    pub build: String,
    /// Group of the product's picture: `windows10AtLeast1709`, `server`.
    pub group: String,
    /// How many.
    pub count: u64,
}
