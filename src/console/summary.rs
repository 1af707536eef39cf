//! The recap of what was chosen: the *Summary* page of the wizard, and the detail pane of `CoMgmtSettingsProd`.

use super::choices::{Choices, CollectionBox, CollectionChoice, EnrollmentKind, ScopeKind};
use super::text::Text;
use super::workload::{Workload, stop_message_id};
use contract::onboarding::{AzureEnvironment, WorkloadAuthority};
use contract::scenario::product::Feature;

/// One line: what, and how it was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryLine {
    /// Message id of the name.
    pub name: &'static str,
    /// The value.
    pub value: Text,
}

/// The entries of *Azure environment*, in order.
pub const ENVIRONMENTS: [AzureEnvironment; 3] =
    [AzureEnvironment::AzurePublicCloud, AzureEnvironment::AzureUSGovernmentCloud, AzureEnvironment::AzureChinaCloud];

/// The wire name of an environment, which is also what the dropdown shows.
pub fn environment_name(environment: AzureEnvironment) -> &'static str {
    match environment {
        AzureEnvironment::AzurePublicCloud => "AzurePublicCloud",
        AzureEnvironment::AzureUSGovernmentCloud => "AzureUSGovernmentCloud",
        AzureEnvironment::AzureChinaCloud => "AzureChinaCloud",
    }
}

/// Every line, in the order of the pages. Options that are off are said to be off: an absent line would be a question.
pub fn summary(choices: &Choices) -> Vec<SummaryLine> {
    let choices = &choices.effective();
    let mut lines = vec![
        line("console-azure-environment-name", named(environment_name(choices.environment))),
        line("console-summary-upload", on_or_off(choices.uploads())),
    ];
    if choices.uploads() {
        let value = match (choices.scope, &choices.scope_collection) {
            (ScopeKind::OneCollection, Some(choice)) => named_collection(choice),
            _ => Text::new("console-upload-all-devices"),
        };
        lines.push(line("console-summary-scope", value));
        lines.extend(options(choices));
    }
    lines.push(line("console-summary-automatic-enrollment", on_or_off(choices.automatic_enrollment)));
    if choices.automatic_enrollment {
        lines.extend(co_management(choices));
    }
    lines
}

/// What later versions let choose beside.
fn options(choices: &Choices) -> Vec<SummaryLine> {
    [
        (Feature::EndpointAnalytics, "console-summary-endpoint-analytics", choices.endpoint_analytics),
        (Feature::IntuneRoles, "console-summary-enforce-rbac", choices.enforces_site_roles),
        (Feature::DefenderUpload, "console-summary-defender", choices.defender_data),
    ]
    .into_iter()
    .filter(|(feature, ..)| choices.has(*feature))
    .map(|(_, name, on)| line(name, on_or_off(on)))
    .collect()
}

/// A group of the recap of *Cloud Attach*, under the name of its page.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryGroup {
    /// Message id of its name.
    pub name: &'static str,
    /// Its lines.
    pub lines: Vec<SummaryLine>,
}

/// The recap of the wizard of *Cloud Attach*, in the product's words.
pub fn cloud_attach_summary(choices: &Choices) -> Vec<SummaryGroup> {
    let choices = &choices.effective();
    let is_true = |on: bool| Text::new(if on { "console-summary-true" } else { "console-summary-false" });
    let mut groups = vec![SummaryGroup {
        name: "console-summary-cloud-attach",
        lines: vec![
            line("console-azure-environment-name", named(environment_name(choices.environment))),
            line("console-summary-admin-center", is_true(choices.uploads())),
        ],
    }];
    if choices.uploads() {
        let value = match (choices.scope, &choices.scope_collection) {
            (ScopeKind::OneCollection, Some(choice)) => named_collection(choice),
            _ => Text::new("console-summary-all-devices"),
        };
        let mut lines = vec![line("console-summary-collection-to-upload", value)];
        lines.extend(options(choices));
        groups.push(SummaryGroup { name: "console-summary-data-upload", lines });
    }
    if choices.automatic_enrollment {
        let value = match (choices.enrollment, &choices.enrollment_collection) {
            (EnrollmentKind::All, _) => Text::new("console-summary-eligible-devices"),
            (EnrollmentKind::Pilot, Some(choice)) => named_collection(choice),
            _ => Text::new("console-enrollment-none"),
        };
        let lines = vec![line("console-summary-devices-to-enroll", value)];
        groups.push(SummaryGroup { name: "console-page-enablement", lines });
    }
    groups
}

fn named_collection(choice: &CollectionChoice) -> Text {
    Text::new("console-summary-collection").with("name", choice.name.clone()).with("id", choice.id.clone())
}

fn co_management(choices: &Choices) -> Vec<SummaryLine> {
    let mut lines =
        vec![line("console-enablement-automatic-enrollment", Text::new(enrollment_message_id(choices.enrollment)))];
    if let (EnrollmentKind::Pilot, Some(choice)) = (choices.enrollment, &choices.enrollment_collection) {
        lines.push(line("console-enablement-collection", named_collection(choice)));
    }
    for workload in Workload::all() {
        let authority = choices.authority(workload);
        let value = match choices.collection(CollectionBox::Staging(workload)) {
            Some(choice) if authority == WorkloadAuthority::PilotIntune => {
                Text::new("console-summary-pilot").with("name", choice.name.clone()).with("id", choice.id.clone())
            }
            _ => Text::new(stop_message_id(authority)),
        };
        lines.push(line(workload.message_id(), value));
    }
    lines
}

/// Message id of an entry of *Automatic enrollment in Intune*.
pub fn enrollment_message_id(enrollment: EnrollmentKind) -> &'static str {
    match enrollment {
        EnrollmentKind::None => "console-enrollment-none",
        EnrollmentKind::Pilot => "console-enrollment-pilot",
        EnrollmentKind::All => "console-enrollment-all",
    }
}

fn line(name: &'static str, value: Text) -> SummaryLine {
    SummaryLine { name, value }
}

fn named(value: &'static str) -> Text {
    Text::new("console-summary-value").with("value", value)
}

fn on_or_off(on: bool) -> Text {
    Text::new(if on { "console-summary-on" } else { "console-summary-off" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::scenario::product::Version;

    fn names(choices: &Choices) -> Vec<&'static str> {
        summary(choices).into_iter().map(|line| line.name).collect()
    }

    #[test]
    fn upload_alone_is_short() {
        let choices = Choices { automatic_enrollment: false, ..Choices::default() };
        assert_eq!(
            names(&choices),
            [
                "console-azure-environment-name",
                "console-summary-upload",
                "console-summary-scope",
                "console-summary-endpoint-analytics",
                "console-summary-automatic-enrollment"
            ]
        );
    }

    #[test]
    fn the_recap_of_cloud_attach_is_by_page() {
        let words = |choices: &Choices| {
            let groups = cloud_attach_summary(choices).into_iter();
            groups.map(|group| (group.name, group.lines.last().expect("a line").value.id)).collect::<Vec<_>>()
        };
        let choices = Choices::of_version(Version::V2111);
        assert_eq!(
            words(&choices),
            [
                ("console-summary-cloud-attach", "console-summary-true"),
                ("console-summary-data-upload", "console-summary-on"),
                ("console-page-enablement", "console-summary-eligible-devices"),
            ]
        );
        let china = Choices { environment: AzureEnvironment::AzureChinaCloud, ..choices };
        assert_eq!(words(&china)[0], ("console-summary-cloud-attach", "console-summary-false"));
        assert_eq!(words(&china).len(), 2);
    }

    #[test]
    fn co_management_names_every_workload() {
        let mut choices = Choices { upload: false, enrollment: EnrollmentKind::Pilot, ..Choices::default() };
        let chosen = CollectionChoice { id: "PS100016".into(), name: "Pilot".into() };
        choices.set_collection(CollectionBox::AutomaticEnrollment, chosen.clone());
        let client_apps = Workload::all().find(|workload| workload.wire_name() == "clientApps").expect("a workload");
        choices.set_authority(client_apps, WorkloadAuthority::PilotIntune);
        choices.set_collection(CollectionBox::Staging(client_apps), chosen);
        let lines = summary(&choices);
        assert_eq!(lines.len(), 12);
        let apps = lines.iter().find(|line| line.name == client_apps.message_id()).expect("listed");
        assert_eq!(apps.value.id, "console-summary-pilot");
    }
}
