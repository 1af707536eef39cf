//! Values of attributes, classes, styles and properties.

use crate::i18n::t;
use crate::run::Give;
use leptos::prelude::*;

/// A value, or a function of what it depends on.
pub enum Value {
    /// The element does not have it.
    Absent,
    /// There or not; a property is true or false.
    Flag(bool),
    /// A text that never changes.
    Fixed(&'static str),
    /// A text.
    Text(String),
    /// The text of a message, in the language of the person.
    Message(&'static str),
    /// Follows what the function reads.
    Reactive(Box<dyn Give<Value>>),
}

impl Value {
    /// The value now; in a reactive place the place follows it.
    pub(super) fn now(&self) -> Plain {
        match self {
            Self::Absent => Plain::Absent,
            Self::Flag(flag) => Plain::Flag(*flag),
            Self::Fixed(text) => Plain::Text((*text).to_owned()),
            Self::Text(text) => Plain::Text(text.clone()),
            Self::Message(id) => Plain::Text(t(id)),
            Self::Reactive(value) => value.give().now(),
        }
    }

    pub(super) fn is_reactive(&self) -> bool {
        matches!(self, Self::Message(_) | Self::Reactive(_))
    }
}

/// A value as it stands in the element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Absent,
    Flag(bool),
    Text(String),
}

impl Plain {
    /// As the text of an attribute; nothing where the element has none.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Absent | Self::Flag(false) => None,
            Self::Flag(true) => Some(""),
            Self::Text(text) => Some(text),
        }
    }
}

/// What can be a value. `Kind` only tells functions from everything else.
pub trait IntoValue<Kind> {
    /// The value.
    fn into_value(self) -> Value;
}

/// Kind of a value that is no function.
#[derive(Debug)]
pub struct Direct;
/// Kind of a function to a value of that kind.
#[derive(Debug)]
pub struct Function<Kind>(std::marker::PhantomData<Kind>);

/// Of anything that can be a value.
pub fn value<Kind>(value: impl IntoValue<Kind>) -> Value {
    value.into_value()
}

/// Of a function.
pub fn reactive<Kind, V: IntoValue<Kind>>(value: impl Fn() -> V + 'static) -> Value {
    Value::Reactive(Box::new(move || value().into_value()))
}

impl<Kind, V: IntoValue<Kind>, F: Fn() -> V + 'static> IntoValue<Function<Kind>> for F {
    fn into_value(self) -> Value {
        reactive(self)
    }
}

impl IntoValue<Direct> for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue<Direct> for &'static str {
    fn into_value(self) -> Value {
        Value::Fixed(self)
    }
}

impl IntoValue<Direct> for String {
    fn into_value(self) -> Value {
        Value::Text(self)
    }
}

impl IntoValue<Direct> for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}

impl<V: IntoValue<Direct>> IntoValue<Direct> for Option<V> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, V::into_value)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoValue<Direct> for $number {
            fn into_value(self) -> Value {
                Value::Text(self.to_string())
            }
        }
    )*};
}

numbers!(u16 u32 u64 usize i32 i64);

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<V: IntoValue<Direct> + Clone + Send + Sync + 'static> IntoValue<Direct> for $signal<V> {
            fn into_value(self) -> Value {
                reactive(move || self.get())
            }
        }
    )*};
}

signals!(Memo RwSignal Signal);
