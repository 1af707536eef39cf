//! A place on every page whose content is in a chunk, so that it is downloaded when it is first wanted.

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use std::pin::Pin;

/// Downloads the content; nothing where that fails. It is tried again when it is wanted the next time.
pub type LoadContent = fn() -> Pin<Box<dyn Future<Output = Option<AnyView>>>>;

/// The place, empty until its content is wanted.
#[component]
pub fn ChunkSlot(
    /// Whether the content is wanted.
    is_wanted: Memo<bool>,
    /// Downloads it.
    content: LoadContent,
) -> impl IntoView {
    let is_asked = StoredValue::new(false);
    let is_there = RwSignal::new(false);
    let loaded = StoredValue::new_local(None::<AnyView>);
    // The content lives as long as its place, not as long as one run of the effect.
    let owner = Owner::current();
    Effect::new(move || {
        if !is_wanted.get() || is_asked.get_value() {
            return;
        }
        is_asked.set_value(true);
        let load = async move {
            let view = content().await;
            is_asked.set_value(view.is_some());
            loaded.set_value(view);
            is_there.set(true);
        };
        if let Some(owner) = &owner {
            spawn_local(owner.with(|| ScopedFuture::new(load)));
        }
    });
    move || {
        is_there.track();
        loaded.try_update_value(Option::take).flatten()
    }
}
