//! Words for due events.

use crate::i18n::{t, t_with, text_id};
use crate::model::action_status::Action;
use crate::model::operations::operation_label;
use crate::model::waiting::step_id;
use contract::lab::{DueEvent, RecordCounts};

/// What will happen, in the person's language; a kind without a text of its own in the gateway's English words.
pub fn event_text(event: &DueEvent) -> String {
    match event.kind.as_str() {
        "uploadCycle" => t(cycle_message_id(event.is_full)),
        "devicesVisible" => event.records.map_or_else(|| event.description.clone(), records_text),
        "notificationHop" => hop_text(event).unwrap_or_else(|| event.description.clone()),
        "operationHop" => operation_text(event).unwrap_or_else(|| event.description.clone()),
        "siteUpdate" => update_text(event).unwrap_or_else(|| event.description.clone()),
        "backgroundActivity" => t("event-background-activity"),
        _ => event.description.clone(),
    }
}

fn cycle_message_id(is_full: Option<bool>) -> &'static str {
    if is_full == Some(true) { text_id("event-upload-cycle-full") } else { text_id("event-upload-cycle") }
}

/// *Admin center: 5 devices appear, 1 device disappears*: what does not happen is not said.
fn records_text(records: RecordCounts) -> String {
    let parts = record_parts(records).map(|(message_id, count)| t_with(message_id, &[("count", count.into())]));
    t_with("event-devices-visible", &[("changes", parts.collect::<Vec<_>>().join(", ").into())])
}

fn record_parts(records: RecordCounts) -> impl Iterator<Item = (&'static str, u64)> {
    let parts = [
        (text_id("event-devices-appear"), records.added),
        (text_id("event-devices-change"), records.changed),
        (text_id("event-devices-disappear"), records.removed),
    ];
    parts.into_iter().filter(|(_, count)| *count > 0)
}

fn hop_text(event: &DueEvent) -> Option<String> {
    let hop = t(step_id(event.hop?));
    let action = t(Action::of_graph_name(event.action.as_deref()?)?.label());
    let device = event.device_name.clone()?;
    Some(t_with("event-notification-hop", &[("action", action.into()), ("device", device.into()), ("hop", hop.into())]))
}

fn operation_text(event: &DueEvent) -> Option<String> {
    let hop = t(step_id(event.hop?));
    let action = t(operation_label(event.action.as_deref()?)?);
    let (subject, device) = (event.subject.clone()?, event.device_name.clone()?);
    let arguments =
        [("action", action.into()), ("subject", subject.into()), ("device", device.into()), ("hop", hop.into())];
    Some(t_with("event-operation-hop", &arguments))
}

fn update_text(event: &DueEvent) -> Option<String> {
    let version = event.site_version?.to_string();
    let message_id = match event.update_step.as_deref()? {
        "downloading" => text_id("event-update-downloaded"),
        "checkingPrerequisites" => text_id("event-update-checked"),
        _ => text_id("event-update-installed"),
    };
    Some(t_with(message_id, &[("version", version.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn additions_changes_and_removals_are_told_apart() {
        let parts =
            |added, changed, removed| -> Vec<_> { record_parts(RecordCounts { added, changed, removed }).collect() };
        assert_eq!(parts(0, 0, 37), [("event-devices-disappear", 37)]);
        assert_eq!(parts(1, 2, 0), [("event-devices-appear", 1), ("event-devices-change", 2)]);
    }

    #[test]
    fn a_run_says_whether_it_uploads_everything() {
        assert_eq!(cycle_message_id(Some(true)), "event-upload-cycle-full");
        assert_eq!(cycle_message_id(None), "event-upload-cycle");
    }
}
