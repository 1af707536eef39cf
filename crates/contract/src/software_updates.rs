//! *Software updates* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};

/// Answer of `lab/managed-devices/{id}/software-updates`: those that Configuration Manager manages on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoftwareUpdates {
    /// Those whose status changed last come first.
    pub value: Vec<SoftwareUpdate>,
}

/// An update.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoftwareUpdate {
    /// Number of its article in the knowledge base.
    pub article_id: String,
    /// *Title*
    pub title: String,
    /// *Description*
    pub description: String,
    /// *Classification*
    pub classification: String,
    /// *Product category*
    pub product: String,
    /// *Status*: `unknown`, `compliant`, `nonCompliant`, `conflictDetected`, `error` or `partialCompliance`.
    pub status: String,
    /// *Status time*, RFC 3339.
    pub status_date_time: String,
}
