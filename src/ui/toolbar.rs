//! Buttons of a toolbar or a ribbon: an icon and words; disabled ones stay, and say why.

use super::icon::{Glyph, Icon};
use super::unique_id;
use crate::dom::view;
use crate::reactive::Signal;
use leptos::prelude::*;

/// A command with its icon. While `disabled_reason` has words it cannot be used; it can still be focused, and the
/// words are its description and its tooltip.
#[component]
pub fn ToolbarButton(
    /// What it shows before its name.
    icon: Icon,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed and may be.
    #[prop(into)]
    on_press: Callback<()>,
    /// Why it cannot be used now; nothing where it can.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let reason_id = unique_id("reason");
    let described_by = {
        let reason_id = reason_id.clone();
        move || disabled_reason.with(Option::is_some).then(|| reason_id.clone())
    };
    view! {
        <button
            type="button"
            class=format!("toolbar-button {class}")
            aria-disabled=move || disabled_reason.with(Option::is_some).then_some("true")
            aria-describedby=described_by
            title=move || disabled_reason.get()
            on:click=move |_| {
                if disabled_reason.with_untracked(Option::is_none) {
                    on_press.run(());
                }
            }
        >
            <Glyph icon />
            <span>{move || label.get()}</span>
        </button>
        <span id=reason_id hidden>
            {move || disabled_reason.get()}
        </span>
    }
}
