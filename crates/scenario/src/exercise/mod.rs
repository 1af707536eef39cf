//! Exercises as data: a broken world to start from, its story, the question of its cause, and the goal as a check of
//! the world. A file, the wire and a stored world have them in this one shape.

mod goal;
mod script;
mod validate;

pub use goal::Goal;
pub use script::{Act, FaultStep, RemedyStep, Scope, ScriptStep};
pub use validate::Problem;

use crate::company::Company;
use crate::product::Version;
use crate::{FLEET_SIZE_DEFAULT, NAME, SEED_DEFAULT, Scenario};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Devices of an exercise's site at most: a check of the world runs on a copy of it.
pub const FLEET_SIZE_MAX: u32 = 500;
/// Steps of a script at most.
pub const STEPS_MAX: usize = 64;
/// Answers to the question of the cause, at least and at most.
pub const ANSWERS: std::ops::RangeInclusive<usize> = 3..=8;
/// Hints at most.
pub const HINTS_MAX: usize = 6;
/// Goals at most: each is checked on a copy of the world.
pub const GOALS_MAX: usize = 8;
/// Days that the preparation may take.
pub const PREPARATION_DAYS_MAX: u32 = 7;
/// Characters of a text at most.
pub const TEXT_CHARACTERS_MAX: usize = 4_000;
/// Languages of the texts; the first is shown where another is missing.
pub const LANGUAGES: [&str; 2] = ["en", "sv"];
/// Points that a run begins with.
pub const POINTS_MAX: u32 = 100;
/// Points that a wrong answer costs.
pub const WRONG_ANSWER_COST: u32 = 15;

/// An exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exercise {
    /// The name of its directory: lowercase letters, digits and hyphens.
    pub name: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes that a learner may need.
    pub minutes: u32,
    /// The persona whose part the learner takes, by key.
    pub persona: String,
    /// Initial conditions of its world.
    #[serde(default)]
    pub scenario: Beginning,
    /// The preparation before the learner arrives, in order: faults are on from their place in it.
    pub prepare: Vec<ScriptStep>,
    /// Ids of the offered causes, in the order in which they are offered.
    pub answers: Vec<String>,
    /// The answer that is right.
    pub cause: String,
    /// Goals, all of which the repaired world reaches.
    pub goals: Vec<Goal>,
    /// The cost of each hint, from the gentlest to the plainest.
    pub hints: Vec<u32>,
    /// Steps that solve it.
    pub solution: Vec<ScriptStep>,
    /// Ways of hiding the symptom only, none of which is accepted.
    #[serde(default)]
    pub hiding: Vec<Vec<ScriptStep>>,
    /// Documents that the explanation follows.
    pub sources: Vec<String>,
    /// Texts by language ([`LANGUAGES`]).
    pub texts: BTreeMap<String, Texts>,
}

/// How hard an exercise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Difficulty {
    /// The log says it.
    Beginner,
    /// Two places have to be compared.
    Intermediate,
    /// The first explanation is wrong, or there are two causes.
    Advanced,
}

/// Initial conditions of an exercise's world; an absent field has the default of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Beginning {
    /// Ids, names and times come from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Devices of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fleet_size: Option<u32>,
    /// Simulated start, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Version of the site. Without a start, the world begins when that version was new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_version: Option<Version>,
    /// The company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Box<Company>>,
}

/// The texts of an exercise in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Texts {
    /// Its title, which gives nothing away.
    pub title: String,
    /// The story that the learner reads first.
    pub story: String,
    /// The goal in words.
    pub goal: String,
    /// Hints, in the order of their costs.
    pub hints: Vec<String>,
    /// The offered causes, by id.
    pub answers: BTreeMap<String, String>,
    /// The cause and its cure.
    pub explanation: String,
}

/// An event of an exercise beside the work in its world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExerciseEvent {
    /// The preparation is over: the learner arrives.
    Begin,
    /// The next hint is taken.
    TakeHint,
    /// A cause is stated.
    StateCause {
        /// Id of the answer.
        answer: String,
    },
    /// The world was checked.
    Check {
        /// Whether every goal was reached.
        passed: bool,
    },
    /// The learner gives up: the cause is told.
    GiveUp,
}

impl Exercise {
    /// The scenario that its world starts from.
    pub fn beginning(&self) -> Scenario {
        let Beginning { seed, fleet_size, start, site_version, company } = self.scenario.clone();
        let version = site_version.unwrap_or_default();
        Scenario {
            name: NAME.to_owned(),
            seed: seed.unwrap_or(SEED_DEFAULT),
            fleet_size: fleet_size.unwrap_or(FLEET_SIZE_DEFAULT),
            start: start.unwrap_or_else(|| version.start().rfc3339()),
            version,
            company,
        }
    }

    /// Texts in a language, else in the first one.
    pub fn texts_in(&self, language: &str) -> Option<&Texts> {
        self.texts.get(language).or_else(|| self.texts.get(LANGUAGES[0]))
    }

    /// Points of a run that took so many hints and stated so many wrong causes.
    pub fn points(&self, hints_taken: usize, wrong_answers: usize) -> u32 {
        let hints: u32 = self.hints.iter().take(hints_taken).sum();
        let wrong = u32::try_from(wrong_answers).unwrap_or(u32::MAX).saturating_mul(WRONG_ANSWER_COST);
        POINTS_MAX.saturating_sub(hints.saturating_add(wrong))
    }
}

#[cfg(test)]
pub(crate) mod tests;
