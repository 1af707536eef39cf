//! The flyout *Filter*.

use super::filter::GridFilter;
use crate::admin_center::spoken::say;
use crate::admin_center::words::{
    COMPLIANCE_STATES, MANAGEMENT_AGENTS, OPERATING_SYSTEMS, OWNER_TYPES, Shown, compliance, managed_by, ownership,
};
use crate::dom::view;
use crate::i18n::{t, text};
use crate::reactive::{RwSignal, Signal, effect};
use crate::ui::{Dialog, DialogLook};
use contract::limits::FILTER_BYTES_MAX;
use leptos::prelude::*;

/// The flyout. What is ticked counts when *Apply* is pressed.
#[component]
pub fn FilterFlyout(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The filter that is in force.
    #[prop(into)]
    filter: Signal<GridFilter>,
    /// *Apply*.
    #[prop(into)]
    on_apply: Callback<GridFilter>,
    /// Closed without *Apply*.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(GridFilter::default());
    effect(move || {
        if open.get() {
            draft.set(filter.get_untracked());
        }
    });
    view! {
        <Dialog title=text("center-filter-title") open on_close look=DialogLook::Flyout>
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    on_apply.run(draft.get_untracked());
                }
            >
                <div class="center-flyout-body">
                    {choices("center-column-managed-by", &MANAGEMENT_AGENTS, managed_by, draft, |filter| &mut filter.managed_by)}
                    {choices("center-column-ownership", &OWNER_TYPES, ownership, draft, |filter| &mut filter.ownership)}
                    {choices("center-column-compliance", &COMPLIANCE_STATES, compliance, draft, |filter| &mut filter.compliance)}
                    {choices("center-column-os", &OPERATING_SYSTEMS, |os| Shown::Text(os.to_owned()), draft, |filter| {
                        &mut filter.operating_system
                    })}
                    <label class="center-flyout-field">
                        <span>{move || t("center-filter-os-version")}</span>
                        <input
                            type="text"
                            autocomplete="off"
                            // Half of the limit: quotes are doubled, and the other terms need room.
                            maxlength=(FILTER_BYTES_MAX / 16).to_string()
                            prop:value=move || draft.with(|draft| draft.os_version.clone())
                            on:input=move |event| {
                                draft.update(|draft| draft.os_version = event_target_value(&event).trim().to_owned());
                            }
                        />
                    </label>
                </div>
                <div class="center-flyout-buttons">
                    <button type="submit" class="button button-primary">
                        {move || t("center-filter-apply")}
                    </button>
                    <button type="button" class="button" on:click=move |_| draft.set(GridFilter::default())>
                        {move || t("center-filter-reset")}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// Boxes for the values of one property.
fn choices(
    legend: &'static str,
    values: &'static [&'static str],
    words: fn(&str) -> Shown,
    draft: RwSignal<GridFilter>,
    part: fn(&mut GridFilter) -> &mut Vec<String>,
) -> impl IntoView {
    let boxes = values.iter().map(|value| {
        let is_ticked = move || draft.with(|draft| part(&mut draft.clone()).iter().any(|ticked| ticked == value));
        let tick = move |event| {
            let is_wanted = event_target_checked(&event);
            draft.update(|draft| {
                let ticked = part(draft);
                ticked.retain(|other| other != value);
                if is_wanted {
                    ticked.push((*value).to_owned());
                }
            });
        };
        view! {
            <label class="center-flyout-choice">
                <input type="checkbox" prop:checked=is_ticked on:change=tick />
                <span>{move || say(&words(value))}</span>
            </label>
        }
    });
    view! {
        <fieldset class="center-flyout-group">
            <legend>{move || t(legend)}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
}
