//! *Configure upload*: all devices, or one collection.

use super::Form;
use crate::console::choices::{CollectionBox, ScopeKind};
use crate::console::controls::{CollectionField, OutsideLink};
use crate::i18n::{t, text};
use crate::ui::unique_id;
use leptos::prelude::*;

/// The group *Devices*.
#[component]
pub fn UploadForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    let name = unique_id("scope");
    let reason = form.reason();
    let words = reason.view();
    let radio = move |scope: ScopeKind, message_id: &'static str| {
        view! {
            <label class="window-choice">
                <input
                    type="radio"
                    name=name.clone()
                    aria-disabled=reason.disabled()
                    aria-describedby=reason.description()
                    prop:checked=move || form.choices.with(|choices| choices.scope == scope)
                    on:change=move |_| form.change(|choices| choices.scope = scope)
                />
                <span>{move || t(message_id)}</span>
            </label>
        }
    };
    let which = CollectionBox::UploadScope;
    view! {
        <fieldset class="window-group">
            <legend>{move || t("console-upload-devices")}</legend>
            <p>{move || t("console-upload-select")}</p>
            {radio.clone()(ScopeKind::AllDevices, "console-upload-all-devices")}
            {radio(ScopeKind::OneCollection, "console-upload-one-collection")}
            {words}
            <div class="window-indented">
                <CollectionField
                    label=text("console-collection")
                    value=form.collection_name(which)
                    disabled_reason=form.browse_reason(which)
                    on_browse=Callback::new(move |()| form.on_browse.run(which))
                />
                <p class="window-note">{move || t("console-upload-children")}</p>
            </div>
        </fieldset>
        <p><OutsideLink label=text("console-learn-more") /></p>
    }
}
