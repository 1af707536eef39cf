//! Initial conditions: what a world starts from. The data, its bounds and its validation are those of the crate `scenario`.

use crate::command_error::CommandError;
use crate::time::SimTime;
use scenario::ScenarioError;
use serde::{Deserialize, Serialize};

/// Initial conditions. The state of a world is a function of the version, this and the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// The fictional company.
    pub name: String,
    /// Ids, GUIDs, names and times come from it.
    pub seed: u64,
    /// Devices of the site at the start.
    pub fleet_size: u32,
    /// Simulated start.
    pub start: SimTime,
}

impl Scenario {
    /// Whether a world can start from this.
    ///
    /// # Errors
    /// [`CommandError::ScenarioInvalid`] with the first thing that is wrong.
    pub fn validate(&self) -> Result<(), CommandError> {
        Ok(scenario::check(&self.name, self.fleet_size, self.start)?)
    }
}

impl Default for Scenario {
    fn default() -> Self {
        let scenario::Scenario { name, seed, fleet_size, .. } = scenario::Scenario::default();
        Self { name, seed, fleet_size, start: scenario::START_DEFAULT }
    }
}

impl TryFrom<scenario::Scenario> for Scenario {
    type Error = ScenarioError;

    /// Whether a world can start from it, [`Scenario::validate`] says.
    fn try_from(data: scenario::Scenario) -> Result<Self, ScenarioError> {
        let start = data.start_time()?;
        Ok(Self { name: data.name, seed: data.seed, fleet_size: data.fleet_size, start })
    }
}

impl From<&Scenario> for scenario::Scenario {
    fn from(scenario: &Scenario) -> Self {
        Self {
            name: scenario.name.clone(),
            seed: scenario.seed,
            fleet_size: scenario.fleet_size,
            start: scenario.start.rfc3339(),
        }
    }
}

impl From<ScenarioError> for CommandError {
    fn from(error: ScenarioError) -> Self {
        Self::ScenarioInvalid { reason: error.to_string() }
    }
}
