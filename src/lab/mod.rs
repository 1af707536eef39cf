//! The lab's own pages: the start page, the log viewer, an action's trail, the scenario.

use crate::i18n::text;
use crate::ui::PageHeading;
use leptos::prelude::*;

/// What this is, and what to do first.
#[component]
pub fn StartPage() -> impl IntoView {
    view! { <div class="lab-page"><PageHeading text=text("start-title") /></div> }
}

/// The log files, and the lines of one.
#[component]
pub fn LogsPage() -> impl IntoView {
    view! { <div class="lab-page"><PageHeading text=text("logs-title") /></div> }
}

/// One action's way through the four logs.
#[component]
pub fn ActionPage() -> impl IntoView {
    view! { <div class="lab-page"><PageHeading text=text("action-title") /></div> }
}

/// The scenario and the journal.
#[component]
pub fn ScenarioPage() -> impl IntoView {
    view! { <div class="lab-page"><PageHeading text=text("scenario-title") /></div> }
}
