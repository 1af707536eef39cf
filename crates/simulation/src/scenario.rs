//! Initial conditions: what a world starts from. The data, its bounds and its validation are those of the crate `scenario`.

use crate::command_error::CommandError;
use crate::product::Version;
use crate::time::SimTime;
use scenario::ScenarioError;
use scenario::company::Company;
use scenario::exercise::Exercise;

/// Initial conditions. The state of a world is a function of the version, this and the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The fictional company.
    pub name: String,
    /// Ids, GUIDs, names and times come from it.
    pub seed: u64,
    /// Devices of the site at the start.
    pub fleet_size: u32,
    /// Simulated start.
    pub start: SimTime,
    /// Version that the site starts with.
    pub version: Version,
    /// The company; none is the built-in one.
    pub company: Option<Box<Company>>,
    /// The exercise that the world is, if it is one. It is no part of the scenario on the wire: it holds the solution.
    pub exercise: Option<Box<Exercise>>,
}

impl Scenario {
    /// Whether a world can start from this.
    ///
    /// # Errors
    /// [`CommandError::ScenarioInvalid`] with the first thing that is wrong.
    pub fn validate(&self) -> Result<(), CommandError> {
        scenario::check(&self.name, self.fleet_size, self.start)?;
        if let Some(problem) = self.exercise.iter().flat_map(|exercise| exercise.problems()).next() {
            return Err(CommandError::ScenarioInvalid { reason: format!("{}: {}.", problem.place, problem.message) });
        }
        let Some(company) = &self.company else { return Ok(()) };
        company.validate().map_err(ScenarioError::from)?;
        Ok(crate::site::collections::check_units(&company.collections)?)
    }
}

impl Scenario {
    /// Its company: site, personas and collections.
    pub(crate) fn company(&self) -> Company {
        self.company.as_deref().cloned().unwrap_or_default()
    }
}

impl Default for Scenario {
    fn default() -> Self {
        let scenario::Scenario { name, seed, fleet_size, version, company, .. } = scenario::Scenario::default();
        Self { name, seed, fleet_size, start: scenario::START_DEFAULT, version, company, exercise: None }
    }
}

impl TryFrom<scenario::Scenario> for Scenario {
    type Error = ScenarioError;

    /// Whether a world can start from it, [`Scenario::validate`] says.
    fn try_from(data: scenario::Scenario) -> Result<Self, ScenarioError> {
        let start = data.start_time()?;
        let scenario::Scenario { name, seed, fleet_size, version, company, .. } = data;
        Ok(Self { name, seed, fleet_size, start, version, company, exercise: None })
    }
}

impl From<&Scenario> for scenario::Scenario {
    fn from(scenario: &Scenario) -> Self {
        Self {
            name: scenario.name.clone(),
            seed: scenario.seed,
            fleet_size: scenario.fleet_size,
            start: scenario.start.rfc3339(),
            version: scenario.version,
            company: scenario.company.clone(),
        }
    }
}

impl From<ScenarioError> for CommandError {
    fn from(error: ScenarioError) -> Self {
        Self::ScenarioInvalid { reason: error.to_string() }
    }
}
