//! Buttons of a toolbar or a ribbon: an icon and words; disabled ones stay, and say why.

use super::icon::{Glyph, Icon};
use super::reason::Reason;
use leptos::prelude::*;

/// A command with its icon. While `disabled_reason` has words it cannot be used; it can still be focused, and
/// shows them.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{Icon, ToolbarButton};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Download(is_empty: Signal<bool>) -> impl IntoView {
///     view! {
///         <ToolbarButton
///             icon=Icon::Download
///             label=text("logs-download")
///             disabled_reason=Signal::derive(move || is_empty.get().then(|| t("logs-download-none")))
///             on_press=|()| leptos::logging::log!("download")
///         />
///     }
/// }
/// ```
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
    let reason = Reason::new(disabled_reason);
    let words = reason.view();
    view! {
        <button
            type="button"
            class=format!("toolbar-button {class}")
            aria-disabled=reason.disabled()
            aria-describedby=reason.description()
            on:click=move |_| {
                if reason.allows() {
                    on_press.run(());
                }
            }
        >
            <Glyph icon />
            <span>{move || label.get()}</span>
        </button>
        {words}
    }
}
