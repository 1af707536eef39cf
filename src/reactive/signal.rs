//! Anything that can be read and followed: the properties of components.
#![expect(unsafe_code, reason = "see `erased`: a signal keeps the type that it was made with")]

use super::handle::{handle, readers};
use super::{Erased, Memo, RwSignal};
use crate::run::Give;
use leptos::prelude::{self, Read, ReadUntracked};
use std::marker::PhantomData;

/// A value to read and follow, whatever it is made of.
pub struct Signal<T> {
    inner: prelude::Signal<Erased>,
    content: PhantomData<fn(T) -> T>,
}

handle!(Signal);

impl<T: Send + Sync + 'static> Signal<T> {
    /// Of a function, which runs whenever the value is read.
    pub fn derive(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { inner: derived(Box::new(move || Erased::opaque(value()))), content: PhantomData }
    }

    /// Of a value that never changes.
    pub fn stored(value: T) -> Self {
        Self { inner: prelude::Signal::stored(Erased::opaque(value)), content: PhantomData }
    }

    readers!();
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
