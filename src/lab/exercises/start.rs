//! Starting an exercise: its world replaces the running one, and where that has anything to lose, a question comes first.

use super::results::note_start;
use super::words::in_language;
use crate::api::{lab, set_persona, to_json};
use crate::browser;
use crate::i18n::{t, t_with, text};
use crate::lab::scenario::import::has_work;
use crate::lab::scenario::journal::export;
use crate::ui::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, Dialog, Reason};
use contract::exercises::Exercise;
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What starts exercises.
#[derive(Clone, Copy)]
pub struct Starter {
    asked: RwSignal<Option<Exercise>>,
    /// Whether a world is being replaced.
    pub is_busy: RwSignal<bool>,
}

/// The starter of the page that is built now.
pub fn use_starter() -> Starter {
    Starter { asked: RwSignal::new(None), is_busy: RwSignal::new(false) }
}

impl Starter {
    /// Starts it, or asks first.
    pub fn start(self, exercise: Exercise) {
        if lab().status_untracked().is_some_and(|status| has_work(&status)) {
            self.asked.set(Some(exercise));
        } else {
            self.replace(exercise);
        }
    }

    fn replace(self, exercise: Exercise) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        spawn_local(async move {
            say_nothing();
            let answer = lab().replace_world(&routes::lab_exercises(), to_json(&exercise)).await;
            self.is_busy.try_set(false);
            self.asked.try_set(None);
            match answer {
                Ok(_) => {
                    set_persona(&exercise.persona);
                    note_start(&exercise.name);
                    let title = in_language(&exercise.texts).map(|texts| texts.title.clone()).unwrap_or_default();
                    say(BannerKind::Success, t_with("exercise-started", &[("title", title.into())]));
                    browser::reveal_first(".exercise-run");
                }
                Err(error) => say_failure(&error),
            }
        });
    }

    // A world that is being replaced is not called back.
    fn declined(self) {
        if !self.is_busy.get_untracked() {
            self.asked.set(None);
        }
    }
}

/// The question before a world is replaced.
#[component]
pub fn StartQuestion(
    /// What starts.
    starter: Starter,
) -> impl IntoView {
    let title = move || {
        starter.asked.with(|asked| {
            asked
                .as_ref()
                .and_then(|asked| in_language(&asked.texts))
                .map(|texts| texts.title.clone())
                .unwrap_or_default()
        })
    };
    let busy = Reason::new(Signal::derive(move || starter.is_busy.get().then(|| t("journal-import-busy"))));
    view! {
        <Dialog
            title=text("exercise-start-title")
            open=Signal::derive(move || starter.asked.with(Option::is_some))
            on_close=move |()| starter.declined()
        >
            <div class="dialog-body reset-form">
                <p>{move || t_with("exercise-start-question", &[("title", title().into())])}</p>
                <p>{move || t("reset-text")}</p>
            </div>
            <div class="dialog-buttons">
                <button type="button" class="button" on:click=move |_| export()>
                    {move || t("journal-export")}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    aria-disabled=busy.disabled()
                    aria-describedby=busy.description()
                    on:click=move |_| {
                        if let Some(exercise) = starter.asked.get_untracked() {
                            starter.replace(exercise);
                        }
                    }
                >
                    {move || t("exercise-start-confirm")}
                </button>
                <button
                    type="button"
                    class="button"
                    data-first-focus=""
                    aria-disabled=busy.disabled()
                    aria-describedby=busy.description()
                    on:click=move |_| starter.declined()
                >
                    {move || t("cancel")}
                </button>
                {busy.view()}
            </div>
        </Dialog>
    }
}
