//! The flyouts of *Timeline*: its filters, and one event.

use super::filter::{LEVELS, PROVIDERS, TimelineFilter, field};
use crate::admin_center::device::facts_view::facts_pane;
use crate::i18n::{format, t, text};
use crate::ui::{Dialog, DialogLook};
use contract::timeline::TimelineEvent;
use leptos::prelude::*;

/// Message id of a level's name.
pub(super) fn level_id(level: &str) -> &'static str {
    match level {
        "Critical" => "center-timeline-critical",
        "Error" => "center-timeline-error",
        "Warning" => "center-timeline-warning",
        _ => "center-timeline-information",
    }
}

/// *Filters*. What is ticked and typed counts when *Apply* is pressed; `range` is what is shown, in milliseconds.
pub(super) fn filters_flyout(
    open: RwSignal<bool>,
    filter: Memo<TimelineFilter>,
    range: Memo<(i64, i64)>,
    on_apply: Callback<TimelineFilter>,
) -> impl IntoView {
    let draft = RwSignal::new(TimelineFilter::default());
    let begin = move || {
        let (start, end) = range.get_untracked();
        let bounds = TimelineFilter { start: Some(field(start)), end: Some(field(end)), ..filter.get_untracked() };
        draft.set(bounds);
    };
    view! {
        <Dialog
            title=text("center-timeline-filters")
            open
            on_close=move |()| open.set(false)
            look=DialogLook::Flyout
        >
            {begin()}
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    open.set(false);
                    on_apply.run(draft.get_untracked());
                }
            >
                <div class="center-flyout-body">
                    <fieldset class="center-flyout-group">
                        <legend>{move || t("center-timeline-range")}</legend>
                        {bound("center-timeline-start", draft, |draft| &mut draft.start)}
                        {bound("center-timeline-end", draft, |draft| &mut draft.end)}
                    </fieldset>
                    <fieldset class="center-flyout-group">
                        <legend>{move || t("center-timeline-levels")}</legend>
                        {boxes(&LEVELS, level_words, draft, |draft| &mut draft.levels)}
                    </fieldset>
                    <fieldset class="center-flyout-group">
                        <legend>{move || t("center-timeline-provider-name")}</legend>
                        {boxes(&PROVIDERS, str::to_owned, draft, |draft| &mut draft.providers)}
                    </fieldset>
                </div>
                <div class="center-flyout-buttons">
                    <button type="submit" class="button button-primary">
                        {move || t("center-filter-apply")}
                    </button>
                    <button type="button" class="button" on:click=move |_| draft.set(TimelineFilter::default())>
                        {move || t("center-filter-reset")}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

fn level_words(level: &str) -> String {
    t(level_id(level))
}

fn bound(
    label: &'static str,
    draft: RwSignal<TimelineFilter>,
    of: fn(&mut TimelineFilter) -> &mut Option<String>,
) -> impl IntoView {
    view! {
        <label class="center-flyout-field">
            <span>{move || t(label)}</span>
            <input
                type="datetime-local"
                prop:value=move || of(&mut draft.get()).clone().unwrap_or_default()
                on:change=move |event| {
                    let value = event_target_value(&event);
                    draft.update(|draft| *of(draft) = Some(value.clone()).filter(|value| !value.is_empty()));
                }
            />
        </label>
    }
}

fn boxes(
    known: &'static [&'static str],
    words: fn(&str) -> String,
    draft: RwSignal<TimelineFilter>,
    of: fn(&mut TimelineFilter) -> &mut Vec<String>,
) -> impl IntoView {
    known
        .iter()
        .map(|value| {
            let is_ticked = move || {
                let mut draft = draft.get();
                let list = of(&mut draft);
                list.is_empty() || list.iter().any(|one| one == value)
            };
            view! {
                <label class="center-flyout-choice">
                    <input
                        type="checkbox"
                        prop:checked=is_ticked
                        on:change=move |event| {
                            let is_wanted = event_target_checked(&event);
                            draft.update(|draft| TimelineFilter::tick(of(draft), known, value, is_wanted));
                        }
                    />
                    <span>{move || words(value)}</span>
                </label>
            }
        })
        .collect_view()
}

/// One event with its detailed message.
#[component]
pub(super) fn EventPane(event: Memo<Option<TimelineEvent>>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let facts = |event: &TimelineEvent| {
        [
            ("center-timeline-time", format::date_time_of(&event.date_time)),
            ("center-timeline-level", level_words(&event.level)),
            ("center-timeline-provider", event.provider.clone()),
            ("center-timeline-id", event.event_id.to_string()),
            ("center-timeline-message", event.message.clone()),
        ]
    };
    facts_pane(event, |event| event.name.clone(), facts, on_close)
}
