//! The detail pane of *Devices*: what the site knows of the selected device, and why it is not uploaded.

use super::handle::DeviceListHandle;
use super::upload_state::{leaving, upload_state};
use crate::api::{Loaded, lab, use_loaded, use_revision};
use crate::browser;
use crate::i18n::{format, t};
use crate::paths;
use crate::ui::{Link, LoadedFrame};
use contract::admin_service::ConsoleDevice;
use contract::routes;
use leptos::prelude::*;

/// The pane; nothing while no device is selected.
#[component]
pub fn DeviceDetail(
    /// The list.
    handle: DeviceListHandle,
) -> impl IntoView {
    let selected = Memo::new(move |_| handle.query.with(|query| query.selected));
    let device_revision = use_revision(|revisions| revisions.site_devices + revisions.onboarding + revisions.devices);
    // Asked for by itself: the selected device need not be on the page of the list that is shown.
    let address = move || selected.get().map(routes::console_device).unwrap_or_default();
    let device: Loaded<Option<ConsoleDevice>> = use_loaded(address, device_revision);
    let read = move |read: fn(&ConsoleDevice) -> String| {
        move || device.with(|device| device.as_ref().map(read).unwrap_or_default()).unwrap_or_default()
    };
    let has_settings = Memo::new(|_| lab().status().is_some_and(|status| status.has_settings));
    let field = move |message_id: &'static str, value: fn(&ConsoleDevice) -> String| {
        view! {
            <div>
                <dt>{move || t(message_id)}</dt>
                <dd>{read(value)}</dd>
            </div>
        }
    };
    reveal_selected_row(handle, selected, device);
    view! {
        <Show when=move || selected.with(Option::is_some)>
            <section class="cm-detail" tabindex="0" aria-label=move || t("console-detail-pane")>
                <LoadedFrame loaded=device>
                    <h2 class="cm-detail-title">{read(|device| device.name.clone())}</h2>
                    <p class="cm-detail-tab">{move || t("console-page-summary")}</p>
                    <p class="cm-upload-state">
                        {move || device.with(|device| device.as_ref().map(|device| upload_state(device, has_settings.get()).show()))} " "
                        {read(|device| leaving(device).map(t).unwrap_or_default())}
                    </p>
                    {move || {
                        let id = device.with(|device| device.as_ref()?.managed_device_id.clone()).flatten()?;
                        Some(view! { <p><Link to=paths::device(&id)>{move || t("console-open-admin-center")}</Link></p> })
                    }}
                    <dl class="window-summary">
                        {field("console-detail-resource-id", |device| device.resource_id.to_string())}
                        {field("console-column-client", |device| t(if device.is_client { "console-yes" } else { "console-no" }))}
                        {field("console-column-client-activity", activity)}
                        {field("console-detail-last-active", |device| format::date_time_of(&device.last_active_time))}
                        {field("console-column-client-version", |device| device.client_version.clone())}
                        {field("console-column-site-code", |device| device.site_code.clone())}
                        {field("console-column-primary-user", |device| device.primary_user.clone().unwrap_or_default())}
                        {field("console-detail-last-logon", |device| device.last_logon_user.clone().unwrap_or_default())}
                        {field("console-column-operating-system", |device| device.operating_system.clone())}
                        {field("console-column-build", |device| device.build.clone())}
                        {field("console-detail-model", |device| format!("{} {}", device.manufacturer, device.model))}
                        {field("console-detail-serial-number", |device| device.serial_number.clone())}
                        {field("console-detail-roles", |device| device.roles.join(", "))}
                        {field("console-detail-shared-certificate", |device| {
                            t(if device.shares_certificate { "console-yes" } else { "console-no" })
                        })}
                        {field("console-detail-co-managed", |device| {
                            t(if device.is_co_managed { "console-yes" } else { "console-no" })
                        })}
                        {field("console-detail-sms-id", |device| device.sms_id.clone())}
                    </dl>
                </LoadedFrame>
            </section>
        </Show>
    }
}

/// Keeps the selected row in sight: the pane takes its place from the list, and takes more once the device is read. Later
/// readings of the same device leave the list where the person scrolled it.
fn reveal_selected_row(handle: DeviceListHandle, selected: Memo<Option<u32>>, device: Loaded<Option<ConsoleDevice>>) {
    let pane = Memo::new(move |_| {
        let is_listed = handle.rows.with(|rows| rows.value.iter().any(|row| Some(row.resource_id) == selected.get()));
        (selected.get(), device.with(Option::is_some), is_listed)
    });
    Effect::new(move || {
        if pane.get().0.is_some() {
            // The pane is rendered after this effect.
            request_animation_frame(|| browser::reveal_first(".cm-table .cm-selected"));
        }
    });
}

fn activity(device: &ConsoleDevice) -> String {
    super::list::cell(device, super::column::Column::ClientActivity)
}
