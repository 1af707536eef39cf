//! Refusals of the world on the wire: each one's status, in one place.

use crate::http::StatusCode;
use crate::rejection::Rejection;
use simulation::refusal::Refusal;

/// 403 for who may not, 404 for what is not there, 409 for what the state does not allow, 400 for what cannot be.
pub fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotGlobalAdministrator { .. }
        | Refusal::NotFullAdministrator { .. }
        | Refusal::InitiateActionNotGranted { .. }
        | Refusal::NotDiscoveredByAzureActiveDirectory { .. }
        | Refusal::NotDiscoveredByActiveDirectory { .. }
        | Refusal::CloudOnlyUser { .. }
        | Refusal::ApplicationWithoutUser { .. }
        | Refusal::NotifyResourceNotGranted { .. } => StatusCode::FORBIDDEN,
        Refusal::PersonaNotFound { .. } | Refusal::DeviceNotFound { .. } | Refusal::DeviceNotVisible { .. } => {
            StatusCode::NOT_FOUND
        }
        Refusal::UploadNotSupportedInEnvironment { .. }
        | Refusal::ConsentMissing
        | Refusal::AlreadyOnboarded
        | Refusal::NotOnboarded
        | Refusal::DeviceRetired { .. }
        | Refusal::TooManyActionsPending { .. }
        | Refusal::NotADistributionPoint { .. }
        | Refusal::NoClient { .. }
        | Refusal::ClockJumping { .. }
        | Refusal::JournalFull => StatusCode::CONFLICT,
        Refusal::NothingToConfigure
        | Refusal::CollectionNotFound { .. }
        | Refusal::StagingMismatch { .. }
        | Refusal::SpeedNotOffered { .. }
        | Refusal::TimeOutOfRange
        | Refusal::ScenarioInvalid { .. } => StatusCode::BAD_REQUEST,
    }
}

impl From<Refusal> for Rejection {
    fn from(refusal: Refusal) -> Self {
        Self {
            status: status(&refusal),
            code: refusal.code(),
            message: refusal.message(),
            details: refusal.detail().map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
            headers: Vec::new(),
        }
    }
}
