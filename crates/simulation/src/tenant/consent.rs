//! *Create AAD Application*: what a *Yes* does to the tenant. A *No* never reaches the world.

use super::Directory;
use super::applications::AppRegistration;
use super::personas::Persona;
use super::service_principals::ServicePrincipal;
use super::web_applications::{Import, ImportedApplication};
use crate::command::AzureEnvironment;
use crate::command_error::CommandError;
use crate::product::Version;
use crate::time::SimTime;

/// Whether `by` may consent in `environment`.
///
/// # Errors
/// Consent is for a Global Administrator, and the version of the site has to support the cloud.
pub(crate) fn check(by: &Persona, environment: AzureEnvironment, version: Version) -> Result<(), CommandError> {
    if !by.is_global_administrator() {
        return Err(CommandError::NotGlobalAdministrator { user: by.user_principal_name.clone() });
    }
    if !environment.is_supported_by(version) {
        return Err(CommandError::UploadNotSupportedInEnvironment { environment });
    }
    Ok(())
}

/// Creates the app registration and the service principal where they do not exist. Returns whether anything is new.
pub(crate) fn grant(directory: &mut Directory, now: SimTime) -> bool {
    let seed = directory.seed;
    let before = (directory.applications.len(), directory.service_principals.len());
    if directory.applications.is_empty() {
        directory.applications.push(AppRegistration::for_upload(seed, now));
    }
    if directory.service_principals.is_empty() {
        directory.service_principals.push(ServicePrincipal::microservice(seed, now));
    }
    before != (directory.applications.len(), directory.service_principals.len())
}

/// Takes an application that an administrator registered for the upload: no application is created, and the service principal of the
/// microservice is provisioned all the same.
///
/// # Errors
/// The first thing that *Verify* finds, or the site has an application of its own already.
pub(crate) fn import(
    directory: &mut Directory,
    entered: &ImportedApplication,
    now: SimTime,
) -> Result<(), CommandError> {
    let import = check_import(directory, entered, now)?;
    let Some(registration) = directory.web_applications.find(import.app_id) else { return Ok(()) };
    let application = AppRegistration::imported(registration);
    directory.applications.clear();
    directory.applications.push(application);
    if directory.service_principals.is_empty() {
        directory.service_principals.push(ServicePrincipal::microservice(directory.seed, now));
    }
    directory.web_applications.import(import);
    Ok(())
}

/// *Verify*: whether an import would be taken.
///
/// # Errors
/// As [`import`].
pub(crate) fn check_import(
    directory: &Directory,
    entered: &ImportedApplication,
    now: SimTime,
) -> Result<Import, CommandError> {
    if let Some(application) = directory.applications.first()
        && directory.web_applications.imported().is_none()
    {
        return Err(CommandError::UploadApplicationExists { name: application.display_name.clone() });
    }
    directory.web_applications.verify(directory.seed, &directory.organization, entered, now)
}

/// Deletes the app registration; the service principal of the microservice stays. An imported application is not the site's any more.
pub(crate) fn delete_application(directory: &mut Directory) {
    directory.applications.clear();
    directory.web_applications.delete_imported();
}
