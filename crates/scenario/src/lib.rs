//! Scenario data: what a world starts from, with its bounds and its validation. The form, the wire, files and stored worlds
//! have it in this one shape.

pub mod collection;
pub mod company;
pub mod exercise;
pub mod fault;
pub mod product;
pub mod time;

use company::{Company, CompanyError};
use product::Version;
use serde::{Deserialize, Serialize};
use time::SimTime;

/// Name of the built-in scenario.
pub const NAME: &str = "contoso";
/// Seed of the default scenario.
pub const SEED_DEFAULT: u64 = 2002;
/// Devices of the default scenario.
pub const FLEET_SIZE_DEFAULT: u32 = 40;
/// The smallest fleet.
pub const FLEET_SIZE_MIN: u32 = 1;
/// The largest fleet: beyond a real hierarchy (about 800,000), and what a browser's memory holds.
pub const FLEET_SIZE_MAX: u32 = 1_000_000;
/// Fleet sizes that forms offer.
pub const FLEET_SIZES: [u32; 5] = [FLEET_SIZE_DEFAULT, 1_000, 25_000, 175_000, FLEET_SIZE_MAX];
/// The default start, 2020-09-28T08:00:00Z. Monday morning: a working day is about to begin, so that the first deltas carry
/// logons. The year is that of the documents that the world follows.
pub const START_DEFAULT: SimTime = SimTime(1_601_280_000_000);
/// The earliest start, 2000-01-01: before it, dates of the fleet's past would be out of any sense.
pub const START_MIN: SimTime = SimTime(946_684_800_000);
/// The latest start, 9000-01-01: leaves a thousand years before the calendar of the texts ends.
pub const START_MAX: SimTime = SimTime(221_845_392_000_000);

/// Where a world starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
    /// [`NAME`]: the only built-in one.
    pub name: String,
    /// Ids, names and times come from it.
    pub seed: u64,
    /// Devices of the site, [`FLEET_SIZE_MIN`] to [`FLEET_SIZE_MAX`].
    pub fleet_size: u32,
    /// Simulated start, RFC 3339.
    pub start: String,
    /// Version of Configuration Manager that the site starts with.
    #[serde(default, rename = "siteVersion", skip_serializing_if = "is_default_version")]
    pub version: Version,
    /// The company; none is the built-in one, [`Company::default`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Box<Company>>,
}

/// Why a world cannot start from a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// No scenario has this name.
    #[error("there is no scenario called {name}; the only one is {NAME}.")]
    NameUnknown {
        /// As given.
        name: String,
    },
    /// The fleet is empty, or larger than a world takes.
    #[error("a fleet has {FLEET_SIZE_MIN} to {FLEET_SIZE_MAX} devices, not {fleet_size}.")]
    FleetSizeOutOfRange {
        /// As given.
        fleet_size: u32,
    },
    /// The start is no time.
    #[error("the start {start} is no time such as 2020-09-28T08:00:00Z.")]
    StartMalformed {
        /// As given.
        start: String,
    },
    /// The start is before [`START_MIN`] or after [`START_MAX`].
    #[error("the start must lie in the years 2000 to 8999.")]
    StartOutOfRange,
    /// The company is none.
    #[error("{0}")]
    CompanyInvalid(#[from] CompanyError),
}

impl Scenario {
    /// The simulated start.
    ///
    /// # Errors
    /// [`ScenarioError::StartMalformed`].
    pub fn start_time(&self) -> Result<SimTime, ScenarioError> {
        SimTime::parse(&self.start).ok_or_else(|| ScenarioError::StartMalformed { start: self.start.clone() })
    }

    /// Whether a world can start from this.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn validate(&self) -> Result<(), ScenarioError> {
        check(&self.name, self.fleet_size, self.start_time()?)?;
        self.company.iter().try_for_each(|company| Ok(company.validate()?))
    }
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            name: NAME.to_owned(),
            seed: SEED_DEFAULT,
            fleet_size: FLEET_SIZE_DEFAULT,
            start: START_DEFAULT.rfc3339(),
            version: Version::default(),
            company: None,
        }
    }
}

fn is_default_version(version: &Version) -> bool {
    *version == Version::default()
}

/// Whether the values of a scenario are within their bounds.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(name: &str, fleet_size: u32, start: SimTime) -> Result<(), ScenarioError> {
    if name != NAME {
        Err(ScenarioError::NameUnknown { name: name.to_owned() })
    } else if !(FLEET_SIZE_MIN..=FLEET_SIZE_MAX).contains(&fleet_size) {
        Err(ScenarioError::FleetSizeOutOfRange { fleet_size })
    } else if !(START_MIN..=START_MAX).contains(&start) {
        Err(ScenarioError::StartOutOfRange)
    } else {
        Ok(())
    }
}

/// What a reset changes of the running scenario; an absent field keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ScenarioChanges {
    /// New seed.
    pub seed: Option<u64>,
    /// New fleet size.
    pub fleet_size: Option<u32>,
    /// New start, RFC 3339.
    pub start: Option<String>,
    /// New version of the site. Without a start, the world begins when that version was new.
    #[serde(rename = "siteVersion")]
    pub version: Option<Version>,
}

impl ScenarioChanges {
    /// The scenario with these changes.
    pub fn apply_to(self, running: Scenario) -> Scenario {
        let start_of_version =
            self.version.filter(|version| *version != running.version).map(|version| version.start().rfc3339());
        Scenario {
            name: running.name,
            seed: self.seed.unwrap_or(running.seed),
            fleet_size: self.fleet_size.unwrap_or(running.fleet_size),
            start: self.start.or(start_of_version).unwrap_or(running.start),
            version: self.version.unwrap_or(running.version),
            company: running.company,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_and_every_offered_size_are_valid() {
        assert_eq!(Scenario::default().validate(), Ok(()));
        for fleet_size in FLEET_SIZES {
            assert_eq!(Scenario { fleet_size, ..Scenario::default() }.validate(), Ok(()));
        }
    }

    #[test]
    fn what_is_out_of_bounds_is_named() {
        let valid = Scenario::default;
        for (scenario, reason) in [
            (
                Scenario { name: "fabrikam".into(), ..valid() },
                "there is no scenario called fabrikam; the only one is contoso.",
            ),
            (Scenario { fleet_size: 0, ..valid() }, "a fleet has 1 to 1000000 devices, not 0."),
            (Scenario { fleet_size: 1_000_001, ..valid() }, "a fleet has 1 to 1000000 devices, not 1000001."),
            (
                Scenario { start: "monday".into(), ..valid() },
                "the start monday is no time such as 2020-09-28T08:00:00Z.",
            ),
            (
                Scenario { start: "1999-12-31T23:59:59Z".into(), ..valid() },
                "the start must lie in the years 2000 to 8999.",
            ),
        ] {
            assert_eq!(scenario.validate().map_err(|error| error.to_string()), Err(reason.to_owned()));
        }
    }

    #[test]
    fn the_built_in_company_is_left_out() {
        let text = serde_json::to_string(&Scenario::default()).expect("JSON");
        assert_eq!(text, r#"{"name":"contoso","seed":2002,"fleetSize":40,"start":"2020-09-28T08:00:00.000Z"}"#);
        assert_eq!(serde_json::from_str::<Scenario>(&text).expect("a scenario"), Scenario::default());
    }

    #[test]
    fn changes_keep_what_they_leave_out() {
        let changes: ScenarioChanges = serde_json::from_str(r#"{"fleetSize":7}"#).expect("changes");
        assert_eq!(changes.apply_to(Scenario::default()), Scenario { fleet_size: 7, ..Scenario::default() });
        assert!(serde_json::from_str::<ScenarioChanges>(r#"{"name":"contoso"}"#).is_err());
    }

    #[test]
    fn another_version_begins_when_it_was_new_unless_a_start_is_named() {
        let apply = |text: &str| {
            let changes: ScenarioChanges = serde_json::from_str(text).expect("changes");
            let Scenario { version, start, .. } = changes.apply_to(Scenario::default());
            (version, start)
        };
        assert_eq!(apply(r#"{"siteVersion":"2006"}"#), (Version::V2006, START_DEFAULT.rfc3339()));
        assert_eq!(apply(r#"{"siteVersion":"2403"}"#), (Version::V2403, Version::V2403.start().rfc3339()));
        let named = apply(r#"{"siteVersion":"2403","start":"2025-01-06T08:00:00Z"}"#);
        assert_eq!(named, (Version::V2403, "2025-01-06T08:00:00Z".to_owned()));
        let unknown =
            serde_json::from_str::<ScenarioChanges>(r#"{"siteVersion":"1910"}"#).expect_err("before tenant attach");
        assert!(unknown.to_string().contains("2002"), "it names the versions that there are: {unknown}");
    }
}
