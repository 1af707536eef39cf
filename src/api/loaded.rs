//! What a page reads from the gateway: a `LocalResource` that is read again when something changes, without flicker.

use super::answer::read;
use super::client::get_answer;
use super::error::ApiError;
use super::session::persona_key;
use super::status::Revision;
use super::transport::Answer;
use futures_util::future::{AbortHandle, abortable};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use std::sync::Arc;

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

    /// Why the content could not be read again, where the gateway answered: what is shown is from before.
    pub fn kept_despite(self) -> Memo<Option<ApiError>> {
        // The lab bar says where the connection is gone.
        let is_answer = |error: &&ApiError| error.status != 0;
        Memo::new(move |_| self.shown.with(|shown| shown.kept_despite.as_ref().filter(is_answer).cloned()))
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
    let request = Memo::new(move |_| Request {
        address: address(),
        asked_by: persona_key(),
        revision: revision.get(),
        reload_count: reload_count.get(),
    });
    let part = Rc::new(part);
    let running = StoredValue::new_local(None::<Running>);
    abort_superseded(request, running);
    let last = StoredValue::new_local(None::<Arc<Answered<T>>>);
    // The answer is kept until there is another.
    let answered = LocalResource::new(move || {
        let (request, part) = (request.get(), Rc::clone(&part));
        let address = request.address.clone();
        let (answer, abort) = abortable(async move {
            match address.as_str() {
                "" => Ok(Answer::default()),
                address => get_answer(address).await,
            }
        });
        running.try_update_value(|running| *running = Some(Running { request: request.clone(), abort }));
        async move {
            // Superseded: the resource asks again at once.
            let Ok(answer) = answer.await else { return last.try_get_value().flatten() };
            let result = answer.and_then(|answer| read(&answer)).map(|whole| part(whole));
            let answered = Some(Arc::new(Answered { request, result }));
            last.try_update_value(|last| last.clone_from(&answered));
            answered
        }
    });
    let shown = Memo::new(move |previous: Option<&Shown<T>>| {
        let address = request.with(|request| request.address.clone());
        answered.with(|answered| shown(address, previous, answered.as_ref().and_then(Option::as_deref), keeps))
    });
    let is_reloading = Memo::new(move |_| {
        let answered = answered.map(|answered| answered.as_ref().map(|answered| answered.request.clone())).flatten();
        request.with(|request| answered.as_ref() != Some(request))
    });
    Loaded { shown, is_reloading, reload_count }
}

/// Aborts the running request once another question is asked. A resource runs its function again only after the future before has
/// ended (reactive_graph 0.2, `ArcAsyncDerived`), and a request that hangs never does.
fn abort_superseded(request: Memo<Request>, running: StoredValue<Option<Running>, LocalStorage>) {
    Effect::new(move || {
        request.with(|wanted| {
            running.with_value(|running| {
                if let Some(Running { abort, .. }) =
                    running.as_ref().filter(|running| wanted.supersedes(&running.request))
                {
                    abort.abort();
                }
            });
        });
    });
}

/// The request that was sent last.
struct Running {
    request: Request,
    abort: AbortHandle,
}

/// What is asked for, and why again.
#[derive(Clone, Debug, PartialEq)]
struct Request {
    address: String,
    /// Key of the persona who asks: another one may be refused.
    asked_by: String,
    revision: Revision,
    reload_count: u64,
}

impl Request {
    /// Whether the answer to `running` is of no use any more: another address is asked for, by another persona, or again. A new
    /// revision alone lets a running request end: where revisions come faster than answers, none would ever arrive.
    fn supersedes(&self, running: &Self) -> bool {
        self.address != running.address
            || self.asked_by != running.asked_by
            || self.reload_count != running.reload_count
    }
}

/// What was answered last, and to which request.
struct Answered<T> {
    request: Request,
    result: Result<T, ApiError>,
}

/// What the page shows, of which address, and read by whom.
#[derive(Clone, Debug, PartialEq)]
struct Shown<T> {
    address: String,
    read_by: String,
    state: LoadState<T>,
    /// Why it could not be read again, where the content is from before.
    kept_despite: Option<ApiError>,
}

/// What to show of `address` after `previous`, when `answered` was answered last.
fn shown<T: Clone>(
    address: String,
    previous: Option<&Shown<T>>,
    answered: Option<&Answered<T>>,
    keeps: bool,
) -> Shown<T> {
    let Some(answered) = answered.filter(|answered| keeps || answered.request.address == address) else {
        return Shown { address, read_by: String::new(), state: LoadState::Loading, kept_despite: None };
    };
    let read_by = answered.request.asked_by.clone();
    // What one persona was shown says nothing of what another may see.
    let is_worth_keeping = |shown: &&Shown<T>| {
        (keeps || shown.address == address) && shown.read_by == read_by && matches!(shown.state, LoadState::Ready(_))
    };
    let (state, kept_despite) = match &answered.result {
        Ok(content) => (LoadState::Ready(content.clone()), None),
        Err(error) => match previous.filter(is_worth_keeping) {
            Some(previous) if error.is_passing() => (previous.state.clone(), Some(error.clone())),
            _ => (LoadState::Failed(error.clone()), None),
        },
    };
    Shown { address, read_by, state, kept_despite }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(address: &str, result: Result<u8, ApiError>) -> Answered<u8> {
        let asked_by = "a".to_owned();
        Answered {
            request: Request { address: address.to_owned(), asked_by, revision: (0, 0), reload_count: 0 },
            result,
        }
    }

    fn ready(address: &str, content: u8) -> Shown<u8> {
        let state = LoadState::Ready(content);
        Shown { address: address.to_owned(), read_by: "a".to_owned(), state, kept_despite: None }
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
    fn another_address_or_a_reload_supersedes_and_a_revision_does_not() {
        let running = Request { address: "/a".into(), asked_by: "a".into(), revision: (1, 1), reload_count: 0 };
        assert!(Request { address: "/b".into(), ..running.clone() }.supersedes(&running));
        assert!(Request { asked_by: "b".into(), ..running.clone() }.supersedes(&running));
        assert!(Request { reload_count: 1, ..running.clone() }.supersedes(&running));
        assert!(!Request { revision: (1, 2), ..running.clone() }.supersedes(&running));
    }

    #[test]
    fn a_passing_failure_leaves_the_content_of_its_address() {
        let failure = answered("/b", Err(lost()));
        let kept = Shown { kept_despite: Some(lost()), ..ready("/b", 1) };
        assert_eq!(shown("/b".into(), Some(&ready("/b", 1)), Some(&failure), false), kept);
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&failure), false).state, LoadState::Failed(lost()));
        assert_eq!(shown("/b".into(), Some(&ready("/a", 1)), Some(&failure), true), kept);
        assert_eq!(shown("/b".into(), None, Some(&failure), false).state, LoadState::Failed(lost()));
    }

    #[test]
    fn what_another_persona_read_is_kept_only_until_the_answer() {
        let of_another = Shown { read_by: "b".to_owned(), ..ready("/a", 1) };
        let failure = answered("/a", Err(lost()));
        assert_eq!(shown("/a".into(), Some(&of_another), Some(&failure), false).state, LoadState::Failed(lost()));
        assert_eq!(shown("/a".into(), Some(&of_another), Some(&answered("/a", Ok(2))), false), ready("/a", 2));
    }

    #[test]
    fn a_refusal_replaces_the_content() {
        let refusal = ApiError { status: 403, ..lost() };
        let failure = answered("/a", Err(refusal.clone()));
        assert_eq!(shown("/a".into(), Some(&ready("/a", 1)), Some(&failure), false).state, LoadState::Failed(refusal));
    }
}
