//! A question with *Yes* and *No*, before something is lost.

use super::controls::PushButton;
use crate::i18n::text;
use crate::ui::{Dialog, DialogLook};
use leptos::prelude::*;

/// The question. Escape and the cross are *No*.
#[component]
pub fn ConfirmPrompt(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// *Yes*.
    #[prop(into)]
    on_yes: Callback<()>,
    /// *No*.
    #[prop(into)]
    on_no: Callback<()>,
    /// What is asked, and what *Yes* does.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Dialog title open on_close=on_no look=DialogLook::Console class="cm-message">
            <div class="window-body">{children.with_value(|children| children())}</div>
            <div class="window-buttons">
                <PushButton label=text("console-yes") access_key="console-yes-key" on_press=on_yes />
                <PushButton label=text("console-no") access_key="console-no-key" on_press=on_no is_harmless=true />
            </div>
        </Dialog>
    }
}
