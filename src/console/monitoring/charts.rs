//! What the charts of the dashboard show.

use crate::i18n::t;
use crate::paths;
use crate::ui::ChartPart;
use contract::overview::{CoManagementDashboard, Count};

/// *Client OS Distribution*: the groups of the product's picture.
pub(super) fn client_os(dashboard: &CoManagementDashboard) -> Vec<ChartPart> {
    let groups =
        [("windows10AtLeast1709", "console-dashboard-os-windows-10"), ("server", "console-dashboard-os-server")];
    groups
        .into_iter()
        .map(|(group, label)| {
            let clients = dashboard.client_os.iter().filter(|os| os.group == group);
            ChartPart::new(t(label), clients.map(|os| os.count).sum())
        })
        .collect()
}

/// The same by release, each with its devices.
pub(super) fn releases(dashboard: &CoManagementDashboard) -> Vec<ChartPart> {
    dashboard
        .client_os
        .iter()
        .map(|os| ChartPart::new(os.name.clone(), os.count).with_link(paths::console_devices_found(&os.build)))
        .collect()
}

/// *Co-management Status*: the way to enrollment.
pub(super) fn status(dashboard: &CoManagementDashboard) -> Vec<ChartPart> {
    parts(&dashboard.status, |name| match name {
        "eligible" => t("console-dashboard-eligible"),
        "scheduled" => t("console-dashboard-scheduled"),
        "enrollmentInitiated" => t("console-dashboard-initiated"),
        "enrolled" => t("console-dashboard-enrolled"),
        other => other.to_owned(),
    })
}

/// *Co-management Enrollment Status*.
pub(super) fn enrollment_status(dashboard: &CoManagementDashboard) -> Vec<ChartPart> {
    parts(&dashboard.enrollment_status, |name| match name {
        "successHybridAzureAdJoined" => t("console-dashboard-success-hybrid"),
        "pending" => t("console-dashboard-pending"),
        other => other.to_owned(),
    })
}

/// Enrolled devices are those that the admin center shows as co-managed.
fn parts(counts: &[Count], words: impl Fn(&str) -> String) -> Vec<ChartPart> {
    let part = |count: &Count| {
        let part = ChartPart::new(words(&count.name), count.count);
        match count.name.as_str() {
            "enrolled" | "successHybridAzureAdJoined" => {
                part.with_link(paths::all_devices("?managedBy=configurationManagerClientMdm"))
            }
            _ => part.with_link(paths::CONSOLE_DEVICES.to_owned()),
        }
    };
    counts.iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::overview::ClientOs;

    #[test]
    fn releases_are_summed_by_their_group() {
        let os = |name: &str, group: &str, count| ClientOs {
            name: name.to_owned(),
            build: "10.0.1".to_owned(),
            group: group.to_owned(),
            count,
        };
        let dashboard = CoManagementDashboard {
            client_os: vec![
                os("Windows 10 1909", "windows10AtLeast1709", 3),
                os("Windows 10 2004", "windows10AtLeast1709", 4),
                os("Windows Server 2019", "server", 2),
            ],
            ..CoManagementDashboard::default()
        };
        assert_eq!(client_os(&dashboard).iter().map(|part| part.count).collect::<Vec<_>>(), [7, 2]);
        assert_eq!(releases(&dashboard).len(), 3);
    }
}
