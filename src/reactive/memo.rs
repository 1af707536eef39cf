//! What follows from signals, computed again only when they change, and told on only when it is another.
#![expect(unsafe_code, reason = "see `erased`: a memo keeps the type that it was made with")]

use super::Erased;
use super::handle::{careful_readers, handle, readers};
use crate::run::Answer;
use leptos::prelude::{self, Read, ReadUntracked, Track};
use std::marker::PhantomData;

/// A value that follows from others.
pub struct Memo<T> {
    pub(super) inner: prelude::Memo<Erased>,
    content: PhantomData<fn(T) -> T>,
}

handle!(Memo);

impl<T: Send + Sync + 'static> Memo<T> {
    /// Of a function of the value before.
    pub fn new(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let inner = memo(Box::new(move |before: Option<&Erased>| {
            // SAFETY: what was there before came from this function.
            Erased::new(value(before.map(|before| unsafe { before.known() })))
        }));
        Self { inner, content: PhantomData }
    }

    readers!();
    careful_readers!();
}

type Follow = Box<dyn for<'before> Answer<Option<&'before Erased>, Erased> + Send + Sync>;

// Not generic: one memo is compiled for all of them.
fn memo(value: Follow) -> prelude::Memo<Erased> {
    prelude::Memo::new(move |before| value.answer(before))
}
