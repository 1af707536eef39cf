//! Words for due events.

use crate::i18n::{Language, language, t};
use contract::lab::DueEvent;

/// What will happen, in the person's language; a kind without a text of its own in the gateway's English words.
pub fn event_text(event: &DueEvent) -> String {
    // The gateway's English words say more (which task, how many devices) than a text by kind can.
    if language() == Language::English {
        return event.description.clone();
    }
    match event.kind.as_str() {
        "uploadCycle" => t("event-upload-cycle"),
        "devicesVisible" => t("event-devices-visible"),
        "notificationHop" => t("event-notification-hop"),
        "backgroundActivity" => t("event-background-activity"),
        _ => event.description.clone(),
    }
}
