//! A class on one server: places with a world each, what its trainer sees, and exercises that are handed out.

use crate::exercises::{Exercise, ExerciseState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Characters of a name, so that a list of them stays readable.
pub const NAME_CHARACTERS_MAX: usize = 40;
/// Header of every answer of a server that keeps a class.
pub const X_LAB_CLASS: &str = "x-lab-class";
/// Code of the refusal where a request comes from no place in the class.
pub const PLACE_REQUIRED: &str = "PlaceRequired";

/// Takes a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JoinBody {
    /// What the trainer calls the learner; not looked at where the code is a personal one.
    pub name: String,
    /// The join code, the trainer's code, or the personal code of a place that was taken before.
    pub code: String,
}

/// A place as its holder sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnPlace {
    /// The name.
    pub name: String,
    /// Whether it is the trainer's.
    pub is_trainer: bool,
    /// The personal code: leads back to the place from another browser.
    pub code: String,
    /// Path before `gateway/` by which a program without a cookie reaches the world, such as `class/K7QF3M2PXW9T/`.
    pub path: String,
    /// What was handed out last.
    pub handed_out: Option<HandedOut>,
}

/// An exercise that the trainer handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandedOut {
    /// Name of its directory.
    pub name: String,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
    /// The persona whose part the learner takes, by key.
    pub persona: String,
    /// When (wall clock, RFC 3339).
    pub date_time: String,
}

/// The class, for its trainer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Class {
    /// What learners join with.
    pub join_code: String,
    /// Places for learners.
    pub places_max: u32,
    /// Those that are taken, in the order of their names; the trainer's own is not among them.
    pub places: Vec<PlaceStatus>,
}

/// Where a learner is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlaceStatus {
    /// Id of the place; it opens nothing.
    pub id: String,
    /// The name.
    pub name: String,
    /// When it was taken (wall clock, RFC 3339).
    pub joined_date_time: String,
    /// When its world was asked last (wall clock, RFC 3339), since the server started.
    pub last_seen_date_time: Option<String>,
    /// The exercise that its world is.
    pub exercise: Option<PlaceExercise>,
    /// Why its world cannot be opened, in words.
    pub problem: Option<String>,
}

/// How an exercise stands in a learner's world.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlaceExercise {
    /// Name of its directory.
    pub name: String,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
    /// How far it is.
    pub state: ExerciseState,
    /// How many hints were taken.
    pub hints_taken: u32,
    /// How many there are.
    pub hint_count: u32,
    /// Commands of the learner beside those of the clock and of the exercise.
    pub step_count: u32,
    /// Simulated milliseconds since it began, or until it ended.
    pub simulated_ms: i64,
    /// Causes that were stated and are wrong.
    pub wrong_cause_count: u32,
    /// Whether the right one was stated.
    pub is_cause_found: bool,
    /// Whether the last check found that everything works.
    pub does_work: bool,
    /// Points, 0 to 100.
    pub points: u32,
}

/// Hands an exercise out: it begins in the worlds of these places, in the place of what is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOutBody {
    /// The exercise whole, as `/exercises.json` lists them.
    pub exercise: Exercise,
    /// Ids of places; every learner's where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Vec<String>>,
}

/// What became of it, place by place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOutResults {
    /// In the order in which they were asked for.
    pub results: Vec<HandOutResult>,
}

/// What became of it in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOutResult {
    /// Id of the place.
    pub id: String,
    /// Stable code of the refusal, where its world did not take the exercise.
    pub code: Option<String>,
    /// The same in English words.
    pub message: Option<String>,
}
