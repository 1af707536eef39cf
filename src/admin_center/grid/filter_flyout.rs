//! The flyout *Filter*.

use super::column::Column;
use super::filter::{FILTERED, FILTERED_MORE, FilterKind, Filtered, GridFilter, Wanted};
use super::time_range::{DAYS_AGO_MAX, TimeRange, day};
use crate::admin_center::spoken::say;
use crate::admin_center::words::Shown;
use crate::i18n::{t, t_with, text, text_id};
use crate::ui::{Dialog, DialogLook};
use contract::limits::FILTER_BYTES_MAX;
use leptos::prelude::*;

/// The flyout. What is ticked and typed counts when *Apply* is pressed.
#[component]
pub fn FilterFlyout(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The filter that is in force.
    #[prop(into)]
    filter: Signal<GridFilter>,
    /// *Apply*.
    #[prop(into)]
    on_apply: Callback<GridFilter>,
    /// Closed without *Apply*.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(GridFilter::default());
    view! {
        <Dialog title=text("center-filter-title") open on_close look=DialogLook::Flyout>
            {draft.set(filter.get_untracked())}
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    on_apply.run(draft.get_untracked());
                }
            >
                <div class="center-flyout-body">
                    {FILTERED.iter().map(|one| part(one, draft)).collect_view()}
                    <details class="center-flyout-more" open=filter.with_untracked(GridFilter::uses_more)>
                        <summary>{move || t("center-filter-more")}</summary>
                        {FILTERED_MORE.iter().map(|one| part(one, draft)).collect_view()}
                    </details>
                </div>
                <div class="center-flyout-buttons">
                    <button type="submit" class="button button-primary">
                        {move || t("center-filter-apply")}
                    </button>
                    <button type="button" class="button" on:click=move |_| draft.set(GridFilter::default())>
                        {move || t("center-filter-reset")}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

fn part(one: &'static Filtered, draft: RwSignal<GridFilter>) -> AnyView {
    match one.kind {
        FilterKind::Choice(values, words) => choices(one, values, words, draft),
        FilterKind::Text => text_field(one.column, draft),
        FilterKind::Time => time_fields(one.column, draft),
    }
}

/// Boxes for the values of one property.
fn choices(
    one: &'static Filtered,
    values: &'static [&'static str],
    words: fn(&str) -> Shown,
    draft: RwSignal<GridFilter>,
) -> AnyView {
    let boxes = values.iter().map(move |value| {
        let is_ticked = move || draft.with(|draft| draft.has_ticked(one.column, value));
        let tick = move |is_wanted| draft.update(|draft| draft.tick(one, value, is_wanted));
        tick_box(Signal::derive(move || say(&words(value))), Signal::derive(is_ticked), Callback::new(tick))
    });
    group(one.column, boxes.collect_view().into_any())
}

fn tick_box(words: Signal<String>, is_ticked: Signal<bool>, on_tick: Callback<bool>) -> AnyView {
    view! {
        <label class="center-flyout-choice">
            <input
                type="checkbox"
                prop:checked=move || is_ticked.get()
                on:change=move |event| on_tick.run(event_target_checked(&event))
            />
            <span>{move || words.get()}</span>
        </label>
    }
    .into_any()
}

fn group(column: Column, fields: AnyView) -> AnyView {
    view! {
        <fieldset class="center-flyout-group">
            <legend>{move || t(column.header())}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn text_field(column: Column, draft: RwSignal<GridFilter>) -> AnyView {
    view! {
        <label class="center-flyout-field">
            <span>{move || t_with("center-filter-contains", &[("column", t(column.header()).into())])}</span>
            <input
                type="text"
                autocomplete="off"
                // A part of the limit: quotes are doubled, and the other terms need room.
                maxlength=(FILTER_BYTES_MAX / 16).to_string()
                prop:value=move || draft.with(|draft| draft.text_in(column))
                on:input=move |event| {
                    let text = event_target_value(&event).trim().to_owned();
                    draft.update(|draft| draft.set(column, Wanted::Contains(text)));
                }
            />
        </label>
    }
    .into_any()
}

/// Two days of the calendar, days before now, and whether the time is known at all.
fn time_fields(column: Column, draft: RwSignal<GridFilter>) -> AnyView {
    let range = move || draft.with(|draft| draft.range_of(column));
    let change = move |change: &dyn Fn(&mut TimeRange)| {
        draft.update(|draft| {
            let mut range = draft.range_of(column);
            change(&mut range);
            draft.set(column, Wanted::Within(range));
        });
    };
    let day_field = move |label: &'static str, bound: fn(&mut TimeRange) -> &mut Option<String>| {
        view! {
            <label class="center-flyout-field">
                <span>{move || t(label)}</span>
                <input
                    type="date"
                    prop:value=move || bound(&mut range()).clone().unwrap_or_default()
                    on:change=move |event| change(&|range| *bound(range) = day(&event_target_value(&event)))
                />
            </label>
        }
    };
    // A device that only the site manages never checks in; every device was enrolled at some time.
    let never = (column == Column::LastCheckIn).then(|| {
        tick_box(
            text("center-filter-never"),
            Signal::derive(move || range().is_never),
            Callback::new(move |is_wanted| change(&|range| range.is_never = is_wanted)),
        )
    });
    let fields = view! {
        {day_field(text_id("center-filter-from"), |range| &mut range.from)}
        {day_field(text_id("center-filter-to"), |range| &mut range.to)}
        <label class="center-flyout-field">
            <span>{move || t("center-filter-days-ago")}</span>
            <input
                type="number"
                min="0"
                max=DAYS_AGO_MAX.to_string()
                prop:value=move || range().days_ago.map(|days| days.to_string()).unwrap_or_default()
                on:change=move |event| {
                    let days = event_target_value(&event).parse().ok().filter(|days| *days <= DAYS_AGO_MAX);
                    change(&|range| range.days_ago = days);
                }
            />
        </label>
        {never}
    };
    group(column, fields.into_any())
}
