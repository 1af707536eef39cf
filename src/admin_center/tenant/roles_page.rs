//! The page `/tenant-administration/roles`: who may do what, for any device or for a chosen one, and what stands in the way.
//!
//! The product spreads this over roles of the admin center, of the site and of the directory; one table of it is ours
//! (docs/deviations.md).

use super::directory_table::{DirectoryTable, TenantBlade};
use crate::api::{ApiError, get, use_loaded, use_revision};
use crate::i18n::{t, t_with, text, text_id};
use crate::model::odata::literal;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Glyph, Icon, LoadedFrame, SearchBox};
use contract::graph::{GraphList, ManagedDevice};
use contract::lab::{Obstacle, OperationRight, PersonRights, QUERY_DEVICE, Rights};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

const HEADERS: [&str; 9] = [
    "center-rights-person",
    "center-rights-attach",
    "center-rights-console",
    "center-rights-devices",
    "center-rights-action",
    "center-rights-cmpivot",
    "center-rights-applications",
    "center-rights-scripts",
    "center-rights-recovery",
];

/// *Roles*.
#[component]
pub fn RolesPage() -> impl IntoView {
    let query = use_query();
    let device = Memo::new(move |_| query.with(|query| query.get(QUERY_DEVICE)));
    let revision = use_revision(|revisions| revisions.faults + revisions.devices + revisions.onboarding);
    let rights = use_loaded(move || routes::lab_rights(device.get().as_deref()), revision);
    let rows = move || rights.with(|rights: &Rights| rights.value.clone()).unwrap_or_default();
    let subject = move || {
        rights.with(|rights| match &rights.device_name {
            Some(name) => t_with("center-rights-for-device", &[("device", name.clone().into())]),
            None => t("center-rights-for-any"),
        })
    };
    view! {
        <TenantBlade title="center-rights-title" icon=Icon::Person on_refresh=move |()| rights.reload()>
            <DeviceChoice device />
            <LoadedFrame loaded=rights>
                <p>{subject}</p>
                <div class="center-rights">
                    <DirectoryTable caption="center-rights-table" headers=&HEADERS>
                        {move || rows().into_iter().map(row).collect_view()}
                    </DirectoryTable>
                </div>
            </LoadedFrame>
        </TenantBlade>
    }
}

/// Chooses the device that is asked about, by its name.
#[component]
fn DeviceChoice(
    /// The one that is chosen, by id.
    device: Memo<Option<String>>,
) -> impl IntoView {
    let navigator = use_navigator();
    let name = RwSignal::new(String::new());
    let is_unknown = RwSignal::new(false);
    let choose = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = name.get_untracked().trim().to_owned();
        if words.is_empty() {
            return;
        }
        spawn_local(async move {
            say_nothing();
            match get::<GraphList<ManagedDevice>>(&by_name(&words)).await {
                Ok(list) => {
                    let found = list.value.into_iter().next();
                    is_unknown.try_set(found.is_none());
                    if let Some(device) = found {
                        navigator.set_query(QUERY_DEVICE, Some(device.id));
                    }
                }
                Err(error) => say_failure(&error),
            }
        });
    };
    let forget = move |_| {
        name.set(String::new());
        is_unknown.set(false);
        navigator.set_query(QUERY_DEVICE, None);
    };
    view! {
        <form class="center-rights-choice" on:submit=choose>
            <SearchBox label=text("center-rights-device") value=name on_search=move |words| name.set(words) />
            <button type="submit" class="button">
                {move || t("center-rights-choose")}
            </button>
            <Show when=move || device.with(Option::is_some)>
                <button type="button" class="button" on:click=forget>
                    {move || t("center-rights-any")}
                </button>
            </Show>
        </form>
        <p role="status">
            {move || is_unknown.get().then(|| t("center-rights-unknown"))}
        </p>
    }
}

/// Devices of exactly this name.
fn by_name(name: &str) -> String {
    let filter = format!("deviceName eq {}", literal(name));
    format!("{}?$select=id&$top=1&$filter={}", routes::managed_devices(), paths::encoded(&filter))
}

fn row(rights: PersonRights) -> impl IntoView {
    let persona = rights.persona;
    let roles: Vec<String> =
        persona.directory_roles.into_iter().chain(persona.intune_role).chain(persona.site_role).collect();
    view! {
        <tr>
            <th scope="row">
                {persona.display_name} <span class="center-below">{persona.user_principal_name}</span>
                <span class="center-below">{roles.join(" · ")}</span>
            </th>
            {rights.operations.into_iter().map(cell).collect_view()}
        </tr>
    }
}

fn cell(right: OperationRight) -> impl IntoView {
    match right.obstacle {
        None => view! {
            <td>
                <span class="center-right is-allowed">
                    <Glyph icon=Icon::Check />
                    {move || t(text_id("center-rights-yes"))}
                </span>
            </td>
        }
        .into_any(),
        Some(obstacle) => {
            let Obstacle { code, message, details } = obstacle;
            let reason = ApiError::of_refusal(0, code.clone(), message, details);
            view! {
                <td>
                    <span class="center-right is-refused">
                        <Glyph icon=Icon::Error />
                        {move || t(text_id("center-rights-no"))}
                    </span>
                    <span class="center-below">{move || reason.text()}</span>
                    <code class="center-below">{code}</code>
                </td>
            }
            .into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_name;

    #[test]
    fn a_quote_in_a_name_stays_in_it() {
        assert!(by_name("o'hara").ends_with("deviceName%20eq%20%27o%27%27hara%27"));
    }
}
