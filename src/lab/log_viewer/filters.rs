//! Filters beside text and severity: regular expression, component, thread.

use super::address::{COMPONENT, EXPRESSION, thread_of};
use super::viewer::Viewer;
use crate::i18n::t;
use leptos::prelude::*;

/// Whether the filter's text is a regular expression.
#[component]
pub fn ExpressionBox(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let turn = move |event: web_sys::Event| {
        viewer.navigator.set_query(EXPRESSION, event_target_checked(&event).then(|| "1".to_owned()));
    };
    view! {
        <label class="logs-expression">
            <input
                type="checkbox"
                prop:checked=move || viewer.is_expression.get()
                aria-describedby=move || viewer.filter_problem().map(|_| "logs-filter-problem")
                on:change=turn
            />
            <span>{move || t("logs-expression")}</span>
        </label>
    }
}

/// The components that write to the files that are shown.
#[component]
pub fn ComponentBox(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let components = Memo::new(move |_| {
        let mut names: Vec<String> = viewer.shown_files().into_iter().flat_map(|file| file.components).collect();
        // One that was chosen stays a choice where no file has it.
        names.extend(viewer.component.get());
        names.sort_unstable();
        names.dedup();
        names
    });
    let choose = move |event: web_sys::Event| {
        let name = event_target_value(&event);
        viewer.navigator.set_query(COMPONENT, (!name.is_empty()).then_some(name));
    };
    view! {
        <select
            class="field logs-level"
            aria-label=move || t("logs-component-box")
            prop:value=move || {
                components.track();
                viewer.component.get().unwrap_or_default()
            }
            on:change=choose
        >
            <option value="">{move || t("logs-component-all")}</option>
            <For
                each=move || components.get()
                key=String::clone
                children=move |name| {
                    let value = name.clone();
                    let shown = name.clone();
                    view! {
                        <option value=value selected=move || viewer.component.get().as_ref() == Some(&name)>
                            {shown}
                        </option>
                    }
                }
            />
        </select>
    }
}

/// Only one thread, decimal or hexadecimal.
#[component]
pub fn ThreadBox(
    /// The viewer.
    viewer: Viewer,
) -> impl IntoView {
    let is_wrong =
        Memo::new(move |_| viewer.thread.settled.with(|thread| !thread.is_empty() && thread_of(thread).is_none()));
    view! {
        <input
            type="text"
            class="field logs-thread"
            inputmode="numeric"
            autocomplete="off"
            aria-label=move || t("logs-thread-box")
            placeholder=move || t("logs-column-thread")
            aria-invalid=move || is_wrong.get().then_some("true")
            aria-describedby=move || is_wrong.get().then_some("logs-thread-problem")
            prop:value=move || viewer.thread.typed.get()
            on:input=move |event| viewer.thread.typed.set(event_target_value(&event))
        />
        {move || {
            is_wrong
                .get()
                .then(|| view! { <span id="logs-thread-problem" role="alert">{t("logs-thread-wrong")}</span> })
        }}
    }
}
