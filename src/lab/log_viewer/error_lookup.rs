//! Looks an error code up. The table is a file of its own, fetched when it is first needed.

use super::error_codes::{ErrorTable, Meaning, both, code_of};
use crate::api::build_file;
use crate::i18n::{t, t_with};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a look-up is.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    Nothing,
    NoCode,
    Reading,
    Unreadable,
    Meaning(u32, Option<Meaning>),
}

/// The look-up. Copy it anywhere in the viewer.
#[derive(Clone, Copy)]
pub struct Lookup {
    typed: RwSignal<String>,
    found: RwSignal<Found>,
    table: RwSignal<Option<ErrorTable>>,
}

/// A look-up without a table yet.
pub fn use_lookup() -> Lookup {
    Lookup { typed: RwSignal::default(), found: RwSignal::new(Found::Nothing), table: RwSignal::new(None) }
}

impl Lookup {
    /// Looks up a code that a line holds.
    pub fn look_up(self, code: u32) {
        self.typed.set(format!("0x{code:08X}"));
        self.look();
    }

    fn look(self) {
        let Some(code) = code_of(&self.typed.get_untracked()) else { return self.found.set(Found::NoCode) };
        if let Some(meaning) = self.table.with_untracked(|table| table.as_ref().map(|table| table.meaning(code))) {
            return self.found.set(Found::Meaning(code, meaning));
        }
        self.found.set(Found::Reading);
        spawn_local(async move {
            match build_file::<ErrorTable>("error-codes.json").await {
                Some(table) => {
                    let meaning = table.meaning(code);
                    self.table.try_set(Some(table));
                    self.found.try_set(Found::Meaning(code, meaning));
                }
                None => drop(self.found.try_set(Found::Unreadable)),
            }
        });
    }
}

/// A field for a code, and what it means.
#[component]
pub fn ErrorLookup(
    /// The look-up.
    lookup: Lookup,
) -> impl IntoView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        lookup.look();
    };
    let words = move || match lookup.found.get() {
        Found::Nothing => String::new(),
        Found::NoCode => t("error-code-invalid"),
        Found::Reading => t("error-code-reading"),
        Found::Unreadable => t("error-code-unreadable"),
        Found::Meaning(code, None) => t_with("error-code-unknown", &[("code", both(code).into())]),
        Found::Meaning(code, Some(meaning)) => {
            let known =
                if meaning.code == code { both(code) } else { format!("{} = {}", both(code), both(meaning.code)) };
            format!("{known}: {} ({})", meaning.text, meaning.category)
        }
    };
    let source = move || {
        let is_found = matches!(lookup.found.get(), Found::Meaning(_, Some(_)));
        let source = lookup.table.with(|table| table.as_ref().map(|table| table.source.clone()));
        source.filter(|_| is_found).map(|source| t_with("error-code-source", &[("source", source.into())]))
    };
    view! {
        <form class="error-lookup" role="search" aria-label=move || t("error-code-look-up") on:submit=submit>
            <label for="error-code">{move || t("error-code")}</label>
            <input
                id="error-code"
                type="text"
                class="field"
                autocomplete="off"
                spellcheck="false"
                placeholder="0x80070005"
                prop:value=move || lookup.typed.get()
                on:input=move |event| lookup.typed.set(event_target_value(&event))
            />
            <button type="submit" class="button">
                {move || t("error-code-look-up")}
            </button>
            <span role="status">{words}</span>
            <small>{source}</small>
        </form>
    }
}
