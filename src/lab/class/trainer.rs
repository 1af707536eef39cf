//! The trainer's part: who is where, read again every few seconds, and what is done about it.

use super::end::EndQuestion;
use super::hand_out::{HandOut, use_exercises};
use super::learners::LearnerTable;
use crate::api::{ApiError, class, has_trainer_code, keep_trainer_code};
use crate::browser;
use crate::i18n::{t, t_with};
use crate::ui::{Banner, BannerKind};
use contract::class::{Class, PlaceStatus};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::SubmitEvent;

/// Milliseconds between two looks, while the page is visible.
const LOOK_EVERY_MS: u32 = 4_000;

/// What the parts of the page share. Copy it anywhere.
#[derive(Clone, Copy)]
pub struct Trainer {
    /// The class as it was read last.
    pub class: RwSignal<Option<Class>>,
    failure: RwSignal<Option<ApiError>>,
    /// The learner whose place may end, once that was asked.
    pub ending: RwSignal<Option<PlaceStatus>>,
}

impl Trainer {
    fn new() -> Self {
        Self { class: RwSignal::new(None), failure: RwSignal::new(None), ending: RwSignal::new(None) }
    }

    /// Reads the class again.
    pub async fn look(self) {
        let read = class().await;
        // A code that is none is asked for again.
        if read.as_ref().is_err_and(|error| error.code == "TrainerRequired") {
            keep_trainer_code(None);
        }
        self.failure.try_set(read.as_ref().err().cloned());
        if let Ok(class) = read {
            self.class.try_set(Some(class));
        }
    }

    /// Looks every few seconds as long as the page is there.
    fn follow(self) {
        spawn_local(async move {
            while self.class.try_get_untracked().is_some() {
                if browser::is_visible() && has_trainer_code() {
                    self.look().await;
                }
                gloo_timers::future::TimeoutFuture::new(LOOK_EVERY_MS).await;
            }
        });
    }
}

/// The list, or the question for the trainer's code in a tab that does not have it.
#[component]
pub fn TrainerPart() -> impl IntoView {
    let trainer = Trainer::new();
    trainer.follow();
    let exercises = use_exercises();
    let failure =
        move || trainer.failure.get().map(|error| view! { <Banner kind=BannerKind::Warning>{error.text()}</Banner> });
    let join = move || {
        trainer.class.get().map(|class| {
            let taken = class.places.len() as u32;
            let arguments =
                [("code", class.join_code.into()), ("taken", taken.into()), ("max", class.places_max.into())];
            t_with("class-join-with", &arguments)
        })
    };
    view! {
        {failure}
        <Show when=has_trainer_code fallback=move || view! { <CodeForm trainer /> }>
            <p class="class-join-with">{join}</p>
            <HandOut trainer exercises />
            <LearnerTable trainer exercises />
            <EndQuestion trainer />
        </Show>
    }
}

#[component]
fn CodeForm(trainer: Trainer) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        keep_trainer_code(Some(code.get_untracked()));
        spawn_local(trainer.look());
    };
    view! {
        <form class="class-code" on:submit=keep>
            <label for="class-trainer-code">{move || t("class-trainer-code")}</label>
            <input id="class-trainer-code" class="field" type="text" autocomplete="off" spellcheck="false" bind:value=code />
            <button type="submit" class="button button-primary">{move || t("class-trainer-show")}</button>
        </form>
    }
}
