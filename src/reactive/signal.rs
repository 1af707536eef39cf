//! Anything that can be read and followed: the properties of components.
#![expect(unsafe_code, reason = "see `erased`: a signal keeps the type that it was made with")]

use super::{Erased, Memo, RwSignal};
use crate::run::Give;
use leptos::prelude::{self, Read, ReadUntracked};
use std::fmt;
use std::marker::PhantomData;

/// A value to read and follow, whatever it is made of.
pub struct Signal<T> {
    inner: prelude::Signal<Erased>,
    content: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> fmt::Debug for Signal<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Signal")
    }
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// Of a function, which runs whenever the value is read.
    pub fn derive(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { inner: derived(Box::new(move || Erased::opaque(value()))), content: PhantomData }
    }

    /// Of a value that never changes.
    pub fn stored(value: T) -> Self {
        Self { inner: prelude::Signal::stored(Erased::opaque(value)), content: PhantomData }
    }

    /// Reads the value; the reactive place that does so follows it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        let content = self.inner.read();
        // SAFETY: every way to make one has values of this type.
        read(unsafe { content.known() })
    }

    /// Reads the value, and follows nothing.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        let content = self.inner.read_untracked();
        // SAFETY: as in `with`.
        read(unsafe { content.known() })
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
}

fn derived(value: Box<dyn Give<Erased> + Send + Sync>) -> prelude::Signal<Erased> {
    prelude::Signal::derive(move || value.give())
}

impl<T: Send + Sync + Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&str> for Signal<String> {
    fn from(text: &str) -> Self {
        Self::stored(text.to_owned())
    }
}

impl<T: Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self { inner: memo.inner.into(), content: PhantomData }
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::derive(move || signal.get())
    }
}
