//! The question of the cause: one of several answers, and what was stated before.

use super::run_panel::RunHandle;
use super::words::texts_of;
use crate::api::to_json;
use crate::i18n::{t, t_with, text, text_id};
use crate::ui::Button;
use contract::exercises::CauseBody;
use contract::routes;
use leptos::prelude::*;

/// The offered causes.
#[component]
pub fn Answers(
    /// The run.
    handle: RunHandle,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let offered = handle.part(|run| {
        let texts = texts_of(run);
        let text = |id: &String| texts.answers.get(id).cloned().unwrap_or_else(|| id.clone());
        run.answers.iter().map(|id| (id.clone(), text(id))).collect::<Vec<_>>()
    });
    let is_found = handle.part(|run| run.is_cause_found);
    let stated = handle.part(|run| {
        let texts = texts_of(run);
        let text = |id: &String| texts.answers.get(id).cloned().unwrap_or_else(|| id.clone());
        run.stated.iter().map(|stated| (text(&stated.answer), stated.is_right)).collect::<Vec<_>>()
    });
    let choices = move || {
        let choice = |(id, words): (String, String)| {
            let value = id.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&value));
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="exercise-cause"
                        prop:checked=is_chosen
                        on:change=move |_| chosen.set(Some(id.clone()))
                    />
                    <span>{words}</span>
                </label>
            }
        };
        offered.get().unwrap_or_default().into_iter().map(choice).collect_view()
    };
    let not_chosen = Signal::derive(move || chosen.with(Option::is_none).then(|| t("exercise-choose-cause")));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(answer) = chosen.get_untracked() {
            handle.send(routes::lab_exercise_cause(), to_json(&CauseBody { answer }));
        }
    };
    let stated_words = move || {
        let words = |(answer, is_right): (String, bool)| {
            let id = if is_right { text_id("exercise-answer-right") } else { text_id("exercise-answer-wrong") };
            view! { <li>{t_with(id, &[("answer", answer.into())])}</li> }
        };
        stated.get().unwrap_or_default().into_iter().map(words).collect_view()
    };
    view! {
        <form on:submit=submit>
            <fieldset class="exercise-answers">
                <legend>{move || t("exercise-cause-question")}</legend>
                {choices}
            </fieldset>
            <Button label=text("exercise-state-cause") disabled_reason=not_chosen submits=true />
        </form>
        <div role="status">
            <ul>{stated_words}</ul>
            {move || (is_found.get() == Some(true)).then(|| t("exercise-now-repair"))}
        </div>
    }
}
