//! Whether the tenant turns callers away that ask too much: a choice of three.

use crate::api::lab;
use crate::i18n::{t, text_id};
use crate::ui::notice::{say_failure, say_nothing};
use contract::lab::Throttling;
use leptos::prelude::*;
use leptos::task::spawn_local;

const CHOICES: [(Throttling, &str, &str); 3] = [
    (Throttling::Off, text_id("throttling-off"), text_id("throttling-off-text")),
    (Throttling::Documented, text_id("throttling-documented"), text_id("throttling-documented-text")),
    (Throttling::Demonstration, text_id("throttling-demonstration"), text_id("throttling-demonstration-text")),
];

/// The choice. It is a command of the world: it stands in the journal and survives a reload.
#[component]
pub fn ThrottlingChoice() -> impl IntoView {
    let chosen = Memo::new(|_| lab().status().map(|status| status.throttling));
    let choose = |throttling: Throttling| {
        spawn_local(async move {
            say_nothing();
            if let Err(error) = lab().set_throttling(throttling).await {
                say_failure(&error);
            }
        });
    };
    let choice = move |(throttling, label, words): (Throttling, &'static str, &'static str)| {
        view! {
            <div class="throttling-choice">
                <label>
                    <input
                        type="radio"
                        name="throttling"
                        aria-describedby=words
                        prop:checked=move || chosen.get() == Some(throttling)
                        on:change=move |_| choose(throttling)
                    />
                    {move || t(label)}
                </label>
                <p id=words>{move || t(words)}</p>
            </div>
        }
    };
    view! {
        <section aria-labelledby="throttling-heading">
            <h2 id="throttling-heading">{move || t("throttling-title")}</h2>
            <p>{move || t("throttling-what")}</p>
            <fieldset class="throttling">
                <legend class="visually-hidden">{move || t("throttling-title")}</legend>
                {CHOICES.map(choice).into_iter().collect_view()}
            </fieldset>
        </section>
    }
}
