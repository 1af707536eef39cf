//! The selected line in full: its words, its fields, and the way to its action.

use super::tail::Tail;
use crate::i18n::{format, t};
use crate::paths;
use crate::ui::Link;
use contract::logs::{LogLine, Severity};
use leptos::prelude::*;

/// The line that is selected, or how to select one.
#[component]
pub fn LineDetail(
    /// The lines.
    tail: Tail,
) -> impl IntoView {
    let line = Memo::new(move |_| tail.selected_line());
    view! {
        <section class="log-detail" aria-label=move || t("logs-detail")>
            {move || match line.get() {
                Some(line) => detail(line),
                None => view! { <p class="lab-hint">{move || t("logs-select")}</p> }.into_any(),
            }}
        </section>
    }
}

fn detail(line: LogLine) -> AnyView {
    let LogLine { date_time, component, thread, severity, level, text, task_guid, invented, .. } = line;
    let is_by_words = severity != level;
    let level = move || match level {
        Severity::Information => t("severity-information"),
        Severity::Warning => t("severity-warning"),
        Severity::Error => t("severity-error"),
    };
    view! {
        <pre class="log-detail-text">{text}</pre>
        <dl class="log-detail-fields">
            <div>
                <dt>{move || t("logs-column-time")}</dt>
                <dd>{move || format::date_time_of(&date_time)}</dd>
            </div>
            <div>
                <dt>{move || t("logs-column-component")}</dt>
                <dd>{component}</dd>
            </div>
            <div>
                <dt>{move || t("logs-column-thread")}</dt>
                <dd>{thread}</dd>
            </div>
            <div>
                <dt>{move || t("logs-level")}</dt>
                <dd>{level}</dd>
            </div>
        </dl>
        {is_by_words.then(|| view! { <p class="lab-hint">{move || t("logs-level-by-words")}</p> })}
        {invented.then(|| view! { <p class="lab-hint">{move || t("logs-invented-text")}</p> })}
        {task_guid
            .map(|task| {
                view! {
                    <p>
                        <Link to=paths::action(&task)>{move || t("logs-show-action")}</Link>
                    </p>
                }
            })}
    }
    .into_any()
}
