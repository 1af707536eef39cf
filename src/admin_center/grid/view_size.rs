//! How much of the list the window shows.

use super::table::Table;
use crate::browser;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The view changes with the window, and with what stands above it.
pub(super) fn watch_size(table: Table) {
    if !browser::IS_BROWSER {
        return;
    }
    let observer = StoredValue::new_local(None::<(web_sys::ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move || {
        let Some(node) = table.node.get() else { return };
        let callback = Closure::<dyn FnMut()>::new(move || table.measure());
        if let Ok(made) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            made.observe(&node);
            observer.set_value(Some((made, callback)));
        }
    });
    on_cleanup(move || {
        observer.try_with_value(|observer| observer.as_ref().map(|(observer, _)| observer.disconnect()));
    });
}
