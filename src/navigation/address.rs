//! The page's address as its state: query parameters that are read, set, and taken back.

use super::{Navigator, Parameters, use_navigator, use_query};
use leptos::prelude::*;
use leptos_router::NavigateOptions;

/// Whether a change of the address can be gone back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// *Back* undoes it.
    Push,
    /// *Back* skips it.
    Replace,
}

/// The query parameters of one page. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct Address {
    path: &'static str,
    query: Memo<Parameters>,
    navigator: Navigator,
}

/// A parameter with its value; without one it leaves the address.
pub(crate) type Change = (&'static str, Option<String>);

impl Address {
    /// The address of the page at `path` (an app path, with a leading slash). To be called while the page is built.
    pub fn of_page(path: &'static str) -> Self {
        Self { path, query: use_query(), navigator: use_navigator() }
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
        let mut query = self.query.get_untracked();
        for (name, value) in changes {
            query.set(name, value.clone());
        }
        self.replace_query(&query, history);
    }

    /// Makes this the whole query of the page. Nothing once the page is being left: it stands until the code of the next one has come,
    /// and what it still writes (the row that a list has been scrolled to) would lead back to it.
    pub fn replace_query(self, query: &Parameters, history: History) {
        if !self.navigator.is_at(self.path) {
            return;
        }
        let options =
            NavigateOptions { replace: history == History::Replace, scroll: false, ..NavigateOptions::default() };
        self.navigator.go(&format!("{}{}", self.path, query.to_query()), options);
    }

    /// The whole query. Reactive.
    pub fn query(self) -> Memo<Parameters> {
        self.query
    }

    /// Makes the address say which page of a dialog is shown, and no dialog over it where there is none.
    pub fn agree(self, page: &str, has_prompt: bool) {
        let is_other_page = self.parameter("page").as_deref() != Some(page);
        if is_other_page || (!has_prompt && self.parameter("prompt").is_some()) {
            self.change(&[("page", Some(page.to_owned())), ("prompt", None)], History::Replace);
        }
    }

    /// Goes to another page of the app.
    pub fn leave_to(self, app_path: &str) {
        self.navigator.go(app_path, NavigateOptions::default());
    }

    /// Goes back to where a pushed change was made from.
    pub fn back(self) {
        // It fails only where there is no history, which a browser always has.
        let _ = window().history().and_then(|history| history.back());
    }
}
