//! After an exercise: its cause, why it was so, and the trace of what the learner did.

use super::run_panel::RunHandle;
use super::words::{paragraphs, step_id, target_words, texts_of};
use crate::i18n::{format, t, t_with};
use crate::model::fault_names::{fault_name_id, remedy_name_id};
use crate::paths;
use crate::ui::Link;
use contract::exercises::{ExerciseState, LearnerStep};
use leptos::prelude::*;

/// The debriefing.
#[component]
pub fn Debrief(
    /// The run.
    handle: RunHandle,
) -> impl IntoView {
    move || {
        let run = handle.run().value()?;
        let revealed = run.revealed.clone()?;
        let texts = texts_of(&run);
        let cause = texts.answers.get(&revealed.cause).cloned().unwrap_or_default();
        let faults: Vec<String> = revealed.faults.iter().map(|id| t(fault_name_id(*id))).collect();
        let words = if run.state == ExerciseState::Solved {
            t_with("exercise-solved-words", &[("points", run.points.into())])
        } else {
            t("exercise-given-up-words")
        };
        let has_faults = !faults.is_empty();
        Some(view! {
            <p role="status">{words}</p>
            <h3>{t("exercise-explanation")}</h3>
            <p>
                <strong>{cause}</strong>
            </p>
            {paragraphs(texts.explanation.as_deref().unwrap_or_default())}
            {has_faults.then(|| view! { <p>{t_with("exercise-faults", &[("faults", faults.join(", ").into())])}</p> })}
            <p lang="en">{t_with("exercise-sources", &[("sources", revealed.sources.join("; ").into())])}</p>
            <h3>{t("exercise-trace")}</h3>
            <ol class="exercise-trace">{revealed.steps.iter().map(step).collect_view()}</ol>
        })
    }
}

fn step(step: &LearnerStep) -> impl IntoView + use<> {
    let what = match step.remedy {
        Some(remedy) => t(remedy_name_id(remedy)),
        None => t(step_id(&step.kind)),
    };
    let target = target_words(step).map(|target| format!(" ({target})"));
    let by = step.by.clone().map(|by| format!(", {by}"));
    let trace = step.task_guid.as_deref().map(|task| {
        let address = paths::action(task);
        view! {
            " "
            <Link to=address>{t("exercise-trace-of-action")}</Link>
        }
    });
    view! { <li>{format::date_time(step.date_time_ms)} ": " {what} {target} {by} {trace}</li> }
}
