//! *Collections* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};

/// Answer of `lab/managed-devices/{id}/collections`: those that the device is a member of, in the site's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceCollections {
    /// The collections.
    pub value: Vec<DeviceCollection>,
}

/// A device collection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceCollection {
    /// *Collection name*
    pub name: String,
    /// *Collection ID*, for example `SMS00001`.
    pub id: String,
}
