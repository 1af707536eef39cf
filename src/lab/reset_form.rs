//! The reset dialog's fields, and the request that they make.

use crate::i18n::{format, text_id};
use contract::lab::{Scenario, ScenarioChanges};
use contract::scenario::product::Version;
use contract::scenario::{FLEET_SIZE_MAX, FLEET_SIZE_MIN, FLEET_SIZES, SEED_DEFAULT};

/// A choice of fleet size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FleetChoice {
    /// One of those offered.
    Size(u32),
    /// A number of one's own.
    Own,
}

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetField {
    /// No whole number.
    Seed,
    /// No number of devices, or more than a world takes.
    Fleet,
    /// No date and time, or out of range.
    Start,
}

impl ResetField {
    /// Id of the words that say what is wrong.
    pub const fn fault_text_id(self) -> &'static str {
        match self {
            Self::Seed => text_id("reset-seed-fault"),
            Self::Fleet => text_id("reset-fleet-fault"),
            Self::Start => text_id("reset-start-fault"),
        }
    }
}

/// What the fields hold, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResetForm {
    /// A whole number.
    pub seed: String,
    /// Which size.
    pub fleet: FleetChoice,
    /// The size of one's own.
    pub own_size: String,
    /// `2020-09-28T08:00:00`, UTC, as `<input type="datetime-local">` writes it (seconds may be missing).
    pub start: String,
    /// Version of Configuration Manager.
    pub version: Version,
}

impl ResetForm {
    /// The running scenario's values: confirming them starts the same world again.
    pub fn of_scenario(scenario: Option<&Scenario>) -> Self {
        let size = scenario.map_or(FLEET_SIZES[0], |scenario| scenario.fleet_size);
        let is_offered = FLEET_SIZES.contains(&size);
        Self {
            seed: scenario.map_or(SEED_DEFAULT, |scenario| scenario.seed).to_string(),
            fleet: if is_offered { FleetChoice::Size(size) } else { FleetChoice::Own },
            own_size: if is_offered { String::new() } else { size.to_string() },
            start: scenario
                .and_then(|scenario| format::parse_rfc3339_ms(&scenario.start))
                .map(|ms| format::rfc3339(ms).trim_end_matches('Z').to_owned())
                .unwrap_or_default(),
            version: scenario.map_or_else(Version::default, |scenario| scenario.version),
        }
    }

    /// Chooses a version, and the start of a world in which it is new.
    pub fn choose_version(&mut self, version: Version) {
        self.version = version;
        self.start = version.start().rfc3339().trim_end_matches(".000Z").to_owned();
    }

    /// The request.
    ///
    /// # Errors
    /// Every field that is wrong.
    pub fn body(&self) -> Result<ScenarioChanges, Vec<ResetField>> {
        let seed = self.seed.trim().parse::<u64>().ok();
        let fleet_size = match self.fleet {
            FleetChoice::Size(size) => Some(size),
            FleetChoice::Own => {
                digits(&self.own_size).parse().ok().filter(|size| (FLEET_SIZE_MIN..=FLEET_SIZE_MAX).contains(size))
            }
        };
        let seconds = if self.start.len() == "2020-09-28T08:00".len() { ":00" } else { "" };
        let start = format::parse_rfc3339_ms(&format!("{}{seconds}Z", self.start)).filter(|ms| *ms >= 0);
        let faults: Vec<ResetField> = [
            (seed.is_none(), ResetField::Seed),
            (fleet_size.is_none(), ResetField::Fleet),
            (start.is_none(), ResetField::Start),
        ]
        .into_iter()
        .filter_map(|(is_wrong, field)| is_wrong.then_some(field))
        .collect();
        if faults.is_empty() {
            let version = Some(self.version);
            Ok(ScenarioChanges { seed, fleet_size, start: start.map(format::rfc3339), version })
        } else {
            Err(faults)
        }
    }
}

/// People group numbers: `25,000`, `25 000`.
fn digits(text: &str) -> String {
    text.chars().filter(|character| !matches!(character, ' ' | ',' | '.' | '\u{a0}' | '\u{202f}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> ResetForm {
        ResetForm::of_scenario(Some(&Scenario {
            name: "contoso".into(),
            seed: 2002,
            fleet_size: 40,
            start: "2020-09-28T08:00:00.000Z".into(),
            version: Version::V2006,
            company: None,
        }))
    }

    #[test]
    fn the_running_scenario_gives_the_same_world() {
        let body = form().body().expect("valid fields");
        assert_eq!(body.seed, Some(2002));
        assert_eq!(body.fleet_size, Some(40));
        assert_eq!(body.start.as_deref(), Some("2020-09-28T08:00:00Z"));
    }

    #[test]
    fn a_size_of_ones_own_may_be_grouped() {
        let own = |size: &str| ResetForm { fleet: FleetChoice::Own, own_size: size.into(), ..form() }.body();
        assert_eq!(own("12 500").expect("a size").fleet_size, Some(12_500));
        assert_eq!(own("1,000,000").expect("a size").fleet_size, Some(1_000_000));
        for wrong in ["", "0", "1000001", "-4", "many"] {
            assert_eq!(own(wrong), Err(vec![ResetField::Fleet]), "{wrong}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let form = ResetForm { seed: "x".into(), start: String::new(), ..form() };
        assert_eq!(form.body(), Err(vec![ResetField::Seed, ResetField::Start]));
    }

    #[test]
    fn another_version_moves_the_start() {
        let mut form = form();
        form.choose_version(Version::V2403);
        let body = form.body().expect("valid fields");
        assert_eq!((body.version, body.start.as_deref()), (Some(Version::V2403), Some("2024-06-17T08:00:00Z")));
    }

    #[test]
    fn seconds_may_be_missing() {
        let form = ResetForm { start: "2021-01-02T03:04".into(), ..form() };
        assert_eq!(form.body().expect("a start").start.as_deref(), Some("2021-01-02T03:04:00Z"));
    }
}
