//! *Timeline* of an attached device. The admin center's own wire for it is not published; this is the lab's.

use serde::{Deserialize, Serialize};

/// Days for which the site keeps events.
pub const KEPT_DAYS: i64 = 30;

/// Answer of `lab/managed-devices/{id}/timeline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceTimeline {
    /// Simulated now, RFC 3339: the page shows the day before it at first.
    pub read_date_time: String,
    /// When the client sent events last, RFC 3339; `null` of a device without a client.
    pub sent_date_time: Option<String>,
    /// Events of the last 30 days, the newest first.
    pub events: Vec<TimelineEvent>,
}

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEvent {
    /// *Time*, RFC 3339.
    pub date_time: String,
    /// *Level*: `Critical`, `Error`, `Warning` or `Information`.
    pub level: String,
    /// *Provider*
    pub provider: String,
    /// *Event ID*
    pub event_id: u32,
    /// What the documents call the event.
    pub name: String,
    /// The detailed message.
    pub message: String,
}
