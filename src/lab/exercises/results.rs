//! What became of exercises, kept in this browser and for each persona.

use crate::browser;
use crate::i18n::format::rfc3339;
use crate::list::csv::Records;
use contract::exercises::{ExerciseRun, ExerciseState};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const KEY: &str = "exercise-results";
const KEY_STARTED: &str = "exercise-started";
/// Results that are kept at most, the newest.
const RESULTS_MAX: usize = 500;

/// What became of one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseResult {
    /// Name of the exercise.
    pub exercise: String,
    /// Its title by language; results of earlier builds have none.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
    /// Whose part the learner took, by key.
    pub persona: String,
    /// How it ended.
    pub state: ExerciseState,
    /// Points, 0 to 100.
    pub points: u32,
    /// Hints that were taken.
    pub hints: u32,
    /// Wrong causes that were stated.
    pub wrong_answers: u32,
    /// How often the world was checked.
    pub checks: u32,
    /// Commands of the learner.
    pub steps: u32,
    /// Simulated milliseconds from arrival to end.
    pub simulated_ms: i64,
    /// When this browser started it, wall clock; a run that came from elsewhere has none.
    pub started_ms: Option<i64>,
    /// When it ended, wall clock, milliseconds since 1970.
    pub ended_ms: i64,
}

/// An exercise that this browser started, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Started {
    exercise: String,
    at_ms: i64,
}

/// The results of this browser.
#[derive(Clone, Copy)]
pub struct Results(RwSignal<Vec<ExerciseResult>>);

/// The results, as this browser kept them.
pub fn use_results() -> Results {
    let kept = browser::stored(KEY).and_then(|text| serde_json::from_str(&text).ok());
    Results(RwSignal::new(kept.unwrap_or_default()))
}

/// Notes when an exercise was started here: a reload goes on counting.
pub fn note_start(exercise: &str) {
    let started = Started { exercise: exercise.to_owned(), at_ms: js_sys::Date::now() as i64 };
    browser::store(KEY_STARTED, &serde_json::to_string(&started).unwrap_or_default());
}

impl Results {
    /// Every result, oldest first.
    pub fn all(self) -> Vec<ExerciseResult> {
        self.0.get()
    }

    /// The best result of an exercise.
    pub fn best_of(self, exercise: &str) -> Option<ExerciseResult> {
        self.0.with(|results| best(results, exercise).cloned())
    }

    /// Keeps the result of a run that has ended, once.
    pub fn keep(self, run: &ExerciseRun) {
        if run.state == ExerciseState::Running {
            return;
        }
        let started = browser::stored(KEY_STARTED).and_then(|text| serde_json::from_str::<Started>(&text).ok());
        let started = started.filter(|started| started.exercise == run.name);
        // Read again at each visit of the page: the note is taken with the first result.
        let Some(started) = started else { return };
        browser::store(KEY_STARTED, "");
        let result = result_of(run, Some(started.at_ms), js_sys::Date::now() as i64);
        self.0.update(|results| {
            results.push(result);
            let surplus = results.len().saturating_sub(RESULTS_MAX);
            results.drain(..surplus);
        });
        self.0.with_untracked(|results| browser::store(KEY, &serde_json::to_string(results).unwrap_or_default()));
    }

    /// Forgets them all.
    pub fn clear(self) {
        self.0.set(Vec::new());
        browser::store(KEY, "[]");
    }
}

fn best<'results>(results: &'results [ExerciseResult], exercise: &str) -> Option<&'results ExerciseResult> {
    results.iter().filter(|result| result.exercise == exercise).max_by_key(|result| result.points)
}

fn result_of(run: &ExerciseRun, started_ms: Option<i64>, ended_ms: i64) -> ExerciseResult {
    ExerciseResult {
        exercise: run.name.clone(),
        titles: run.texts.iter().map(|(language, texts)| (language.clone(), texts.title.clone())).collect(),
        persona: run.persona.clone(),
        state: run.state,
        points: run.points,
        hints: run.hints_taken,
        wrong_answers: run.stated.iter().filter(|stated| !stated.is_right).count() as u32,
        checks: run.check_count,
        steps: run.step_count,
        simulated_ms: run.simulated_ms,
        started_ms,
        ended_ms,
    }
}

/// The results as CSV.
pub fn to_csv(results: &[ExerciseResult]) -> String {
    let mut records = Records::default();
    records.push([
        "exercise",
        "persona",
        "state",
        "points",
        "hints",
        "wrongAnswers",
        "checks",
        "steps",
        "simulatedSeconds",
        "seconds",
        "ended",
    ]);
    for result in results {
        let state = serde_json::to_string(&result.state).unwrap_or_default();
        let seconds = result.started_ms.map(|started| ((result.ended_ms - started) / 1_000).to_string());
        records.push([
            result.exercise.as_str(),
            &result.persona,
            state.trim_matches('"'),
            &result.points.to_string(),
            &result.hints.to_string(),
            &result.wrong_answers.to_string(),
            &result.checks.to_string(),
            &result.steps.to_string(),
            &(result.simulated_ms / 1_000).to_string(),
            &seconds.unwrap_or_default(),
            &rfc3339(result.ended_ms),
        ]);
    }
    records.take()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(exercise: &str, points: u32) -> ExerciseResult {
        ExerciseResult {
            exercise: exercise.to_owned(),
            titles: BTreeMap::new(),
            persona: "helpdesk".to_owned(),
            state: ExerciseState::Solved,
            points,
            hints: 1,
            wrong_answers: 2,
            checks: 3,
            steps: 4,
            simulated_ms: 60_000,
            started_ms: Some(1_601_280_000_000),
            ended_ms: 1_601_280_090_000,
        }
    }

    #[test]
    fn the_best_of_an_exercise_is_the_one_with_most_points() {
        let results = [result("a", 40), result("b", 90), result("a", 70)];
        assert_eq!(best(&results, "a").map(|result| result.points), Some(70));
        assert_eq!(best(&results, "c"), None);
    }

    #[test]
    fn a_row_of_the_csv_is_a_run() {
        let csv = to_csv(&[result("the-new-laptops", 85)]);
        let mut lines = csv.lines();
        assert_eq!(lines.next().map(|line| line.starts_with("exercise,persona,state,points,")), Some(true));
        assert_eq!(lines.next(), Some("the-new-laptops,helpdesk,solved,85,1,2,3,4,60,90,2020-09-28T08:01:30Z"));
    }

    #[test]
    fn what_is_kept_can_be_read_again() {
        let results = vec![result("a", 1)];
        let text = serde_json::to_string(&results).expect("JSON");
        assert_eq!(serde_json::from_str::<Vec<ExerciseResult>>(&text).expect("results"), results);
        let without_titles = text.replace("\"titles\":{},", "");
        assert_ne!(without_titles, text);
        assert_eq!(serde_json::from_str::<Vec<ExerciseResult>>(&without_titles).expect("earlier results"), results);
    }
}
