//! *Workloads*: a slider with three stops for each.

use super::Form;
use crate::console::controls::OutsideLink;
use crate::console::workload::{STOPS, Workload, stop_index, stop_message_id};
use crate::i18n::{t, text};
use crate::ui::unique_id;
use leptos::prelude::*;

/// The seven sliders.
#[component]
pub fn WorkloadsForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    view! {
        <p>{move || t("console-workloads-text")}</p>
        <p><OutsideLink label=text("console-learn-more") /></p>
        {move || form.disabled_reason.get().map(|reason| view! { <p class="window-note">{reason}</p> })}
        <div class="workloads">
            <div class="workload workload-stops" aria-hidden="true">
                <span></span>
                <span class="workload-stop-names">
                    {STOPS.map(|stop| view! { <span>{move || t(stop_message_id(stop))}</span> }).collect_view()}
                </span>
            </div>
            {Workload::all().map(|workload| slider(form, workload)).collect_view()}
        </div>
    }
}

fn slider(form: Form, workload: Workload) -> impl IntoView {
    let id = unique_id("workload");
    let reason = form.reason();
    let stop = Memo::new(move |_| form.choices.with(|choices| choices.authority(workload)));
    let slide = move |event| {
        let position = event_target_value(&event).parse::<usize>();
        if let Some(stop) = position.ok().and_then(|position| STOPS.get(position)) {
            form.change(|choices| choices.set_authority(workload, *stop));
        }
    };
    view! {
        <div class="workload" class:workload-part=workload.is_part_of_device_configuration()>
            <label for=id.clone()>{move || t(workload.message_id())}</label>
            <input
                type="range"
                id=id
                min="0"
                max="2"
                step="1"
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                prop:value=move || stop_index(stop.get()).to_string()
                aria-valuetext=move || t(stop_message_id(stop.get()))
                on:input=slide
            />
            {reason.view()}
            <output class="workload-value" aria-hidden="true">
                {move || t(stop_message_id(stop.get()))}
            </output>
        </div>
    }
}
