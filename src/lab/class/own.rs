//! The page's own place: who has it, and the ways back to it.

use crate::api::leave_class;
use crate::browser;
use crate::i18n::{t, t_with, text_id};
use crate::lab::facts::fact;
use crate::model::class::title;
use crate::paths;
use crate::ui::Link;
use crate::ui::notice::say_failure;
use contract::class::OwnPlace;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Name, codes, and what was handed out last.
#[component]
pub fn OwnPlaceFacts(
    /// The place.
    place: Memo<Option<OwnPlace>>,
) -> impl IntoView {
    let leave = move |_| {
        spawn_local(async {
            match leave_class().await {
                Ok(()) => browser::reload(),
                Err(error) => say_failure(&error),
            }
        });
    };
    let facts = move || {
        place.get().map(|OwnPlace { name, code, path, handed_out, .. }| {
            let address = format!("{}{}", browser::origin(), browser::app_path(&format!("{path}gateway/")));
            let given = handed_out.map(|given| title(&given.titles).unwrap_or(given.name));
            view! {
                <dl class="facts">
                    {fact(text_id("class-own-name"), name)}
                    {fact(text_id("class-own-code"), code)}
                    {fact(text_id("class-own-address"), address)}
                </dl>
                {given.map(|title| view! {
                    <p>
                        {t_with("class-own-exercise", &[("title", title.into())])} " "
                        <Link to=paths::EXERCISES>{t("class-own-exercise-open")}</Link>
                    </p>
                })}
            }
        })
    };
    view! {
        <section aria-labelledby="class-own-heading">
            <h2 id="class-own-heading">{move || t("class-own")}</h2>
            {facts}
            <p>{move || t("class-own-code-what")}</p>
            <button type="button" class="button" on:click=leave>{move || t("class-leave")}</button>
            <p >{move || t("class-leave-what")}</p>
        </section>
    }
}
