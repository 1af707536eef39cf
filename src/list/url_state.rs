//! The state of a list in the address of its page: every search, filter, sort, page and selected row is a link.

use crate::navigation::{Address, History, Parameters};
use leptos::prelude::*;
use std::marker::PhantomData;

/// Everything that a list shows, as a function of the query of its page.
pub trait UrlState: Sized {
    /// Reads the parameters. A value that is not understood counts as absent, so that an old link still opens.
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self;

    /// The parameters in the order of the address: only those that are not at their default.
    fn to_parameters(&self) -> Vec<(&'static str, String)>;

    /// The query of the page's address with its question mark; empty for the default state.
    fn to_query(&self) -> String {
        Parameters::of_pairs(self.to_parameters()).to_query()
    }
}

/// The address of a list's page, typed by its state. A handle: copy it anywhere.
pub struct ListAddress<S> {
    address: Address,
    state: PhantomData<fn() -> S>,
}

impl<S> Clone for ListAddress<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for ListAddress<S> {}

impl<S: UrlState> ListAddress<S> {
    /// The address of the page at `path` (an app path). To be called while the page is built.
    pub fn of_page(path: &'static str) -> Self {
        Self { address: Address::of_page(path), state: PhantomData }
    }

    /// The state that the address holds. Reactive.
    pub fn state(self) -> S {
        self.address.query().with(|query| S::from_parameters(|name| query.get(name)))
    }

    /// Shows another state of the list.
    pub fn show(self, state: &S, history: History) {
        self.address.replace_query(&Parameters::of_pairs(state.to_parameters()), history);
    }

    /// Goes to another page of the app.
    pub fn leave_to(self, app_path: &str) {
        self.address.leave_to(app_path);
    }

    /// A parameter that is no part of the state. Reactive.
    pub fn parameter(self, name: &'static str) -> Memo<Option<String>> {
        self.address.memo(name)
    }
}
