//! Exercises: the list of the built-in ones and a learner's own, the one that is under way, and what became of those before.

pub mod answers;
pub mod built_in;
pub mod debrief;
pub mod load;
pub mod own;
pub mod results;
pub mod results_table;
pub mod run_panel;
pub mod start;
pub mod words;

use crate::api::lab;
use crate::i18n::{t, text};
use crate::ui::PageHeading;
use built_in::ExerciseList;
use leptos::prelude::*;
use own::OwnExercise;
use results_table::ResultsTable;
use run_panel::RunPanel;
use start::{StartQuestion, use_starter};

/// The page.
#[component]
pub fn ExercisesPage() -> impl IntoView {
    let starter = use_starter();
    let results = results::use_results();
    let is_exercise = Memo::new(|_| lab().status().is_some_and(|status| status.exercise.is_some()));
    view! {
        <div class="lab-page exercises-page">
            <PageHeading text=text("exercises-title") class="lab-display" />
            <p class="lab-lead">{move || t("exercises-lead")}</p>
            <Show when=move || is_exercise.get()>
                <RunPanel results />
            </Show>
            <ExerciseList starter results />
            <OwnExercise starter />
            <ResultsTable results />
            <StartQuestion starter />
        </div>
    }
}
