//! What a page reads from the gateway, read again when it changes, without flicker.

use super::client::{get_answer, read};
use super::error::ApiError;
use super::status::Revision;
use super::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
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
    state: RwSignal<LoadState<T>>,
    is_reloading: RwSignal<bool>,
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
        self.state.get()
    }

    /// The content, once there is some.
    pub fn value(self) -> Option<T> {
        self.with(T::clone)
    }

    /// Something of the content, once there is some.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.state.with(|state| match state {
            LoadState::Ready(content) => Some(read(content)),
            _ => None,
        })
    }

    /// The phase, without the content.
    pub fn phase(self) -> Memo<Phase> {
        Memo::new(move |_| {
            self.state.with(|state| match state {
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
    let loaded = Loaded {
        state: RwSignal::new(LoadState::Loading),
        is_reloading: RwSignal::new(true),
        reload_count: RwSignal::new(0),
    };
    let generation = StoredValue::new(0_u64);
    let address = Memo::new(move |_| address());
    let part = Rc::new(part);
    Effect::new(move |previous: Option<String>| {
        let address = address.get();
        // Read, not only tracked: a memo that nothing has read yet follows nothing, and would never notify.
        revision.with(|_| ());
        loaded.reload_count.track();
        let mine = generation.try_update_value(|count| {
            *count += 1;
            *count
        });
        if !keeps && previous.is_some_and(|previous| previous != address) {
            loaded.state.set(LoadState::Loading);
        }
        loaded.is_reloading.set(true);
        let answer = (!address.is_empty()).then(|| get_answer(&address));
        let part = Rc::clone(&part);
        spawn_local(async move {
            let answer = match answer {
                Some(answer) => answer.await,
                None => Ok(transport::Answer::default()),
            };
            // The component may be gone, or may have asked for something else since.
            if generation.try_get_value() == mine && mine.is_some() {
                show(loaded, answer.and_then(|answer| read(&answer)).map(|whole| part(whole)));
            }
        });
        address
    });
    loaded
}

fn show<T: PartialEq + Send + Sync>(loaded: Loaded<T>, answer: Result<T, ApiError>) {
    loaded.is_reloading.try_set(false);
    let had_content = loaded.state.try_with_untracked(|state| matches!(state, LoadState::Ready(_))).unwrap_or(false);
    let next = match answer {
        Ok(content) => LoadState::Ready(content),
        // The lab bar says that the connection is gone; what was read is still the best there is.
        Err(error) if had_content && error.is_passing() => return,
        Err(error) => LoadState::Failed(error),
    };
    if loaded.state.try_with_untracked(|state| *state != next).unwrap_or(false) {
        loaded.state.try_set(next);
    }
}
