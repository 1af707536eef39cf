//! Initial conditions: what a world starts from.

use crate::limits::{START_MS_MAX, START_MS_MIN};
use crate::refusal::Refusal;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Name of the built-in scenario.
pub const SCENARIO_NAME: &str = "contoso";
/// Devices of the default scenario.
pub const FLEET_SIZE_DEFAULT: u32 = 40;
/// The largest fleet: beyond a real hierarchy (about 800,000), and what a browser's memory holds.
pub const FLEET_SIZE_MAX: u32 = 1_000_000;

/// Initial conditions. The state of a world is a function of the version, this and the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// The fictional company. Only `contoso` is built in.
    pub name: String,
    /// Ids, GUIDs, names and times come from it.
    pub seed: u64,
    /// Devices of the site at the start, 1 to [`FLEET_SIZE_MAX`].
    pub fleet_size: u32,
    /// Simulated start.
    pub start: SimTime,
}

impl Scenario {
    /// Whether a world can start from this.
    ///
    /// # Errors
    /// [`Refusal::ScenarioInvalid`] with the first thing that is wrong.
    pub fn validate(&self) -> Result<(), Refusal> {
        let reason = if self.name != SCENARIO_NAME {
            format!("there is no scenario called {}; the only one is {SCENARIO_NAME}.", self.name)
        } else if !(1..=FLEET_SIZE_MAX).contains(&self.fleet_size) {
            format!("a fleet has 1 to {FLEET_SIZE_MAX} devices, not {}.", self.fleet_size)
        } else if !(START_MS_MIN..=START_MS_MAX).contains(&self.start.0) {
            "the start must lie in the years 2000 to 8999.".to_owned()
        } else {
            return Ok(());
        };
        Err(Refusal::ScenarioInvalid { reason })
    }
}

impl Default for Scenario {
    fn default() -> Self {
        // Monday morning: a working day is about to begin, so that the first deltas carry logons.
        // The year is that of the documents that this world follows.
        Self {
            name: SCENARIO_NAME.into(),
            seed: 2002,
            fleet_size: FLEET_SIZE_DEFAULT,
            start: SimTime(1_601_280_000_000),
        }
    }
}
