//! Signals that are set.
#![expect(unsafe_code, reason = "see `erased`: a signal keeps the type that it was made with")]

use leptos::prelude::{self, Notify, Read, ReadUntracked, Set, Track, Update};
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;

/// A content whose type is forgotten.
pub(super) struct Opaque(Box<dyn Any + Send + Sync>);

impl Opaque {
    fn new<T: Send + Sync + 'static>(value: T) -> Self {
        Self(Box::new(value))
    }

    /// # Safety
    /// The content was made with the type `T`.
    unsafe fn get<T: 'static>(&self) -> &T {
        debug_assert!(self.0.is::<T>(), "a signal keeps the type that it was made with");
        // SAFETY: the pointer is that of the content; the caller knows the type.
        unsafe { &*(&raw const *self.0).cast::<T>() }
    }

    /// # Safety
    /// As [`Self::get`].
    unsafe fn get_mut<T: 'static>(&mut self) -> &mut T {
        debug_assert!(self.0.is::<T>(), "a signal keeps the type that it was made with");
        // SAFETY: as in `get`, and nobody else reads it meanwhile.
        unsafe { &mut *(&raw mut *self.0).cast::<T>() }
    }
}

/// A signal that is read and set; it lives as long as the component that made it, and is copied anywhere.
pub struct RwSignal<T> {
    inner: prelude::RwSignal<Opaque>,
    content: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

/// A signal that is read and set, and lives as long as somebody has it.
pub struct ArcRwSignal<T> {
    inner: prelude::ArcRwSignal<Opaque>,
    content: PhantomData<fn() -> T>,
}

impl<T> Clone for ArcRwSignal<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), content: PhantomData }
    }
}

macro_rules! signal {
    ($name:ident) => {
        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }

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

            /// Reads the content; the reactive place that does so follows it.
            pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                let content = self.inner.read();
                // SAFETY: only `new` and `set` of this type write the content.
                read(unsafe { content.get() })
            }

            /// Reads the content, and follows nothing.
            pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
                let content = self.inner.read_untracked();
                // SAFETY: as in `with`.
                read(unsafe { content.get() })
            }

            /// As [`Self::with_untracked`], or nothing where the component is gone.
            pub fn try_with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
                // SAFETY: as in `with`.
                self.inner.try_read_untracked().map(|content| read(unsafe { content.get() }))
            }

            /// The content; the reactive place that reads it follows it.
            pub fn get(&self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// The content, without following it.
            pub fn get_untracked(&self) -> T
            where
                T: Clone,
            {
                self.with_untracked(T::clone)
            }

            /// As [`Self::get_untracked`], or nothing where the component is gone.
            pub fn try_get_untracked(&self) -> Option<T>
            where
                T: Clone,
            {
                self.try_with_untracked(T::clone)
            }

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
                self.inner.update(|content| change(unsafe { content.get_mut() }));
            }

            /// As [`Self::update`], with an answer; nothing where the component is gone.
            pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
                // SAFETY: as in `with`.
                self.inner.try_update(|content| change(unsafe { content.get_mut() }))
            }

            /// Follows the content without reading it.
            pub fn track(&self) {
                self.inner.track();
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
