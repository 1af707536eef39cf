//! The ways out of the past: back to now, and the branch, which asks first because later work is thrown away.

use super::time_travel::{ShownMoment, back_to_now, branch, look_after, shown_moment};
use crate::i18n::{format, t, t_with, text};
use crate::ui::{Button, Dialog, QuestionButtons};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// One command back and forward, back to now, and *go on from here*.
#[component]
pub fn PastControls() -> impl IntoView {
    let shown = Memo::new(|_| shown_moment());
    let is_asking = RwSignal::new(false);
    let step = move |by: i64| {
        if let Some(shown) = shown.get_untracked() {
            let last = i64::try_from(shown.length).unwrap_or(i64::MAX);
            let sequence = i64::try_from(shown.sequence).unwrap_or_default().saturating_add(by).clamp(0, last);
            look_after(sequence.unsigned_abs());
        }
    };
    let at_start = Signal::derive(move || shown.get().filter(|shown| shown.sequence == 0).map(|_| t("past-at-start")));
    let at_end =
        Signal::derive(move || shown.get().filter(|shown| shown.later_commands() == 0).map(|_| t("past-at-end")));
    view! {
        <div class="past-controls">
            <Button label=text("past-previous") disabled_reason=at_start on_press=move |()| step(-1) />
            <Button label=text("past-next") disabled_reason=at_end on_press=move |()| step(1) />
            <button type="button" class="button" aria-haspopup="dialog" on:click=move |_| is_asking.set(true)>
                {move || t("past-branch")}
            </button>
            <button type="button" class="button button-primary" on:click=move |_| back_to_now()>
                {move || t("past-back")}
            </button>
        </div>
        <Dialog title=text("past-branch-title") open=is_asking on_close=move |()| is_asking.set(false)>
            <BranchDialog on_close=Callback::new(move |()| is_asking.set(false)) />
        </Dialog>
    }
}

#[component]
fn BranchDialog(on_close: Callback<()>) -> impl IntoView {
    let shown = shown_moment();
    let question = shown.as_ref().map(question).unwrap_or_default();
    let confirm = move |()| {
        on_close.run(());
        if let Some(shown) = shown.clone() {
            spawn_local(async move {
                branch(shown).await;
            });
        }
    };
    view! {
        <div class="dialog-body">
            <p>{question}</p>
            <p>{move || t("past-branch-export")}</p>
        </div>
        <QuestionButtons confirm=text("past-branch-confirm") on_confirm=confirm on_cancel=on_close />
    }
}

fn question(shown: &ShownMoment) -> String {
    let arguments = [
        ("time", format::date_time(shown.now_ms).into()),
        ("now", format::date_time(shown.present_now_ms).into()),
        ("count", shown.later_commands().into()),
    ];
    t_with("past-branch-text", &arguments)
}
