//! The selected line in full: its words, its fields, its error codes, and the way to its action.

use super::address::{COMPONENT, link_to};
use super::error_codes::codes_in;
use super::error_lookup::Lookup;
use super::real_action::RealActionOfLine;
use super::viewer::Viewer;
use crate::browser;
use crate::i18n::{format, t, t_with, text_id};
use crate::model::waiting::step_id;
use crate::navigation::use_query;
use crate::paths;
use crate::ui::Link;
use contract::log_viewer::{OPENED, ViewerLine};
use contract::logs::Severity;
use leptos::prelude::*;

/// The line that is selected, or how to select one.
#[component]
pub fn LineDetail(
    /// The viewer.
    viewer: Viewer,
    /// Looks up what the line names.
    lookup: Lookup,
) -> impl IntoView {
    view! {
        <section class="log-detail" aria-label=move || t("logs-detail")>
            {move || match viewer.line.get() {
                Some(line) => detail(viewer, lookup, line),
                None => view! { <p class="lab-hint">{move || t("logs-select")}</p> }.into_any(),
            }}
            <RealActionOfLine viewer />
        </section>
    }
}

fn detail(viewer: Viewer, lookup: Lookup, line: ViewerLine) -> AnyView {
    let ViewerLine { row, file_name, bias_minutes, source, severity } = line;
    let trace = paths::trace_of_line(&row);
    let show = if row.task_guid.is_some() { text_id("logs-show-action") } else { text_id("logs-show-upload") };
    let is_by_words = severity != row.level;
    let is_opened = row.file.starts_with(OPENED);
    let level = row.level;
    let level = move || match level {
        Severity::Information => t("severity-information"),
        Severity::Warning => t("severity-warning"),
        Severity::Error => t("severity-error"),
    };
    let time = row.local_ms.map(|local_ms| {
        let show = move || if is_opened { format::log_time(local_ms) } else { format::date_time(local_ms) };
        let utc = bias_minutes.filter(|bias| is_opened && *bias != 0).map(|bias| {
            let utc_ms = local_ms + i64::from(bias) * 60_000;
            move || t_with("logs-time-utc", &[("time", format::log_time(utc_ms).into())])
        });
        view! {
            <div>
                <dt>{move || t("logs-column-time")}</dt>
                <dd>{show} " " {utc}</dd>
            </div>
        }
    });
    let step = row.step.filter(|_| is_opened).map(|step| {
        view! {
            <div>
                <dt>{move || t("logs-step")}</dt>
                <dd>{move || t(step_id(step))}</dd>
            </div>
        }
    });
    let codes = codes_in(&row.text)
        .into_iter()
        .map(|code| {
            let words = move || t_with("error-code-look-up-this", &[("code", format!("0x{code:08X}").into())]);
            view! {
                <button type="button" class="log-way" on:click=move |_| lookup.look_up(code)>
                    {words}
                </button>
            }
        })
        .collect_view();
    let component = row.component.clone();
    let only_component = move |_| viewer.navigator.set_query(COMPONENT, Some(component.clone()));
    let thread = row.thread;
    let only_thread = move |_| {
        if let Some(thread) = thread {
            viewer.thread.typed.set(thread.to_string());
        }
    };
    let query = use_query();
    let files = viewer.files.get_value();
    let id = row.line.clone();
    let link = Signal::derive(move || query.with(|query| link_to(&files, query, &id)));
    view! {
        <pre class="log-detail-text">{row.text}</pre>
        <dl class="log-detail-fields">
            {time}
            <div>
                <dt>{move || t("logs-column-component")}</dt>
                <dd>{row.component.clone()}</dd>
            </div>
            <div>
                <dt>{move || t("logs-column-thread")}</dt>
                <dd>{thread.map(|thread| if is_opened { format!("{thread} (0x{thread:X})") } else { thread.to_string() })}</dd>
            </div>
            <div>
                <dt>{move || t("logs-level")}</dt>
                <dd>{level}</dd>
            </div>
            {is_opened.then(|| field(text_id("logs-column-file"), file_name))}
            {(!source.is_empty()).then(|| field(text_id("logs-source"), source))}
            {step}
        </dl>
        {is_by_words.then(|| view! { <p class="lab-hint">{move || t("logs-level-by-words")}</p> })}
        {row.invented.then(|| view! { <p class="lab-hint">{move || t("logs-invented-text")}</p> })}
        {row.is_plain.then(|| view! { <p class="lab-hint">{move || t("logs-plain-text")}</p> })}
        <p class="log-detail-ways">
            {codes}
            {(!row.component.is_empty())
                .then(|| {
                    view! {
                        <button type="button" class="log-way" on:click=only_component>
                            {move || t("logs-only-component")}
                        </button>
                    }
                })}
            {thread
                .map(|_| {
                    view! {
                        <button type="button" class="log-way" on:click=only_thread>
                            {move || t("logs-only-thread")}
                        </button>
                    }
                })}
            <a href=move || browser::app_path(&link.get())>{move || t("logs-link")}</a>
        </p>
        {trace
            .map(|trace| {
                view! {
                    <p>
                        <Link to=trace>{move || t(show)}</Link>
                    </p>
                }
            })}
    }
    .into_any()
}

fn field(name: &'static str, value: String) -> AnyView {
    view! {
        <div>
            <dt>{move || t(name)}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
