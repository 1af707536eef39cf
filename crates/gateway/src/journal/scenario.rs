//! The beginning of a world as a host stores it: the scenario on the wire, and how many worlds came before it.

use crate::json;
use crate::lab::scenario;
use crate::persist::OpenError;
use contract::lab::Company;
use serde::{Deserialize, Serialize};
use simulation::exercise::Exercise;
use simulation::product::Version;
use simulation::scenario::Scenario;

/// What [`crate::StoredWorld::scenario`] holds.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StoredScenario {
    name: String,
    seed: u64,
    fleet_size: u32,
    start: String,
    #[serde(default, rename = "siteVersion", skip_serializing_if = "is_default")]
    version: Version,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    company: Option<Box<Company>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exercise: Option<Box<Exercise>>,
    /// Resets and imports of this storage before this world. A page compares it, so it must survive a restart.
    #[serde(default)]
    generation: u64,
}

/// A world of the default version is stored as it was before there was another.
fn is_default(version: &Version) -> bool {
    *version == Version::default()
}

impl StoredScenario {
    /// From a world's scenario.
    pub(crate) fn new(scenario: &Scenario, generation: u64) -> Self {
        let contract::lab::Scenario { name, seed, fleet_size, start, version, company } = scenario.into();
        Self { name, seed, fleet_size, start, version, company, exercise: scenario.exercise.clone(), generation }
    }

    /// As JSON.
    pub(crate) fn to_json(&self) -> String {
        json::to_string(self)
    }

    /// The scenario and the generation of stored JSON.
    ///
    /// # Errors
    /// [`OpenError::ScenarioUnreadable`].
    pub(crate) fn from_json(text: &str) -> Result<(Scenario, u64), OpenError> {
        let unreadable = |reason: String| OpenError::ScenarioUnreadable { reason };
        let stored: Self = json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        let on_wire = contract::lab::Scenario {
            name: stored.name,
            seed: stored.seed,
            fleet_size: stored.fleet_size,
            start: stored.start,
            version: stored.version,
            company: stored.company,
        };
        let scenario = scenario::from_wire(on_wire).map_err(|error| unreadable(error.message))?;
        Ok((Scenario { exercise: stored.exercise, ..scenario }, stored.generation))
    }
}
