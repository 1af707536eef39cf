//! The faults that are on.

use super::{changed, switch, target_words};
use crate::api::{self, Loaded};
use crate::i18n::{format, t, t_with};
use crate::model::fault_names::fault_name_id;
use crate::ui::notice::{say_failure, say_nothing};
use contract::faults::{ActiveFault, FaultId, FaultList, FaultSwitch};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// Each fault that is on, with a button that ends it.
#[component]
pub fn OnNow(
    /// The catalogue, as read.
    faults: Loaded<FaultList>,
) -> impl IntoView {
    let on = move || {
        faults
            .with(|list| list.value.iter().flat_map(|fault| fault.on.iter().map(|on| (fault.id, on.clone()))).collect())
    };
    let on = Memo::new(move |_| -> Vec<(FaultId, ActiveFault)> { on().unwrap_or_default() });
    let all_off = move |_| {
        spawn_local(async move {
            say_nothing();
            match api::delete::<FaultList>(&routes::lab_faults()).await {
                Ok(_) => changed(faults),
                Err(error) => say_failure(&error),
            }
        });
    };
    view! {
        <section aria-labelledby="faults-on-heading">
            <h2 id="faults-on-heading">{move || t("faults-on-title")}</h2>
            <p role="status">{move || on.with(Vec::is_empty).then(|| t("faults-none-on"))}</p>
            <ul class="faults-on" data-keeps-focus="">
                {move || on.get().into_iter().map(|(id, active)| item(faults, id, active)).collect_view()}
            </ul>
            <Show when=move || on.with(|on| on.len() > 1)>
                <button type="button" class="button" on:click=all_off>{move || t("faults-all-off")}</button>
            </Show>
        </section>
    }
}

fn item(faults: Loaded<FaultList>, id: FaultId, active: ActiveFault) -> impl IntoView {
    let target = target_words(active.target.as_ref(), active.device_name.as_deref());
    let name = move || t(fault_name_id(id));
    let label = {
        let target = target.clone();
        move || t_with("faults-switch-off-named", &[("fault", name().into()), ("target", target.clone().into())])
    };
    let since = format::date_time(active.since_ms);
    let off = FaultSwitch { on: false, target: active.target, parameters: BTreeMap::new() };
    view! {
        <li>
            <strong>{name}</strong>
            " – "
            {target}
            ", "
            {move || t_with("faults-since", &[("time", since.clone().into())])}
            <button type="button" class="button" aria-label=label on:click=move |_| switch(faults, id, off.clone())>
                {move || t("faults-switch-off")}
            </button>
        </li>
    }
}
