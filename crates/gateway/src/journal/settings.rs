//! The co-management settings of a stored command.

use contract::unique_map;
use serde::{Deserialize, Serialize};
use simulation::command::{
    ApplicationAction, AutomaticEnrollment, AzureEnvironment, CoManagementSettings, DeviceAction, DevicePage,
    UploadOptions, UploadScope, Workload, WorkloadAuthority,
};
use simulation::throttling::Throttling;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

/// An enumeration of names, under the names that the simulation has for them. The matches keep the two complete.
macro_rules! stored_names {
    ($(#[$attribute:meta])* $stored:ident for $simulated:ident { $($variant:ident),* $(,)? }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        $(#[$attribute])*
        pub(super) enum $stored { $($variant),* }

        impl From<$simulated> for $stored {
            fn from(simulated: $simulated) -> Self {
                match simulated { $($simulated::$variant => Self::$variant),* }
            }
        }

        impl From<$stored> for $simulated {
            fn from(stored: $stored) -> Self {
                match stored { $($stored::$variant => Self::$variant),* }
            }
        }
    };
}

stored_names! { StoredAuthority for WorkloadAuthority { ConfigurationManager, PilotIntune, Intune } }

stored_names! {
    #[serde(rename_all = "camelCase")]
    StoredWorkload for Workload {
        CompliancePolicies,
        DeviceConfiguration,
        EndpointProtection,
        ResourceAccessPolicies,
        ClientApps,
        OfficeClickToRunApps,
        WindowsUpdatePolicies,
    }
}

impl Display for StoredWorkload {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Workload::from(*self).fmt(formatter)
    }
}

stored_names! {
    #[serde(rename_all = "camelCase")]
    StoredAction for DeviceAction { RefreshMachinePolicy, RefreshUserPolicy, AppEvaluation }
}

stored_names! {
    #[serde(rename_all = "camelCase")]
    StoredPage for DevicePage { ClientDetails, Collections, ResourceExplorer, Timeline, SoftwareUpdates, Applications, Scripts, RecoveryKeys }
}

stored_names! {
    #[serde(rename_all = "camelCase")]
    StoredApplicationAction for ApplicationAction { Install, Reinstall, Reevaluate, Uninstall, Repair }
}

stored_names! {
    #[serde(rename_all = "camelCase")]
    StoredThrottling for Throttling { Off, Documented, Demonstration }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum StoredEnvironment {
    #[serde(rename = "AzurePublicCloud")]
    Public,
    #[serde(rename = "AzureUSGovernmentCloud")]
    UsGovernment,
    #[serde(rename = "AzureChinaCloud")]
    China,
}

impl From<AzureEnvironment> for StoredEnvironment {
    fn from(environment: AzureEnvironment) -> Self {
        match environment {
            AzureEnvironment::AzurePublicCloud => Self::Public,
            AzureEnvironment::AzureUSGovernmentCloud => Self::UsGovernment,
            AzureEnvironment::AzureChinaCloud => Self::China,
        }
    }
}

impl From<StoredEnvironment> for AzureEnvironment {
    fn from(stored: StoredEnvironment) -> Self {
        match stored {
            StoredEnvironment::Public => Self::AzurePublicCloud,
            StoredEnvironment::UsGovernment => Self::AzureUSGovernmentCloud,
            StoredEnvironment::China => Self::AzureChinaCloud,
        }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum StoredScope {
    AllDevices,
    Collection(String),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum StoredEnrollment {
    None,
    Pilot(String),
    All,
}

/// What the wizard or Properties decided.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct StoredSettings {
    environment: StoredEnvironment,
    upload: Option<StoredScope>,
    automatic_enrollment: Option<StoredEnrollment>,
    #[serde(deserialize_with = "unique_map::deserialize")]
    workloads: BTreeMap<StoredWorkload, StoredAuthority>,
    #[serde(deserialize_with = "unique_map::deserialize")]
    staging: BTreeMap<StoredWorkload, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<UploadOptions>,
}

impl From<&CoManagementSettings> for StoredSettings {
    fn from(settings: &CoManagementSettings) -> Self {
        Self {
            environment: settings.environment.into(),
            upload: settings.upload.as_ref().map(|scope| match scope {
                UploadScope::AllDevices => StoredScope::AllDevices,
                UploadScope::Collection(id) => StoredScope::Collection(id.clone()),
            }),
            automatic_enrollment: settings.automatic_enrollment.as_ref().map(|enrollment| match enrollment {
                AutomaticEnrollment::None => StoredEnrollment::None,
                AutomaticEnrollment::Pilot(id) => StoredEnrollment::Pilot(id.clone()),
                AutomaticEnrollment::All => StoredEnrollment::All,
            }),
            workloads: settings.workloads.iter().map(|(workload, to)| ((*workload).into(), (*to).into())).collect(),
            staging: settings.staging.iter().map(|(workload, id)| ((*workload).into(), id.clone())).collect(),
            options: Some(settings.options).filter(|options| *options != UploadOptions::default()),
        }
    }
}

impl From<StoredSettings> for CoManagementSettings {
    fn from(stored: StoredSettings) -> Self {
        Self {
            environment: stored.environment.into(),
            upload: stored.upload.map(|scope| match scope {
                StoredScope::AllDevices => UploadScope::AllDevices,
                StoredScope::Collection(id) => UploadScope::Collection(id),
            }),
            automatic_enrollment: stored.automatic_enrollment.map(|enrollment| match enrollment {
                StoredEnrollment::None => AutomaticEnrollment::None,
                StoredEnrollment::Pilot(id) => AutomaticEnrollment::Pilot(id),
                StoredEnrollment::All => AutomaticEnrollment::All,
            }),
            workloads: stored.workloads.into_iter().map(|(workload, to)| (workload.into(), to.into())).collect(),
            staging: stored.staging.into_iter().map(|(workload, id)| (workload.into(), id)).collect(),
            options: stored.options.unwrap_or_default(),
        }
    }
}
