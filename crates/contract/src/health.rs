//! `gateway/health`: the first thing the app asks for.

use crate::auth::Persona;
use serde::{Deserialize, Serialize};

/// [`Health::service`].
pub const SERVICE: &str = "tenant-attach-lab";
/// [`Health::notice`].
pub const NOTICE: &str = "Simulation. No connection to any cloud service.";

/// Answer of `gateway/health`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Health {
    /// Always `tenant-attach-lab`: tells this gateway from a static host's fallback page.
    pub service: String,
    /// Id of the build. The app compares it with its own.
    pub build: String,
    /// Always true, and said in words too.
    pub simulation: bool,
    /// `Simulation. No connection to any cloud service.`
    pub notice: String,
    /// Id of the simulated tenant.
    pub tenant_id: String,
    /// Verified domain of the simulated tenant.
    pub tenant_domain: String,
    /// Who may sign in; the first is who the app signs in on a first visit.
    pub personas: Vec<Persona>,
}

/// Answer of `gateway/health` with status 503: the stored world cannot be opened. Besides this route only
/// `GET gateway/lab/journal` (what is stored) and `POST gateway/lab/reset` work, and they need no token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnopenedHealth {
    /// [`SERVICE`].
    pub service: String,
    /// Id of the build.
    pub build: String,
    /// Always true.
    pub simulation: bool,
    /// [`NOTICE`].
    pub notice: String,
    /// Why.
    pub problem: Problem,
}

/// Why a stored world cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `StoredWorldOtherVersion`, `StoredWorldUnreadable`, `StoredWorldNotReplayable` or `StoredWorldDamaged`.
    pub code: String,
    /// English: what happened, why, what to do.
    pub message: String,
}
