//! The built-in exercises, which are a file of the build that this page fetches.

use super::results::Results;
use super::start::{Starter, title};
use super::words::{difficulty_id, minutes, state_id};
use crate::api::{build_file, lab};
use crate::i18n::{t, t_with};
use contract::exercises::{Exercise, ExerciseState};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What became of the file.
#[derive(Clone, Debug, PartialEq)]
enum Listing {
    Reading,
    Unreadable,
    Read(Vec<Exercise>),
}

/// The list, from the easy to the hard.
#[component]
pub fn ExerciseList(
    /// What starts one.
    starter: Starter,
    /// What became of earlier runs.
    results: Results,
) -> impl IntoView {
    let listing = RwSignal::new(Listing::Reading);
    let read = move || {
        listing.set(Listing::Reading);
        spawn_local(async move {
            listing.try_set(build_file("exercises.json").await.map_or(Listing::Unreadable, Listing::Read));
        });
    };
    read();
    let rows = move || match listing.get() {
        Listing::Read(exercises) => {
            exercises.into_iter().map(|exercise| row(starter, results, exercise)).collect_view()
        }
        Listing::Reading | Listing::Unreadable => Vec::new(),
    };
    view! {
        <section aria-labelledby="exercises-heading">
            <h2 id="exercises-heading">{move || t("exercises-built-in")}</h2>
            <p role="status">
                {move || (listing.get() == Listing::Reading).then(|| t("exercises-reading"))}
            </p>
            <Show when=move || listing.get() == Listing::Unreadable>
                <p>{move || t("exercises-unreadable")}</p>
                <button type="button" class="button" on:click=move |_| read()>
                    {move || t("exercises-read-again")}
                </button>
            </Show>
            <ul class="exercise-list" data-keeps-focus="">
                {rows}
            </ul>
        </section>
    }
}

fn row(starter: Starter, results: Results, exercise: Exercise) -> impl IntoView {
    let exercise = StoredValue::new(exercise);
    let title = move || exercise.with_value(title);
    let (difficulty, takes) = exercise.with_value(|exercise| (exercise.difficulty, exercise.minutes));
    let state = move || {
        let name = exercise.with_value(|exercise| exercise.name.clone());
        let running = lab().status().and_then(|status| status.exercise);
        if running.is_some_and(|running| running.name == name && running.state == ExerciseState::Running) {
            return t("exercise-running");
        }
        match results.best_of(&name) {
            None => t("exercise-not-tried"),
            Some(best) if best.state == ExerciseState::Solved => {
                t_with("exercise-solved-with", &[("points", best.points.into())])
            }
            Some(best) => t(state_id(best.state)),
        }
    };
    view! {
        <li>
            <div>
                <h3>{title}</h3>
                <p class="exercise-facts">
                    {move || t(difficulty_id(difficulty))} " · " {move || minutes(takes)} " · " {state}
                </p>
            </div>
            <button
                type="button"
                class="button"
                aria-label=move || t_with("exercise-start-named", &[("title", title().into())])
                on:click=move |_| starter.offer(exercise.get_value())
            >
                {move || t("exercise-start")}
            </button>
        </li>
    }
}
