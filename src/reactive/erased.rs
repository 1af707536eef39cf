//! A value whose type is forgotten, so that what keeps, compares and hands it on is compiled once.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

type Value = Arc<dyn Any + Send + Sync>;

/// A value that can still be cloned, compared, and read by whoever knows its type.
#[derive(Clone)]
pub struct Erased {
    value: Value,
    is_same: fn(&Value, &Value) -> bool,
}

impl Erased {
    /// Forgets the type.
    pub fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self {
            value: Arc::new(value),
            is_same: |one, other| match (one.downcast_ref::<T>(), other.downcast_ref::<T>()) {
                (Some(one), Some(other)) => one == other,
                _ => false,
            },
        }
    }

    /// Forgets the type of what is never compared: it is always another.
    pub(super) fn opaque<T: Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), is_same: |_, _| false }
    }

    /// The value, where its type is beyond doubt.
    pub(super) fn known<T: 'static>(&self) -> &T {
        // The signal that keeps it was made with this type.
        self.get().expect("a signal keeps the type that it was made with")
    }

    /// The value, for whoever knows its type.
    pub fn get<T: 'static>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&self.value, &other.value)
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
        assert_eq!(text.get::<String>().map(String::as_str), Some("a"));
        assert_eq!(text.get::<u8>(), None);
    }
}
