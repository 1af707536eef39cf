//! What happens next and when, with the way there: shown after the wizard closes, and where a list is still empty.

use super::clock::skip_to;
use super::next_step::{Stage, stage};
use crate::api::lab;
use crate::dom::view;
use crate::i18n::{format, t, t_with, text_id};
use crate::reactive::{Memo, Signal};
use crate::ui::Link;
use leptos::prelude::*;

/// Where the wizard is.
pub const WIZARD_PATH: &str = "/console/administration/cloud-services/co-management?dialog=wizard";
/// Where the settings object is.
pub const CO_MANAGEMENT_PATH: &str = "/console/administration/cloud-services/co-management";
/// Where the devices are.
pub const ALL_DEVICES_PATH: &str = "/devices/all";

/// Says what happens next and when, and offers to skip the clock there or to go where something is to be done.
#[component]
pub fn NextStep() -> impl IntoView {
    let stage = Memo::new(|_| lab().status().map(|status| stage(&status)));
    view! { <div class="next-step" role="status">{move || stage.get().map(stage_view)}</div> }
}

/// A stage in words, and what to press.
pub fn stage_view(stage: Stage) -> AnyView {
    match stage {
        Stage::Configure => leads_to(text_id("next-step-configure"), WIZARD_PATH, text_id("next-step-open-wizard")),
        Stage::TurnUploadOn => {
            leads_to(text_id("next-step-turn-upload-on"), CO_MANAGEMENT_PATH, text_id("next-step-open-properties"))
        }
        Stage::WaitForUpload { due_ms } => waits(Signal::derive(move || upload_text(due_ms)), due_ms),
        Stage::WaitForVisibility { due_ms, count } => {
            waits(Signal::derive(move || visibility_text(due_ms, count)), due_ms)
        }
        Stage::DevicesVisible { count } => {
            let words = move || t_with("next-step-devices-visible", &[("count", count.into())]);
            view! {
                <p>{words}</p>
                <p>
                    <Link to=ALL_DEVICES_PATH class="next-step-link">{move || t("next-step-open-devices")}</Link>
                </p>
            }
            .into_any()
        }
    }
}

fn upload_text(due_ms: Option<i64>) -> String {
    match due_ms {
        Some(due_ms) => t_with("next-step-wait-for-upload", &[("time", format::date_time(due_ms).into())]),
        None => t("next-step-wait-for-upload-untimed"),
    }
}

fn visibility_text(due_ms: Option<i64>, count: u64) -> String {
    match due_ms {
        Some(due_ms) => {
            let time = format::date_time(due_ms);
            t_with("next-step-wait-for-visibility", &[("count", count.into()), ("time", time.into())])
        }
        None => t_with("next-step-wait-for-visibility-untimed", &[("count", count.into())]),
    }
}

fn leads_to(words: &'static str, path: &'static str, link: &'static str) -> AnyView {
    view! {
        <p>{move || t(words)}</p>
        <p>
            <Link to=path class="next-step-link">{move || t(link)}</Link>
        </p>
    }
    .into_any()
}

fn waits(words: Signal<String>, due_ms: Option<i64>) -> AnyView {
    view! {
        <p>{move || words.get()}</p>
        {due_ms
            .map(|due_ms| {
                view! {
                    <p>
                        <button type="button" class="button button-primary" on:click=move |_| skip_to(due_ms)>
                            {move || t("skip-clock-there")}
                        </button>
                    </p>
                }
            })}
    }
    .into_any()
}
