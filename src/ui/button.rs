//! A button of words alone, in a page, a form or a dialog; a disabled one stays, and says why.

use super::reason::Reason;
use leptos::prelude::*;

/// A button. While `disabled_reason` has words it cannot be used; it can still be focused, and shows them.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::Button;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Next(is_last: Signal<bool>, go: Callback<()>) -> impl IntoView {
///     view! {
///         <Button
///             label=text("center-page-next")
///             disabled_reason=Signal::derive(move || is_last.get().then(|| t("center-page-is-last")))
///             on_press=go
///         />
///     }
/// }
/// ```
#[component]
pub fn Button(
    /// What is written on it.
    #[prop(into)]
    label: Signal<String>,
    /// Its name, where that says more than what is written on it, and has it within.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Called when it is pressed and may be. One that submits its form needs none.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Why it cannot be used now; nothing where it can. What a form does asks for it too.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// Whether it is the deed of its page, form or dialog.
    #[prop(optional)]
    is_primary: bool,
    /// Whether it submits its form.
    #[prop(optional)]
    submits: bool,
) -> impl IntoView {
    let reason = Reason::new(disabled_reason);
    let words = reason.view();
    view! {
        <button
            type=if submits { "submit" } else { "button" }
            class=if is_primary { "button button-primary" } else { "button" }
            aria-label=name.map(|name| move || name.get())
            aria-disabled=reason.disabled()
            aria-describedby=reason.description()
            on:click=move |_| {
                if let (Some(on_press), true) = (on_press, reason.allows()) {
                    on_press.run(());
                }
            }
        >
            {move || label.get()}
        </button>
        {words}
    }
}
