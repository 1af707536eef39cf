//! What is set on an element beyond its constant attributes, and how it is set, changed and taken back.

use super::value::{Plain, Value};
use crate::run::Answer;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use wasm_bindgen::JsValue;

/// Which part of an element a value is set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Attribute,
    Class,
    Style,
    Property,
}

/// One thing that is set on an element.
pub struct Setting(pub(super) Box<Kind>);

pub(super) enum Kind {
    Value(Part, &'static str, Value),
    Event(&'static str, Box<dyn FnMut(JsValue)>),
    /// Takes the element when it is there.
    Reference(Box<dyn for<'element> Answer<&'element web_sys::Element, ()>>),
}

// Not inlined: a setting is one call where it is written.
#[inline(never)]
pub(super) fn of(kind: Kind) -> Setting {
    Setting(Box::new(kind))
}

/// An attribute.
pub fn attribute(name: &'static str, value: Value) -> Setting {
    of(Kind::Value(Part::Attribute, name, value))
}

/// Whether the element has a class.
pub fn class(name: &'static str, value: Value) -> Setting {
    of(Kind::Value(Part::Class, name, value))
}

/// A CSS property.
pub fn style(name: &'static str, value: Value) -> Setting {
    of(Kind::Value(Part::Style, name, value))
}

/// A property of the JavaScript object, for what an attribute only begins with: `value`, `checked`.
pub fn prop(name: &'static str, value: Value) -> Setting {
    of(Kind::Value(Part::Property, name, value))
}

/// A setting that stands in an element. When it is dropped, an event is no longer listened to, and nothing is followed.
pub(super) enum Standing {
    Value { part: Part, name: &'static str, last: Last },
    Event { _listener: RemoveEventHandler<web_sys::Element> },
    Reference,
}

/// The value that was set last.
pub(super) enum Last {
    Plain(Plain),
    Followed { _effect: RenderEffect<Plain> },
}

impl Last {
    fn plain(&self) -> Option<Plain> {
        match self {
            Self::Plain(plain) => Some(plain.clone()),
            // It may have changed since: whoever asks sets it again.
            Self::Followed { .. } => None,
        }
    }
}

impl Standing {
    pub(super) fn is(&self, part: Part, name: &str) -> bool {
        matches!(self, Self::Value { part: own, name: known, .. } if *own == part && *known == name)
    }
}

impl Kind {
    pub(super) fn is(&self, part: Part, name: &str) -> bool {
        matches!(self, Self::Value(own, known, _) if *own == part && *known == name)
    }

    /// Sets this; `before` is what the same element has of it.
    pub(super) fn stand(self, element: &web_sys::Element, before: Option<&Standing>) -> Standing {
        match self {
            Self::Event(name, handler) => {
                Standing::Event { _listener: Rndr::add_event_listener(element, name, handler) }
            }
            Self::Reference(take) => {
                take.answer(element);
                Standing::Reference
            }
            Self::Value(part, name, value) if value.is_reactive() => {
                let element = element.clone();
                let effect = RenderEffect::new(move |last: Option<Plain>| {
                    let now = value.now();
                    // A property may have become another by what the person did: it is set whenever its reason changes.
                    if part == Part::Property || last.as_ref() != Some(&now) {
                        set(&element, part, name, &now);
                    }
                    now
                });
                Standing::Value { part, name, last: Last::Followed { _effect: effect } }
            }
            Self::Value(part, name, value) => {
                let now = value.now();
                let last = before.and_then(|before| match before {
                    Standing::Value { last, .. } => last.plain(),
                    Standing::Event { .. } | Standing::Reference => None,
                });
                // What a new element lacks anyhow need not be taken away.
                let is_set = last.map_or(before.is_none() && now == Plain::Absent, |last| last == now);
                if !is_set {
                    set(element, part, name, &now);
                }
                Standing::Value { part, name, last: Last::Plain(now) }
            }
        }
    }
}

/// Sets a value; one that is absent is taken back.
pub(super) fn set(element: &web_sys::Element, part: Part, name: &str, value: &Plain) {
    match (part, value.text()) {
        (Part::Attribute, Some(text)) => Rndr::set_attribute(element, name, text),
        (Part::Attribute, None) => Rndr::remove_attribute(element, name),
        (Part::Class, Some(_)) => Rndr::add_class(&Rndr::class_list(element), name),
        (Part::Class, None) => Rndr::remove_class(&Rndr::class_list(element), name),
        (Part::Style, Some(text)) => Rndr::set_css_property(&Rndr::style(element), name, text),
        (Part::Style, None) => Rndr::remove_css_property(&Rndr::style(element), name),
        (Part::Property, _) => {
            let value = match value {
                Plain::Absent => JsValue::UNDEFINED,
                Plain::Flag(flag) => JsValue::from_bool(*flag),
                Plain::Text(text) => JsValue::from_str(text),
            };
            Rndr::set_property_or_value(element, name, &value);
        }
    }
}
