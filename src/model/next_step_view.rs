//! What happens next and when, with the way there: shown after the wizard closes, and where a list is still empty.

use super::clock::skip_to;
use super::next_step::{Stage, stage};
use crate::api::lab;
use crate::i18n::{format, t, t_with, text_id};
use crate::paths;
use crate::ui::Link;
use leptos::prelude::*;

/// What there is to press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Control {
    /// A link to a page, with the id of its words.
    Link { path: &'static str, words: &'static str },
    /// The clock skips to this simulated time, milliseconds since 1970.
    Skip { due_ms: i64 },
}

/// Says what happens next and when, and offers to skip the clock there or to go where something is to be done. The words
/// are read out when they change; what is to be pressed stands beside them.
#[component]
pub fn NextStep() -> impl IntoView {
    let stage = Memo::new(|_| lab().status().map(|status| stage(&status)));
    let controls = Memo::new(move |_| stage.get().map(controls_of).unwrap_or_default());
    view! {
        <div class="next-step" data-keeps-focus="">
            <p role="status">{move || stage.get().map(words_of)}</p>
            {move || controls.get().into_iter().map(control_view).collect_view()}
        </div>
    }
}

fn words_of(stage: Stage) -> String {
    match stage {
        Stage::Configure => t("next-step-configure"),
        Stage::TurnUploadOn => t("next-step-turn-upload-on"),
        Stage::WaitForRemoval { due_ms, count } => {
            let time = format::date_time(due_ms);
            t_with("next-step-wait-for-removal", &[("count", count.into()), ("time", time.into())])
        }
        Stage::Uploading => t("next-step-uploading"),
        Stage::WaitForUpload { due_ms } => upload_text(due_ms),
        Stage::WaitForVisibility { due_ms, count } => visibility_text(due_ms, count),
        Stage::DevicesVisible { count } => t_with("next-step-devices-visible", &[("count", count.into())]),
    }
}

fn controls_of(stage: Stage) -> Vec<Control> {
    let link = |path, words| Control::Link { path, words };
    let properties = link(paths::UPLOAD_PROPERTIES, text_id("next-step-open-properties"));
    match stage {
        Stage::Configure => vec![link(paths::WIZARD, text_id("next-step-open-wizard"))],
        Stage::TurnUploadOn => vec![properties],
        Stage::Uploading => Vec::new(),
        // After offboarding there are two ways on: to see the devices go, and to turn the upload on again.
        Stage::WaitForRemoval { due_ms, .. } => vec![Control::Skip { due_ms }, properties],
        Stage::WaitForUpload { due_ms } | Stage::WaitForVisibility { due_ms, .. } => {
            due_ms.map(|due_ms| Control::Skip { due_ms }).into_iter().collect()
        }
        Stage::DevicesVisible { .. } => vec![link(paths::ALL_DEVICES, text_id("next-step-open-devices"))],
    }
}

fn control_view(control: Control) -> AnyView {
    match control {
        Control::Link { path, words } => view! {
            <p>
                <Link to=path class="next-step-link" takes_focus_next=true>{move || t(words)}</Link>
            </p>
        }
        .into_any(),
        Control::Skip { due_ms } => view! {
            <p>
                <button
                    type="button"
                    class="button button-primary"
                    data-next-focus=""
                    on:click=move |_| skip_to(due_ms)
                >
                    {move || t("skip-clock-there")}
                </button>
            </p>
        }
        .into_any(),
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
