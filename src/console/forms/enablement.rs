//! *Enablement*: who enrolls into Intune by itself.

use super::Form;
use crate::console::choices::{Choices, CollectionBox, EnrollmentKind};
use crate::console::controls::{CollectionField, OutsideLink, WindowRadio, WindowWarning};
use crate::console::summary::enrollment_message_id;
use crate::i18n::{t, text};
use crate::ui::access_key::shortcut;
use crate::ui::{AccessName, unique_id};
use leptos::prelude::*;

const KINDS: [EnrollmentKind; 3] = [EnrollmentKind::None, EnrollmentKind::Pilot, EnrollmentKind::All];

/// *Automatic enrollment in Intune* and its collection.
#[component]
pub fn EnablementForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    let which = CollectionBox::AutomaticEnrollment;
    let is_cloud_attach = Memo::new(move |_| form.choices.with(Choices::is_cloud_attach));
    view! {
        <p>{move || t("console-enablement-text")}</p>
        <p><OutsideLink label=text("console-learn-more") /></p>
        {move || if is_cloud_attach.get() { radios(form).into_any() } else { dropdown(form).into_any() }}
        <CollectionField
            label=text("console-enablement-collection")
            value=form.collection_name(which)
            disabled_reason=form.browse_reason(which)
            on_browse=Callback::new(move |()| form.on_browse.run(which))
            access_key="console-browse-key"
        />
        <hr />
        <p>{move || t("console-enablement-command-line")}</p>
        <WindowWarning label=text("console-enablement-prerequisites") />
    }
}

/// The dropdown of the co-management wizard.
fn dropdown(form: Form) -> impl IntoView {
    let id = unique_id("enrollment");
    let reason = form.reason();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(kind) = KINDS.into_iter().find(|kind| enrollment_message_id(*kind) == chosen) {
            form.change(|choices| choices.enrollment = kind);
        }
    };
    view! {
        <div class="window-row">
            <label for=id.clone()>
                <AccessName name=text("console-enablement-automatic-enrollment") key="console-enrollment-key" />
            </label>
            <select
                id=id
                class="window-select"
                aria-keyshortcuts=shortcut("console-enrollment-key")
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                on:change=choose
            >
                {KINDS
                    .map(|kind| {
                        view! {
                            <option
                                value=enrollment_message_id(kind)
                                prop:selected=move || form.choices.with(|choices| choices.enrollment == kind)
                            >
                                {move || t(enrollment_message_id(kind))}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
            {reason.view()}
        </div>
    }
}

/// The three radio buttons of *Cloud Attach*.
fn radios(form: Form) -> impl IntoView {
    let name = unique_id("enrollment");
    let reason = form.reason();
    let radio = |(kind, access_key): (EnrollmentKind, &'static str)| {
        view! {
            <WindowRadio
                name=name.clone()
                label=text(enrollment_message_id(kind))
                access_key
                checked=Signal::derive(move || form.choices.with(|choices| choices.enrollment == kind))
                reason=reason.clone()
                on_choose=Callback::new(move |()| form.change(|choices| choices.enrollment = kind))
            />
        }
    };
    view! {
        <fieldset class="window-group">
            <legend>{move || t("console-enablement-automatic-enrollment")}</legend>
            {[
                (EnrollmentKind::All, "console-enrollment-all-key"),
                (EnrollmentKind::Pilot, "console-enrollment-pilot-key"),
                (EnrollmentKind::None, "console-enrollment-none-key"),
            ]
                .map(radio)
                .collect_view()}
            {reason.view()}
        </fieldset>
    }
}
