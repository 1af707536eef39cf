//! *Assets and Compliance > Devices*.

use super::detail::DeviceDetail;
use super::handle::{DeviceListHandle, DevicePageRows};
use super::list::DeviceList;
use super::menu::LabQuestion;
use super::query::DeviceListQuery;
use super::upload_state::{FILTERS, filter_named};
use crate::api::{Loaded, encoded, use_loaded_keeping, use_revision};
use crate::console::collections::use_collections;
use crate::console::frame::ConsolePage;
use crate::i18n::{t, t_with, text};
use crate::list::url_state::ListAddress;
use crate::navigation::History;
use crate::navigation::use_navigator;
use crate::paths;
use crate::ui::{Banner, Icon, Link, SearchBox, ToolbarButton};
use contract::routes;
use leptos::prelude::*;
use leptos_use::use_debounce_fn_with_arg;

/// Debounce of the search in milliseconds: one request a word, not one a letter.
const SEARCH_PAUSE_MS: f64 = 200.0;

/// The page.
#[component]
pub fn ConsoleDevicesPage() -> impl IntoView {
    let address = ListAddress::<DeviceListQuery>::of_page(paths::CONSOLE_DEVICES);
    let query = Memo::new(move |_| address.state());
    // What the site says of a device changes with the device, with the settings, and with what the tenant shows.
    let revision = use_revision(|revisions| revisions.site_devices + revisions.onboarding + revisions.devices);
    let rows: Loaded<DevicePageRows> = use_loaded_keeping(move || request(&query.get()), revision);
    let handle = DeviceListHandle { query, rows, notice: RwSignal::new(None), question: RwSignal::new(None), address };
    select_managed(handle);
    let search = Memo::new(move |_| query.with(|query| query.search.clone()));
    let search_for = move |words: String| {
        // The page may have been left since.
        if let Some(query) = query.try_get_untracked() {
            handle.show(&query.searched(&words), History::Replace);
        }
    };
    let search_after_pause = use_debounce_fn_with_arg(search_for, SEARCH_PAUSE_MS);
    let on_search = Callback::new(move |words: String| {
        search_after_pause(words);
    });
    view! {
        <ConsolePage
            path=paths::CONSOLE_DEVICES
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Refresh
                        class="cm-command"
                        label=text("console-refresh")
                        on_press=Callback::new(move |()| rows.reload())
                    />
                }
                .into_any()
            })
        >
            {move || {
                handle.notice.get().map(|(kind, words)| view! { <Banner kind>{move || words.show()}</Banner> })
            }}
            <div class="cm-search-bar">
                <SearchBox
                    label=text("console-search-devices")
                    placeholder=Signal::derive(|| Some(t("console-search-devices-placeholder")))
                    value=search
                    on_search
                />
                <UploadFilter handle />
                <CollectionFilter handle />
            </div>
            <DeviceList handle />
            <DeviceDetail handle />
            <LabQuestion handle />
        </ConsolePage>
    }
}

/// A link of the admin center names the device by the id that it has there: the row with it is selected once it is read.
fn select_managed(handle: DeviceListHandle) {
    let managed = handle.address.parameter("managed");
    Effect::new(move || {
        let Some(id) = managed.get().filter(|_| !handle.rows.is_reloading()) else { return };
        let found = handle.rows.with(|rows| {
            rows.value
                .iter()
                .find(|device| device.managed_device_id.as_ref() == Some(&id))
                .map(|device| device.resource_id)
        });
        // Nothing was read yet.
        let Some(found) = found else { return };
        handle.show(&DeviceListQuery { selected: found, ..handle.query.get_untracked() }, History::Replace);
    });
}

/// The request of a list. What is selected changes nothing about it.
fn request(query: &DeviceListQuery) -> String {
    let options: Vec<String> =
        query.options().into_iter().map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
    format!("{}?{}", routes::console_devices(), options.join("&"))
}

/// Which state of the upload the listed devices are in.
#[component]
fn UploadFilter(handle: DeviceListHandle) -> impl IntoView {
    let chosen = Memo::new(move |_| handle.query.with(|query| query.upload));
    let choose = move |event: web_sys::Event| {
        let query = handle.query.get_untracked();
        // Typing passes through the choices: each would be a step of *Back*.
        handle.show(&query.of_upload(filter_named(&event_target_value(&event))), History::Replace);
    };
    let option = move |(name, message_id): (&'static str, &'static str)| {
        view! { <option value=name selected=move || chosen.get() == Some(name)>{move || t(message_id)}</option> }
    };
    view! {
        <label class="cm-filter">
            <span>{move || t("console-filter-upload")}</span>
            <select class="window-select" prop:value=move || chosen.get().unwrap_or_default() on:change=choose>
                <option value="" selected=move || chosen.get().is_none()>{move || t("console-filter-upload-any")}</option>
                {FILTERS.map(option).collect_view()}
            </select>
        </label>
    }
}

/// Says which collection the list shows, and leads out of it.
#[component]
fn CollectionFilter(handle: DeviceListHandle) -> impl IntoView {
    let navigator = use_navigator();
    let collections = use_collections();
    let collection = Memo::new(move |_| handle.query.with(|query| query.collection.clone()));
    let name = move || {
        let id = collection.get().unwrap_or_default();
        let named = collections
            .with(|known| known.iter().find(|one| one.collection_id == id).map(|one| one.name.clone()))
            .flatten();
        t_with("console-devices-of-collection", &[("name", named.unwrap_or(id).into())])
    };
    view! {
        <Show when=move || collection.with(Option::is_some)>
            <p class="cm-filter">
                <span>{name}</span>
                " "
                <Link to=paths::CONSOLE_DEVICES>{move || t("console-all-devices")}</Link>
                " "
                <Link to=Signal::derive(move || navigator.address_of(paths::DEVICE_COLLECTIONS))>{move || t("console-node-device-collections")}</Link>
            </p>
        </Show>
    }
}
