//! Exercises: starting one, and what has happened in the one that the world is. What would give the cause away is absent until it has
//! ended.

use crate::faults::{FaultId, RemedyId, Target};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use scenario::exercise::{Difficulty, Exercise, Goal, ScriptStep, Texts};

/// Answer of `lab/exercises/current` and of everything that happens in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseRun {
    /// Name of its directory.
    pub name: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes that a learner may need.
    pub minutes: u32,
    /// The persona whose part the learner takes, by key.
    pub persona: String,
    /// How far it is.
    pub state: ExerciseState,
    /// Texts by language, as far as they may be read now.
    pub texts: BTreeMap<String, RunTexts>,
    /// Ids of the offered causes, in order.
    pub answers: Vec<String>,
    /// Goals: each has to work in the end.
    pub goals: Vec<Goal>,
    /// How the goals stand, in their order: in the answer to a check only.
    pub results: Option<Vec<GoalResult>>,
    /// Costs of the hints, in points.
    pub hint_costs: Vec<u32>,
    /// How many hints were taken.
    pub hints_taken: u32,
    /// The causes that were stated, in order.
    pub stated: Vec<StatedCause>,
    /// Whether one of them was right.
    pub is_cause_found: bool,
    /// How often the world was checked.
    pub check_count: u32,
    /// Whether the last check found that everything works.
    pub does_work: bool,
    /// Points, 0 to 100; none for a run that was given up.
    pub points: u32,
    /// When the learner arrived (simulated time, RFC 3339).
    pub began_date_time: String,
    /// When it ended.
    pub ended_date_time: Option<String>,
    /// Simulated milliseconds between them, or until now.
    pub simulated_ms: i64,
    /// Commands of the learner beside those of the clock and of the exercise.
    pub step_count: u32,
    /// Cause and background, told when it has ended.
    pub revealed: Option<Revealed>,
}

/// How far an exercise is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExerciseState {
    /// The learner investigates.
    #[default]
    Running,
    /// The cause was stated and the world works.
    Solved,
    /// The learner gave up.
    GivenUp,
}

/// The texts in one language that may be read now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunTexts {
    /// Its title.
    pub title: String,
    /// Texts for the learner.
    pub story: String,
    /// Goals: each has to work in the end.
    pub goal: String,
    /// The hints that were taken.
    pub hints: Vec<String>,
    /// The offered causes, by id.
    pub answers: BTreeMap<String, String>,
    /// Why it was so: once it has ended.
    pub explanation: Option<String>,
}

/// A cause that was stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatedCause {
    /// Id of the answer.
    pub answer: String,
    /// Whether it is right.
    pub is_right: bool,
    /// When (simulated time, RFC 3339).
    pub date_time: String,
}

/// How a goal stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GoalResult {
    /// Whether it is reached.
    pub passed: bool,
    /// What a copy of the world showed: `reached`, `notShown`, `refused`, `failed`, `pending`, `missing`, `unwanted` or
    /// `notSynchronized`.
    pub outcome: String,
    /// Of `missing` and `unwanted`: how many devices.
    pub count: Option<u32>,
    /// Of a goal about a device: its name.
    pub device_name: Option<String>,
}

/// The cause and its background, which an exercise hides until it has ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Revealed {
    /// Id of the right answer.
    pub cause: String,
    /// The faults that the preparation switched on.
    pub faults: Vec<FaultId>,
    /// Documents that the explanation follows.
    pub sources: Vec<String>,
    /// Steps of the learner, in order.
    pub steps: Vec<LearnerStep>,
}

/// A command of the learner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LearnerStep {
    /// Stable kind: `remedy`, `properties`, `consent`, `onboard`, `action`, `connection` or `certificate`.
    pub kind: String,
    /// When (simulated time, RFC 3339).
    pub date_time: String,
    /// When (simulated time), milliseconds since 1970.
    pub date_time_ms: i64,
    /// The caller, by key.
    pub by: Option<String>,
    /// Of a remedy: which.
    pub remedy: Option<RemedyId>,
    /// User or device of a remedy or an action.
    pub target: Option<Target>,
    /// Name of the device.
    pub device_name: Option<String>,
    /// Of an action: the task, whose trace shows its way.
    pub task_guid: Option<String>,
}

/// States a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CauseBody {
    /// Id of the answer.
    pub answer: String,
}

/// State and titles of the exercise that the world is, for the lab bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseStatus {
    /// Name of its directory.
    pub name: String,
    /// How far it is.
    pub state: ExerciseState,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
}
