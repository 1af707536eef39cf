//! A stored journal entry.

use super::settings::{
    StoredAction, StoredApplicationAction, StoredEnvironment, StoredPage, StoredSettings, StoredThrottling,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use simulation::command::Command;
use simulation::exercise::ExerciseEvent;
use simulation::faults::{Fault, RemedyId, Target};
use simulation::journal::JournalEntry;
use simulation::product::Version;
use simulation::tenant::permissions::Kind;
use simulation::tenant::web_applications::{ImportedApplication, NewWebApplication, WebApplicationChange};
use simulation::time::SimTime;
use uuid::Uuid;

/// A journal entry as JSON. Fields that it does not know are passed over, as they always were.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredEntry {
    sequence: u64,
    /// Milliseconds since 1970.
    time: i64,
    command: StoredCommand,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "camelCase")]
enum StoredCommand {
    Consent { by: String, environment: StoredEnvironment },
    Onboard { by: String, settings: StoredSettings },
    ApplyProperties { by: String, settings: StoredSettings },
    TriggerAction { by: String, row: u32, action: StoredAction },
    SetOnline { row: u32, online: bool },
    SetSharedCertificate { row: u32, shared: bool },
    SetSpeed { speed: u32 },
    SetThrottling { throttling: StoredThrottling },
    SwitchFault { fault: Fault, on: bool },
    PerformRemedy { by: String, remedy: RemedyId, target: Option<Target> },
    SetPermissions { by: Option<String>, application: String, delegated: bool, permissions: Vec<String>, granted: bool },
    SetCertificate { application: String, certificate: Option<String> },
    AdvanceTo { time: i64 },
    Exercise { event: ExerciseEvent },
    RunCmpivot { by: String, row: u32, query: String },
    ReadDevicePage { by: String, row: u32, page: StoredPage },
    SyncTimeline { by: String, row: u32 },
    RequestApplicationAction { by: String, row: u32, application: Uuid, action: StoredApplicationAction },
    RunScript { by: String, row: u32, script: Uuid },
    ShowRecoveryKey { by: String, row: u32, drive: String },
    UpdateSite { by: String, version: Version },
    RegisterWebApplication { by: String, registration: NewWebApplication },
    ChangeWebApplication { by: String, application: Uuid, change: WebApplicationChange },
    ImportApplication { by: String, environment: StoredEnvironment, entered: ImportedApplication },
    SetIntuneRoles { by: String, on: bool },
    RunCmpivotOnCollection { by: String, collection: String, query: String },
    StopCmpivot { by: String, run: u64 },
}

impl From<&JournalEntry> for StoredEntry {
    fn from(entry: &JournalEntry) -> Self {
        Self { sequence: entry.sequence, time: entry.time.0, command: (&entry.command).into() }
    }
}

impl From<StoredEntry> for JournalEntry {
    fn from(stored: StoredEntry) -> Self {
        Self { sequence: stored.sequence, time: SimTime(stored.time), command: stored.command.into() }
    }
}

impl From<&Command> for StoredCommand {
    fn from(command: &Command) -> Self {
        match command {
            Command::Consent { by, environment } => {
                Self::Consent { by: by.clone(), environment: (*environment).into() }
            }
            Command::Onboard { by, settings } => Self::Onboard { by: by.clone(), settings: settings.into() },
            Command::ApplyProperties { by, settings } => {
                Self::ApplyProperties { by: by.clone(), settings: settings.into() }
            }
            Command::TriggerAction { by, row, action } => {
                Self::TriggerAction { by: by.clone(), row: *row, action: (*action).into() }
            }
            Command::SetOnline { row, online } => Self::SetOnline { row: *row, online: *online },
            Command::SetSharedCertificate { row, shared } => Self::SetSharedCertificate { row: *row, shared: *shared },
            Command::SetSpeed { speed } => Self::SetSpeed { speed: *speed },
            Command::SetThrottling { throttling } => Self::SetThrottling { throttling: (*throttling).into() },
            Command::SwitchFault { fault, on } => Self::SwitchFault { fault: fault.clone(), on: *on },
            Command::PerformRemedy { by, remedy, target } => {
                Self::PerformRemedy { by: by.clone(), remedy: *remedy, target: target.clone() }
            }
            Command::SetPermissions { by, application, kind, permissions, granted } => Self::SetPermissions {
                by: by.clone(),
                application: application.clone(),
                delegated: *kind == Kind::Delegated,
                permissions: permissions.clone(),
                granted: *granted,
            },
            Command::SetCertificate { application, certificate } => Self::SetCertificate {
                application: application.clone(),
                certificate: certificate.as_ref().map(|der| STANDARD.encode(der)),
            },
            Command::AdvanceTo { time } => Self::AdvanceTo { time: time.0 },
            Command::Exercise { event } => Self::Exercise { event: event.clone() },
            Command::RunCmpivot { by, row, query } => {
                Self::RunCmpivot { by: by.clone(), row: *row, query: query.clone() }
            }
            Command::ReadDevicePage { by, row, page } => {
                Self::ReadDevicePage { by: by.clone(), row: *row, page: (*page).into() }
            }
            Command::SyncTimeline { by, row } => Self::SyncTimeline { by: by.clone(), row: *row },
            Command::RunScript { by, row, script } => Self::RunScript { by: by.clone(), row: *row, script: *script },
            Command::ShowRecoveryKey { by, row, drive } => {
                Self::ShowRecoveryKey { by: by.clone(), row: *row, drive: drive.clone() }
            }
            Command::RequestApplicationAction { by, row, application, action } => Self::RequestApplicationAction {
                by: by.clone(),
                row: *row,
                application: *application,
                action: (*action).into(),
            },
            Command::UpdateSite { by, version } => Self::UpdateSite { by: by.clone(), version: *version },
            Command::RegisterWebApplication { by, registration } => {
                Self::RegisterWebApplication { by: by.clone(), registration: registration.clone() }
            }
            Command::ChangeWebApplication { by, application, change } => {
                Self::ChangeWebApplication { by: by.clone(), application: *application, change: change.clone() }
            }
            Command::ImportApplication { by, environment, entered } => {
                Self::ImportApplication { by: by.clone(), environment: (*environment).into(), entered: entered.clone() }
            }
            Command::SetIntuneRoles { by, on } => Self::SetIntuneRoles { by: by.clone(), on: *on },
            Command::RunCmpivotOnCollection { by, collection, query } => {
                Self::RunCmpivotOnCollection { by: by.clone(), collection: collection.clone(), query: query.clone() }
            }
            Command::StopCmpivot { by, run } => Self::StopCmpivot { by: by.clone(), run: *run },
        }
    }
}

impl From<StoredCommand> for Command {
    fn from(stored: StoredCommand) -> Self {
        match stored {
            StoredCommand::Consent { by, environment } => Self::Consent { by, environment: environment.into() },
            StoredCommand::Onboard { by, settings } => Self::Onboard { by, settings: settings.into() },
            StoredCommand::ApplyProperties { by, settings } => Self::ApplyProperties { by, settings: settings.into() },
            StoredCommand::TriggerAction { by, row, action } => Self::TriggerAction { by, row, action: action.into() },
            StoredCommand::SetOnline { row, online } => Self::SetOnline { row, online },
            StoredCommand::SetSharedCertificate { row, shared } => Self::SetSharedCertificate { row, shared },
            StoredCommand::SetSpeed { speed } => Self::SetSpeed { speed },
            StoredCommand::SetThrottling { throttling } => Self::SetThrottling { throttling: throttling.into() },
            StoredCommand::SwitchFault { fault, on } => Self::SwitchFault { fault, on },
            StoredCommand::PerformRemedy { by, remedy, target } => Self::PerformRemedy { by, remedy, target },
            StoredCommand::SetPermissions { by, application, delegated, permissions, granted } => {
                let kind = if delegated { Kind::Delegated } else { Kind::Application };
                Self::SetPermissions { by, application, kind, permissions, granted }
            }
            // A text that is no base64 is a certificate without bytes, which the world refuses.
            StoredCommand::SetCertificate { application, certificate } => Self::SetCertificate {
                application,
                certificate: certificate.map(|text| STANDARD.decode(text).unwrap_or_default()),
            },
            StoredCommand::AdvanceTo { time } => Self::AdvanceTo { time: SimTime(time) },
            StoredCommand::Exercise { event } => Self::Exercise { event },
            StoredCommand::RunCmpivot { by, row, query } => Self::RunCmpivot { by, row, query },
            StoredCommand::ReadDevicePage { by, row, page } => Self::ReadDevicePage { by, row, page: page.into() },
            StoredCommand::SyncTimeline { by, row } => Self::SyncTimeline { by, row },
            StoredCommand::RunScript { by, row, script } => Self::RunScript { by, row, script },
            StoredCommand::ShowRecoveryKey { by, row, drive } => Self::ShowRecoveryKey { by, row, drive },
            StoredCommand::RequestApplicationAction { by, row, application, action } => {
                Self::RequestApplicationAction { by, row, application, action: action.into() }
            }
            StoredCommand::UpdateSite { by, version } => Self::UpdateSite { by, version },
            StoredCommand::RegisterWebApplication { by, registration } => {
                Self::RegisterWebApplication { by, registration }
            }
            StoredCommand::ChangeWebApplication { by, application, change } => {
                Self::ChangeWebApplication { by, application, change }
            }
            StoredCommand::ImportApplication { by, environment, entered } => {
                Self::ImportApplication { by, environment: environment.into(), entered }
            }
            StoredCommand::SetIntuneRoles { by, on } => Self::SetIntuneRoles { by, on },
            StoredCommand::RunCmpivotOnCollection { by, collection, query } => {
                Self::RunCmpivotOnCollection { by, collection, query }
            }
            StoredCommand::StopCmpivot { by, run } => Self::StopCmpivot { by, run },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use simulation::command::{
        ApplicationAction, AutomaticEnrollment, AzureEnvironment, CoManagementSettings, DeviceAction, UploadOptions,
        UploadScope, Workload, WorkloadAuthority,
    };
    use simulation::faults::FaultId;
    use simulation::tenant::web_applications::UploadPermission;
    use simulation::throttling::Throttling;
    use strum::VariantArray as _;

    fn every_command() -> Vec<Command> {
        let by = || "global-admin".to_owned();
        let with =
            |upload: Option<UploadScope>, automatic_enrollment: Option<AutomaticEnrollment>| CoManagementSettings {
                environment: AzureEnvironment::AzureUSGovernmentCloud,
                upload,
                automatic_enrollment,
                workloads: Workload::VARIANTS
                    .iter()
                    .copied()
                    .zip([
                        WorkloadAuthority::Intune,
                        WorkloadAuthority::PilotIntune,
                        WorkloadAuthority::ConfigurationManager,
                    ])
                    .collect(),
                staging: [(Workload::DeviceConfiguration, "PS100014".to_owned())].into_iter().collect(),
                options: UploadOptions {
                    endpoint_analytics: true,
                    site_roles_not_enforced: true,
                    defender_data: false,
                },
            };
        let collection = || "a \"collection\"".to_owned();
        let mut commands = vec![
            Command::Consent { by: by(), environment: AzureEnvironment::AzureChinaCloud },
            Command::Consent { by: by(), environment: AzureEnvironment::AzurePublicCloud },
            Command::Onboard { by: by(), settings: with(Some(UploadScope::AllDevices), None) },
            Command::Onboard { by: by(), settings: with(None, Some(AutomaticEnrollment::None)) },
            Command::ApplyProperties {
                by: by(),
                settings: with(Some(UploadScope::Collection(collection())), Some(AutomaticEnrollment::All)),
            },
            Command::ApplyProperties { by: by(), settings: with(None, Some(AutomaticEnrollment::Pilot(collection()))) },
            Command::SetOnline { row: 7, online: true },
            Command::SetSharedCertificate { row: u32::MAX, shared: false },
            Command::SetSpeed { speed: 600 },
            Command::AdvanceTo { time: SimTime(1_601_280_000_000) },
        ];
        commands.extend([
            Command::SwitchFault { fault: Fault::new(FaultId::SecretExpired), on: true },
            Command::SwitchFault {
                fault: Fault {
                    parameters: [("percent".to_owned(), 7)].into(),
                    ..Fault::new(FaultId::ClientOffline).on(Target::Device(16_777_221))
                },
                on: false,
            },
            Command::Exercise { event: ExerciseEvent::Begin },
            Command::Exercise { event: ExerciseEvent::StateCause { answer: "secret-expired".to_owned() } },
            Command::Exercise { event: ExerciseEvent::Check { passed: true } },
            Command::PerformRemedy { by: by(), remedy: RemedyId::RenewSecretKey, target: None },
            Command::PerformRemedy {
                by: by(),
                remedy: RemedyId::AssignSecurityRole,
                target: Some(Target::User("helpdesk".to_owned())),
            },
        ]);
        commands.extend([
            Command::SetPermissions {
                by: None,
                application: "device-desk".to_owned(),
                kind: Kind::Delegated,
                permissions: vec!["User.Read".to_owned()],
                granted: false,
            },
            Command::SetPermissions {
                by: Some(by()),
                application: "device-reports".to_owned(),
                kind: Kind::Application,
                permissions: Vec::new(),
                granted: true,
            },
            Command::SetCertificate { application: "device-reports".to_owned(), certificate: Some(vec![0, 255, 7]) },
            Command::SetCertificate { application: "device-reports".to_owned(), certificate: None },
        ]);
        commands.extend(DeviceAction::VARIANTS.iter().map(|&action| Command::TriggerAction {
            by: by(),
            row: 1,
            action,
        }));
        commands.extend(ApplicationAction::VARIANTS.iter().map(|&action| Command::RequestApplicationAction {
            by: by(),
            row: 1,
            application: Uuid::from_u128(7),
            action,
        }));
        commands.push(Command::RunScript { by: by(), row: 3, script: Uuid::from_u128(9) });
        commands.push(Command::ShowRecoveryKey { by: by(), row: 3, drive: "C:".to_owned() });
        commands.push(Command::UpdateSite { by: by(), version: Version::V2403 });
        let permissions = [UploadPermission::CollectionDataRead, UploadPermission::DirectoryReadAll];
        commands.push(Command::RegisterWebApplication {
            by: by(),
            registration: NewWebApplication {
                display_name: "Upload".to_owned(),
                app_id_uri: "api://tenant/upload".to_owned(),
                permissions: permissions.into(),
                admin_consent: false,
                secret_months: 6,
            },
        });
        commands.extend(
            [
                WebApplicationChange::NewSecret { months: 24 },
                WebApplicationChange::Permissions { permissions: permissions.into(), admin_consent: true },
            ]
            .map(|change| Command::ChangeWebApplication {
                by: by(),
                application: Uuid::from_u128(5),
                change,
            }),
        );
        commands.push(Command::ImportApplication {
            by: by(),
            environment: AzureEnvironment::AzurePublicCloud,
            entered: ImportedApplication {
                tenant_name: "contoso.com".to_owned(),
                tenant_id: Uuid::from_u128(1).to_string(),
                application_name: "Upload".to_owned(),
                client_id: Uuid::from_u128(5).to_string(),
                secret_key: "lab~".to_owned(),
                secret_expires: SimTime(7),
                app_id_uri: "api://tenant/upload".to_owned(),
            },
        });
        commands.push(Command::SetIntuneRoles { by: by(), on: true });
        commands.push(Command::RunCmpivotOnCollection {
            by: by(),
            collection: collection(),
            query: "Device | count".to_owned(),
        });
        commands.push(Command::StopCmpivot { by: by(), run: 7 });
        let throttlings = [Throttling::Off, Throttling::Documented, Throttling::Demonstration];
        commands.extend(throttlings.map(|throttling| Command::SetThrottling { throttling }));
        commands
    }

    #[test]
    fn every_command_comes_back() {
        for (sequence, command) in (1..).zip(every_command()) {
            let entry = JournalEntry { sequence, time: SimTime(-5), command };
            let text = serde_json::to_string(&StoredEntry::from(&entry)).expect("JSON");
            let stored: StoredEntry = json::from_str(&text).expect("an entry");
            assert_eq!(JournalEntry::from(stored), entry, "{text}");
        }
    }

    #[test]
    fn a_setting_is_stored_under_its_own_names() {
        let text = r#"{"sequence":7,"time":-5,"command":{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","upload":{"Collection":"c"},"automatic_enrollment":"None","workloads":{"clientApps":"PilotIntune"},"staging":{"clientApps":"c"}}}}"#;
        let stored: StoredEntry = json::from_str(text).expect("an entry");
        assert_eq!(serde_json::to_string(&stored).expect("JSON"), text);
    }

    #[test]
    fn what_is_no_entry_says_why() {
        for (command, expected) in [
            (r#"{"command":"setSpeed"}"#, "command: missing field `speed` at line 1 column "),
            (r#"{"command":"setOnline","row":1}"#, "missing field `online`"),
            (r#"{"command":"consent","environment":"AzurePublicCloud"}"#, "missing field `by`"),
            (r#"{"speed":1}"#, "missing field `command`"),
            (r#"{"command":"fly"}"#, "unknown variant `fly`, expected one of `consent`, `onboard`, "),
            (r#"{"command":"setSpeed","speed":-1}"#, "invalid value: integer `-1`, expected u32"),
            (r#"{"command":"setSpeed","speed":1,"speed":2}"#, "duplicate field `speed`"),
            (
                r#"{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","upload":{"Some":"x"},"workloads":{},"staging":{}}}"#,
                "unknown variant `Some`, expected `AllDevices` or `Collection`",
            ),
            (
                r#"{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","workloads":{"mail":"Intune"},"staging":{}}}"#,
                "unknown variant `mail`, expected one of `compliancePolicies`, ",
            ),
            (
                r#"{"command":"onboard","by":"x","settings":{"environment":"AzurePublicCloud","workloads":{},"staging":{"clientApps":"a","clientApps":"b"}}}"#,
                "duplicate field `clientApps`",
            ),
        ] {
            let text = format!(r#"{{"sequence":1,"time":0,"command":{command}}}"#);
            let error = json::from_str::<StoredEntry>(&text).expect_err(command);
            assert!(error.to_string().contains(expected), "{command}: {error}");
        }
    }
}
