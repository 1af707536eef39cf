//! What will happen next, and when.

use crate::api::lab;
use crate::i18n::{format, t, t_with, text};
use crate::lab::events::event_text;
use crate::model::clock::skip_to;
use crate::ui::{Glyph, Icon, Popover};
use contract::lab::DueEvent;
use leptos::prelude::*;

/// The due events, behind a button.
#[component]
pub fn DueEvents() -> impl IntoView {
    view! {
        <Popover
            label=text("due-events")
            class="lab-button"
            shows_tip=true
            button=ViewFn::from(|| {
                view! {
                    <Glyph icon=Icon::List />
                    <span class="lab-button-words">{move || t("due-events")}</span>
                }
            })
        >
            <DueEventList />
        </Popover>
    }
}

#[component]
fn DueEventList() -> impl IntoView {
    let events = Memo::new(|_| lab().status().map(|status| status.next_events).unwrap_or_default());
    move || {
        let events = events.get();
        if events.is_empty() {
            return view! { <p>{move || t("due-events-none")}</p> }.into_any();
        }
        view! { <ul class="due-events">{events.into_iter().map(due_event).collect_view()}</ul> }.into_any()
    }
}

fn due_event(event: DueEvent) -> impl IntoView {
    let due_ms = event.due_ms;
    let wait = move || {
        let wait = format::duration(due_ms - lab().now_ms().min(due_ms));
        t_with("due-event-wait", &[("wait", wait.into())])
    };
    view! {
        <li>
            <div>
                <p>{move || event_text(&event)}</p>
                <p class="due-event-time">{move || format::date_time(due_ms)}" · "{wait}</p>
            </div>
            <button type="button" class="lab-button" on:click=move |_| skip_to(due_ms)>
                {move || t("skip-there")}
            </button>
        </li>
    }
}
