//! A value whose type is forgotten, so that what keeps, compares and hands it on is compiled once.
#![expect(unsafe_code, reason = "the way back to a type is not checked again by every place that reads a value")]

use std::any::Any;
use std::fmt;
use std::sync::Arc;

type Value = Arc<dyn Any + Send + Sync>;

/// A value that can still be cloned, compared, and read by whoever knows its type.
#[derive(Clone)]
pub struct Erased {
    value: Value,
    /// Compares values of the type that this one has.
    is_same: fn(&Value, &Value) -> bool,
}

impl Erased {
    /// Forgets the type.
    pub fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self {
            value: Arc::new(value),
            // SAFETY: only `eq` calls this, with two values of the type that this one was made with.
            is_same: |one, other| unsafe { content::<T>(one) == content::<T>(other) },
        }
    }

    /// Forgets the type of what is never compared: it is always another.
    pub(super) fn opaque<T: Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), is_same: |_, _| false }
    }

    /// The value, for whoever knows its type. A checked cast would bring sixteen random bytes to each of the app's four
    /// hundred places that read one: 6 kB of what a visitor downloads. Debug builds check.
    ///
    /// # Safety
    /// The value was made with the type `T`: it comes from a place that keeps nothing else.
    pub unsafe fn known<T: 'static>(&self) -> &T {
        // SAFETY: the caller's.
        unsafe { content(&self.value) }
    }
}

/// The content of a value.
///
/// # Safety
/// It was made with the type `T`.
unsafe fn content<T: 'static>(value: &Value) -> &T {
    debug_assert!(value.is::<T>(), "a value keeps the type that it was made with");
    // SAFETY: the pointer is that of the value, which lives as long as the reference; the caller knows the type.
    unsafe { &*Arc::as_ptr(value).cast::<T>() }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        // Both of one type: asked of the values, not of the compiler, and so once for all types.
        (*self.value).type_id() == (*other.value).type_id() && (self.is_same)(&self.value, &other.value)
    }
}

impl fmt::Debug for Erased {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Erased")
    }
}

#[cfg(test)]
mod tests {
    use super::Erased;

    #[test]
    fn values_are_the_same_by_type_and_content() {
        let text = Erased::new("a".to_owned());
        assert_eq!(text, Erased::new("a".to_owned()));
        assert_ne!(text, Erased::new("b".to_owned()));
        assert_ne!(text, Erased::new('a'));
        // SAFETY: it was made of a `String`, two lines above.
        assert_eq!(unsafe { text.known::<String>() }, "a");
    }
}
