//! The essentials of the Overview: two sides of facts, *See more*, and a chevron that folds them away.

use super::facts::{self, Fact};
use crate::admin_center::spoken::say;
use crate::api::Loaded;
use crate::i18n::t;
use crate::ui::{Glyph, Icon};
use contract::graph::ManagedDevice;
use leptos::prelude::*;

/// The essentials.
#[component]
pub fn Essentials(
    /// The device.
    device: Loaded<ManagedDevice>,
) -> impl IntoView {
    let is_expanded = RwSignal::new(true);
    let shows_more = RwSignal::new(false);
    let side = move |of: fn(&ManagedDevice) -> Vec<Fact>| {
        // As many facts whatever the device: only their words change, so nothing is built again.
        let labels: Vec<&'static str> = of(&ManagedDevice::default()).into_iter().map(|(label, _)| label).collect();
        let facts = labels.into_iter().enumerate().map(move |(index, label)| {
            let words = move || device.with(|device| say(&of(device)[index].1)).unwrap_or_default();
            view! {
                <div class="center-fact">
                    <dt>{move || t(label)}</dt>
                    <dd title=words>{words}</dd>
                </div>
            }
        });
        view! { <dl class="center-facts">{facts.collect_view()}</dl> }
    };
    view! {
        <section class="center-essentials" aria-label=move || t("center-essentials")>
            <div id="center-essentials-body" hidden=move || !is_expanded.get()>
                <div class="center-essentials-sides">
                    {side(facts::essentials_left)} {side(facts::essentials_right)}
                    <Show when=move || shows_more.get()>
                        {side(facts::essentials_more_left)} {side(facts::essentials_more_right)}
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
            </div>
            <button
                type="button"
                class="center-essentials-collapse"
                aria-expanded=move || is_expanded.get().to_string()
                aria-controls="center-essentials-body"
                aria-label=move || {
                    t(if is_expanded.get() { "center-essentials-collapse" } else { "center-essentials-expand" })
                }
                on:click=move |_| is_expanded.update(|expanded| *expanded = !*expanded)
            >
                <Glyph icon=Signal::derive(move || {
                    if is_expanded.get() { Icon::ChevronUp } else { Icon::ChevronDown }
                }) />
            </button>
        </section>
    }
}
