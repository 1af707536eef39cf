//! The learners in a table: where each is, and what the trainer can do for one.

use super::hand_out::Exercises;
use super::trainer::Trainer;
use crate::i18n::{format, t, t_with, text};
use crate::lab::exercises::words::state_id;
use crate::model::class::title;
use crate::ui::Button;
use contract::class::{PlaceExercise, PlaceStatus};
use leptos::prelude::*;

/// A last request younger than this counts as present.
const PRESENT_MS: i64 = 15_000;

/// The table.
#[component]
pub fn LearnerTable(
    /// The class.
    trainer: Trainer,
    /// What can be handed out.
    exercises: Exercises,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        trainer.class.with(|class| {
            class.iter().flat_map(|class| &class.places).map(|place| place.id.clone()).collect::<Vec<_>>()
        })
    });
    let heading = |id: &'static str| view! { <th scope="col">{move || t(id)}</th> };
    let is_read = Memo::new(move |_| trainer.class.with(Option::is_some));
    view! {
        <section aria-labelledby="class-learners-heading">
            <h2 id="class-learners-heading">{move || t("class-learners")}</h2>
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! { <p>{move || is_read.get().then(|| t("class-learners-none"))}</p> }
            >
                <div class="exercise-results" tabindex="0" role="region" aria-label=move || t_with("center-scroll-region", &[("table", t("class-learners").into())])>
                    <table>
                        <thead>
                            <tr>
                                {heading("class-column-name")} {heading("exercise-column-exercise")}
                                {heading("exercise-state")} {heading("exercise-hints")} {heading("exercise-column-wrong")}
                                {heading("exercise-steps")} {heading("exercise-simulated")} {heading("exercise-points")}
                                {heading("class-column-seen")} {heading("class-column-actions")}
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || ids.get() key=Clone::clone let:id>
                                {learner_row(trainer, exercises, id)}
                            </For>
                        </tbody>
                    </table>
                </div>
            </Show>
        </section>
    }
}

fn learner_row(trainer: Trainer, exercises: Exercises, id: String) -> impl IntoView {
    let place = Memo::new(move |_| {
        trainer
            .class
            .with(|class| class.iter().flat_map(|class| &class.places).find(|place| place.id == id).cloned())
            .unwrap_or_default()
    });
    let name = Memo::new(move |_| place.with(|place| place.name.clone()));
    let exercise = Memo::new(move |_| place.with(|place| place.exercise.clone()));
    let cell = move |words: fn(&PlaceExercise) -> String| {
        view! { <td>{move || exercise.with(|exercise| exercise.as_ref().map(words))}</td> }
    };
    let seen = move || place.with(|place| seen_words(place, js_now_ms()));
    let hand_out_label = move || {
        let name = name.get().into();
        match exercises.chosen_title() {
            Some(title) => t_with("class-hand-to-named", &[("name", name), ("title", title.into())]),
            None => t_with("class-hand-to", &[("name", name)]),
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cell(|exercise| title(&exercise.titles).unwrap_or_else(|| exercise.name.clone()))}
            <td>{move || state_words(&place.get())}</td>
            {cell(|exercise| t_with("class-hints-of", &[("taken", exercise.hints_taken.into()), ("count", exercise.hint_count.into())]))}
            {cell(|exercise| exercise.wrong_cause_count.to_string())}
            {cell(|exercise| exercise.step_count.to_string())}
            {cell(|exercise| format::duration(exercise.simulated_ms))}
            {cell(|exercise| exercise.points.to_string())}
            <td>{seen}</td>
            <td class="class-actions">
                <Button
                    label=text("class-hand-out")
                    name=Signal::derive(hand_out_label)
                    disabled_reason=exercises.obstacle()
                    on_press=move |()| {
                        let to = place.with_untracked(|place| (place.id.clone(), place.name.clone()));
                        exercises.hand_out(trainer, Some(to));
                    }
                />
                <button
                    type="button"
                    class="button"
                    aria-label=move || t_with("class-end-named", &[("name", name.get().into())])
                    aria-haspopup="dialog"
                    on:click=move |_| trainer.ending.set(Some(place.get_untracked()))
                >
                    {move || t("class-end")}
                </button>
            </td>
        </tr>
    }
}

/// How far the exercise is; or what is wrong with the world.
fn state_words(place: &PlaceStatus) -> String {
    match (&place.problem, &place.exercise) {
        (Some(problem), _) => t_with("class-problem", &[("reason", problem.clone().into())]),
        (None, None) => t("class-no-exercise"),
        (None, Some(exercise)) => {
            let state = t(state_id(exercise.state));
            let found = exercise.is_cause_found.then(|| t("class-cause-found"));
            let works = exercise.does_work.then(|| t("class-works"));
            [Some(state), found, works].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
    }
}

/// When the last request came, by the clock of this browser.
fn seen_words(place: &PlaceStatus, now_ms: i64) -> String {
    let Some(seen_ms) = place.last_seen_date_time.as_deref().and_then(format::parse_rfc3339_ms) else {
        return t("class-seen-not-yet");
    };
    match now_ms - seen_ms {
        ago if ago < PRESENT_MS => t("class-seen-now"),
        ago => t_with("class-seen-ago", &[("time", format::duration(ago / 1_000 * 1_000).into())]),
    }
}

fn js_now_ms() -> i64 {
    js_sys::Date::now() as i64
}
