//! What is done to an element once the browser has laid out the page.

use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use wasm_bindgen::JsCast;

/// Calls `act` with the element in the next frame. By then the page may have been left, and everything that belonged to it
/// is disposed of: then nothing happens.
pub fn in_next_frame<E>(reference: NodeRef<E>, act: impl FnOnce(E::Output) + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    request_animation_frame(move || {
        if let Some(element) = reference.try_get_untracked().flatten() {
            act(element);
        }
    });
}
