//! The page `/tenant-administration/connectors`: *Microsoft Endpoint Configuration Manager*.
//!
//! The product's list and details are not documented field by field; ours are those that tenant attach needs
//! (docs/deviations.md).

use super::directory_table::{DirectoryTable, TenantBlade};
use crate::admin_center::spoken::say;
use crate::admin_center::words::{Shown, connection_status};
use crate::api::{ApiError, Caller, Loaded, lab, use_loaded, use_revision};
use crate::i18n::{t, t_with, text};
use crate::model::UploadSummaryLine;
use crate::paths;
use crate::ui::{Dialog, DialogLook, EmptyState, Icon, Link, LoadedFrame, unique_id};
use contract::lab::{Connector, ConnectorFailure, IntuneRbac, IntuneRbacBody};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

const HEADERS: [&str; 3] = ["center-connector-hierarchy", "center-connector-status", "center-connector-last-sync"];

/// *Connectors and tokens > Microsoft Endpoint Configuration Manager*.
#[component]
pub fn ConnectorsPage() -> impl IntoView {
    // The status and the number of devices change with uploads as well as with the settings.
    let revision = use_revision(|revisions| revisions.onboarding + revisions.devices);
    let connector: Loaded<Connector> = use_loaded(routes::lab_connector, revision);
    let is_attached = Memo::new(move |_| lab().status().is_some_and(|status| status.has_settings));
    view! {
        <TenantBlade title="center-connector-title" icon=Icon::Connector on_refresh=move |()| connector.reload()>
            <LoadedFrame loaded=connector>
                <Show
                    when=move || is_attached.get()
                    fallback=|| {
                        view! {
                            <EmptyState title=text("center-connector-empty-title") icon=Icon::Connector>
                                <p>{move || t("center-connector-empty")}</p>
                                <Link to=paths::WIZARD>{move || t("center-first-link")}</Link>
                            </EmptyState>
                        }
                    }
                >
                    <DirectoryTable caption="center-connector-hierarchies" headers=&HEADERS>
                        {move || connector.value().map(row)}
                    </DirectoryTable>
                    {move || connector.value().map(details)}
                    {move || connector.value().and_then(|connector| connector.intune_rbac).map(intune_rbac)}
                    <UploadSummaryLine />
                </Show>
            </LoadedFrame>
        </TenantBlade>
    }
}

/// *Use Intune RBAC*: the banner, what is in force, and the flyout with the switch.
fn intune_rbac(rbac: IntuneRbac) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let heading_id = unique_id("rbac");
    let in_force = if rbac.decides { "center-rbac-intune" } else { "center-rbac-site" };
    let why = rbac_note(&rbac);
    let due = rbac.takes_effect_date_time.clone();
    let on = rbac.on;
    view! {
        <section class="center-connector" aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>{t("center-rbac")}</h2>
            <p>
                {t("center-rbac-banner")} " "
                <button type="button" class="link-button" on:click=move |_| is_open.set(true)>
                    {t("center-rbac-open")}
                </button>
            </p>
            <p role="status">
                {t(in_force)} " " {why.map(t)} " "
                {due.map(|due| t_with("center-rbac-due", &[("time", time(Some(&due)).into())]))}
            </p>
            <Dialog
                title=text("center-rbac")
                open=is_open
                on_close=move |()| is_open.set(false)
                look=DialogLook::Flyout
            >
                <RbacForm on is_open />
            </Dialog>
        </section>
    }
}

/// Message id of why the site's roles are asked for although something speaks against it.
fn rbac_note(rbac: &IntuneRbac) -> Option<&'static str> {
    match (rbac.on, rbac.enforced_by_site) {
        (true, true) => Some("center-rbac-enforced"),
        (false, false) => Some("center-rbac-off"),
        _ => None,
    }
}

#[component]
fn RbacForm(on: bool, is_open: RwSignal<bool>) -> impl IntoView {
    let chosen = RwSignal::new(on);
    let error = RwSignal::new(None::<ApiError>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        spawn_local(async move {
            let body = IntuneRbacBody { on: chosen.get_untracked() };
            let answer = Caller::current().post::<Connector>(&routes::lab_intune_rbac(), &body).await;
            lab().poll_now();
            match answer {
                Ok(_) => {
                    is_open.try_set(false);
                }
                Err(refusal) => {
                    error.try_set(Some(refusal));
                }
            }
        });
    };
    let name = unique_id("rbac");
    let radio = |value: bool, label: &'static str| {
        view! {
            <label class="center-flyout-choice">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| chosen.set(value)
                />
                <span>{move || t(label)}</span>
            </label>
        }
    };
    view! {
        <form class="center-flyout" on:submit=submit>
            <div class="center-flyout-body">
                <p>{move || t("center-rbac-text")}</p>
                <fieldset class="center-flyout-group">
                    <legend>{move || t("center-rbac")}</legend>
                    {radio(true, "center-rbac-on")}
                    {radio(false, "center-rbac-off-choice")}
                </fieldset>
                {move || error.get().map(|error| view! { <p role="alert">{move || error.text()}</p> })}
            </div>
            <div class="center-flyout-buttons">
                <button type="submit" class="button button-primary">{move || t("center-rbac-apply")}</button>
            </div>
        </form>
    }
}

fn time(value: Option<&str>) -> String {
    say(&value.map_or(Shown::Missing, Shown::time))
}

fn status_words(connector: &Connector) -> impl IntoView + use<> {
    let class = match connector.connection_status.as_str() {
        "Healthy" => "center-connection is-healthy",
        "Warning" => "center-connection is-warning",
        "Unhealthy" => "center-connection is-unhealthy",
        _ => "center-connection",
    };
    view! { <span class=class>{say(&connection_status(&connector.connection_status))}</span> }
}

fn row(connector: Connector) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{connector.name.clone()}</th>
            <td>{status_words(&connector)}</td>
            <td>{time(connector.last_successful_sync.as_deref())}</td>
        </tr>
    }
}

fn details(connector: Connector) -> impl IntoView {
    let heading_id = unique_id("connector");
    let explained = match connector.connection_status.as_str() {
        "Healthy" => Some("center-connection-healthy-explained"),
        "Warning" => Some("center-connection-warning-explained"),
        "Unhealthy" => Some("center-connection-unhealthy-explained"),
        "Not Enabled" => Some("center-connection-not-enabled-explained"),
        _ => None,
    };
    // The portal's own *Delete* takes up to two hours in this version; the documents recommend the console's box.
    let [heading, text] = match connector.connection_status.as_str() {
        "Not Enabled" => ["center-connector-attach", "center-connector-attach-how"],
        _ => ["center-connector-offboard", "center-connector-offboard-how"],
    };
    let facts = [
        ("center-connector-last-sync", time(connector.last_successful_sync.as_deref())),
        ("center-connector-next-sync", time(connector.next_sync.as_deref())),
        ("center-connector-site-code", connector.site_code.clone()),
        ("center-connector-site-version", connector.site_version.clone()),
        ("center-connector-scp", connector.service_connection_point.clone()),
        ("center-connector-devices", crate::i18n::format::number(connector.device_count as i64)),
    ];
    let facts = facts.into_iter().map(|(label, value)| {
        view! {
            <div class="center-fact">
                <dt>{t(label)}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    view! {
        <section class="center-connector" aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>
                {t_with("center-connector-details", &[("hierarchy", connector.name.clone().into())])}
            </h2>
            <p>{status_words(&connector)} " " {explained.map(t)}</p>
            <dl class="center-facts center-connector-facts">{facts.collect_view()}</dl>
            {connector.last_failure.map(failure)}
            <h3>{t(heading)}</h3>
            <p>{t(text)}</p>
            <p>
                <Link to=paths::UPLOAD_PROPERTIES>{t("center-upload-off-link")}</Link>
            </p>
        </section>
    }
}

/// The last run of the upload, where it failed.
fn failure(failure: ConnectorFailure) -> impl IntoView {
    let heading_id = unique_id("connector-failure");
    let time = time(Some(&failure.date_time));
    let status = failure.status.map(|status| {
        view! {
            <div class="center-fact">
                <dt>{t("center-connector-failure-status")}</dt>
                <dd>{status}</dd>
            </div>
        }
    });
    let code = failure.code.clone();
    view! {
        <section class="center-connector-failure" aria-labelledby=heading_id>
            <h3 id=heading_id.clone()>{t("center-connector-failure")}</h3>
            <p>{failure_error(failure).text()}</p>
            <dl class="center-facts center-connector-facts">
                <div class="center-fact">
                    <dt>{t("center-connector-failure-time")}</dt>
                    <dd>{time}</dd>
                </div>
                <div class="center-fact">
                    <dt>{t("center-connector-failure-code")}</dt>
                    <dd>{code}</dd>
                </div>
                {status}
            </dl>
            <p>
                <Link to=paths::log("CMGatewaySyncUploadWorker.log")>{t("center-connector-failure-log")}</Link>
            </p>
        </section>
    }
}

/// The failure has the code and the details of a refusal, and so its words.
fn failure_error(failure: ConnectorFailure) -> ApiError {
    let ConnectorFailure { code, message, details, status, .. } = failure;
    ApiError::of_refusal(status.unwrap_or_default(), code, message, details)
}
