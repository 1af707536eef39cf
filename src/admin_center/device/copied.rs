//! A button that puts a text into the clipboard, and says whether it is there.

use crate::browser;
use crate::i18n::t;
use crate::ui::{Icon, ToolbarButton};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button.
#[component]
pub(super) fn CopyButton(
    /// What is copied; nothing can be copied where it is empty.
    text: Signal<String>,
    /// The button's name.
    label: Signal<String>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |()| {
        let words = text.get_untracked();
        spawn_local(async move {
            let is_copied = browser::copy_text(&words).await;
            outcome.try_set(Some(is_copied));
        });
    };
    let none = Signal::derive(move || text.with(String::is_empty).then(|| t("center-copy-none")));
    let words =
        move || outcome.get().map(|is_copied| t(if is_copied { "center-copied" } else { "center-copy-failed" }));
    view! {
        <ToolbarButton icon=Icon::Link label on_press=copy disabled_reason=none />
        <span role="status">{words}</span>
    }
}
