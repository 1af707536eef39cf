//! Navigation on top of leptos_router: going to an address, reading the one that is shown, and the list memory of the history.
//!
//! leptos_router matches the routes and keeps the current URL. The entries of the browser's history are written here:
//! each carries the list memory as its state, and the router's own `path_stack` (0.8.17) drops a push after *Forward* or after a
//! replaced entry, which leaves the address bar at the page before.

mod address;
mod memory;
mod query;
mod waiting;

pub(crate) use address::{Address, History};
pub(crate) use query::Parameters;
pub(crate) use waiting::{Waiting, is_waiting, is_waiting_untracked};

use crate::{browser, paths};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use memory::Memory;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// The list memory of the entry that is shown, and whether the person has moved since the app was loaded.
#[derive(Clone, Copy)]
pub(crate) struct HistoryState {
    memory: RwSignal<Memory>,
    has_moved: StoredValue<bool>,
}

/// Corrects the address and reads the entry's memory, now and on *Back* and *Forward*. To be called before the router is
/// built: listeners run in the order in which they were added, so the router reads the corrected address.
pub(crate) fn follow_history() -> HistoryState {
    correct_address();
    let state = HistoryState { memory: RwSignal::new(memory_of_entry()), has_moved: StoredValue::new(false) };
    let listener = window_event_listener_untyped("popstate", move |_| {
        correct_address();
        state.has_moved.set_value(true);
        state.memory.set(memory_of_entry());
    });
    on_cleanup(move || listener.remove());
    state
}

/// Replaces an address that leads to a page by the page's own one (`paths::canonical`).
fn correct_address() {
    let Some(shown) = shown_address() else { return };
    // The app is only ever loaded from below its base.
    let below = below_base(&shown).unwrap_or(paths::START);
    let canonical = paths::canonical(below);
    if canonical != below {
        write_entry(&entry_state(), &browser::app_path(&canonical), true);
    }
}

/// Path and query of the address bar.
fn shown_address() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

/// The app path that the address bar shows, before the router runs.
pub(crate) fn shown_path() -> Option<String> {
    let address = shown_address()?;
    let below = below_base(&address)?;
    Some(below.split('?').next().unwrap_or_default().to_owned())
}

fn below_base(address: &str) -> Option<&str> {
    let below = address.strip_prefix(&browser::base_path())?;
    (below.is_empty() || below.starts_with(['/', '?'])).then_some(below)
}

fn entry_state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL)
}

fn memory_of_entry() -> Memory {
    entry_state().as_string().map(|text| Memory::of_text(&text)).unwrap_or_default()
}

fn state_of(memory: &Memory) -> JsValue {
    memory.text().map_or(JsValue::NULL, JsValue::from)
}

fn write_entry(state: &JsValue, address: &str, replace: bool) {
    let Ok(history) = window().history() else { return };
    // A browser refuses only what changes the address hundreds of times within seconds; the page is shown all the same.
    let _ = if replace {
        history.replace_state_with_url(state, "", Some(address))
    } else {
        history.push_state_with_url(state, "", Some(address))
    };
}

/// Goes to addresses, and reads the one that is shown. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub(crate) struct Navigator {
    navigate: Callback<(String, NavigateOptions)>,
    path: Memo<String>,
    query: Memo<Parameters>,
    state: HistoryState,
}

/// Makes the navigator of the app, for [`use_navigator`], and follows links with it. To be called below the router.
pub(crate) fn provide_navigator(state: HistoryState) {
    let location = use_location();
    let navigate = use_navigate();
    let navigator = Navigator {
        navigate: Callback::new(move |(address, options): (String, NavigateOptions)| navigate(&address, options)),
        path: Memo::new(move |_| {
            let path = location.pathname.get();
            format!("/{}", below_base(&path).unwrap_or_default().trim_start_matches('/'))
        }),
        query: Memo::new(move |_| location.search.with(|search| Parameters::of_query(search))),
        state,
    };
    provide_context(navigator);
    follow_links(navigator);
}

/// The app's navigator. To be called while a component is built.
pub(crate) fn use_navigator() -> Navigator {
    expect_context()
}

/// The query of the page that is built now. While the page is left it stays as it was.
///
/// It follows the address at once, so that state and address of a dialog never disagree; the URL that leptos_router gives to a
/// route follows a moment later. And it is read from the raw search string: `use_query_map` of 0.8 decodes values twice
/// (`%2541` as `A`).
pub(crate) fn use_query() -> Memo<Parameters> {
    let navigator = use_navigator();
    let shown = navigator.path.with_untracked(|path| paths::page(path));
    Memo::new(move |before: Option<&Parameters>| {
        let is_shown = navigator.path.with(|path| paths::page(path)) == shown;
        match before {
            Some(before) if !is_shown => before.clone(),
            _ => navigator.query.get(),
        }
    })
}

impl Navigator {
    /// Goes to an app path with its query, such as `/devices/all?search=x`.
    pub(crate) fn go(self, to: &str, options: NavigateOptions) {
        let to = paths::canonical(to);
        let memory = self.memory_at(&to, options.replace);
        let state = state_of(&memory);
        let address = browser::app_path(&to);
        // A link to the address that is shown adds nothing to go back to.
        let is_shown = shown_address().as_ref() == Some(&address);
        if !options.replace && !is_shown {
            // The router then replaces this entry by itself.
            write_entry(&state, &address, false);
        }
        self.state.has_moved.set_value(true);
        self.state.memory.set(memory);
        let state = State::new(Some(state));
        self.navigate.run((address, NavigateOptions { resolve: false, replace: true, scroll: options.scroll, state }));
    }

    /// Changes one parameter of the query in place: *Back* leaves the page.
    pub(crate) fn set_query(self, name: &str, value: Option<String>) {
        self.change_query(&[(name, value)]);
    }

    /// Changes parameters of the query in place; the others stay.
    pub(crate) fn change_query(self, changes: &[(&str, Option<String>)]) {
        let mut query = self.query.get_untracked();
        for (name, value) in changes {
            query.set(name, value.clone());
        }
        let address = self.path.get_untracked() + &query.to_query();
        self.go(&address, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    }

    /// What is remembered where one goes from here. One page of each kind: of a thousand devices none is remembered.
    fn memory_at(self, to: &str, replaces: bool) -> Memory {
        let mut memory = self.state.memory.get_untracked();
        self.path.with_untracked(|path| {
            if paths::path_of(to) != path {
                if !paths::has_parameter(path) {
                    self.query.with_untracked(|query| memory.leave(path, query));
                }
            } else if !replaces {
                memory.keep_place(path, None);
            }
        });
        memory
    }

    /// The app path now: below the path under which the app is hosted, with a leading slash.
    pub(crate) fn path(self) -> Memo<String> {
        self.path
    }

    /// Whether the address is still that of this page: a page stands until the code of the next one has come. Not reactive.
    pub(crate) fn is_at(self, path: &str) -> bool {
        self.path.try_with_untracked(|shown| shown == path) == Some(true)
    }

    /// The app address that is shown: path and query.
    pub(crate) fn address(self) -> Memo<String> {
        Memo::new(move |_| self.path.get() + &self.query.with(Parameters::to_query))
    }

    /// Whether a link to this app address leads to the page that is shown. A link with a query does only where the query is the
    /// same: it may open a dialog of the page. Reactive.
    pub(crate) fn is_here(self, to: &str) -> bool {
        self.path.with(|path| self.query.with(|query| leads_to(path, query, to)))
    }

    /// The app address of the page at `path` as it was left on the way here, with its query; the plain one where one has not
    /// been there. For links that lead back. Reactive.
    pub(crate) fn address_of(self, path: &str) -> String {
        self.state.memory.with(|memory| memory.address_of(path))
    }

    /// Remembers where on the page that is shown one is: with this entry of the history, and for the way back to it.
    pub(crate) fn keep_place(self, text: &str) {
        let Some(address) = shown_address() else { return };
        let path = self.path.get_untracked();
        self.state.memory.update(|memory| memory.keep_place(&path, Some(text)));
        self.state.memory.with_untracked(|memory| write_entry(&state_of(memory), &address, true));
    }

    /// Where on the page at `path` one was when it was left.
    pub(crate) fn kept_place(self, path: &str) -> Option<String> {
        self.state.memory.with_untracked(|memory| memory.place_on(path))
    }

    /// Whether one came here from another page of the app. On the first one the browser's own start is right.
    pub(crate) fn has_moved(self) -> bool {
        self.state.has_moved.get_value()
    }
}

fn leads_to(path: &str, query: &Parameters, to: &str) -> bool {
    let (to_path, to_query) = to.split_once('?').unwrap_or((to, ""));
    path == to_path && (to_query.is_empty() || Parameters::of_query(to_query) == *query)
}

/// Follows the links of the app without loading the page again. On the document: the router's own listener is on the window, comes
/// later, and leaves alone what is followed here.
fn follow_links(navigator: Navigator) {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(to) = app_address(&event) {
            event.prevent_default();
            navigator.go(&to, NavigateOptions::default());
        }
    });
    // It fails for no event of this name.
    let _ = document().add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    // It listens as long as the page lives.
    listener.forget();
}

/// The app address that a click asks for; nothing where the browser follows it: another window, a download, another host.
fn app_address(event: &MouseEvent) -> Option<String> {
    let with_key = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || with_key {
        return None;
    }
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let link = element.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    if !link.target().is_empty()
        || link.has_attribute("download")
        || link.origin() != window().location().origin().ok()?
    {
        return None;
    }
    below_base(&format!("{}{}", link.pathname(), link.search())).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_opens_a_dialog_of_the_page_leads_elsewhere() {
        let leads = |to| leads_to("/devices/all", &Parameters::of_query("search=LT"), to);
        assert!(leads("/devices/all") && leads("/devices/all?search=LT"));
        assert!(!leads("/devices/all?panel=filter") && !leads("/devices"));
    }
}
