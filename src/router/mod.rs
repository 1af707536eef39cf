//! Addresses: which page is shown, going to another one, and the browser's Back and Forward.
//!
//! What the app needs of a router, and nothing else: a flat table of pages in two frames, parameters in path and query,
//! links that do not load the page again, and a base path, because the app is hosted anywhere.

mod browser_history;
mod memory;
mod query;
mod table;

pub use query::Parameters;
pub use table::Route;

use crate::browser;
use leptos::prelude::*;
use memory::Memory;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// Where the person is.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    /// App path: below the path under which the app is hosted, with a leading slash.
    path: String,
    query: Parameters,
    /// The page's place in the table of routes; nothing where no page stands here.
    route: Option<usize>,
    /// Parameters that the page's path names.
    named: Parameters,
    /// The pages before it.
    memory: Memory,
}

impl Place {
    /// Of an address below the base: path and query.
    fn of_address(address: &str, memory: Memory) -> Self {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let query = Parameters::of_query(query);
        match table::find(routes(), path) {
            Some(found) => Self { path: found.path, query, route: Some(found.route), named: found.named, memory },
            None => {
                let path = format!("/{}", path.trim_start_matches('/'));
                Self { path, query, route: None, named: Parameters::default(), memory }
            }
        }
    }

    /// An address of this place, its path as the page writes it.
    fn written(&self, address: &str) -> String {
        format!("{}{}", self.path, &address[path_of(address).len()..])
    }

    /// What is remembered where one goes from here. One page of each kind: of a thousand devices none is remembered.
    fn memory_at(&self, to: &str, replaces: bool) -> Memory {
        let mut memory = self.memory.clone();
        let is_of_many = self.route.is_none_or(|route| routes()[route].path.contains(':'));
        if path_of(to) != self.path {
            if !is_of_many {
                memory.leave(&self.path, &self.query);
            }
        } else if !replaces {
            memory.keep_place(&self.path, None);
        }
        memory
    }
}

fn path_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

static ROUTES: OnceLock<&'static [Route]> = OnceLock::new();
static PLACE: std::sync::LazyLock<ArcRwSignal<Place>> = std::sync::LazyLock::new(ArcRwSignal::default);

/// Whether one has gone from one page to another since the app was loaded.
static HAS_MOVED: AtomicBool = AtomicBool::new(false);

fn routes() -> &'static [Route] {
    ROUTES.get().copied().unwrap_or_default()
}

/// Reads the address, and follows it from now on. Called once, before anything is rendered.
pub fn start(routes: &'static [Route]) {
    // A second call would change nothing.
    let _ = ROUTES.set(routes);
    browser_history::follow(|address, memory, has_moved| {
        HAS_MOVED.fetch_or(has_moved, Ordering::Relaxed);
        let place = Place::of_address(address, memory);
        if place.path != path_of(address) {
            // The page's own address takes the place of the one that led to it.
            let options = NavigateOptions { replace: true, scroll: false };
            browser_history::go(&browser::app_path(&place.written(address)), &place.memory, options);
        }
        if PLACE.with_untracked(|known| *known != place) {
            PLACE.set(place);
        }
    });
}

/// How an address is gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NavigateOptions {
    /// *Back* skips where one was.
    pub replace: bool,
    /// The new page begins at its top.
    pub scroll: bool,
}

impl Default for NavigateOptions {
    fn default() -> Self {
        Self { replace: false, scroll: true }
    }
}

/// Goes to an app path with its query, such as `/devices/all?search=x`.
pub fn navigate(to: &str, options: NavigateOptions) {
    HAS_MOVED.store(true, Ordering::Relaxed);
    let memory = PLACE.with_untracked(|place| place.memory_at(to, options.replace));
    let place = Place::of_address(to, memory);
    browser_history::go(&browser::app_path(&place.written(to)), &place.memory, options);
    PLACE.set(place);
}

/// The app address of the page at `path` as it was left on the way here, with its query; the plain one where one has not been
/// there. For links that lead back. Reactive.
pub fn address_of(path: &str) -> String {
    PLACE.with(|place| place.memory.address_of(path))
}

/// Remembers where on the page that is shown one is: with this entry of the history, and for the way back to it.
pub fn keep_place(text: &str) {
    let memory = PLACE.try_update(|place| {
        place.memory.keep_place(&place.path, Some(text));
        place.memory.clone()
    });
    if let Some(memory) = memory {
        browser_history::remember(&memory);
    }
}

/// Where on the page at `path` one was when it was left.
pub fn kept_place(path: &str) -> Option<String> {
    PLACE.with_untracked(|place| place.memory.place_on(path))
}

/// Whether one came here from another page of the app. On the first one the browser's own start is right.
pub fn has_moved() -> bool {
    HAS_MOVED.load(Ordering::Relaxed)
}

/// [`navigate`] as a value.
pub fn use_navigate() -> fn(&str, NavigateOptions) {
    navigate
}

/// The app path now: below the path under which the app is hosted, with a leading slash. Reactive.
pub fn use_path() -> Signal<String> {
    Signal::derive(|| PLACE.with(|place| place.path.clone()))
}

/// The app path now, read once.
pub fn current_path() -> String {
    PLACE.with_untracked(|place| place.path.clone())
}

/// Whether a link to this app address leads to the page that is shown. A link with a query does only where the query is the
/// same: it may open a dialog of the page. Reactive.
pub fn is_here(to: &str) -> bool {
    PLACE.with(|place| leads_to(place, to))
}

fn leads_to(place: &Place, to: &str) -> bool {
    let to = to.split('#').next().unwrap_or_default();
    let (path, query) = to.split_once('?').unwrap_or((to, ""));
    place.path == path && (query.is_empty() || Parameters::of_query(query) == place.query)
}

/// The app address that is shown: path and query. Reactive.
pub fn use_address() -> Memo<String> {
    Memo::new(|_| PLACE.with(|place| format!("{}{}", place.path, place.query.to_query())))
}

/// The parameters of the query, for the page that is built now. While the page is left they stay as they were.
pub fn use_query_map() -> Memo<Parameters> {
    while_shown(|place| place.query.clone())
}

/// The parameters that the path of the page that is built now names. While the page is left they stay as they were.
pub fn use_params_map() -> Memo<Parameters> {
    while_shown(|place| place.named.clone())
}

fn while_shown(part: fn(&Place) -> Parameters) -> Memo<Parameters> {
    let shown = PLACE.with_untracked(|place| place.route);
    Memo::new(move |before: Option<&Parameters>| {
        PLACE.with(|place| match before {
            Some(before) if place.route != shown => before.clone(),
            _ => part(place),
        })
    })
}

/// Changes one parameter of the query in place: *Back* leaves the page.
pub fn set_query(name: &str, value: Option<String>) {
    let address = PLACE.with_untracked(|place| {
        let mut query = place.query.clone();
        query.set(name, value);
        format!("{}{}", place.path, query.to_query())
    });
    navigate(&address, NavigateOptions { replace: true, scroll: false });
}

/// Every page in its frame, or `not_found`. A frame shows its page with [`outlet`].
pub fn pages(frames: &'static [fn() -> AnyView], not_found: fn() -> AnyView) -> AnyView {
    let shown = Memo::new(|_| {
        let route = PLACE.with(|place| place.route)?;
        // A page without a frame is built here, and again when another one takes its place.
        Some((routes()[route].frame, routes()[route].frame.is_none().then_some(route)))
    });
    (move || match shown.get() {
        None => not_found(),
        Some((Some(frame), _)) => frames[frame](),
        Some((None, page)) => page.map_or_else(not_found, |page| (routes()[page].page)()),
    })
    .into_any()
}

/// The page within the frame that is built now.
pub fn outlet() -> AnyView {
    let frame = PLACE.with_untracked(|place| frame_of(place.route));
    // While the frame is left it keeps its page, for the moment until it goes away with it.
    let page = Memo::new(move |before: Option<&Option<usize>>| {
        let route = PLACE.with(|place| place.route);
        if frame_of(route) == frame { route } else { before.copied().flatten() }
    });
    (move || page.get().map(|page| (routes()[page].page)())).into_any()
}

/// The app path that `path` leads to among `routes`, if any.
#[cfg(test)]
pub fn lead(routes: &[Route], path: &str) -> Option<String> {
    table::find(routes, path).map(|found| found.path)
}

fn frame_of(route: Option<usize>) -> Option<usize> {
    route.and_then(|route| routes()[route].frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_opens_a_dialog_of_the_page_leads_elsewhere() {
        let place = Place { path: "/devices/all".into(), query: Parameters::of_query("search=LT"), ..Place::default() };
        assert!(leads_to(&place, "/devices/all") && leads_to(&place, "/devices/all?search=LT"));
        assert!(!leads_to(&place, "/devices/all?panel=filter") && !leads_to(&place, "/devices"));
    }
}
