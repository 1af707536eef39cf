//! A button that shows a panel beside itself: more than a menu holds, less than a dialog asks. Escape and leaving close it.

use crate::browser;
use leptos::prelude::*;
use leptos::{ev, html};
use leptos_use::{use_event_listener, use_window};
use wasm_bindgen::JsCast;

/// A disclosure: the button says whether its panel is open, and the panel follows it in the order of the page.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{Glyph, Icon, Popover};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Preferences() -> impl IntoView {
///     view! {
///         <Popover label=text("theme-label") shows_tip=true button=ViewFn::from(|| view! { <Glyph icon=Icon::Gear /> })>
///             <p>{move || t("theme-system")}</p>
///         </Popover>
///     }
/// }
/// ```
#[component]
pub fn Popover(
    /// The name of button and panel.
    #[prop(into)]
    label: Signal<String>,
    /// Classes of the button.
    #[prop(optional, into)]
    class: String,
    /// What the button shows; `label` must contain its words.
    button: ViewFn,
    /// Whether the name shows under the pointer and with the focus, where the button itself shows less.
    #[prop(optional)]
    shows_tip: bool,
    /// Closes the panel when set to false; set to true by the button.
    #[prop(optional)]
    open: RwSignal<bool>,
    /// The panel.
    children: ChildrenFn,
) -> impl IntoView {
    let anchor = NodeRef::<html::Div>::new();
    let trigger = NodeRef::<html::Button>::new();
    let leave = move |event: web_sys::FocusEvent| {
        let Some(anchor) = anchor.get_untracked() else { return };
        let goes_to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        // Without a target the window lost the focus, or something that takes none was pressed inside.
        if goes_to.is_some_and(|target| !anchor.contains(Some(&target))) {
            open.set(false);
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            if let Some(trigger) = trigger.get_untracked() {
                let _ = trigger.focus();
            }
        }
    };
    close_on_press_outside(anchor, open);
    let children = StoredValue::new(children);
    view! {
        <div class="popover-anchor" data-keeps-focus="" node_ref=anchor on:focusout=leave on:keydown=keys>
            <button
                node_ref=trigger
                type="button"
                class=class
                aria-label=move || label.get()
                data-tip=move || shows_tip.then(|| label.get())
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {button.run()}
            </button>
            <Show when=move || open.get()>
                <section class="popover" aria-label=move || label.get()>
                    {children.with_value(|children| children())}
                </section>
            </Show>
        </div>
    }
}

fn close_on_press_outside(anchor: NodeRef<html::Div>, open: RwSignal<bool>) {
    if !browser::IS_BROWSER {
        return;
    }
    let _ = use_event_listener(use_window(), ev::pointerdown, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let is_inside = anchor.get_untracked().is_some_and(|anchor| anchor.contains(pressed.as_ref()));
        if !is_inside && open.try_get_untracked() == Some(true) {
            open.set(false);
        }
    });
}
