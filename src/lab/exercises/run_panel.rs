//! The exercise that the world is: what the learner is told, hints, the question of the cause, the check of the world, and the way out.

use super::answers::Answers;
use super::debrief::Debrief;
use super::results::Results;
use super::words::{difficulty_id, minutes, paragraphs, result_words, state_id, texts_of};
use crate::api::{self, Loaded, lab, use_loaded, use_revision};
use crate::i18n::{format, t, t_with, text, text_id};
use crate::lab::facts::fact;
use crate::paths;
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Button, Dialog, Link, LoadedFrame, QuestionButtons};
use contract::exercises::{ExerciseRun, ExerciseState, GoalResult};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The run as it was read, and what the page knows beside it.
#[derive(Clone, Copy)]
pub struct RunHandle {
    run: Loaded<ExerciseRun>,
    /// What the last check found.
    checked: RwSignal<Option<Vec<GoalResult>>>,
    is_busy: RwSignal<bool>,
}

impl RunHandle {
    /// A part of the run; nothing before it was read.
    pub fn part<T: PartialEq + Send + Sync + 'static>(self, part: fn(&ExerciseRun) -> T) -> Memo<Option<T>> {
        Memo::new(move |_| self.run.with(part))
    }

    /// Sends what happens in the exercise, and reads the run again.
    pub fn send(self, path: String, body: String) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        spawn_local(async move {
            say_nothing();
            let answer = api::post_text::<ExerciseRun>(&path, body).await;
            self.is_busy.try_set(false);
            match answer {
                Ok(run) => {
                    if run.results.is_some() {
                        self.checked.try_set(run.results);
                    }
                    self.run.reload();
                    lab().poll_now();
                }
                Err(error) => say_failure(&error),
            }
        });
    }
}

/// The panel.
#[component]
pub fn RunPanel(
    /// Where the result is kept.
    results: Results,
) -> impl IntoView {
    let run = use_loaded(routes::lab_exercise, use_revision(|revisions| revisions.faults));
    let handle = RunHandle { run, checked: RwSignal::new(None), is_busy: RwSignal::new(false) };
    Effect::new(move |_| {
        if let Some(run) = run.value() {
            results.keep(&run);
        }
    });
    let has_ended = handle.part(|run| run.state != ExerciseState::Running);
    view! {
        <section class="exercise-run" tabindex="-1" aria-labelledby="exercise-run-heading">
            <LoadedFrame loaded=run>
                <h2 id="exercise-run-heading">{move || run.with(|run| texts_of(run).title)}</h2>
                <Facts handle />
                <div class="exercise-story">{move || run.with(|run| paragraphs(&texts_of(run).story))}</div>
                <p>
                    <strong>{move || t("exercise-goal")}</strong>
                    " "
                    {move || run.with(|run| texts_of(run).goal)}
                </p>
                <p class="exercise-tools">
                    <Link to=paths::LOGS>{move || t("logs-title")}</Link>
                    " · "
                    <Link to=paths::FAULTS>{move || t("exercise-remedies")}</Link>
                    " · "
                    <Link to=paths::CO_MANAGEMENT>{move || t("surface-console")}</Link>
                    " · "
                    <Link to=paths::CONNECTORS>{move || t("surface-admin-center")}</Link>
                </p>
                <Show when=move || has_ended.get() == Some(false)>
                    <Hints handle />
                    <Answers handle />
                    <Check handle />
                    <GiveUp handle />
                </Show>
                <Show when=move || has_ended.get() == Some(true)>
                    <Debrief handle />
                </Show>
            </LoadedFrame>
        </section>
    }
}

#[component]
fn Facts(handle: RunHandle) -> impl IntoView {
    move || {
        handle.run.value().map(|run| {
            view! {
                <dl class="facts">
                    {fact(text_id("exercise-state"), t(state_id(run.state)))}
                    {fact(text_id("exercise-difficulty"), t(difficulty_id(run.difficulty)))}
                    {fact(text_id("exercise-takes"), minutes(run.minutes))}
                    {fact(text_id("exercise-points"), run.points.to_string())}
                    {fact(text_id("exercise-steps"), run.step_count.to_string())}
                    {fact(text_id("exercise-simulated"), format::duration(run.simulated_ms))}
                </dl>
            }
        })
    }
}

#[component]
fn Hints(handle: RunHandle) -> impl IntoView {
    let hints = move || {
        handle.run.with(|run| texts_of(run).hints.into_iter().map(|hint| view! { <li>{hint}</li> }).collect_view())
    };
    let next = handle.part(|run| run.hint_costs.get(run.hints_taken as usize).copied());
    view! {
        <h3>{move || t("exercise-hints")}</h3>
        <div role="log" aria-label=move || t("exercise-hints")>
            <ol>{hints}</ol>
        </div>
        {move || match next.get().flatten() {
            Some(cost) => {
                let take = move |_| handle.send(routes::lab_exercise_hint(), String::new());
                view! {
                    <button type="button" class="button" on:click=take>
                        {t_with("exercise-take-hint", &[("cost", cost.into())])}
                    </button>
                }
                    .into_any()
            }
            None => view! { <p>{t("exercise-no-more-hints")}</p> }.into_any(),
        }}
    }
}

#[component]
fn Check(handle: RunHandle) -> impl IntoView {
    let busy = Signal::derive(move || handle.is_busy.get().then(|| t("exercise-checking")));
    let found = move || {
        handle.checked.get().map(|results| {
            let words = if results.iter().all(|result| result.passed) {
                t("exercise-world-works")
            } else {
                t("exercise-world-does-not")
            };
            let items = results.iter().map(result_words).map(|words| view! { <li>{words}</li> }).collect_view();
            view! {
                <p>{words}</p>
                <ul>{items}</ul>
            }
        })
    };
    view! {
        <h3>{move || t("exercise-check-title")}</h3>
        <p>{move || t("exercise-check-what")}</p>
        <Button
            label=text("exercise-check")
            disabled_reason=busy
            is_primary=true
            on_press=move |()| handle.send(routes::lab_exercise_check(), String::new())
        />
        <div role="status" class="exercise-checked">{found}</div>
    }
}

#[component]
fn GiveUp(handle: RunHandle) -> impl IntoView {
    let is_asked = RwSignal::new(false);
    let confirmed = move |()| {
        is_asked.set(false);
        handle.send(routes::lab_exercise_give_up(), String::new());
    };
    view! {
        <p>
            <button type="button" class="button" on:click=move |_| is_asked.set(true)>
                {move || t("exercise-give-up")}
            </button>
        </p>
        <Dialog title=text("exercise-give-up") open=is_asked on_close=move |()| is_asked.set(false)>
            <div class="dialog-body">
                <p>{move || t("exercise-give-up-question")}</p>
            </div>
            <QuestionButtons
                confirm=text("exercise-give-up")
                on_confirm=confirmed
                on_cancel=move |()| is_asked.set(false)
            />
        </Dialog>
    }
}

impl RunHandle {
    /// The run, as read.
    pub fn run(self) -> Loaded<ExerciseRun> {
        self.run
    }
}
