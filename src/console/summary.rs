//! The recap of what was chosen: the *Summary* page of the wizard, and the detail pane of `CoMgmtSettingsProd`.

use super::choices::{Choices, CollectionBox, CollectionChoice, EnrollmentKind, ScopeKind};
use super::text::Text;
use super::workload::{Workload, stop_message_id};
use contract::onboarding::{AzureEnvironment, WorkloadAuthority};

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
    let mut lines = vec![
        line("console-azure-environment-name", named(environment_name(choices.environment))),
        line("console-summary-upload", on_or_off(choices.uploads())),
    ];
    if choices.uploads() {
        let value = match (choices.scope, &choices.scope_collection) {
            (ScopeKind::OneCollection, Some(choice)) => collection(choice),
            _ => Text::new("console-upload-all-devices"),
        };
        lines.push(line("console-summary-scope", value));
    }
    lines.push(line("console-summary-automatic-enrollment", on_or_off(choices.automatic_enrollment)));
    if choices.automatic_enrollment {
        lines.extend(co_management(choices));
    }
    lines
}

fn co_management(choices: &Choices) -> Vec<SummaryLine> {
    let mut lines =
        vec![line("console-enablement-automatic-enrollment", Text::new(enrollment_message_id(choices.enrollment)))];
    if let (EnrollmentKind::Pilot, Some(choice)) = (choices.enrollment, &choices.enrollment_collection) {
        lines.push(line("console-enablement-collection", collection(choice)));
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

fn collection(choice: &CollectionChoice) -> Text {
    Text::new("console-summary-collection").with("name", choice.name.clone()).with("id", choice.id.clone())
}

fn on_or_off(on: bool) -> Text {
    Text::new(if on { "console-summary-on" } else { "console-summary-off" })
}

#[cfg(test)]
mod tests {
    use super::*;

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
                "console-summary-automatic-enrollment"
            ]
        );
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
