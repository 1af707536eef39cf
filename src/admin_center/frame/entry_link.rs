//! An entry of a navigation or a menu: a link, or what would be one with the reason why it is none.

use super::navigation::Entry;
use crate::i18n::{t, t_with};
use crate::ui::{DisabledLink, Glyph, Link};
use leptos::prelude::*;

/// The entry.
#[component]
pub fn EntryLink(
    /// Which.
    entry: Entry,
    /// Whether the page that is shown belongs to it.
    #[prop(into)]
    is_current: Signal<bool>,
    /// Called after a link was followed.
    #[prop(optional, into)]
    on_follow: Option<Callback<()>>,
) -> impl IntoView {
    let (label, icon, page) = (entry.label, entry.icon, entry.page.clone());
    let words = move || entry.words();
    match page {
        Ok(path) => view! {
            <div
                class="center-entry"
                class:is-current=move || is_current.get()
                on:click=move |_| {
                    if let Some(on_follow) = on_follow {
                        on_follow.run(());
                    }
                }
            >
                <Link to=path class="center-entry-link">
                    <Glyph icon />
                    <span class="center-entry-words">{words}</span>
                </Link>
            </div>
        }
        .into_any(),
        Err(absence) => {
            let reason = Signal::derive(move || {
                let arguments = [("entry", t(label).into()), ("since", absence.since().into())];
                t_with(absence.reason(), &arguments)
            });
            view! {
                <div class="center-entry">
                    <DisabledLink reason class="center-entry-link">
                        <Glyph icon />
                        <span class="center-entry-words">{words}</span>
                    </DisabledLink>
                </div>
            }
            .into_any()
        }
    }
}
