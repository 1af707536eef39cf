//! *Create AAD Application*: what a *Yes* does to the tenant. A *No* never reaches the world.

use super::Directory;
use super::applications::AppRegistration;
use super::personas::Persona;
use super::service_principals::ServicePrincipal;
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

/// Deletes the app registration; the service principal of the microservice stays.
pub(crate) fn delete_application(directory: &mut Directory) {
    directory.applications.clear();
}
