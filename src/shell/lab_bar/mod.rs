//! The lab bar: clearly ours, on every page. Simulated time, who is signed in, what is due, and a new start.

pub mod bar_link;
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
use crate::i18n::{t, t_with, text};
use crate::model::time_travel::is_in_past;
use crate::paths;
use crate::ui::preferences::Preferences;
use crate::ui::{Glyph, Icon, Link};
use bar_link::BarLink;
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
            <BarLink
                to=paths::TIME_TRAVEL
                icon=Icon::Clock
                name=text("time-travel-title")
                short=text("time-travel-short")
            />
            <BarLink to=paths::SCENARIO icon=Icon::Properties name=text("scenario-title") />
            <BarLink
                to=paths::GRAPH_CLIENTS
                icon=Icon::Shield
                name=text("clients-title")
                short=text("clients-lab-bar")
            />
            <BarLink to=paths::EXERCISES icon=Icon::Help name=Signal::derive(exercise_words) />
            <BarLink to=paths::FAULTS icon=Icon::Error name=Signal::derive(faults_words)>
                {faults_count}
            </BarLink>
        </nav>
    }
}
