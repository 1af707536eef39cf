//! What a change of the co-management settings changed, property by property.

use super::ModifiedProperty;
use crate::command::{
    AutomaticEnrollment, CoManagementSettings, UploadOptions, UploadScope, Workload, WorkloadAuthority,
};
use strum::VariantArray;

/// The properties that differ. Before there were any settings nothing was set.
pub(super) fn modified(before: Option<&CoManagementSettings>, after: &CoManagementSettings) -> Vec<ModifiedProperty> {
    let of = |text: &dyn Fn(&CoManagementSettings) -> Option<String>, name: String| {
        let (old, new) = (before.and_then(text), text(after));
        (old != new).then_some(ModifiedProperty { name, old, new })
    };
    // An option is as it was before there were any, where nobody chose it.
    let option = |name: &str, of: fn(&UploadOptions) -> bool| {
        let (old, new) = (of(&before.map(|settings| settings.options).unwrap_or_default()), of(&after.options));
        let text = |on: bool| Some(if on { "True" } else { "False" }.to_owned());
        (old != new).then(|| ModifiedProperty { name: name.to_owned(), old: text(old), new: text(new) })
    };
    let plain = [
        of(&|settings| Some(settings.environment.to_string()), "AzureEnvironment".to_owned()),
        of(&|settings| settings.upload.as_ref().map(upload), "Upload".to_owned()),
        of(&|settings| settings.automatic_enrollment.as_ref().map(enrollment), "AutomaticEnrollment".to_owned()),
        option("EndpointAnalytics", |options| options.endpoint_analytics),
        option("EnforceConfigurationManagerRbac", |options| !options.site_roles_not_enforced),
        option("DefenderData", |options| options.defender_data),
    ];
    let workloads = Workload::VARIANTS.iter().map(|workload| {
        // A workload is with the site where nobody moved its slider, before as well as after.
        let name = format!("Workload.{workload}");
        let text = |settings: Option<&CoManagementSettings>| {
            let authority = settings.map(|settings| settings.authority(*workload)).unwrap_or_default();
            let staging = settings.and_then(|settings| settings.staging.get(workload));
            workload_text(authority, staging.map(String::as_str))
        };
        let (old, new) = (text(before), text(Some(after)));
        (old != new).then_some(ModifiedProperty { name, old: Some(old), new: Some(new) })
    });
    plain.into_iter().chain(workloads).flatten().collect()
}

fn upload(scope: &UploadScope) -> String {
    match scope {
        UploadScope::AllDevices => "AllDevices".to_owned(),
        UploadScope::Collection(id) => format!("Collection {id}"),
    }
}

fn enrollment(enrollment: &AutomaticEnrollment) -> String {
    match enrollment {
        AutomaticEnrollment::None => "None".to_owned(),
        AutomaticEnrollment::Pilot(id) => format!("Pilot {id}"),
        AutomaticEnrollment::All => "All".to_owned(),
    }
}

fn workload_text(authority: WorkloadAuthority, staging: Option<&str>) -> String {
    match authority {
        WorkloadAuthority::ConfigurationManager => "ConfigurationManager".to_owned(),
        WorkloadAuthority::PilotIntune => format!("PilotIntune {}", staging.unwrap_or_default()),
        WorkloadAuthority::Intune => "Intune".to_owned(),
    }
}
