//! The lab bar: clearly ours, on every page. Simulated time, who is signed in, what is due, and a new start.

pub mod class_link;
pub mod clock;
pub mod due_events;
pub mod fleet;
mod gone;
pub mod persona_menu;
pub mod reset;
pub mod undo;
pub mod work;

use crate::api::lab;
use crate::boot;
use crate::i18n::{t, t_with};
use crate::model::time_travel::is_in_past;
use crate::paths;
use crate::ui::preferences::Preferences;
use crate::ui::{Glyph, Icon, Link};
use class_link::ClassLink;
use clock::{ClockFace, SpeedGroup, StepButtons};
use contract::exercises::ExerciseState;
use due_events::DueEvents;
use fleet::FleetMenu;
use leptos::prelude::*;
use persona_menu::PersonaMenu;
use reset::ResetButton;
use undo::UndoButton;

/// The bar. On narrow windows everything but the clock folds away behind one button.
#[component]
pub fn LabBar() -> impl IntoView {
    let is_unfolded = RwSignal::new(false);
    let is_class = boot::ready().is_some_and(|ready| ready.is_class);
    view! {
        <section class="lab-bar" class:unfolded=move || is_unfolded.get() aria-label=move || t("surface-lab")>
            <div class="lab-bar-first">
                <ClockFace />
                <button
                    type="button"
                    class="lab-button lab-bar-fold"
                    aria-expanded=move || is_unfolded.get().to_string()
                    aria-controls="lab-bar-controls"
                    on:click=move |_| is_unfolded.update(|unfolded| *unfolded = !*unfolded)
                >
                    <Glyph icon=Icon::Menu />
                    <span>{move || t("lab-controls")}</span>
                </button>
            </div>
            <div class="lab-bar-controls" id="lab-bar-controls" data-keeps-focus="">
                // In the past nothing can be changed: what would change it is not there.
                <Show when=|| !is_in_past()>
                    <SpeedGroup />
                    <StepButtons />
                    <UndoButton />
                </Show>
                <DueEvents />
                <Show when=|| !is_in_past()>
                    <FleetMenu />
                </Show>
                <span class="lab-bar-space"></span>
                <LabLinks />
                {is_class.then(|| view! { <ClassLink /> })}
                <PersonaMenu />
                <Preferences />
                <Show when=|| !is_in_past()>
                    <ResetButton />
                </Show>
            </div>
        </section>
    }
}

/// How many faults are on, where any is: a world that was broken on purpose says so on every page.
fn faults_words() -> String {
    match lab().status().map_or(0, |status| status.active_fault_count) {
        0 => t("faults-lab-bar"),
        count => t_with("faults-lab-bar-count", &[("count", count.into())]),
    }
}

/// How many, where any is.
fn faults_count() -> Option<u32> {
    lab().status().map(|status| status.active_fault_count).filter(|count| *count > 0)
}

/// The exercises, or the one that is under way.
fn exercise_words() -> String {
    let exercise = lab().status().and_then(|status| status.exercise);
    match exercise.filter(|exercise| exercise.state == ExerciseState::Running) {
        Some(_) => t("exercise-lab-bar"),
        None => t("exercises-title"),
    }
}

#[component]
fn LabLinks() -> impl IntoView {
    view! {
        <nav class="lab-links" aria-label=move || t("lab-pages")>
            <Link to=paths::LOGS class="lab-button" attr:data-tip=move || t("logs-title")>
                <Glyph icon=Icon::Log />
                <span class="lab-button-words">{move || t("logs-title")}</span>
            </Link>
            <Link to=paths::TIME_TRAVEL class="lab-button" attr:data-tip=move || t("time-travel-title")>
                <Glyph icon=Icon::Clock />
                <span class="visually-hidden">{move || t("time-travel-title")}</span>
                <span class="lab-button-more" aria-hidden="true">{move || t("time-travel-short")}</span>
            </Link>
            <Link to=paths::SCENARIO class="lab-button" attr:data-tip=move || t("scenario-title")>
                <Glyph icon=Icon::Properties />
                <span class="visually-hidden">{move || t("scenario-title")}</span>
                <span class="lab-button-more" aria-hidden="true">{move || t("scenario-title")}</span>
            </Link>
            <Link to=paths::GRAPH_CLIENTS class="lab-button" attr:data-tip=move || t("clients-title")>
                <Glyph icon=Icon::Shield />
                <span class="visually-hidden">{move || t("clients-title")}</span>
                <span class="lab-button-more" aria-hidden="true">{move || t("clients-lab-bar")}</span>
            </Link>
            <Link to=paths::EXERCISES class="lab-button" attr:data-tip=exercise_words>
                <Glyph icon=Icon::Help />
                <span class="visually-hidden">{exercise_words}</span>
                <span class="lab-button-more" aria-hidden="true">{exercise_words}</span>
            </Link>
            <Link to=paths::FAULTS class="lab-button" attr:data-tip=faults_words>
                <Glyph icon=Icon::Error />
                // Where the bar has no room to spare, only the count is seen.
                <span class="visually-hidden">{faults_words}</span>
                <span class="lab-button-more" aria-hidden="true">{faults_words}</span>
                <span class="lab-button-less" aria-hidden="true">{faults_count}</span>
            </Link>
        </nav>
    }
}
