//! Simulated time: what it is, how fast it runs, and the ways to move it.

use super::work::WorkProgress;
use crate::api::lab;
use crate::i18n::{format, t, text};
use crate::model::clock::{run_clock, speed_command};
use crate::ui::{Glyph, Icon};
use contract::lab::ClockCommand;
use leptos::prelude::*;

/// Speeds that the world offers, in simulated milliseconds a wall-clock millisecond; zero is paused.
const SPEEDS: [u32; 5] = [0, 1, 10, 60, 600];
/// What the step button moves: one cycle of the upload.
const STEP_MS: i64 = 15 * 60 * 1_000;

/// Date and time of the simulation, and below them how fast it runs or what is under way. Not a live region: it would
/// speak every second.
#[component]
pub fn ClockFace() -> impl IntoView {
    let now = Memo::new(|_| lab().status().map(|status| status.now_ms));
    let shown = move || now.get().map_or_else(|| "–".to_owned(), format::date_time);
    let machine_time = move || now.get().map(format::rfc3339);
    view! {
        <div class="clock-face">
            <Glyph icon=Icon::Clock />
            <p>
                <span class="visually-hidden">{move || t("clock-label")}" "</span>
                <time datetime=machine_time>{shown}</time>
            </p>
            <WorkProgress />
        </div>
    }
}

/// How fast it runs: one of five. *Pause* pressed again goes on at the speed of before.
#[component]
pub fn SpeedGroup() -> impl IntoView {
    let speed = Memo::new(|_| lab().status().map(|status| status.speed));
    view! {
        <div class="speed-group" role="group" aria-label=move || t("speed-label")>
            {SPEEDS.map(|offered| view! { <SpeedButton offered speed /> }).collect_view()}
        </div>
    }
}

#[component]
fn SpeedButton(offered: u32, speed: Memo<Option<u32>>) -> impl IntoView {
    let is_pressed = move || speed.get() == Some(offered);
    let press = move |_| {
        if let Some(status) = lab().status() {
            run_clock(speed_command(offered, &status));
        }
    };
    let tip = move || (offered == 0).then(|| t(if is_pressed() { "speed-resume-tip" } else { "speed-pause-tip" }));
    view! {
        <button
            type="button"
            class="lab-button"
            data-tip=tip
            aria-pressed=move || is_pressed().to_string()
            on:click=press
        >
            {(offered == 0).then(|| view! { <Glyph icon=Icon::Pause /> })}
            <span>{move || if offered == 0 { t("speed-pause") } else { format!("{offered}×") }}</span>
        </button>
    }
}

/// To the next event, and a quarter of an hour ahead.
#[component]
pub fn StepButtons() -> impl IntoView {
    let step = |label: Signal<String>, icon: Option<Icon>, command: ClockCommand| {
        view! {
            <button type="button" class="lab-button" on:click=move |_| run_clock(command.clone())>
                {icon.map(|icon| view! { <Glyph icon /> })}
                <span>{move || label.get()}</span>
            </button>
        }
    };
    view! {
        {step(text("clock-next-event"), Some(Icon::Next), ClockCommand::NextEvent { wait: false })}
        {step(text("clock-step"), None, ClockCommand::Advance { wait: false, by_ms: STEP_MS })}
    }
}
