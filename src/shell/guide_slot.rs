//! The place of the guide's panel, beside every page. The panel is in the lab's chunk, so it is downloaded when a guide first runs.

use crate::model::guide_run::guide_run;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use std::pin::Pin;

/// Downloads the panel.
pub type LoadPanel = fn() -> Pin<Box<dyn Future<Output = Option<AnyView>>>>;

/// The place, empty until a guide runs.
#[component]
pub fn GuideSlot(
    /// Downloads the panel.
    guide_panel: LoadPanel,
) -> impl IntoView {
    let is_wanted = Memo::new(|_| guide_run().is_some());
    let is_asked = StoredValue::new(false);
    let is_there = RwSignal::new(false);
    let panel = StoredValue::new_local(None::<AnyView>);
    // The panel lives as long as its place, not as long as one run of the effect.
    let owner = Owner::current();
    Effect::new(move || {
        if !is_wanted.get() || is_asked.get_value() {
            return;
        }
        is_asked.set_value(true);
        let load = async move {
            panel.set_value(guide_panel().await);
            is_there.set(true);
        };
        if let Some(owner) = &owner {
            spawn_local(owner.with(|| ScopedFuture::new(load)));
        }
    });
    move || {
        is_there.track();
        panel.try_update_value(Option::take).flatten()
    }
}
