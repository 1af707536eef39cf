//! What the charts of the overview show: words and links of the gateway's counts.

use crate::admin_center::spoken::say;
use crate::admin_center::words::{connection_status, managed_by as managed_by_words};
use crate::i18n::{format, t, t_with};
use crate::model::action_status::ActionState;
use crate::paths;
use crate::ui::{ChartPart, Column, Period};
use contract::overview::{ConnectorPeriod, Count, Overview};
use contract::uploads::Upload;

/// Devices by *Managed by*.
pub(super) fn managed_by(overview: &Overview) -> Vec<ChartPart> {
    parts(
        &overview.managed_by,
        |name| say(&managed_by_words(name)),
        |name| Some(paths::all_devices(&format!("?managedBy={}", crate::api::encoded(name)))),
    )
}

/// Devices by build.
pub(super) fn os_builds(overview: &Overview) -> Vec<ChartPart> {
    parts(&overview.os_builds, str::to_owned, |name| {
        Some(paths::all_devices(&format!("?osVersion={}", crate::api::encoded(name))))
    })
}

/// Devices of the site by their client.
pub(super) fn client_states(overview: &Overview) -> Vec<ChartPart> {
    let words = |name: &str| match name {
        "online" => t("center-overview-client-online"),
        "offline" => t("center-overview-client-offline"),
        _ => t("center-overview-client-none"),
    };
    // The console's list is filtered by the state of the upload only: of these, the devices without a client.
    parts(&overview.client_states, words, |name| {
        Some(if name == "noClient" {
            paths::console_devices_by_upload("noClient")
        } else {
            paths::CONSOLE_DEVICES.to_owned()
        })
    })
}

/// Device actions by how they stand.
pub(super) fn action_states(overview: &Overview) -> Vec<ChartPart> {
    let words = |name: &str| t(ActionState::of_graph_name(name).in_table());
    parts(&overview.action_states, words, |name| Some(paths::device_actions_in(name)))
}

fn parts(counts: &[Count], words: impl Fn(&str) -> String, link: impl Fn(&str) -> Option<String>) -> Vec<ChartPart> {
    let part = |count: &Count| ChartPart { label: words(&count.name), count: count.count, link: link(&count.name) };
    counts.iter().map(part).collect()
}

/// Names of the parts of an upload's column.
pub(super) fn upload_parts() -> Vec<String> {
    ["center-overview-added", "center-overview-changed", "center-overview-removed"].map(t).into()
}

/// The uploads of the last day.
pub(super) fn upload_columns(overview: &Overview) -> Vec<Column> {
    let column = |upload: &Upload| {
        let records = upload.records;
        let time = format::date_time_of(&upload.started_date_time);
        Column {
            label: if upload.is_full { t_with("center-overview-full", &[("time", time.into())]) } else { time },
            counts: vec![records.added, records.changed, records.removed],
            link: Some(paths::upload(&upload.id)),
        }
    };
    overview.uploads.iter().map(column).collect()
}

/// The connector over time.
pub(super) fn connector(overview: &Overview) -> Vec<Period> {
    let period = |period: &ConnectorPeriod| Period {
        label: say(&connection_status(&period.status)),
        tone: tone_of(&period.status),
        from: format::date_time_of(&period.from_date_time),
        to: format::date_time_of(&period.to_date_time),
        from_ms: format::parse_rfc3339_ms(&period.from_date_time).unwrap_or_default(),
        to_ms: format::parse_rfc3339_ms(&period.to_date_time).unwrap_or_default(),
    };
    overview.connector.iter().map(period).collect()
}

/// Numbers of the colours: green, yellow, red, grey.
fn tone_of(status: &str) -> usize {
    match status {
        "Healthy" => 1,
        "Warning" => 2,
        "Unhealthy" => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_leads_to_the_list_behind_it() {
        let count = |name: &str| Count { name: name.to_owned(), count: 2 };
        let overview = Overview {
            managed_by: vec![count("configurationManagerClientMdm")],
            os_builds: vec![count("10.0.19041")],
            action_states: vec![count("failed")],
            ..Overview::default()
        };
        assert_eq!(
            managed_by(&overview)[0].link.as_deref(),
            Some("/devices/all?managedBy=configurationManagerClientMdm")
        );
        assert_eq!(os_builds(&overview)[0].link.as_deref(), Some("/devices/all?osVersion=10.0.19041"));
        assert_eq!(action_states(&overview)[0].link.as_deref(), Some("/devices/monitor/device-actions?status=failed"));
    }
}
