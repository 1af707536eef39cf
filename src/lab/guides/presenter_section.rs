//! *Presenter mode* on the page of the guides: the switch, and the script, which is a file or a guide.

use super::catalog::Guide;
use crate::i18n::{t, t_with};
use crate::model::presenter::{
    ScriptError, ScriptStep, is_presenting, parse_script, script_length, set_presenting, set_script,
};
use crate::ui::unique_id;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// Bytes of a script at most.
const BYTES_MAX: f64 = 65_536.0;

/// The section.
#[component]
pub fn PresenterSection() -> impl IntoView {
    let heading = unique_id("presenter");
    let failure = RwSignal::new(None::<String>);
    let chosen = RwSignal::new(String::new());
    let use_guide = move |_| {
        if let Some(guide) = Guide::of_key(&chosen.get_untracked()) {
            failure.set(None);
            set_presenting(true);
            set_script(script_of(guide));
        }
    };
    let open = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let outcome = read(&file).await;
            // The same file can be chosen again.
            input.set_value("");
            match outcome {
                Ok(steps) => {
                    failure.try_set(None);
                    set_presenting(true);
                    set_script(steps);
                }
                Err(words) => {
                    failure.try_set(Some(words));
                }
            }
        });
    };
    view! {
        <section class="presenter-section" aria-labelledby=heading>
            <h2 id=heading.clone()>{move || t("presenter-title")}</h2>
            <p>{move || t("presenter-text")}</p>
            <label class="presenter-choice">
                <input
                    type="checkbox"
                    prop:checked=is_presenting
                    on:change=move |event| set_presenting(event_target_checked(&event))
                />
                <span>{move || t("presenter-switch")}</span>
            </label>
            <div class="presenter-choice">
                <label>
                    <span>{move || t("presenter-guide")} " "</span>
                    <select class="field" on:change=move |event| chosen.set(event_target_value(&event))>
                        <option value="">{move || t("presenter-choose")}</option>
                        {Guide::ALL
                            .map(|guide| view! { <option value=guide.key()>{move || t(guide.name_id())}</option> })
                            .collect_view()}
                    </select>
                </label>
                <button type="button" class="button" on:click=use_guide>
                    {move || t("presenter-use")}
                </button>
            </div>
            <label class="presenter-choice">
                <span>{move || t("presenter-file")} " "</span>
                <input type="file" accept=".txt,text/plain" on:change=open />
            </label>
            <p class="form-note">{move || t("presenter-format")}</p>
            <p role="status">
                {move || {
                    let count = script_length();
                    (count > 0).then(|| t_with("presenter-prepared", &[("count", count.into())]))
                }}
            </p>
            {move || failure.get().map(|words| view! { <p class="form-fault" role="alert">{words}</p> })}
        </section>
    }
}

/// A guide as a script: each of its steps with its page.
fn script_of(guide: Guide) -> Vec<ScriptStep> {
    let step = |step: super::catalog::Step| ScriptStep {
        words: format!("{}. {}", t(step.name), t(step.text)),
        page: step.page.map(str::to_owned),
        advance_ms: None,
    };
    guide.steps().into_iter().map(step).collect()
}

async fn read(file: &File) -> Result<Vec<ScriptStep>, String> {
    if file.size() > BYTES_MAX {
        return Err(t("presenter-file-large"));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    parse_script(&text.unwrap_or_default()).map_err(words_of)
}

fn words_of(error: ScriptError) -> String {
    match error {
        ScriptError::Empty => t("presenter-file-empty"),
        ScriptError::TooLong { max } => t_with("presenter-file-long", &[("max", max.into())]),
        ScriptError::Line { number, part } => {
            t_with("presenter-file-line", &[("number", number.into()), ("part", part.into())])
        }
    }
}
