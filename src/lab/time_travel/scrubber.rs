//! The slider through the commands, and the way to a simulated time. The slider is the browser's own: arrow keys, Home and End.

use crate::api::lab;
use crate::i18n::{format, t, t_with};
use crate::model::time_travel::{ShownMoment, back_to_now, is_in_past, look_after, look_at_time, shown_moment};
use crate::ui::unique_id;
use leptos::prelude::*;

/// Where the slider stands: after each of `length` commands, and behind the last of them in the present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) length: u64,
    pub(super) position: u64,
}

impl Scale {
    /// Of what is shown; in the present there is no moment of the past.
    fn new(shown: Option<&ShownMoment>, present_length: u64) -> Self {
        match shown {
            Some(shown) => Self { length: shown.length, position: shown.sequence },
            None => Self { length: present_length, position: present_length + 1 },
        }
    }

    /// The end of the slider: now.
    fn max(&self) -> u64 {
        self.length + 1
    }
}

/// The commands of the present and the place among them. Reactive.
pub(super) fn scale() -> Scale {
    let shown = shown_moment();
    let present_length = lab().status().map_or(0, |status| status.journal_length);
    Scale::new(shown.as_ref(), present_length)
}

/// The slider.
#[component]
pub fn Scrubber() -> impl IntoView {
    let scale = Memo::new(|_| scale());
    let spoken = move || match shown_moment() {
        Some(shown) => t_with(
            "past-slider-value",
            &[
                ("sequence", shown.sequence.into()),
                ("length", shown.length.into()),
                ("command", shown.command_words().into()),
                ("time", format::date_time(shown.now_ms).into()),
            ],
        ),
        None if is_in_past() => t("past-rebuilding"),
        None => t("past-slider-now"),
    };
    let moved = move |event: web_sys::Event| {
        let Ok(position) = event_target_value(&event).parse::<u64>() else { return };
        if position > scale.with_untracked(|scale| scale.length) { back_to_now() } else { look_after(position) }
    };
    view! {
        <label class="time-travel-slider">
            <span>{move || t("past-slider")}</span>
            <input
                type="range"
                min="0"
                step="1"
                max=move || scale.with(Scale::max).to_string()
                prop:value=move || scale.with(|scale| scale.position.to_string())
                aria-valuetext=spoken
                on:input=moved
            />
            <span class="time-travel-ends" aria-hidden="true">
                <span>{move || t("past-start-short")}</span>
                <span>{move || t("past-now-short")}</span>
            </span>
        </label>
    }
}

/// The way to a time between two commands.
#[component]
pub fn TimeForm() -> impl IntoView {
    let id = unique_id("past-time");
    let value = RwSignal::new(String::new());
    let shown_time = move || lab().status().map(|status| format::rfc3339(status.now_ms)[..19].to_owned());
    // The field follows what is shown until it is edited.
    let is_edited = RwSignal::new(false);
    let is_invalid = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text =
            if is_edited.get_untracked() { value.get_untracked() } else { untrack(shown_time).unwrap_or_default() };
        match time_of(&text) {
            Some(time_ms) => {
                is_invalid.set(false);
                is_edited.set(false);
                look_at_time(time_ms);
            }
            None => is_invalid.set(true),
        }
    };
    view! {
        <form class="time-travel-time" novalidate on:submit=submit>
            <label for=id.clone()>{move || t("past-time")}</label>
            <input
                id=id
                class="field"
                type="datetime-local"
                step="1"
                prop:value=move || if is_edited.get() { value.get() } else { shown_time().unwrap_or_default() }
                aria-invalid=move || is_invalid.get().to_string()
                on:input=move |event| {
                    is_edited.set(true);
                    value.set(event_target_value(&event));
                }
            />
            <button type="submit" class="button">{move || t("past-time-go")}</button>
        </form>
    }
}

/// A time in the field, UTC, seconds may be missing.
fn time_of(text: &str) -> Option<i64> {
    format::parse_rfc3339_ms(&format!("{text}Z")).or_else(|| format::parse_rfc3339_ms(&format!("{text}:00Z")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_stands_behind_the_last_command() {
        let present = Scale::new(None, 12);
        assert_eq!((present.position, present.max()), (13, 13));
        let shown = ShownMoment { sequence: 0, length: 12, now_ms: 0, present_now_ms: 9, command: None };
        let past = Scale::new(Some(&shown), 0);
        assert_eq!((past.position, past.max()), (0, 13));
    }

    #[test]
    fn a_field_may_leave_its_seconds_out() {
        assert_eq!(time_of("2020-09-28T08:00"), Some(1_601_280_000_000));
        assert_eq!(time_of("2020-09-28T08:00:01"), Some(1_601_280_001_000));
        assert_eq!(time_of(""), None);
    }
}
