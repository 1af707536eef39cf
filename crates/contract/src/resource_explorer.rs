//! *Resource explorer* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Query option of the route: the inventory that is wanted is the newest one that was sent until then, RFC 3339.
pub const QUERY_UNTIL: &str = "until";

/// Answer of `lab/managed-devices/{id}/resource-explorer`: one hardware inventory of the client, whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HardwareInventory {
    /// When the client sent its inventories, RFC 3339; the newest first.
    pub sent: Vec<String>,
    /// Which of them this is; `null` of a client that sent none.
    pub inventory_date_time: Option<String>,
    /// The classes that have instances, by name.
    pub classes: Vec<InventoryClass>,
}

/// A class of the inventory.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InventoryClass {
    /// For example `Logical Disk`.
    pub name: String,
    /// Its properties.
    pub properties: Vec<InventoryProperty>,
    /// A value for each property; times are RFC 3339.
    pub instances: Vec<Vec<Value>>,
}

/// A property of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InventoryProperty {
    /// For example `Device ID`.
    pub name: String,
    /// `string`, `long`, `bool` or `datetime`.
    pub kind: String,
}
