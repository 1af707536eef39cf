//! Which lines are shown: all, or only those that are bad enough. The choice is part of the address.

use crate::i18n::{t, text_id};
use crate::navigation::{use_navigator, use_query};
use contract::logs::{QUERY_LEVEL, Severity};
use leptos::prelude::*;

/// The least level that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelChoice {
    /// Every line.
    #[default]
    All,
    /// Warnings and errors.
    Warnings,
    /// Errors only.
    Errors,
}

impl LevelChoice {
    const EACH: [Self; 3] = [Self::All, Self::Warnings, Self::Errors];

    /// Of the address; every line where it says nothing, or something else.
    pub fn of_query(value: Option<&str>) -> Self {
        Self::EACH.into_iter().find(|choice| choice.query() == value).unwrap_or_default()
    }

    /// In the address, and in the request: the gateway's own word.
    pub const fn query(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Warnings => Some("warning"),
            Self::Errors => Some("error"),
        }
    }

    /// The least severity, as the log worker takes it.
    pub const fn least(self) -> Severity {
        match self {
            Self::All => Severity::Information,
            Self::Warnings => Severity::Warning,
            Self::Errors => Severity::Error,
        }
    }

    /// In the list of choices.
    fn value(self) -> &'static str {
        self.query().unwrap_or("information")
    }

    /// Id of its words.
    const fn label(self) -> &'static str {
        match self {
            Self::All => text_id("logs-level-all"),
            Self::Warnings => text_id("logs-level-warnings"),
            Self::Errors => text_id("logs-level-errors"),
        }
    }
}

/// The choice in the address.
pub fn use_level() -> Memo<LevelChoice> {
    let query = use_query();
    Memo::new(move |_| LevelChoice::of_query(query.with(|query| query.get(QUERY_LEVEL)).as_deref()))
}

/// The list of choices.
#[component]
pub fn LevelBox(
    /// What is chosen.
    level: Memo<LevelChoice>,
) -> impl IntoView {
    let navigator = use_navigator();
    let choose = move |event: web_sys::Event| {
        let chosen = LevelChoice::of_query(Some(&event_target_value(&event)));
        navigator.set_query(QUERY_LEVEL, chosen.query().map(str::to_owned));
    };
    let option = move |choice: LevelChoice| {
        view! {
            <option value=choice.value() selected=move || level.get() == choice>
                {move || t(choice.label())}
            </option>
        }
    };
    view! {
        <select
            class="field logs-level"
            aria-label=move || t("logs-level-box")
            prop:value=move || level.get().value()
            on:change=choose
        >
            {LevelChoice::EACH.map(option).into_iter().collect_view()}
        </select>
    }
}

#[cfg(test)]
mod tests {
    use super::LevelChoice;

    #[test]
    fn what_the_address_says_is_what_is_asked_for() {
        for choice in LevelChoice::EACH {
            assert_eq!(LevelChoice::of_query(choice.query()), choice);
        }
        assert_eq!(LevelChoice::of_query(Some("fatal")), LevelChoice::All);
        assert_eq!(LevelChoice::of_query(Some("")), LevelChoice::All);
    }
}
