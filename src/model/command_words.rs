//! A command of the journal in words.

use super::action_status::Action;
use super::fault_names::{fault_name_id, remedy_name_id};
use super::operations::operation_label;
use crate::i18n::{FluentValue, format, t, t_with};
use contract::lab::Throttling;
use contract::time_travel::{CommandKind, TimelineEntry};

/// What was asked for, without who asked and when.
pub fn command_words(entry: &TimelineEntry) -> String {
    let device = || ("device", FluentValue::from(entry.device_name.clone().unwrap_or_default()));
    let is_on = entry.on == Some(true);
    let subject = || entry.subject.clone().unwrap_or_default();
    match entry.command {
        CommandKind::Consent => t("command-consent"),
        CommandKind::Onboard => t("command-onboard"),
        CommandKind::ApplyProperties => t("command-apply-properties"),
        CommandKind::TriggerAction => {
            let name = entry.action.as_deref().unwrap_or_default();
            let action = Action::of_graph_name(name).map_or_else(|| name.to_owned(), |action| t(action.label()));
            t_with("command-trigger-action", &[("action", action.into()), device()])
        }
        CommandKind::SetOnline if is_on => t_with("command-bring-online", &[device()]),
        CommandKind::SetOnline => t_with("command-take-offline", &[device()]),
        CommandKind::SetSharedCertificate if is_on => t_with("command-share-certificate", &[device()]),
        CommandKind::SetSharedCertificate => t_with("command-separate-certificates", &[device()]),
        CommandKind::SetSpeed => match entry.speed {
            None | Some(0) => t("command-pause"),
            Some(speed) => t_with("command-run", &[("speed", speed.into())]),
        },
        CommandKind::SetThrottling => match entry.throttling {
            None | Some(Throttling::Off) => t("command-throttling-off"),
            Some(Throttling::Documented | Throttling::Demonstration) => t("command-throttling-on"),
        },
        CommandKind::AdvanceTo => {
            let to = format::date_time(entry.to_ms.unwrap_or(entry.time_ms));
            t_with("command-advance", &[("time", to.into())])
        }
        CommandKind::SwitchFault => {
            let name = entry.fault.map(|id| t(fault_name_id(id))).unwrap_or_default();
            t_with(if is_on { "command-fault-on" } else { "command-fault-off" }, &[("fault", name.into())])
        }
        CommandKind::SetPermissions => t("command-set-permissions"),
        CommandKind::SetCertificate => t("command-set-certificate"),
        CommandKind::RunCmpivot => t_with("command-run-cmpivot", &[device()]),
        CommandKind::RunCmpivotOnCollection => t_with("command-run-cmpivot", &[("device", subject().into())]),
        CommandKind::StopCmpivot => t("command-stop-cmpivot"),
        CommandKind::ReadDevicePage => {
            let page = match entry.page.as_deref() {
                Some("clientDetails") => t("command-page-client-details"),
                Some("collections") => t("command-page-collections"),
                Some("resourceExplorer") => t("command-page-resource-explorer"),
                Some("timeline") => t("command-page-timeline"),
                Some("softwareUpdates") => t("command-page-software-updates"),
                Some("applications") => t("command-page-applications"),
                Some("scripts") => t("command-page-scripts"),
                Some("recoveryKeys") => t("command-page-recovery-keys"),
                other => other.unwrap_or_default().to_owned(),
            };
            t_with("command-read-device-page", &[("page", page.into()), device()])
        }
        CommandKind::SyncTimeline => t_with("command-sync-timeline", &[device()]),
        CommandKind::RunScript => t_with("command-run-script", &[("script", subject().into()), device()]),
        CommandKind::ShowRecoveryKey => t_with("command-show-recovery-key", &[("drive", subject().into()), device()]),
        CommandKind::RequestApplicationAction => {
            let name = entry.action.as_deref().unwrap_or_default();
            let action = operation_label(name).map_or_else(|| name.to_owned(), t);
            t_with("command-operation", &[("action", action.into()), ("subject", subject().into()), device()])
        }
        CommandKind::UpdateSite => {
            let version = entry.site_version.unwrap_or_default().to_string();
            t_with("command-update-site", &[("version", version.into())])
        }
        CommandKind::RegisterWebApplication => {
            t_with("command-register-application", &[("application", subject().into())])
        }
        CommandKind::ChangeWebApplication => t_with("command-change-application", &[("application", subject().into())]),
        CommandKind::ImportApplication => t_with("command-import-application", &[("application", subject().into())]),
        CommandKind::SetIntuneRoles => t(if is_on { "command-intune-rbac-on" } else { "command-intune-rbac-off" }),
        CommandKind::Exercise => t("command-exercise"),
        CommandKind::PerformRemedy => {
            let name = entry.remedy.map(|id| t(remedy_name_id(id))).unwrap_or_default();
            t_with("command-remedy", &[("remedy", name.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_its_device_and_its_fault() {
        let action = TimelineEntry {
            command: CommandKind::TriggerAction,
            action: Some("appEvaluation".into()),
            device_name: Some("STO-LT-1".into()),
            ..TimelineEntry::default()
        };
        assert_eq!(command_words(&action), "App Evaluation Cycle on STO-LT-1");
        let fault = TimelineEntry {
            command: CommandKind::SwitchFault,
            fault: Some(contract::faults::FaultId::ClientOffline),
            on: Some(false),
            ..TimelineEntry::default()
        };
        assert!(!command_words(&fault).contains("client-offline"), "{}", command_words(&fault));
        let pause = TimelineEntry { command: CommandKind::SetSpeed, speed: Some(0), ..TimelineEntry::default() };
        assert_eq!(command_words(&pause), "Clock paused");
    }
}
