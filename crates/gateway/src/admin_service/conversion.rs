//! The settings of co-management between the wire and the world. Two vocabularies, so that the journal's does not
//! change with the wire's.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use contract::onboarding as wire;
use simulation::command as world;
use std::collections::BTreeMap;

/// The world's environment.
pub fn environment(environment: wire::AzureEnvironment) -> world::AzureEnvironment {
    match environment {
        wire::AzureEnvironment::AzurePublicCloud => world::AzureEnvironment::AzurePublicCloud,
        wire::AzureEnvironment::AzureUSGovernmentCloud => world::AzureEnvironment::AzureUSGovernmentCloud,
        wire::AzureEnvironment::AzureChinaCloud => world::AzureEnvironment::AzureChinaCloud,
    }
}

/// The world's settings, where every workload exists.
pub fn settings(settings: wire::CoManagementSettings) -> Result<world::CoManagementSettings, ApiError> {
    Ok(world::CoManagementSettings {
        environment: environment(settings.environment),
        upload: settings.upload.map(|scope| match scope {
            wire::UploadScope::AllDevices => world::UploadScope::AllDevices,
            wire::UploadScope::Collection { collection_id } => world::UploadScope::Collection(collection_id),
        }),
        automatic_enrollment: settings.automatic_enrollment.map(|enrollment| match enrollment {
            wire::AutomaticEnrollment::None => world::AutomaticEnrollment::None,
            wire::AutomaticEnrollment::Pilot { collection_id } => world::AutomaticEnrollment::Pilot(collection_id),
            wire::AutomaticEnrollment::All => world::AutomaticEnrollment::All,
        }),
        workloads: by_workload(settings.workloads, |authority| match authority {
            wire::WorkloadAuthority::ConfigurationManager => world::WorkloadAuthority::ConfigurationManager,
            wire::WorkloadAuthority::PilotIntune => world::WorkloadAuthority::PilotIntune,
            wire::WorkloadAuthority::Intune => world::WorkloadAuthority::Intune,
        })?,
        staging: by_workload(settings.staging, |collection| collection)?,
        options: world::UploadOptions {
            endpoint_analytics: settings.endpoint_analytics.unwrap_or(false),
            site_roles_not_enforced: !settings.enforce_configuration_manager_rbac.unwrap_or(true),
            defender_data: settings.defender_data.unwrap_or(false),
        },
    })
}

fn by_workload<T, U>(
    map: BTreeMap<String, T>,
    convert: impl Fn(T) -> U,
) -> Result<BTreeMap<world::Workload, U>, ApiError> {
    map.into_iter()
        .map(|(name, value)| {
            let workload = name.parse::<world::Workload>().map_err(|_| {
                let known = wire::WORKLOADS.join(", ");
                let message = format!("There is no workload {}. There are: {known}.", quoted(&name));
                ApiError::new(Code::WorkloadUnknown, message).with("workload", &name).with("supported", known)
            })?;
            Ok((workload, convert(value)))
        })
        .collect()
}

/// The wire's settings.
pub fn settings_on_wire(settings: &world::CoManagementSettings) -> wire::CoManagementSettings {
    wire::CoManagementSettings {
        environment: match settings.environment {
            world::AzureEnvironment::AzurePublicCloud => wire::AzureEnvironment::AzurePublicCloud,
            world::AzureEnvironment::AzureUSGovernmentCloud => wire::AzureEnvironment::AzureUSGovernmentCloud,
            world::AzureEnvironment::AzureChinaCloud => wire::AzureEnvironment::AzureChinaCloud,
        },
        upload: settings.upload.as_ref().map(|scope| match scope {
            world::UploadScope::AllDevices => wire::UploadScope::AllDevices,
            world::UploadScope::Collection(id) => wire::UploadScope::Collection { collection_id: id.clone() },
        }),
        automatic_enrollment: settings.automatic_enrollment.as_ref().map(|enrollment| match enrollment {
            world::AutomaticEnrollment::None => wire::AutomaticEnrollment::None,
            world::AutomaticEnrollment::Pilot(id) => wire::AutomaticEnrollment::Pilot { collection_id: id.clone() },
            world::AutomaticEnrollment::All => wire::AutomaticEnrollment::All,
        }),
        workloads: settings
            .workloads
            .iter()
            .map(|(workload, authority)| {
                let authority = match authority {
                    world::WorkloadAuthority::ConfigurationManager => wire::WorkloadAuthority::ConfigurationManager,
                    world::WorkloadAuthority::PilotIntune => wire::WorkloadAuthority::PilotIntune,
                    world::WorkloadAuthority::Intune => wire::WorkloadAuthority::Intune,
                };
                (workload.to_string(), authority)
            })
            .collect(),
        staging: settings
            .staging
            .iter()
            .map(|(workload, collection)| (workload.to_string(), collection.clone()))
            .collect(),
        // As they are absent where nobody chose them.
        endpoint_analytics: settings.options.endpoint_analytics.then_some(true),
        enforce_configuration_manager_rbac: settings.options.site_roles_not_enforced.then_some(false),
        defender_data: settings.options.defender_data.then_some(true),
    }
}
