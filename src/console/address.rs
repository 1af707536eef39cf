//! The page's address as its state: query parameters that are read, set, and taken back.

use crate::api::encoded;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

/// Whether a change of the address can be gone back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// *Back* undoes it.
    Push,
    /// *Back* skips it.
    Replace,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// The query parameters of one page. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct Address {
    path: &'static str,
    query: Memo<ParamsMap>,
    navigate: StoredValue<Navigate>,
}

/// A parameter with its value; without one it leaves the address.
pub type Change = (&'static str, Option<String>);

impl Address {
    /// The address of the page at `path` (an app path, with a leading slash). To be called while the page is built.
    pub fn of_page(path: &'static str) -> Self {
        let navigate = use_navigate();
        let navigate: Navigate = Box::new(move |to, options| navigate(to, options));
        Self { path, query: use_query_map(), navigate: StoredValue::new(navigate) }
    }

    /// A parameter's value. Reactive.
    pub fn parameter(self, name: &str) -> Option<String> {
        self.query.with(|query| query.get(name))
    }

    /// A parameter as a memo.
    pub fn memo(self, name: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| self.parameter(name))
    }

    /// Changes parameters; the others stay.
    pub fn change(self, changes: &[Change], history: History) {
        let current: Vec<(String, String)> = self.query.with_untracked(|query| {
            query.latest_values().map(|(name, value)| (name.to_string(), value.to_owned())).collect()
        });
        let target = target(self.path, &current, changes);
        let options =
            NavigateOptions { replace: history == History::Replace, scroll: false, ..NavigateOptions::default() };
        self.navigate.with_value(|navigate| navigate(&target, options));
    }

    /// Goes to another page of the app.
    pub fn leave_to(self, app_path: &str) {
        self.navigate.with_value(|navigate| navigate(app_path, NavigateOptions::default()));
    }

    /// Goes back to where a pushed change was made from.
    pub fn back(self) {
        // It fails only where there is no history, which a browser always has.
        let _ = window().history().and_then(|history| history.back());
    }
}

/// The path with the query that results from `changes`; parameters keep their order, new ones come last.
fn target(path: &str, current: &[(String, String)], changes: &[Change]) -> String {
    let mut parameters: Vec<(String, String)> = current.to_vec();
    for (name, value) in changes {
        let place = parameters.iter().position(|(known, _)| known == name);
        match (place, value) {
            (Some(place), Some(value)) => parameters[place].1.clone_from(value),
            (Some(place), None) => drop(parameters.remove(place)),
            (None, Some(value)) => parameters.push(((*name).to_owned(), value.clone())),
            (None, None) => {}
        }
    }
    address(path, parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// A path with a query.
pub fn address<'text>(path: &str, parameters: impl IntoIterator<Item = (&'text str, &'text str)>) -> String {
    let query: Vec<String> =
        parameters.into_iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_keep_the_other_parameters() {
        let current = [("dialog".to_owned(), "wizard".to_owned()), ("page".to_owned(), "summary".to_owned())];
        let changes = [("page", Some("progress".to_owned())), ("prompt", Some("a b".to_owned()))];
        assert_eq!(target("/console", &current, &changes), "/console?dialog=wizard&page=progress&prompt=a%20b");
        assert_eq!(target("/console", &current, &[("dialog", None), ("page", None), ("tab", None)]), "/console");
    }
}
