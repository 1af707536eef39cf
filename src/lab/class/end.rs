//! Ending a learner's place: what is lost is said first.

use super::trainer::Trainer;
use crate::api::end_place;
use crate::i18n::{t_with, text};
use crate::ui::notice::{say, say_failure};
use crate::ui::{BannerKind, Dialog, QuestionButtons};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The question, while there is one.
#[component]
pub fn EndQuestion(
    /// Whose place may end.
    trainer: Trainer,
) -> impl IntoView {
    let ending = trainer.ending;
    let name = move || ending.with(|place| place.as_ref().map(|place| place.name.clone()).unwrap_or_default());
    let end = move |()| {
        let Some(place) = ending.get_untracked() else { return };
        ending.set(None);
        spawn_local(async move {
            match end_place(&place.id).await {
                Ok(()) => say(BannerKind::Success, t_with("class-ended", &[("name", place.name.into())])),
                Err(error) => say_failure(&error),
            }
            trainer.look().await;
        });
    };
    view! {
        <Dialog
            title=text("class-end-title")
            open=Signal::derive(move || ending.with(Option::is_some))
            on_close=move |()| ending.set(None)
        >
            <div class="dialog-body">
                <p>{move || t_with("class-end-question", &[("name", name().into())])}</p>
            </div>
            <QuestionButtons confirm=text("class-end") on_confirm=end on_cancel=move |()| ending.set(None) />
        </Dialog>
    }
}
