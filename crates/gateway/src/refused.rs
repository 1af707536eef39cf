//! Refusals of the world on the wire: each one's status, in one place.

use crate::error::ApiError;
use http::StatusCode;
use simulation::command_error::CommandError;

/// 403 for a missing right, 404 for an unknown object, 409 for a state that does not allow the command, 400 for an impossible value.
pub fn status(error: &CommandError) -> StatusCode {
    match error {
        CommandError::NotGlobalAdministrator { .. }
        | CommandError::NotFullAdministrator { .. }
        | CommandError::InitiateActionNotGranted { .. }
        | CommandError::NotDiscoveredByAzureActiveDirectory { .. }
        | CommandError::NotDiscoveredByActiveDirectory { .. }
        | CommandError::CloudOnlyUser { .. }
        | CommandError::ApplicationWithoutUser { .. }
        | CommandError::AdministratorConsentNeeded { .. }
        | CommandError::RunCmpivotNotGranted { .. }
        | CommandError::ReadResourceNotGranted { .. }
        | CommandError::ApproveNotGranted { .. }
        | CommandError::RunScriptNotGranted { .. }
        | CommandError::ReadRecoveryKeyNotGranted { .. }
        | CommandError::RolesUpdateNotGranted { .. }
        | CommandError::NotifyResourceNotGranted { .. } => StatusCode::FORBIDDEN,
        CommandError::NoExercise
        | CommandError::CmpivotRunNotFound
        | CommandError::NotInSiteVersion { .. }
        | CommandError::PersonaNotFound { .. }
        | CommandError::DeviceNotFound { .. }
        | CommandError::DeviceNotVisible { .. }
        | CommandError::ApplicationNotDeployed { .. }
        | CommandError::ScriptNotFound { .. }
        | CommandError::RecoveryKeyNotFound { .. }
        | CommandError::RegistrationNotFound { .. }
        | CommandError::ApplicationNotFound { .. } => StatusCode::NOT_FOUND,
        CommandError::UploadNotSupportedInEnvironment { .. }
        | CommandError::ConsentMissing
        | CommandError::AlreadyOnboarded
        | CommandError::OptionNotInSiteVersion { .. }
        | CommandError::UploadApplicationExists { .. }
        | CommandError::TooManyRegistrations
        | CommandError::NotOnboarded
        | CommandError::DeviceRetired { .. }
        | CommandError::TooManyActionsPending { .. }
        | CommandError::ApplicationActionNotOffered { .. }
        | CommandError::NotADistributionPoint { .. }
        | CommandError::NoClient { .. }
        | CommandError::ClockJumping { .. }
        | CommandError::UpdateNotOffered { .. }
        | CommandError::UpdateUnderWay { .. }
        | CommandError::TooManyCmpivotRuns
        | CommandError::CmpivotRunEnded
        | CommandError::ExerciseUnderWay
        | CommandError::ExerciseEnded
        | CommandError::HintsSpent
        | CommandError::GoalNotReached
        | CommandError::JournalFull => StatusCode::CONFLICT,
        CommandError::ServiceConnectionPointStopped => StatusCode::SERVICE_UNAVAILABLE,
        CommandError::CloudRequestUnauthorized => StatusCode::UNAUTHORIZED,
        CommandError::LicenseMissing { .. }
        | CommandError::IntuneRoleNotAssigned { .. }
        | CommandError::DeviceOutsideSecurityScope { .. }
        | CommandError::CloudRequestForbidden
        | CommandError::ProviderAuthenticationRefused => StatusCode::FORBIDDEN,
        CommandError::EndpointUnreachable { .. }
        | CommandError::CertificateChainIncomplete
        | CommandError::ServiceSigningCertificateMismatch
        | CommandError::ProxyAuthenticationRequired
        | CommandError::ServiceConfigurationOutdated
        | CommandError::AdministrationServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        CommandError::DatabaseConnectionClosed
        | CommandError::ClientTaskFailed
        | CommandError::AdministrationServiceFailed => StatusCode::INTERNAL_SERVER_ERROR,
        CommandError::AccountOnboardingRefused => StatusCode::CONFLICT,
        CommandError::CmpivotTimedOut { .. } | CommandError::ClientNotReached { .. } => StatusCode::GATEWAY_TIMEOUT,
        CommandError::AnswerNotOffered { .. }
        | CommandError::NothingToConfigure
        | CommandError::FaultTargetInvalid { .. }
        | CommandError::FaultParameterInvalid { .. }
        | CommandError::CollectionNotFound { .. }
        | CommandError::StagingMismatch { .. }
        | CommandError::SpeedNotOffered { .. }
        | CommandError::TimeOutOfRange
        | CommandError::PermissionUnknown { .. }
        | CommandError::CertificateNotTaken { .. }
        | CommandError::ApplicationNameInvalid { .. }
        | CommandError::AppIdUriInvalid { .. }
        | CommandError::SecretValidityNotOffered { .. }
        | CommandError::ImportTenantNotFound { .. }
        | CommandError::ImportSecretWrong { .. }
        | CommandError::ImportSecretExpired { .. }
        | CommandError::ScenarioInvalid { .. } => StatusCode::BAD_REQUEST,
    }
}

impl From<CommandError> for ApiError {
    fn from(error: CommandError) -> Self {
        Self {
            status: status(&error),
            code: error.code(),
            message: error.to_string(),
            details: error.detail().map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
            headers: Vec::new(),
        }
    }
}
