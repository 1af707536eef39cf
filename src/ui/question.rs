//! The end of a dialog that asks before something is done.

use super::Reason;
use crate::i18n::t;
use leptos::prelude::*;

/// The buttons of a dialog that asks: what else can be done first, the deed, and *Cancel*, which has the focus when the dialog opens.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{Dialog, QuestionButtons};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Forget(asked: RwSignal<bool>, forget: Callback<()>) -> impl IntoView {
///     view! {
///         <Dialog title=text("reset-title") open=asked on_close=move |()| asked.set(false)>
///             <p>{move || t("reset-text")}</p>
///             <QuestionButtons confirm=text("reset-confirm") on_confirm=forget on_cancel=move |()| asked.set(false) />
///         </Dialog>
///     }
/// }
/// ```
#[component]
pub fn QuestionButtons(
    /// What the deed is called.
    #[prop(into)]
    confirm: Signal<String>,
    /// The deed.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// Nothing is done.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Why neither can be pressed now: the deed is being done.
    #[prop(optional)]
    busy: Option<Reason>,
    /// Whether the deed has the focus at first: it throws away nothing that cannot be had again.
    #[prop(optional)]
    confirms_first: bool,
    /// Buttons before these.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let busy = busy.unwrap_or_else(|| Reason::new(Signal::stored(None::<String>)));
    view! {
        <div class="dialog-buttons">
            {children.map(|children| children())}
            <button
                type="button"
                class="button button-primary"
                data-first-focus=confirms_first.then_some("")
                aria-disabled=busy.disabled()
                aria-describedby=busy.description()
                on:click=move |_| on_confirm.run(())
            >
                {move || confirm.get()}
            </button>
            <button
                type="button"
                class="button"
                data-first-focus=(!confirms_first).then_some("")
                aria-disabled=busy.disabled()
                aria-describedby=busy.description()
                on:click=move |_| on_cancel.run(())
            >
                {move || t("cancel")}
            </button>
            {busy.view()}
        </div>
    }
}
