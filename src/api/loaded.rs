//! What a page reads from the gateway: a `LocalResource` that is read again when something changes, without flicker.

use super::answer::read;
use super::client::get_answer;
use super::error::ApiError;
use super::status::Revision;
use super::transport::Answer;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::rc::Rc;

/// How far reading has come.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState<T> {
    /// Nothing was read yet.
    Loading,
    /// It could not be read.
    Failed(ApiError),
    /// Read, and kept while it is read again.
    Ready(T),
}

/// The phase alone, for frames that must not be rebuilt when only the content changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Nothing was read yet.
    Loading,
    /// It could not be read.
    Failed(ApiError),
    /// There is something to show.
    Ready,
}

/// Something read from the gateway. Copy it anywhere; it lives as long as the component that made it.
pub struct Loaded<T: Send + Sync + 'static> {
    shown: Memo<Shown<T>>,
    is_reloading: Memo<bool>,
    reload_count: RwSignal<u64>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loaded<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Loaded<T> {
    /// How far it is, with the content.
    pub fn state(self) -> LoadState<T> {
        self.shown.with(|shown| shown.state.clone())
    }

    /// The content, once there is some.
    pub fn value(self) -> Option<T> {
        self.with(T::clone)
    }

    /// Something of the content, once there is some.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.shown.with(|shown| match &shown.state {
            LoadState::Ready(content) => Some(read(content)),
            _ => None,
        })
    }

    /// The phase, without the content.
    pub fn phase(self) -> Memo<Phase> {
        Memo::new(move |_| {
            self.shown.with(|shown| match &shown.state {
                LoadState::Loading => Phase::Loading,
                LoadState::Failed(error) => Phase::Failed(error.clone()),
                LoadState::Ready(_) => Phase::Ready,
            })
        })
    }

    /// Whether it is being read (for the first time or again).
    pub fn is_reloading(self) -> bool {
        self.is_reloading.get()
    }

    /// Reads it again.
    pub fn reload(self) {
        self.reload_count.update(|count| *count += 1);
    }
}

/// Reads the JSON at `address` now, and again whenever `revision` changes. Another address is another thing: what was there
/// goes. An empty one is nothing to ask for, and read as `null`.
pub fn use_loaded<T>(address: impl Fn() -> String + Send + Sync + 'static, revision: Memo<Revision>) -> Loaded<T>
where
    T: DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    load(address, revision, |content: T| content, false)
}

/// As [`use_loaded`], but keeps showing what was there while another address is read: for the next page of a list.
pub fn use_loaded_keeping<T>(
    address: impl Fn() -> String + Send + Sync + 'static,
    revision: Memo<Revision>,
) -> Loaded<T>
where
    T: DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    load(address, revision, |content: T| content, true)
}

/// As [`use_loaded`], of a part of what is answered.
pub fn use_loaded_part<Whole, T>(
    address: impl Fn() -> String + Send + Sync + 'static,
    revision: Memo<Revision>,
    part: impl Fn(Whole) -> T + 'static,
) -> Loaded<T>
where
    Whole: DeserializeOwned + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    load(address, revision, part, false)
}

fn load<Whole, T>(
    address: impl Fn() -> String + Send + Sync + 'static,
    revision: Memo<Revision>,
    part: impl Fn(Whole) -> T + 'static,
    keeps: bool,
) -> Loaded<T>
where
    Whole: DeserializeOwned + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let reload_count = RwSignal::new(0);
    let request =
        Memo::new(move |_| Request { address: address(), revision: revision.get(), reload_count: reload_count.get() });
    let part = Rc::new(part);
    // Of several requests the resource keeps the answer to the last, and that answer until there is another.
    let answered = LocalResource::new(move || {
        let (request, part) = (request.get(), Rc::clone(&part));
        async move {
            let answer = match request.address.as_str() {
                "" => Ok(Answer::default()),
                address => get_answer(address).await,
            };
            let result = answer.and_then(|answer| read(&answer)).map(|whole| part(whole));
            Answered { request, result }
        }
    });
    let shown = Memo::new(move |previous: Option<&Shown<T>>| {
        let address = request.with(|request| request.address.clone());
        answered.with(|answered| shown(address, previous, answered.as_ref(), keeps))
    });
    let is_reloading = Memo::new(move |_| {
        let answered = answered.map(|answered| answered.request.clone());
        request.with(|request| answered.as_ref() != Some(request))
    });
    Loaded { shown, is_reloading, reload_count }
}

/// What is asked for, and why again.
#[derive(Clone, Debug, PartialEq)]
struct Request {
    address: String,
    revision: Revision,
    reload_count: u64,
}

/// What was answered last, and to which request.
struct Answered<T> {
    request: Request,
    result: Result<T, ApiError>,
}

/// What the page shows, and of which address.
#[derive(Clone, Debug, PartialEq)]
struct Shown<T> {
    address: String,
    state: LoadState<T>,
}

/// What to show of `address` after `previous`, when `answered` was answered last.
fn shown<T: Clone>(
    address: String,
    previous: Option<&Shown<T>>,
    answered: Option<&Answered<T>>,
    keeps: bool,
) -> Shown<T> {
    let is_worth_keeping =
        |shown: &&Shown<T>| (keeps || shown.address == address) && matches!(shown.state, LoadState::Ready(_));
    let state = match answered.filter(|answered| keeps || answered.request.address == address) {
        None => LoadState::Loading,
        Some(Answered { result: Ok(content), .. }) => LoadState::Ready(content.clone()),
        Some(Answered { result: Err(error), .. }) => match previous.filter(is_worth_keeping) {
            // The lab bar says that the connection is gone; what was read is still the best there is.
            Some(previous) if error.is_passing() => previous.state.clone(),
            _ => LoadState::Failed(error.clone()),
        },
    };
    Shown { address, state }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(address: &str, result: Result<u8, ApiError>) -> Answered<u8> {
        Answered { request: Request { address: address.to_owned(), revision: (0, 0), reload_count: 0 }, result }
    }

    fn ready(address: &str, content: u8) -> Shown<u8> {
        Shown { address: address.to_owned(), state: LoadState::Ready(content) }
    }

    fn lost() -> ApiError {
        ApiError::no_connection("gone".to_owned())
    }

    #[test]
    fn content_goes_with_its_address_unless_it_is_kept() {
        let first = answered("/a", Ok(1));
        assert_eq!(shown("/a".into(), None, Some(&first), false), ready("/a", 1));
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&first), false).state, LoadState::Loading);
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&first), true), ready("/b", 1));
    }

    #[test]
    fn a_passing_failure_leaves_the_content_of_its_address() {
        let failure = answered("/b", Err(lost()));
        assert_eq!(shown("/b".into(), Some(&ready("/b", 1)), Some(&failure), false), ready("/b", 1));
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&failure), false).state, LoadState::Failed(lost()));
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&failure), true), ready("/b", 1));
        assert_eq!(shown("/b".into(), None, Some(&failure), false).state, LoadState::Failed(lost()));
    }

    #[test]
    fn a_refusal_replaces_the_content() {
        let refusal = ApiError { status: 403, ..lost() };
        let failure = answered("/a", Err(refusal.clone()));
        assert_eq!(shown("/a".into(), Some(&ready("/a", 1)), Some(&failure), false).state, LoadState::Failed(refusal));
    }
}
