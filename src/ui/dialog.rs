//! Dialogs over the native `<dialog>`: the page behind is inert, Escape closes, the focus returns to where it came from.

use super::access_key;
use super::heading::focus_heading;
use super::icon::{Glyph, Icon};
use super::reason_tip::without_reason;
use super::unique_id;
use crate::browser;
use crate::i18n::{t, text_id};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Which surface a dialog belongs to; a class decides how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogLook {
    /// The lab's own.
    #[default]
    Lab,
    /// A window of the Configuration Manager console, with a title bar.
    Console,
    /// A flyout of the admin center, at the right edge.
    Flyout,
}

impl DialogLook {
    const fn class(self) -> &'static str {
        match self {
            Self::Lab => "dialog dialog-lab",
            Self::Console => "dialog dialog-console",
            Self::Flyout => "dialog dialog-flyout",
        }
    }
}

/// A modal dialog, built when it opens and taken away when it closes. Dialogs may open over dialogs.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::Dialog;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Columns(open: RwSignal<bool>) -> impl IntoView {
///     view! {
///         <Dialog title=text("center-columns") open on_close=move |()| open.set(false)>
///             <p>{move || t("center-all-devices-title")}</p>
///         </Dialog>
///     }
/// }
/// ```
#[component]
pub fn Dialog(
    /// Its name, shown as its title.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called on Escape and on the cross. The owner of `open` decides whether the dialog closes.
    #[prop(into)]
    on_close: Callback<()>,
    /// Which surface it belongs to.
    #[prop(optional)]
    look: DialogLook,
    /// Further classes, for its size.
    #[prop(optional, into)]
    class: String,
    /// What it shows below its title.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let class = StoredValue::new(format!("{} {class}", look.class()));
    view! {
        <Show when=move || open.get()>
            <OpenDialog title on_close look class=class.get_value()>
                {children.with_value(|children| children())}
            </OpenDialog>
        </Show>
    }
}

/// What the cross is called. A window of the console has a button *Close* of its own where it is done.
const fn cross_name(look: DialogLook) -> &'static str {
    match look {
        DialogLook::Console => text_id("dialog-dismiss"),
        DialogLook::Lab | DialogLook::Flyout => text_id("dialog-close"),
    }
}

/// Moves the focus from the cross, where a browser puts it because it comes first, to what the dialog is for: Enter right
/// after opening must not close it. A dialog that throws something away marks its harmless button with
/// `data-first-focus`.
fn focus_content(dialog: &web_sys::HtmlDialogElement) {
    const MARKED: &str = "[data-first-focus]";
    const FIRST: &str = ".dialog-title ~ * :is(:is(button, input, select, textarea):enabled, a[href], [tabindex='0'])\
                         :not([tabindex='-1'])";
    let find = |selector: &str| dialog.query_selector(selector).ok().flatten();
    let Some(first) = find(MARKED).or_else(|| find(FIRST)) else { return };
    // Of choices that exclude each other, the one that is made stands for all, as for the Tab key.
    let chosen = first.get_attribute("name").and_then(|name| find(&format!("[type=radio][name='{name}']:checked")));
    if let Ok(element) = chosen.unwrap_or(first).dyn_into::<HtmlElement>() {
        without_reason(|| {
            let _ = element.focus();
        });
    }
}

#[component]
fn OpenDialog(
    title: Signal<String>,
    on_close: Callback<()>,
    look: DialogLook,
    class: String,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let heading_id = unique_id("dialog");
    // The focus returns by hand: removing an open dialog from the page would lose it.
    let came_from = StoredValue::new_local(browser::focused_element());
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if !dialog.open() {
            // It fails only where the element is not in the document; then it is simply not modal.
            let _ = dialog.show_modal();
            focus_content(&dialog);
        }
    });
    on_cleanup(move || {
        let opener = came_from.try_get_value().flatten();
        request_animation_frame(move || {
            if let Some(element) = opener.filter(|element| element.is_connected()) {
                let _ = element.focus();
            }
            // Opened by its address there is no opener, and an opener may be gone.
            if browser::focus_is_nowhere() {
                focus_heading();
            }
        });
    });
    let cancel = move |event: web_sys::Event| {
        event.prevent_default();
        on_close.run(());
    };
    // A browser closes by itself on the second Escape in a row: the owner is told then too.
    let closed = move |event: web_sys::Event| {
        if event.target() == event.current_target() {
            on_close.run(());
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            on_close.run(());
        } else if let (DialogLook::Console, Some(dialog)) = (look, node.get_untracked()) {
            access_key::press(&dialog, &event);
        }
    };
    view! {
        <dialog node_ref=node class=class aria-labelledby=heading_id on:cancel=cancel on:close=closed on:keydown=keys>
            <div class="dialog-title">
                <h2 id=heading_id.clone()>{move || title.get()}</h2>
                <button
                    type="button"
                    class="dialog-close"
                    aria-label=move || t(cross_name(look))
                    on:click=move |_| on_close.run(())
                >
                    <Glyph icon=Icon::Close />
                </button>
            </div>
            {children()}
        </dialog>
    }
}
