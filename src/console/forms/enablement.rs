//! *Enablement*: who enrolls into Intune by itself.

use super::Form;
use crate::console::choices::{CollectionBox, EnrollmentKind};
use crate::console::controls::{CollectionField, OutsideLink, WindowWarning};
use crate::console::summary::enrollment_message_id;
use crate::i18n::{t, text};
use crate::ui::unique_id;
use leptos::prelude::*;

const KINDS: [EnrollmentKind; 3] = [EnrollmentKind::None, EnrollmentKind::Pilot, EnrollmentKind::All];

/// *Automatic enrollment in Intune* and its collection.
#[component]
pub fn EnablementForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    let id = unique_id("enrollment");
    let which = CollectionBox::AutomaticEnrollment;
    let reason = form.reason();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(kind) = KINDS.into_iter().find(|kind| enrollment_message_id(*kind) == chosen) {
            form.change(|choices| choices.enrollment = kind);
        }
    };
    view! {
        <p>{move || t("console-enablement-text")}</p>
        <p><OutsideLink label=text("console-learn-more") /></p>
        <div class="window-row">
            <label for=id.clone()>{move || t("console-enablement-automatic-enrollment")}</label>
            <select
                id=id
                class="window-select"
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
        <CollectionField
            label=text("console-enablement-collection")
            value=form.collection_name(which)
            disabled_reason=form.browse_reason(which)
            on_browse=Callback::new(move |()| form.on_browse.run(which))
        />
        <hr />
        <p>{move || t("console-enablement-command-line")}</p>
        <WindowWarning label=text("console-enablement-prerequisites") />
    }
}
