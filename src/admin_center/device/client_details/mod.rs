//! The page `/devices/{id}/client-details`: what the site knows of the client, and the tabs *Properties* and *Boundary groups*.

mod facts;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::facts_view::{Foldable, side};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::api::Loaded;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{Icon, TabItem, Tabs, ToolbarButton};
use contract::client_details::ClientDetails;
use contract::routes;
use leptos::prelude::*;

const PROPERTIES: &str = "properties";
const BOUNDARY_GROUPS: &str = "boundary-groups";

/// *Client details* of a device.
#[component]
pub fn ClientDetailsPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-client-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::List>
            <OnceKnown>
                <Details id />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Details(id: Memo<String>) -> impl IntoView {
    let details: Loaded<ClientDetails> =
        use_site_answer(move || routes::lab_client_details(&paths::encoded_list(&id.get())));
    let refreshed = move || {
        let time = details.with(|details| format::date_time_of(&details.refreshed_date_time)).unwrap_or_default();
        t_with("center-client-hourly", &[("time", time.into())])
    };
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-client-details")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| details.reload() />
        </div>
        <SiteAnswer loaded=details what=text_id("center-refused-what-client-details")>
            <Foldable>
                <div class="center-essentials-sides center-facts-rows">
                    {side(details, facts::left)} {side(details, facts::right)}
                </div>
                <p class="center-hint">{refreshed}</p>
            </Foldable>
            <DetailTabs details />
        </SiteAnswer>
    }
}

#[component]
fn DetailTabs(details: Loaded<ClientDetails>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let selected = Signal::derive(move || {
        let asked = query.with(|query| query.get("tab"));
        if asked.as_deref() == Some(BOUNDARY_GROUPS) { BOUNDARY_GROUPS } else { PROPERTIES }.to_owned()
    });
    let select = move |key: String| navigator.set_query("tab", Some(key).filter(|key| key != PROPERTIES));
    let items = vec![
        TabItem { key: PROPERTIES, label: text("center-client-properties") },
        TabItem { key: BOUNDARY_GROUPS, label: text("center-client-boundary-groups") },
    ];
    let panel = move |key: String| match key.as_str() {
        BOUNDARY_GROUPS => view! { <BoundaryGroups details /> }.into_any(),
        _ => view! { <div class="center-client-properties center-facts-rows">{side(details, facts::properties)}</div> }
            .into_any(),
    };
    view! {
        <div class="center-client-tabs">
            <Tabs label=text("center-menu-client-details") items selected on_select=select panel />
        </div>
    }
}

#[component]
fn BoundaryGroups(details: Loaded<ClientDetails>) -> impl IntoView {
    let groups = Memo::new(move |_| details.with(|details| details.boundary_groups.clone()).unwrap_or_default());
    view! {
        <Show
            when=move || !groups.with(Vec::is_empty)
            fallback=|| view! { <p>{move || t("center-client-no-boundary-groups")}</p> }
        >
            <ul class="center-client-groups" aria-label=move || t("center-client-boundary-groups")>
                {move || groups.get().into_iter().map(|group| view! { <li>{group}</li> }).collect_view()}
            </ul>
        </Show>
    }
}
