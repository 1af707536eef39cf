//! The commands around the moment that is shown, oldest first.

use super::scrubber::{Scale, scale};
use crate::api::{ApiError, Caller};
use crate::i18n::{format, t, t_with};
use crate::model::command_words::command_words;
use crate::model::time_travel::look_after;
use crate::ui::unique_id;
use contract::routes;
use contract::time_travel::{QUERY_FROM, Timeline, TimelineEntry};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Commands in the table.
const ROWS: u64 = 25;

/// The sequence of the first command to show.
fn first_shown(scale: &Scale) -> u64 {
    let last_first = scale.length.saturating_sub(ROWS - 1).max(1);
    scale.position.saturating_sub(ROWS / 2).clamp(1, last_first)
}

/// The table.
#[component]
pub fn CommandList() -> impl IntoView {
    let scale = Memo::new(|_| scale());
    let wanted = Memo::new(move |_| scale.with(|scale| (first_shown(scale), scale.length)));
    let timeline = RwSignal::new(None::<Result<Timeline, ApiError>>);
    Effect::new(move || {
        let (from, length) = wanted.get();
        if length == 0 {
            timeline.set(Some(Ok(Timeline::default())));
            return;
        }
        spawn_local(async move {
            let path = format!("{}?{QUERY_FROM}={from}&$top={ROWS}", routes::lab_timeline());
            // Of the present: the past knows nothing of what came later.
            let answer = Caller::of_present().get::<Timeline>(&path).await;
            if wanted.try_get_untracked() == Some((from, length)) {
                timeline.set(Some(answer));
            }
        });
    });
    let position = move || scale.with(|scale| scale.position);
    let entries = move || {
        timeline.with(|timeline| {
            timeline.as_ref().and_then(|answer| answer.as_ref().ok()).map(|timeline| timeline.value.clone())
        })
    };
    let failure = move || {
        timeline.with(|timeline| timeline.as_ref().and_then(|answer| answer.as_ref().err().map(ApiError::text)))
    };
    let is_empty = move || entries().is_some_and(|entries| entries.is_empty());
    let range = move || {
        let entries = entries().unwrap_or_default();
        let sequence = |entry: Option<&TimelineEntry>| entry.map_or(0, |entry| entry.sequence);
        let arguments = [
            ("first", sequence(entries.first()).into()),
            ("last", sequence(entries.last()).into()),
            ("length", scale.with(|scale| scale.length).into()),
        ];
        t_with("past-commands-range", &arguments)
    };
    let heading = unique_id("past-commands");
    let region = move || t_with("center-scroll-region", &[("table", t("past-commands").into())]);
    view! {
        <section aria-labelledby=heading data-keeps-focus="">
            <h2 id=heading.clone()>{move || t("past-commands")}</h2>
            {move || failure().map(|text| view! { <p role="alert">{text}</p> })}
            <Show when=is_empty>
                <p>{move || t("past-no-commands")}</p>
            </Show>
            <div class="center-table-scroll" role="region" tabindex="0" aria-label=region hidden=is_empty>
                <table class="center-table" aria-labelledby=heading.clone()>
                    <caption>{range}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || t("past-column-number")}</th>
                            <th scope="col">{move || t("past-column-time")}</th>
                            <th scope="col">{move || t("past-column-command")}</th>
                            <th scope="col">{move || t("past-column-by")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || entries().unwrap_or_default()
                            key=|entry| entry.sequence
                            children=move |entry| row(entry, position)
                        />
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn row(entry: TimelineEntry, position: impl Fn() -> u64 + Copy + Send + Sync + 'static) -> impl IntoView {
    let (sequence, time_ms) = (entry.sequence, entry.time_ms);
    let words = StoredValue::new(entry);
    let is_shown = move || position() == sequence;
    let is_later = move || position() < sequence;
    view! {
        <tr class:is-shown=is_shown class:is-later=is_later aria-current=move || is_shown().then_some("step")>
            <td>{sequence}</td>
            <td>{format::date_time(time_ms)}</td>
            <td>
                <button type="button" on:click=move |_| look_after(sequence)>
                    {move || words.with_value(command_words)}
                </button>
            </td>
            <td>{move || words.with_value(|entry| entry.by.clone()).unwrap_or_else(|| t("past-by-the-lab"))}</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_around_the_moment_and_within_the_journal() {
        for (position, length, first) in [(0, 3, 1), (4, 3, 1), (0, 100, 1), (50, 100, 38), (101, 100, 76), (30, 25, 1)]
        {
            assert_eq!(first_shown(&Scale { length, position }), first, "{position} of {length}");
        }
    }
}
