//! Words about exercises.

use crate::i18n::{format, language, t, t_with, text_id};
use contract::exercises::{Difficulty, ExerciseRun, ExerciseState, GoalResult, LearnerStep, RunTexts};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Milliseconds of a minute.
const MINUTE_MS: i64 = 60_000;

/// What is in the person's language, or else in the first one that there is.
pub fn in_language<T>(texts: &BTreeMap<String, T>) -> Option<&T> {
    texts.get(language().tag()).or_else(|| texts.values().next())
}

/// The texts of a run.
pub fn texts_of(run: &ExerciseRun) -> RunTexts {
    in_language(&run.texts).cloned().unwrap_or_default()
}

/// How hard it is.
pub const fn difficulty_id(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Beginner => text_id("exercise-beginner"),
        Difficulty::Intermediate => text_id("exercise-intermediate"),
        Difficulty::Advanced => text_id("exercise-advanced"),
    }
}

/// How far it is.
pub const fn state_id(state: ExerciseState) -> &'static str {
    match state {
        ExerciseState::Running => text_id("exercise-running"),
        ExerciseState::Solved => text_id("exercise-solved"),
        ExerciseState::GivenUp => text_id("exercise-given-up"),
    }
}

/// Minutes that it may take.
pub fn minutes(minutes: u32) -> String {
    format::duration(i64::from(minutes) * MINUTE_MS)
}

/// What a check found about one goal.
pub fn result_words(result: &GoalResult) -> String {
    let count = result.count.unwrap_or_default().into();
    let outcome = match result.outcome.as_str() {
        "reached" => t("exercise-goal-reached"),
        "notShown" => t("exercise-goal-not-shown"),
        "refused" => t("exercise-goal-refused"),
        "failed" => t("exercise-goal-failed"),
        "pending" => t("exercise-goal-pending"),
        "missing" => t_with("exercise-goal-missing", &[("count", count)]),
        "unwanted" => t_with("exercise-goal-unwanted", &[("count", count)]),
        _ => t("exercise-goal-not-synchronized"),
    };
    match &result.device_name {
        Some(device) => format!("{device}: {outcome}"),
        None => outcome,
    }
}

/// What the learner did at one step, without its time.
pub const fn step_id(kind: &str) -> &'static str {
    match kind.as_bytes() {
        b"properties" => text_id("exercise-step-properties"),
        b"consent" => text_id("exercise-step-consent"),
        b"onboard" => text_id("exercise-step-onboard"),
        b"action" => text_id("exercise-step-action"),
        b"connection" => text_id("exercise-step-connection"),
        b"certificate" => text_id("exercise-step-certificate"),
        b"update" => text_id("exercise-step-update"),
        _ => text_id("exercise-step-remedy"),
    }
}

/// For whom or on what a step was.
pub fn target_words(step: &LearnerStep) -> Option<String> {
    use contract::faults::Target;
    step.device_name.clone().or_else(|| match &step.target {
        Some(Target::User(key)) => Some(key.clone()),
        Some(Target::Device(device)) => Some(device.to_string()),
        None => None,
    })
}

/// A text of several paragraphs, which empty lines part.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n").map(|paragraph| view! { <p>{paragraph.to_owned()}</p> }).collect_view()
}
