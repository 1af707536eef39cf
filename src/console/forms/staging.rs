//! *Staging*: the roll out collection of each workload on *Pilot Intune*.

use super::Form;
use crate::console::choices::CollectionBox;
use crate::console::controls::{CollectionField, OutsideLink, WindowWarning};
use crate::console::workload::Workload;
use crate::i18n::{t, text};
use leptos::prelude::*;

/// The group *Pilot*.
#[component]
pub fn StagingForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    view! {
        <fieldset class="window-group">
            <legend>{move || t("console-staging-pilot")}</legend>
            <p>{move || t("console-staging-text")}</p>
            <p><OutsideLink label=text("console-learn-more") /></p>
            <WindowWarning label=text("console-staging-warning") />
            {move || form.disabled_reason.get().map(|reason| view! { <p class="window-note">{reason}</p> })}
            {Workload::all()
                .map(|workload| {
                    let which = CollectionBox::Staging(workload);
                    view! {
                        <CollectionField
                            label=text(workload.message_id())
                            value=form.collection_name(which)
                            disabled_reason=form.browse_reason(which)
                            on_browse=Callback::new(move |()| form.on_browse.run(which))
                        />
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
