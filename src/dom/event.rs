//! Events of elements, and references to them.

use super::setting::{Kind, Setting, of};
use crate::run::Take;
use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::{JsCast, JsValue};

/// Calls `handler` at every such event.
pub fn on<E: EventDescriptor>(event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Setting
where
    E::EventType: JsCast,
{
    // A descriptor names its event by a constant of its own type.
    let name = match event.name() {
        std::borrow::Cow::Borrowed(name) => name,
        std::borrow::Cow::Owned(_) => return of(Kind::Reference(Box::new(|_: &web_sys::Element| ()))),
    };
    listen(name, Box::new(move |event: JsValue| handler(event.unchecked_into())))
}

// Not generic: what every listener is wrapped in stands here once.
fn listen(name: &'static str, mut handler: Box<dyn Take<JsValue>>) -> Setting {
    // Contexts and clean-ups of what the handler makes belong to where it was written.
    let owner = Owner::current().unwrap_or_default();
    of(Kind::Event(
        name,
        Box::new(move |event| {
            #[cfg(debug_assertions)]
            let _reads_on_purpose = leptos::reactive::diagnostics::SpecialNonReactiveZone::enter();
            owner.with(|| handler.take(event));
        }),
    ))
}

/// Fills a reference with the element.
pub fn node_ref<E: ElementType + 'static>(reference: NodeRef<E>) -> Setting
where
    NodeRef<E>: NodeRefContainer<E>,
{
    of(Kind::Reference(Box::new(move |element: &web_sys::Element| reference.load(element))))
}
