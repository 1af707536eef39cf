//! Whether settings may be taken over. Every refusal comes from here, before anything changes.

use super::Onboarding;
use crate::command::{AutomaticEnrollment, CoManagementSettings, UploadScope, Workload, WorkloadAuthority};
use crate::command_error::CommandError;
use crate::product::Version;
use crate::site::collections::Collections;
use crate::site::roles::SitePermission;
use crate::tenant::Directory;
use crate::tenant::personas::Persona;

/// The wizard's last *Next*.
///
/// # Errors
/// The wizard needs a Global Administrator on its first page, runs once, and must configure something.
pub(crate) fn check_onboard(
    onboarding: &Onboarding,
    directory: &Directory,
    collections: &Collections,
    version: Version,
    by: &Persona,
    settings: &CoManagementSettings,
) -> Result<(), CommandError> {
    require_administrator(by)?;
    if onboarding.settings().is_some() {
        return Err(CommandError::AlreadyOnboarded);
    }
    if settings.upload.is_none() && settings.automatic_enrollment.is_none() {
        return Err(CommandError::NothingToConfigure);
    }
    if settings.upload.is_some() {
        check_upload(directory, version, settings)?;
    }
    check_options(version, settings)?;
    check_collections(collections, settings)
}

/// *Apply* of the Properties dialog.
///
/// # Errors
/// Turning the upload on needs what the wizard needs; every other change needs the rights in the site only, because
/// nothing in the tenant is created or asked for.
pub(crate) fn check_properties(
    onboarding: &Onboarding,
    directory: &Directory,
    collections: &Collections,
    version: Version,
    by: &Persona,
    settings: &CoManagementSettings,
) -> Result<(), CommandError> {
    let before = onboarding.settings().ok_or(CommandError::NotOnboarded)?;
    if settings.upload.is_some() {
        if before.upload.is_none() {
            require_global_administrator(by)?;
        }
        check_upload(directory, version, settings)?;
    }
    require_full_administrator(by)?;
    check_options(version, settings)?;
    check_collections(collections, settings)
}

/// What the wizard needs of a person.
///
/// # Errors
/// Of the two rights the one that is missing first.
pub(crate) fn require_administrator(by: &Persona) -> Result<(), CommandError> {
    require_global_administrator(by)?;
    require_full_administrator(by)
}

fn require_global_administrator(by: &Persona) -> Result<(), CommandError> {
    if by.is_global_administrator() {
        Ok(())
    } else {
        Err(CommandError::NotGlobalAdministrator { user: by.user_principal_name.clone() })
    }
}

/// What every change of the site needs.
///
/// # Errors
/// [`CommandError::NotFullAdministrator`].
pub(crate) fn require_full_administrator(by: &Persona) -> Result<(), CommandError> {
    if by.has_site_permission(SitePermission::CoManagementModify) {
        Ok(())
    } else {
        Err(CommandError::NotFullAdministrator { user: by.user_principal_name.clone() })
    }
}

fn check_upload(directory: &Directory, version: Version, settings: &CoManagementSettings) -> Result<(), CommandError> {
    if !settings.environment.is_supported_by(version) {
        return Err(CommandError::UploadNotSupportedInEnvironment { environment: settings.environment });
    }
    if !directory.has_consent() {
        return Err(CommandError::ConsentMissing);
    }
    Ok(())
}

/// An option is there from the version on that brought it.
fn check_options(version: Version, settings: &CoManagementSettings) -> Result<(), CommandError> {
    match settings.options.chosen().find(|(_, feature)| !feature.is_in(version)) {
        Some((option, feature)) => {
            Err(CommandError::OptionNotInSiteVersion { option: option.to_owned(), since: feature.since() })
        }
        None => Ok(()),
    }
}

fn check_collections(collections: &Collections, settings: &CoManagementSettings) -> Result<(), CommandError> {
    let exists = |id: &String| match collections.get(id) {
        Some(_) => Ok(()),
        None => Err(CommandError::CollectionNotFound { collection: id.clone() }),
    };
    if let Some(UploadScope::Collection(id)) = &settings.upload {
        exists(id)?;
    }
    if let Some(AutomaticEnrollment::Pilot(id)) = &settings.automatic_enrollment {
        exists(id)?;
    }
    for (&workload, &authority) in settings.workloads.iter() {
        if authority == WorkloadAuthority::PilotIntune && !settings.staging.contains_key(&workload) {
            return Err(staging_mismatch(workload));
        }
    }
    for (&workload, id) in settings.staging.iter() {
        if settings.workloads.get(&workload) != Some(&WorkloadAuthority::PilotIntune) {
            return Err(staging_mismatch(workload));
        }
        exists(id)?;
    }
    Ok(())
}

fn staging_mismatch(workload: Workload) -> CommandError {
    CommandError::StagingMismatch { workload: workload.to_string() }
}
