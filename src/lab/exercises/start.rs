//! Starting an exercise: its world replaces the running one.

use super::results::note_start;
use super::words::in_language;
use crate::api::{lab, set_persona, to_json};
use crate::browser;
use crate::i18n::{t_with, text_id};
use crate::lab::scenario::replacement::{Replacement, ReplacementQuestion};
use crate::ui::BannerKind;
use crate::ui::notice::{say, say_failure, say_nothing};
use contract::exercises::Exercise;
use contract::routes;
use leptos::prelude::*;

/// What starts exercises.
pub type Starter = Replacement<Exercise>;

/// The starter of the page that is built now.
pub fn use_starter() -> Starter {
    Replacement::new(|exercise| Box::pin(start(exercise)))
}

async fn start(exercise: Exercise) {
    say_nothing();
    match lab().replace_world(&routes::lab_exercises(), to_json(&exercise)).await {
        Ok(_) => {
            set_persona(&exercise.persona);
            note_start(&exercise.name);
            say(BannerKind::Success, t_with("exercise-started", &[("title", title(&exercise).into())]));
            // The panel is built in answer to the new world's status. The list with the button that was pressed is below it.
            // In the first frame the question that is closing gives the focus back to that button.
            request_animation_frame(|| {
                request_animation_frame(|| {
                    browser::focus_first(".exercise-run");
                });
            });
        }
        Err(error) => say_failure(&error),
    }
}

/// Its title in the person's language.
pub fn title(exercise: &Exercise) -> String {
    in_language(&exercise.texts).map(|texts| texts.title.clone()).unwrap_or_default()
}

/// The question before a world is replaced.
#[component]
pub fn StartQuestion(
    /// What starts.
    starter: Starter,
) -> impl IntoView {
    view! {
        <ReplacementQuestion
            replacement=starter
            title=text_id("exercise-start-title")
            question=|exercise| t_with("exercise-start-question", &[("title", title(exercise).into())])
            confirm=text_id("exercise-start-confirm")
        />
    }
}
