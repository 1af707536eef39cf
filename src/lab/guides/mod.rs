//! *Guides*: rehearsals of the documents' procedures. The page lists them; the panel of the one that runs stands beside every page.

mod catalog;
mod facts;
pub mod panel;
mod pointer;
pub mod presenter_section;

use crate::i18n::{t, t_with, text};
use crate::model::guide_run::guide_run;
use crate::ui::PageHeading;
use catalog::Guide;
use leptos::prelude::*;
use presenter_section::PresenterSection;

pub use panel::GuidePanel;

/// The page.
#[component]
pub fn GuidesPage() -> impl IntoView {
    view! {
        <div class="lab-page guides">
            <PageHeading text=text("guides-title") />
            <p>{move || t("guides-text")}</p>
            <ul class="guide-list">{Guide::ALL.map(entry).collect_view()}</ul>
            <PresenterSection />
        </div>
    }
}

fn entry(guide: Guide) -> impl IntoView {
    let is_running = Memo::new(move |_| guide_run().is_some_and(|run| run.guide == guide.key()));
    let name = move || t(guide.name_id());
    let label = move || {
        let id = if is_running.get() { "guide-restart-named" } else { "guide-start-named" };
        t_with(id, &[("guide", name().into())])
    };
    view! {
        <li>
            <h2>{name}</h2>
            <p>{move || t(guide.text_id())}</p>
            <button type="button" class="button" aria-label=label on:click=move |_| panel::start(guide)>
                {move || t(if is_running.get() { "guide-restart" } else { "guide-start" })}
            </button>
        </li>
    }
}
