//! How many devices the site has: five sizes, whom each stands for, and a confirmation, because another size is another world.

use super::reset::reset;
use crate::api::lab;
use crate::browser;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::navigation::use_navigator;
use crate::ui::{Dialog, Glyph, Icon, Popover, QuestionButtons, Reason};
use contract::lab::ScenarioChanges;
use contract::scenario::FLEET_SIZES;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whom a size stands for (memdocs, *Size and scale numbers*): message ids, in the order of [`FLEET_SIZES`].
const AUDIENCES: [&str; FLEET_SIZES.len()] = [
    text_id("fleet-default-lab"),
    text_id("fleet-large-lab"),
    text_id("fleet-management-point"),
    text_id("fleet-primary-site"),
    text_id("fleet-hierarchy"),
];

/// The size on a button; the sizes behind it.
#[component]
pub fn FleetMenu() -> impl IntoView {
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(None::<u32>);
    let is_busy = RwSignal::new(false);
    let running = Memo::new(|_| lab().status().map(|status| status.scenario.fleet_size));
    let size = move || running.get().map_or_else(|| "–".to_owned(), |size| format::number(size.into()));
    // Before the gateway's first answer a dash stands for the number.
    let words = move |id: &str| match running.get() {
        Some(size) => t_with(id, &[("count", i64::from(size).into())]),
        None => t_with(id, &[("count", "–".into())]),
    };
    let label = Signal::derive(move || words(text_id("fleet-button")));
    let choice = move |offered: u32, audience: &'static str| {
        let press = move |_| {
            open.set(false);
            if running.get_untracked() != Some(offered) {
                chosen.set(Some(offered));
            }
        };
        view! {
            <li>
                <button
                    type="button"
                    class="persona"
                    aria-pressed=move || (running.get() == Some(offered)).to_string()
                    on:click=press
                >
                    <span class="persona-name">
                        {move || t_with("fleet-size", &[("count", format::number(offered.into()).into())])}
                    </span>
                    <span class="persona-rights">{move || t(audience)}</span>
                </button>
            </li>
        }
    };
    let busy = StoredValue::new(Reason::new(Signal::derive(move || is_busy.get().then(|| t("reset-busy")))));
    let navigator = use_navigator();
    let start = move |()| {
        let Some(fleet_size) = chosen.get_untracked().filter(|_| !is_busy.get_untracked()) else { return };
        is_busy.set(true);
        spawn_local(async move {
            reset(navigator, &ScenarioChanges { fleet_size: Some(fleet_size), ..ScenarioChanges::default() }).await;
            is_busy.set(false);
            chosen.set(None);
            focus_button();
        });
    };
    // A world that is being built is not called back.
    let close = move |()| {
        if !is_busy.get_untracked() {
            chosen.set(None);
            focus_button();
        }
    };
    let question = move || {
        let count = format::number(chosen.get().unwrap_or_default().into());
        t_with("fleet-confirm-text", &[("count", count.into())])
    };
    view! {
        <Popover
            label
            class="lab-button lab-fleet"
            shows_tip=true
            open
            button=ViewFn::from(move || {
                view! {
                    <Glyph icon=Icon::Devices />
                    <span>{size}<span class="lab-button-more">" " {move || words(text_id("fleet-devices"))}</span></span>
                }
            })
        >
            <p class="popover-text">{move || t("fleet-text")}</p>
            <ul class="personas">
                {FLEET_SIZES.into_iter().zip(AUDIENCES).map(|(size, audience)| choice(size, audience)).collect_view()}
            </ul>
        </Popover>
        <Dialog
            title=text("fleet-confirm-title")
            open=Signal::derive(move || chosen.with(Option::is_some))
            on_close=close
        >
            <div class="dialog-body reset-form">
                <p>{question}</p>
                <Show when=move || is_busy.get()>
                    <p class="lab-work">
                        <progress aria-label=move || t("reset-busy")></progress>
                        <span role="status">{move || t("reset-busy")}</span>
                    </p>
                </Show>
            </div>
            <QuestionButtons confirm=text("reset-confirm") on_confirm=start on_cancel=close busy=busy.get_value() />
        </Dialog>
    }
}

/// The choice that opened the question is gone with its panel: the focus returns to the button of the panel.
fn focus_button() {
    request_animation_frame(|| {
        browser::focus_first(".lab-fleet");
    });
}
