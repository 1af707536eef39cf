//! The essentials of the Overview: two sides of facts, and *See more*.

use super::facts;
use super::facts_view::{Foldable, side};
use crate::api::Loaded;
use crate::i18n::t;
use contract::graph::ManagedDevice;
use leptos::prelude::*;

/// The essentials.
#[component]
pub fn Essentials(
    /// The device.
    device: Loaded<ManagedDevice>,
) -> impl IntoView {
    let shows_more = RwSignal::new(false);
    view! {
        <Foldable>
            <div class="center-essentials-sides">
                {side(device, facts::essentials_left)} {side(device, facts::essentials_right)}
                <Show when=move || shows_more.get()>
                    {side(device, facts::essentials_more_left)} {side(device, facts::essentials_more_right)}
                </Show>
            </div>
            <button
                type="button"
                class="button-link center-see-more"
                aria-expanded=move || shows_more.get().to_string()
                on:click=move |_| shows_more.update(|more| *more = !*more)
            >
                {move || t(if shows_more.get() { "center-see-less" } else { "center-see-more" })}
            </button>
        </Foldable>
    }
}
