//! `gateway/health`: the first thing the app asks for.

use crate::auth::Persona;
use serde::{Deserialize, Serialize};

/// Answer of `gateway/health`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
