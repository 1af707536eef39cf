//! Signals that are set.
#![expect(unsafe_code, reason = "see `erased`: a signal keeps the type that it was made with")]

use super::handle::{careful_readers, handle, named, readers};
use leptos::prelude::{self, Notify, Read, ReadUntracked, Set, Track, Update};
use std::any::Any;
use std::marker::PhantomData;

/// A content whose type is forgotten.
pub(super) struct Opaque(Box<dyn Any + Send + Sync>);

impl Opaque {
    fn new<T: Send + Sync + 'static>(value: T) -> Self {
        Self(Box::new(value))
    }

    /// # Safety
    /// The content was made with the type `T`.
    unsafe fn known<T: 'static>(&self) -> &T {
        debug_assert!(self.0.is::<T>(), "a signal keeps the type that it was made with");
        // SAFETY: the pointer is that of the content; the caller knows the type.
        unsafe { &*(&raw const *self.0).cast::<T>() }
    }

    /// # Safety
    /// As [`Self::known`].
    unsafe fn known_mut<T: 'static>(&mut self) -> &mut T {
        debug_assert!(self.0.is::<T>(), "a signal keeps the type that it was made with");
        // SAFETY: as in `known`, and nobody else reads it meanwhile.
        unsafe { &mut *(&raw mut *self.0).cast::<T>() }
    }
}

/// A signal that is read and set; it lives as long as the component that made it, and is copied anywhere.
pub struct RwSignal<T> {
    inner: prelude::RwSignal<Opaque>,
    // Invariant: what is written through one copy is read through another as exactly this type.
    content: PhantomData<fn(T) -> T>,
}

handle!(RwSignal);

/// A signal that is read and set, and lives as long as somebody has it.
pub struct ArcRwSignal<T> {
    inner: prelude::ArcRwSignal<Opaque>,
    // Invariant: what is written through one copy is read through another as exactly this type.
    content: PhantomData<fn(T) -> T>,
}

impl<T> Clone for ArcRwSignal<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), content: PhantomData }
    }
}

named!(ArcRwSignal);

macro_rules! signal {
    ($name:ident) => {
        impl<T: Send + Sync + Default + 'static> Default for $name<T> {
            fn default() -> Self {
                Self::new(T::default())
            }
        }

        impl<T: Send + Sync + 'static> $name<T> {
            /// A signal with its first content.
            pub fn new(value: T) -> Self {
                Self { inner: prelude::$name::new(Opaque::new(value)), content: PhantomData }
            }

            readers!();
            careful_readers!();

            /// Sets the content, and tells everybody who follows it.
            pub fn set(&self, value: T) {
                self.inner.set(Opaque::new(value));
            }

            /// As [`Self::set`]; whether the component is still there.
            pub fn try_set(&self, value: T) -> bool {
                self.inner.try_set(Opaque::new(value)).is_none()
            }

            /// Changes the content in place, and tells everybody who follows it.
            pub fn update(&self, change: impl FnOnce(&mut T)) {
                // SAFETY: as in `with`.
                self.inner.update(|content| change(unsafe { content.known_mut() }));
            }

            /// As [`Self::update`], with an answer; nothing where the component is gone.
            pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
                // SAFETY: as in `with`.
                self.inner.try_update(|content| change(unsafe { content.known_mut() }))
            }

            /// Tells everybody who follows the content.
            pub fn notify(&self) {
                self.inner.notify();
            }
        }
    };
}

signal!(RwSignal);
signal!(ArcRwSignal);
