//! *Undo*: names the last command, asks, and takes it back.

use super::gone::leave_what_is_gone;
use crate::api::lab;
use crate::i18n::{format, t, t_with, text};
use crate::model::command_words::command_words;
use crate::model::time_travel::undo;
use crate::navigation::use_navigator;
use crate::ui::{Dialog, Glyph, Icon, QuestionButtons, Reason};
use contract::time_travel::TimelineEntry;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button and its dialog. Its name says what it takes back.
#[component]
pub fn UndoButton() -> impl IntoView {
    let is_open = RwSignal::new(false);
    let last = Memo::new(|_| lab().status().and_then(|status| status.last_command));
    let name = move || match last.get() {
        None => t("undo"),
        Some(command) => t_with("undo-command", &[("command", command_words(&command).into())]),
    };
    let nothing = Reason::new(Signal::derive(move || last.get().is_none().then(|| t("undo-nothing"))));
    let words = nothing.view();
    view! {
        <button
            type="button"
            class="lab-button"
            data-tip=move || last.get().map(|_| name())
            aria-haspopup="dialog"
            aria-disabled=nothing.disabled()
            aria-describedby=nothing.description()
            on:click=move |_| {
                if nothing.allows() {
                    is_open.set(true);
                }
            }
        >
            <Glyph icon=Icon::Undo />
            <span class="visually-hidden">{name}</span>
        </button>
        {words}
        <Dialog title=text("undo-title") open=is_open on_close=move |()| is_open.set(false)>
            <UndoDialog on_close=Callback::new(move |()| is_open.set(false)) />
        </Dialog>
    }
}

#[component]
fn UndoDialog(on_close: Callback<()>) -> impl IntoView {
    let navigator = use_navigator();
    // The question is about the command that was the last one when it was asked.
    let status = lab().status_untracked();
    let command = status.as_ref().and_then(|status| status.last_command.clone());
    let question = command.as_ref().map(question).unwrap_or_default();
    let confirm = move |()| {
        on_close.run(());
        if let Some(command) = command.clone() {
            spawn_local(async move {
                if undo(command).await {
                    leave_what_is_gone(navigator);
                }
            });
        }
    };
    view! {
        <div class="dialog-body">
            <p>{question}</p>
        </div>
        <QuestionButtons confirm=text("undo") on_confirm=confirm on_cancel=on_close confirms_first=true />
    }
}

fn question(command: &TimelineEntry) -> String {
    let time = format::date_time(command.time_ms);
    t_with("undo-text", &[("command", command_words(command).into()), ("time", time.into())])
}
