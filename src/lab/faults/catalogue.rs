//! The catalogue: what can be made to go wrong, area by area, with a form that switches it on.

use super::sentence::Sentence;
use super::switch;
use crate::api::{Loaded, personas};
use crate::i18n::{t, t_with, text_id};
use crate::model::fault_names::fault_name_id;
use crate::ui::unique_id;
use contract::faults::{Fault, FaultList, FaultParameter, FaultSwitch, Target};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Areas in the order of the page, as the wire calls them.
const AREAS: [(&str, &str); 8] = [
    ("caller", text_id("faults-area-caller")),
    ("tenant", text_id("faults-area-tenant")),
    ("serviceConnectionPoint", text_id("faults-area-service-connection-point")),
    ("network", text_id("faults-area-network")),
    ("managementPoint", text_id("faults-area-management-point")),
    ("client", text_id("faults-area-client")),
    ("site", text_id("faults-area-site")),
    ("cloudService", text_id("faults-area-cloud-service")),
];

/// The faults of each area. Built once: what is on stands above.
#[component]
pub fn Catalogue(
    /// The catalogue, as read.
    faults: Loaded<FaultList>,
) -> impl IntoView {
    let list = untrack(|| faults.value()).unwrap_or_default().value;
    let area = |name: &str, words: &'static str| {
        let is_known = |area: &str| AREAS.iter().any(|(known, _)| *known == area);
        let of_area: Vec<Fault> = list
            .iter()
            .filter(|fault| fault.area == name || (name.is_empty() && !is_known(&fault.area)))
            .cloned()
            .collect();
        (!of_area.is_empty()).then(|| {
            view! {
                <h3>{move || t(words)}</h3>
                {of_area.into_iter().map(|fault| view! { <Entry faults fault /> }).collect_view()}
            }
        })
    };
    let areas = AREAS.map(|(name, words)| area(name, words));
    view! {
        <section aria-labelledby="faults-catalogue-heading">
            <h2 id="faults-catalogue-heading">{move || t("faults-catalogue-title")}</h2>
            {areas.into_iter().collect_view()}
            {area("", text_id("faults-area-other"))}
        </section>
    }
}

#[component]
fn Entry(faults: Loaded<FaultList>, fault: Fault) -> impl IntoView {
    let id = fault.id;
    let log = fault.log.map(|log| {
        let invented = log.invented;
        view! {
            <dt>{move || t("faults-log")}</dt>
            <dd>
                {log.file} ": " <code>{log.text}</code>
                {invented.then(|| view! { " (" {move || t("faults-invented")} ")" })}
            </dd>
        }
    });
    let code = fault.error_code.map(|code| view! { <dt>{move || t("faults-code")}</dt><dd><code>{code}</code></dd> });
    let form = view! {
        <SwitchForm faults id target=fault.target is_target_required=fault.is_target_required parameters=fault.parameters />
    };
    view! {
        <details class="fault">
            <summary>{move || t(fault_name_id(id))}</summary>
            <dl class="facts fault-facts">
                <dt>{move || t("faults-symptom")}</dt>
                <dd>
                    <Sentence id=format!("fault-{id}-symptom") english=fault.symptom />
                </dd>
                {code}
                {log}
                <dt>{move || t("faults-cause")}</dt>
                <dd>
                    <Sentence id=format!("fault-{id}-cause") english=fault.cause />
                </dd>
                <dt>{move || t("faults-remedy")}</dt>
                <dd>
                    <Sentence id=format!("remedy-{}-words", fault.remedy.id) english=fault.remedy.words />
                </dd>
                <dt>{move || t("faults-component")}</dt>
                <dd>{fault.component}</dd>
                <dt>{move || t("faults-source")}</dt>
                <dd>{fault.source}</dd>
            </dl>
            {form}
        </details>
    }
}

#[component]
fn SwitchForm(
    faults: Loaded<FaultList>,
    id: contract::faults::FaultId,
    target: String,
    is_target_required: bool,
    parameters: Vec<FaultParameter>,
) -> impl IntoView {
    let user = RwSignal::new(String::new());
    let device = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let of_user = target == "user";
    let of_device = target == "device";
    let values = StoredValue::new(
        parameters.iter().map(|one| (one.name.clone(), RwSignal::new(one.default))).collect::<BTreeMap<_, _>>(),
    );
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let chosen = match (of_user, of_device) {
            (true, _) => Ok(Some(user.get_untracked()).filter(|key| !key.is_empty()).map(Target::User)),
            (_, true) => read_device(&device.get_untracked(), is_target_required),
            _ => Ok(None),
        };
        is_wrong.set(chosen.is_err());
        let Ok(target) = chosen else { return };
        let parameters = values
            .with_value(|values| values.iter().map(|(name, value)| (name.clone(), value.get_untracked())).collect());
        switch(faults, id, FaultSwitch { on: true, target, parameters });
    };
    let fault_id = unique_id("fault-target");
    let described = fault_id.clone();
    view! {
        <form class="fault-form" novalidate on:submit=submit>
            {of_user
                .then(|| {
                    view! {
                        <label class="form-row">
                            <span>{move || t("faults-target-user")}</span>
                            <select class="field" on:change=move |event| user.set(event_target_value(&event))>
                                <option value="">{move || t("faults-for-everybody")}</option>
                                {personas()
                                    .iter()
                                    .map(|persona| {
                                        view! { <option value=persona.key.clone()>{persona.user_principal_name.clone()}</option> }
                                    })
                                    .collect_view()}
                            </select>
                        </label>
                    }
                })}
            {of_device
                .then(|| {
                    view! {
                        <label class="form-row">
                            <span>{move || t("faults-target-device")}</span>
                            <input
                                class="field"
                                inputmode="numeric"
                                autocomplete="off"
                                prop:value=move || device.get()
                                aria-invalid=move || is_wrong.get().to_string()
                                aria-describedby=move || is_wrong.get().then(|| described.clone())
                                on:input=move |event| device.set(event_target_value(&event))
                            />
                        </label>
                        <p id=fault_id class="form-fault" role="status">
                            {move || is_wrong.get().then(|| t("faults-target-device-fault"))}
                        </p>
                    }
                })}
            {parameters.into_iter().filter_map(|one| parameter_field(values, one)).collect_view()}
            <button
                type="submit"
                class="button"
                aria-label=move || t_with("faults-switch-on-named", &[("fault", t(fault_name_id(id)).into())])
            >
                {move || t("faults-switch-on")}
            </button>
        </form>
    }
}

fn parameter_field(values: StoredValue<BTreeMap<String, RwSignal<u32>>>, one: FaultParameter) -> Option<impl IntoView> {
    let value = values.with_value(|values| values.get(&one.name).copied())?;
    Some(view! {
        <label class="form-row">
            <span>{one.name}</span>
            <input
                class="field"
                type="number"
                min=one.min
                max=one.max
                prop:value=move || value.get().to_string()
                on:change=move |event| {
                    if let Ok(number) = event_target_value(&event).parse::<u32>() {
                        value.set(number.clamp(one.min, one.max));
                    }
                }
            />
        </label>
    })
}

/// The resource id that was typed; nothing for every device, where a fault can be on all.
fn read_device(typed: &str, is_required: bool) -> Result<Option<Target>, ()> {
    let typed = typed.trim();
    if typed.is_empty() && !is_required {
        return Ok(None);
    }
    typed.parse().map(|id| Some(Target::Device(id))).map_err(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_a_whole_number() {
        assert_eq!(read_device(" 16777221 ", true), Ok(Some(Target::Device(16_777_221))));
        assert_eq!(read_device("", false), Ok(None));
        assert_eq!(read_device("", true), Err(()));
        assert_eq!(read_device("LT-1", false), Err(()));
    }
}
