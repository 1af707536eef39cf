//! A blade: breadcrumb, title with a cross, its menu at the left, and what it shows.

use super::entry_link::EntryLink;
use super::navigation::{Section, matching};
use super::width::use_is_narrow;
use crate::browser;
use crate::i18n::{t, t_with};
use crate::navigation::use_navigator;
use crate::ui::{Glyph, Icon, Link, PageHeading, SearchBox};
use leptos::ev;
use leptos::prelude::*;
use leptos_use::{use_event_listener, use_window};

/// A step of the breadcrumb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its words.
    pub words: String,
    /// Where it leads; the last step leads nowhere.
    pub path: Option<String>,
}

impl Crumb {
    /// A step that leads to a page.
    pub fn to(id: &str, path: &str) -> Self {
        Self::to_named(t(id), path.to_owned())
    }

    /// A step that leads to a page with a name of its own.
    pub fn to_named(words: String, path: String) -> Self {
        Self { words, path: Some(path) }
    }

    /// The page itself.
    pub fn here(words: String) -> Self {
        Self { words, path: None }
    }
}

/// The blade.
#[component]
pub fn Blade(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// Whether the title names what the blade is about already.
    #[prop(default = Signal::stored(true))]
    is_known: Signal<bool>,
    /// Before the title.
    icon: Icon,
    /// From *Home* to here.
    #[prop(into)]
    breadcrumb: Signal<Vec<Crumb>>,
    /// App path to which the cross leads: to that page as it was left, as the breadcrumb.
    #[prop(into)]
    close_to: Signal<String>,
    /// Its menu; a blade without entries has none.
    #[prop(into)]
    menu: Signal<Vec<Section>>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    view! {
        <nav class="center-breadcrumb" aria-label=move || t("center-breadcrumb")>
            <ol>{move || breadcrumb.get().into_iter().map(breadcrumb_step).collect_view()}</ol>
        </nav>
        <div class="center-blade-head">
            <Glyph icon />
            <PageHeading text=title class="center-blade-title" is_known=is_known />
            <span class="center-blade-close">
                <Link to=Signal::derive(move || navigator.address_of(&close_to.get()))>
                    <Glyph icon=Icon::Close />
                    <span class="visually-hidden">
                        {move || t_with("center-close", &[("blade", title.get().into())])}
                    </span>
                </Link>
            </span>
        </div>
        <div class="center-blade">
            <Show when=move || menu.with(|menu| !menu.is_empty())>
                <BladeMenu title menu />
            </Show>
            <div class="center-content">{children()}</div>
        </div>
    }
}

fn breadcrumb_step(step: Crumb) -> impl IntoView {
    let Crumb { words, path } = step;
    let navigator = use_navigator();
    match path {
        Some(path) => view! {
            <li>
                <Link to=Signal::derive(move || navigator.address_of(&path))>{words}</Link>
                <Glyph icon=Icon::ChevronRight />
            </li>
        }
        .into_any(),
        None => view! { <li aria-current="page">{words}</li> }.into_any(),
    }
}

#[component]
fn BladeMenu(title: Signal<String>, menu: Signal<Vec<Section>>) -> impl IntoView {
    let is_narrow = use_is_narrow();
    // Nothing is chosen at first: the width decides.
    let choice = RwSignal::new(None::<bool>);
    let is_expanded = Memo::new(move |_| choice.get().unwrap_or(!is_narrow.get()));
    let search = RwSignal::new(String::new());
    let sections = Memo::new(move |_| matching(&menu.get(), &search.get(), t));
    // Ctrl+/ leads to the search of the menu, as its words say.
    let _ = use_event_listener(use_window(), ev::keydown, move |event| {
        if event.key() == "/" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            choice.set(Some(true));
            request_animation_frame(|| {
                browser::focus_first(".center-menu-search input");
            });
        }
    });
    view! {
        <div class="center-menu" class:is-collapsed=move || !is_expanded.get()>
            <button
                type="button"
                class="center-menu-collapse"
                aria-expanded=move || is_expanded.get().to_string()
                aria-controls="center-menu-body"
                on:click=move |_| choice.set(Some(!is_expanded.get_untracked()))
            >
                <span class="center-menu-collapse-words">
                    {move || t(if is_expanded.get() { "center-blade-collapse" } else { "center-blade-expand" })}
                </span>
                <Glyph icon=Signal::derive(move || {
                    if is_expanded.get() { Icon::ChevronLeft } else { Icon::ChevronRight }
                }) />
            </button>
            <div id="center-menu-body" class="center-menu-body" hidden=move || !is_expanded.get()>
                <SearchBox
                    label=Signal::derive(|| t("center-blade-search"))
                    value=search
                    on_search=move |words: String| search.set(words)
                    class="center-menu-search"
                />
                <nav aria-label=move || t_with("center-blade-menu", &[("blade", title.get().into())])>
                    {move || sections.get().into_iter().map(menu_section).collect_view()}
                </nav>
                <p class="center-menu-none" role="status">
                    {move || {
                        sections
                            .with(Vec::is_empty)
                            .then(|| t_with("center-blade-search-none", &[("search", search.get().into())]))
                    }}
                </p>
            </div>
        </div>
    }
}

fn menu_section(section: Section) -> impl IntoView {
    let path = use_navigator().path();
    let entries = section.entries.into_iter().map(move |entry| {
        let target = entry.page.clone().unwrap_or_default();
        let is_current = Signal::derive(move || path.with(|path| *path == target));
        view! {
            <li>
                <EntryLink entry is_current />
            </li>
        }
    });
    view! {
        {section.heading.map(|heading| view! { <h2 class="center-menu-heading">{move || t(heading)}</h2> })}
        <ul class="center-menu-list">{entries.collect_view()}</ul>
    }
}
