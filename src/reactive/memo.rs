//! What follows from signals, computed again only when they change, and told on only when it is another.
#![expect(unsafe_code, reason = "see `erased`: a memo keeps the type that it was made with")]

use super::Erased;
use crate::run::Answer;
use leptos::prelude::{self, Read, ReadUntracked, Track};
use std::fmt;
use std::marker::PhantomData;

/// A value that follows from others.
pub struct Memo<T> {
    pub(super) inner: prelude::Memo<Erased>,
    content: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Memo")
    }
}

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

    /// Reads the value; the reactive place that does so follows it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        let content = self.inner.read();
        // SAFETY: `new` is the only way to make one, with values of this type.
        read(unsafe { content.known() })
    }

    /// Reads the value, and follows nothing.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        let content = self.inner.read_untracked();
        // SAFETY: as in `with`.
        read(unsafe { content.known() })
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.inner.track();
    }

    /// The value; the reactive place that reads it follows it.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// As [`Self::with_untracked`], or nothing where the component is gone.
    pub fn try_with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        // SAFETY: as in `with`.
        self.inner.try_read_untracked().map(|value| read(unsafe { value.known() }))
    }

    /// As [`Self::get_untracked`], or nothing where the component is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_untracked(T::clone)
    }
}

type Follow = Box<dyn for<'before> Answer<Option<&'before Erased>, Erased> + Send + Sync>;

// Not generic: one memo is compiled for all of them.
fn memo(value: Follow) -> prelude::Memo<Erased> {
    prelude::Memo::new(move |before| value.answer(before))
}
