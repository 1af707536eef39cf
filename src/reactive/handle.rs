//! What every kind of signal has: it is copied anywhere, and read in the same ways.

/// `Clone`, `Copy` and `Debug` of a handle with a content of any type.
macro_rules! handle {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        crate::reactive::handle::named!($name);
    };
}

/// `Debug`: its name.
macro_rules! named {
    ($name:ident) => {
        impl<T> std::fmt::Debug for $name<T> {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }
    };
}

/// Reading `self.inner`, whose contents `known` gives their type back. Whoever uses this makes `inner` with values of the
/// type `T` and nothing else: that is what the comments on safety count on.
macro_rules! readers {
    () => {
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
    };
}

/// As [`readers`], where the component may be gone.
macro_rules! careful_readers {
    () => {
        /// As [`Self::with_untracked`], or nothing where the component is gone.
        pub fn try_with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
            // SAFETY: as in `with`.
            self.inner.try_read_untracked().map(|content| read(unsafe { content.known() }))
        }

        /// As [`Self::get_untracked`], or nothing where the component is gone.
        pub fn try_get_untracked(&self) -> Option<T>
        where
            T: Clone,
        {
            self.try_with_untracked(T::clone)
        }

        /// Follows the value without reading it.
        pub fn track(&self) {
            self.inner.track();
        }
    };
}

pub(super) use {careful_readers, handle, named, readers};
