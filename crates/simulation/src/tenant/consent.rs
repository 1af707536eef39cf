//! *Create AAD Application*: what a *Yes* does to the tenant. A *No* never reaches the world.

use super::Directory;
use super::applications::AppRegistration;
use super::personas::Persona;
use super::service_principals::ServicePrincipal;
use crate::command::AzureEnvironment;
use crate::refusal::Refusal;
use crate::time::SimTime;

/// Whether `by` may consent in `environment`.
///
/// # Errors
/// Consent is for a Global Administrator, and this version attaches to the public cloud only.
pub(crate) fn check(by: &Persona, environment: AzureEnvironment) -> Result<(), Refusal> {
    if !by.is_global_administrator() {
        return Err(Refusal::NotGlobalAdministrator { user: by.user_principal_name.clone() });
    }
    if environment != AzureEnvironment::AzurePublicCloud {
        return Err(Refusal::UploadNotSupportedInEnvironment { environment });
    }
    Ok(())
}

/// Creates the app registration and the service principal where they do not exist. Tells whether anything is new.
pub(crate) fn grant(directory: &mut Directory, now: SimTime) -> bool {
    if directory.has_consent() {
        return false;
    }
    let seed = directory.seed;
    directory.applications.push(AppRegistration::for_upload(seed, now));
    directory.service_principals.push(ServicePrincipal::microservice(seed, now));
    true
}
