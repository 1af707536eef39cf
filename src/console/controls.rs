//! The controls of the console's windows: push buttons that say why they are disabled, collection boxes, text links.

use super::text::Availability;
use crate::i18n::{t, text};
use crate::ui::access_key::shortcut;
use crate::ui::{AccessName, Reason, unique_id};
use leptos::prelude::*;

/// The words of an unavailability, for `disabled_reason`; nothing where the command can be given.
pub fn reason(availability: Availability) -> Option<String> {
    availability.err().map(|text| text.show())
}

/// A push button of a window. While `disabled_reason` has words it cannot be pressed; it can still be focused, and
/// tells them.
#[component]
pub fn PushButton(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed and may be. The default button of a form (`submits`) leaves that to the form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Why it cannot be pressed now; nothing where it can.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// Message id of its access key.
    #[prop(optional)]
    access_key: &'static str,
    /// Whether it is the default button of its form, which Enter presses.
    #[prop(optional)]
    submits: bool,
    /// Whether it leaves everything as it is, in a dialog that may throw something away: there it has the focus first.
    #[prop(optional)]
    is_harmless: bool,
    /// What it acts on, where its name alone does not say: the id of another element.
    #[prop(optional, into)]
    described_by: Option<String>,
) -> impl IntoView {
    let reason = Reason::new(disabled_reason);
    let words = reason.view();
    view! {
        <button
            type=if submits { "submit" } else { "button" }
            class="window-button"
            class:window-button-default=submits
            data-first-focus=is_harmless.then_some("")
            aria-keyshortcuts=shortcut(access_key)
            aria-disabled=reason.disabled()
            aria-describedby=reason.description_after(described_by)
            on:click=move |_| {
                if let (Some(on_press), true) = (on_press, reason.allows()) {
                    on_press.run(());
                }
            }
        >
            <AccessName name=label key=access_key />
        </button>
        {words}
    }
}

/// A read-only box that shows a collection, with its *Browse…*.
#[component]
pub fn CollectionField(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows; empty while nothing was picked.
    #[prop(into)]
    value: Signal<String>,
    /// Why *Browse…* cannot be pressed now; nothing where it can.
    #[prop(into)]
    disabled_reason: Signal<Option<String>>,
    /// *Browse…* was pressed.
    #[prop(into)]
    on_browse: Callback<()>,
    /// Message id of the access key of *Browse…*, where the window has one such button.
    #[prop(optional)]
    access_key: &'static str,
) -> impl IntoView {
    let id = unique_id("collection");
    let label_id = format!("{id}-label");
    let reason = Reason::new(disabled_reason);
    view! {
        <div class="collection-field">
            <label id=label_id.clone() for=id.clone()>
                {move || label.get()}
            </label>
            <input
                type="text"
                id=id
                readonly
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                prop:value=move || value.get()
            />
            {reason.view()}
            <PushButton label=text("console-browse") access_key on_press=on_browse disabled_reason described_by=label_id />
        </div>
    }
}

/// A check box of a window, with its name beside it.
#[component]
pub fn WindowCheckBox(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Message id of its access key.
    access_key: &'static str,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Why it cannot be changed now; nothing where it can.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// What more describes it: the id of another element.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// A further class.
    #[prop(optional)]
    class: &'static str,
    /// It was ticked, or cleared.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let reason = Reason::new(disabled_reason);
    let words = reason.view();
    view! {
        <label class="window-choice">
            <input
                type="checkbox"
                class=class
                prop:checked=move || checked.get()
                aria-keyshortcuts=shortcut(access_key)
                aria-disabled=reason.disabled()
                aria-describedby=reason.description_after(described_by)
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span><AccessName name=label key=access_key /></span>
        </label>
        {words}
    }
}

/// A radio button of a window, with its name beside it.
#[component]
pub fn WindowRadio(
    /// Name of its group.
    #[prop(into)]
    name: String,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Message id of its access key.
    access_key: &'static str,
    /// Whether it is the chosen one.
    #[prop(into)]
    checked: Signal<bool>,
    /// Why it cannot be changed now.
    reason: Reason,
    /// It was chosen.
    #[prop(into)]
    on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="window-choice">
            <input
                type="radio"
                name=name
                prop:checked=move || checked.get()
                aria-keyshortcuts=shortcut(access_key)
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                on:change=move |_| on_choose.run(())
            />
            <span><AccessName name=label key=access_key /></span>
        </label>
    }
}

/// What looks like a link to a page of the vendor, and says that the simulation has no such page.
#[component]
pub fn OutsideLink(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let is_explained = RwSignal::new(false);
    view! {
        <span class="outside-link">
            <button
                type="button"
                class="link-button"
                aria-expanded=move || is_explained.get().to_string()
                on:click=move |_| is_explained.update(|explained| *explained = !*explained)
            >
                {move || label.get()}
            </button>
            <span role="status" class="outside-link-note">
                {move || is_explained.get().then(|| t("console-outside-link"))}
            </span>
        </span>
    }
}

/// A warning inside a window, with its sign.
#[component]
pub fn WindowWarning(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="window-warning">
            <crate::ui::Glyph icon=crate::ui::Icon::Warning />
            <span>{move || label.get()}</span>
        </p>
    }
}
