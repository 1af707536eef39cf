//! The navigation at the left: collapsed to its icons by choice, called by a button on a narrow window.

use super::entry_link::EntryLink;
use super::navigation::{Section, is_within, left_navigation};
use crate::browser;
use crate::i18n::t;
use crate::navigation::use_navigator;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

const STORED_KEY: &str = "center-navigation";

/// The navigation.
#[component]
pub fn LeftNavigation(
    /// Whether it has to be called.
    is_narrow: Signal<bool>,
    /// Whether it was called.
    is_called: RwSignal<bool>,
) -> impl IntoView {
    let is_collapsed = RwSignal::new(browser::stored(STORED_KEY).as_deref() == Some("collapsed"));
    let shows_icons_only = move || is_collapsed.get() && !is_narrow.get();
    let toggle = move |_| {
        is_collapsed.update(|collapsed| *collapsed = !*collapsed);
        browser::store(STORED_KEY, if is_collapsed.get_untracked() { "collapsed" } else { "expanded" });
    };
    let leave = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && is_narrow.get_untracked() && is_called.get_untracked() {
            is_called.set(false);
            browser::focus_first(".center-top-menu");
        }
    };
    view! {
        <nav
            id="center-navigation"
            class="center-navigation"
            class:is-collapsed=shows_icons_only
            aria-label=move || t("center-navigation")
            hidden=move || is_narrow.get() && !is_called.get()
            on:keydown=leave
        >
            <Show when=move || !is_narrow.get()>
                <button
                    type="button"
                    class="center-navigation-collapse"
                    aria-expanded=move || (!is_collapsed.get()).to_string()
                    aria-label=move || {
                        t(if is_collapsed.get() { "center-navigation-expand" } else { "center-navigation-collapse" })
                    }
                    on:click=toggle
                >
                    <Glyph icon=Signal::derive(move || {
                        if is_collapsed.get() { Icon::ChevronRight } else { Icon::ChevronLeft }
                    }) />
                </button>
            </Show>
            {left_navigation()
                .into_iter()
                .map(|section| navigation_section(section, Callback::new(move |()| is_called.set(false))))
                .collect_view()}
        </nav>
    }
}

fn navigation_section(section: Section, on_follow: Callback<()>) -> impl IntoView {
    let path = use_navigator().path();
    let entries = section.entries.into_iter().map(move |entry| {
        let asked = entry.clone();
        let is_current = Signal::derive(move || path.with(|path| is_within(&asked, path)));
        view! {
            <li>
                <EntryLink entry is_current on_follow />
            </li>
        }
    });
    view! {
        {section
            .heading
            .map(|heading| {
                view! {
                    <p class="center-navigation-heading">
                        <Glyph icon=Icon::Star />
                        <span class="center-entry-words">{move || t(heading)}</span>
                    </p>
                }
            })}
        <ul class="center-navigation-list">{entries.collect_view()}</ul>
    }
}
