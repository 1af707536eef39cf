//! What an unfinished dialog leaves in its tab, so that a reload finds it again: as one text of parameters, read back only in
//! the world in which it was written.

use super::choices::{Choices, CollectionBox, CollectionChoice, EnrollmentKind, ScopeKind};
use super::summary::{ENVIRONMENTS, enrollment_message_id, environment_name};
use super::workload::{STOPS, Workload, stop_index};
use crate::navigation::Parameters;
use contract::lab::LabStatus;

/// Names of the parameters that say in which world something was written.
const WORLD: &str = "world";
const JOURNAL_LENGTH: &str = "journalLength";

/// Writes down which world this is.
pub fn write_world(parameters: &mut Parameters, status: &LabStatus) {
    parameters.set(WORLD, Some(world(status)));
    parameters.set(JOURNAL_LENGTH, Some(status.journal_length.to_string()));
}

/// Whether this is still the world in which `parameters` were written. The same scenario started again has a shorter journal.
pub fn is_of_world(parameters: &Parameters, status: &LabStatus) -> bool {
    let length = parameters.get(JOURNAL_LENGTH).and_then(|length| length.parse::<u64>().ok());
    parameters.get(WORLD) == Some(world(status)) && length.is_some_and(|length| length <= status.journal_length)
}

fn world(status: &LabStatus) -> String {
    let scenario = &status.scenario;
    format!("{} {} {} {}", scenario.name, scenario.seed, scenario.fleet_size, scenario.start)
}

/// Every choice as a text, also those of boxes that are off.
pub fn choices_text(choices: &Choices) -> String {
    let mut parameters = Parameters::default();
    let mut set = |name: &str, value: String| parameters.set(name, Some(value));
    set("environment", environment_name(choices.environment).to_owned());
    set("upload", flag(choices.upload));
    set("oneCollection", flag(choices.scope == ScopeKind::OneCollection));
    set("automaticEnrollment", flag(choices.automatic_enrollment));
    set("enrollment", enrollment_message_id(choices.enrollment).to_owned());
    set("version", choices.version.to_string());
    set("defaultSettings", flag(choices.default_settings));
    set("imports", flag(choices.imports));
    set("endpointAnalytics", flag(choices.endpoint_analytics));
    set("enforcesSiteRoles", flag(choices.enforces_site_roles));
    set("defenderData", flag(choices.defender_data));
    set("workloads", choices.workloads.iter().map(|authority| stop_index(*authority).to_string()).collect());
    for which in boxes() {
        if let Some(choice) = choices.collection(which) {
            set(&box_name(which), format!("{} {}", choice.id, choice.name));
        }
    }
    parameters.to_query()
}

/// The choices of such a text; nothing where it is none.
pub fn choices_from(text: &str) -> Option<Choices> {
    const ENROLLMENTS: [EnrollmentKind; 3] = [EnrollmentKind::None, EnrollmentKind::Pilot, EnrollmentKind::All];
    let parameters = Parameters::of_query(text);
    let environment = parameters.get("environment")?;
    let enrollment = parameters.get("enrollment")?;
    let mut choices = Choices {
        version: parameters.get("version")?.parse().ok()?,
        default_settings: read_flag(&parameters, "defaultSettings")?,
        imports: read_flag(&parameters, "imports")?,
        endpoint_analytics: read_flag(&parameters, "endpointAnalytics")?,
        enforces_site_roles: read_flag(&parameters, "enforcesSiteRoles")?,
        defender_data: read_flag(&parameters, "defenderData")?,
        environment: ENVIRONMENTS.into_iter().find(|one| environment_name(*one) == environment)?,
        upload: read_flag(&parameters, "upload")?,
        scope: if read_flag(&parameters, "oneCollection")? { ScopeKind::OneCollection } else { ScopeKind::AllDevices },
        automatic_enrollment: read_flag(&parameters, "automaticEnrollment")?,
        enrollment: ENROLLMENTS.into_iter().find(|one| enrollment_message_id(*one) == enrollment)?,
        ..Choices::default()
    };
    let workloads = parameters.get("workloads")?;
    if workloads.len() != choices.workloads.len() {
        return None;
    }
    for (place, digit) in choices.workloads.iter_mut().zip(workloads.chars()) {
        *place = *STOPS.get(digit.to_digit(10)? as usize)?;
    }
    for which in boxes() {
        if let Some(text) = parameters.get(&box_name(which)) {
            let (id, name) = text.split_once(' ')?;
            choices.set_collection(which, CollectionChoice { id: id.to_owned(), name: name.to_owned() });
        }
    }
    Some(choices)
}

fn boxes() -> impl Iterator<Item = CollectionBox> {
    let staging = Workload::all().map(CollectionBox::Staging);
    [CollectionBox::UploadScope, CollectionBox::AutomaticEnrollment].into_iter().chain(staging)
}

fn box_name(which: CollectionBox) -> String {
    super::prompt::Prompt::Collection(which).slug()
}

fn flag(on: bool) -> String {
    (if on { "on" } else { "off" }).to_owned()
}

fn read_flag(parameters: &Parameters, name: &str) -> Option<bool> {
    match parameters.get(name)?.as_str() {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::lab::Scenario;
    use contract::onboarding::{AzureEnvironment, WorkloadAuthority};
    use contract::scenario::product::Version;

    #[test]
    fn every_choice_comes_back() {
        let mut choices = Choices {
            environment: AzureEnvironment::AzureUSGovernmentCloud,
            upload: false,
            scope: ScopeKind::OneCollection,
            automatic_enrollment: false,
            enrollment: EnrollmentKind::Pilot,
            default_settings: false,
            imports: true,
            endpoint_analytics: false,
            enforces_site_roles: false,
            defender_data: false,
            ..Choices::of_version(Version::V2303)
        };
        for (number, which) in boxes().enumerate() {
            let name = format!("A & B = {number} ü");
            choices.set_collection(which, CollectionChoice { id: format!("PS10001{number}"), name });
        }
        for (workload, stop) in Workload::all().zip(STOPS.into_iter().cycle()) {
            choices.workloads[workload.index()] = stop;
        }
        assert!(choices.workloads.contains(&WorkloadAuthority::PilotIntune));
        assert_eq!(choices_from(&choices_text(&choices)), Some(choices));
        assert_eq!(choices_from(&choices_text(&Choices::default())), Some(Choices::default()));
    }

    #[test]
    fn nonsense_gives_no_choices() {
        let text = choices_text(&Choices::default());
        for spoiled in ["", "?upload=on", &text.replace("0000000", "000"), &text.replace("0000000", "0000009")] {
            assert_eq!(choices_from(spoiled), None, "{spoiled}");
        }
    }

    #[test]
    fn another_world_has_nothing_of_this_one() {
        let scenario = Scenario {
            name: "contoso".into(),
            seed: 7,
            fleet_size: 40,
            start: "2020-09-28".into(),
            version: Version::default(),
            company: None,
        };
        let status = LabStatus { scenario: scenario.clone(), journal_length: 12, ..LabStatus::default() };
        let mut parameters = Parameters::default();
        write_world(&mut parameters, &status);
        assert!(is_of_world(&parameters, &LabStatus { journal_length: 14, ..status.clone() }));
        assert!(!is_of_world(&parameters, &LabStatus { journal_length: 11, ..status.clone() }), "started again");
        let other = LabStatus { scenario: Scenario { seed: 8, ..scenario }, ..status };
        assert!(!is_of_world(&parameters, &other) && !is_of_world(&Parameters::default(), &other));
    }
}
