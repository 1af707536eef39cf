//! The class: for a learner whose place this is and the ways back to it, for its trainer who is where.

pub mod end;
pub mod hand_out;
pub mod learners;
pub mod own;
pub mod trainer;

use crate::api::own_place;
use crate::i18n::{t, text};
use crate::ui::PageHeading;
use leptos::prelude::*;
use own::OwnPlaceFacts;
use trainer::TrainerPart;

/// The page.
#[component]
pub fn ClassPage() -> impl IntoView {
    let place = Memo::new(|_| own_place());
    let is_trainer = Memo::new(move |_| place.with(|place| place.as_ref().is_some_and(|place| place.is_trainer)));
    view! {
        <div class="lab-page class-page">
            <PageHeading text=text("class-title") class="lab-display" />
            <Show
                when=move || place.with(Option::is_some)
                fallback=|| view! { <p class="lab-lead">{move || t("class-none")}</p> }
            >
                <p class="lab-lead">
                    {move || if is_trainer.get() { t("class-lead-trainer") } else { t("class-lead-learner") }}
                </p>
                <Show when=move || is_trainer.get()>
                    <TrainerPart />
                </Show>
                <OwnPlaceFacts place />
            </Show>
        </div>
    }
}
