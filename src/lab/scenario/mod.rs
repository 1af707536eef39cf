//! The scenario: where this world started, its journal in and out, its state hash, and the faults that can be made.

pub mod import;
pub mod journal;
pub mod journal_file;
pub mod replacement;
pub mod storage;
pub mod throttling;

use crate::api::lab;
use crate::i18n::{format, t, text, text_id};
use crate::lab::facts::fact;
use crate::lab::share::ShareWorld;
use crate::paths;
use crate::ui::{Link, PageHeading};
use import::{ImportJournal, use_import};
use journal::{ExportJournal, StateHash};
use leptos::prelude::*;
use storage::KeptByBrowser;
use throttling::ThrottlingChoice;

/// Where this world started, and what may be done with it.
#[component]
pub fn ScenarioPage() -> impl IntoView {
    let import = use_import();
    view! {
        <div
            class="lab-page scenario-page"
            on:dragover=move |event: web_sys::DragEvent| import.drag_over(&event)
            on:drop=move |event: web_sys::DragEvent| import.dropped(&event)
        >
            <PageHeading text=text("scenario-title") class="lab-display" />
            <p class="lab-lead">{move || t("scenario-what")}</p>
            <Facts />
            <p>
                <Link to=paths::VERSIONS>{move || t("scenario-versions")}</Link>
            </p>
            <section aria-labelledby="journal-heading">
                <h2 id="journal-heading">{move || t("journal-title")}</h2>
                <p>{move || t("journal-what")}</p>
                <StateHash />
                <div class="toolbar">
                    <ExportJournal />
                    <ImportJournal import />
                </div>
            </section>
            <ShareWorld />
            <KeptByBrowser />
            <ThrottlingChoice />
            <Faults />
        </div>
    }
}

#[component]
fn Facts() -> impl IntoView {
    let facts =
        Memo::new(|_| lab().status().map(|status| (status.scenario, status.site_device_count, status.journal_length)));
    move || {
        facts.get().map(|(scenario, devices, journal_length)| {
            let count = |value: u64| format::number(i64::try_from(value).unwrap_or(i64::MAX));
            view! {
                <dl class="facts">
                    {fact(text_id("scenario-name"), scenario.name)}
                    {fact(text_id("scenario-seed"), scenario.seed.to_string())}
                    {fact(text_id("scenario-fleet-size"), format::number(scenario.fleet_size.into()))}
                    {fact(text_id("scenario-start"), format::date_time_of(&scenario.start))}
                    {fact(text_id("scenario-version"), scenario.version.to_string())}
                    {fact(text_id("scenario-devices-now"), count(devices))}
                    {fact(text_id("scenario-journal-length"), count(journal_length))}
                </dl>
            }
        })
    }
}

/// What can be made to go wrong, and where.
#[component]
fn Faults() -> impl IntoView {
    view! {
        <section aria-labelledby="faults-heading">
            <h2 id="faults-heading">{move || t("faults-title")}</h2>
            <p>{move || t("faults-what")}</p>
            <p><Link to=paths::FAULTS>{move || t("faults-catalogue-title")}</Link></p>
            <dl class="faults">
                <dt>{move || t("fault-offline")}</dt>
                <dd>{move || t("fault-offline-text")}</dd>
                <dt>{move || t("fault-certificate")}</dt>
                <dd>{move || t("fault-certificate-text")}</dd>
                <dt>{move || t("fault-persona")}</dt>
                <dd>{move || t("fault-persona-text")}</dd>
                <dt>{move || t("fault-cloud")}</dt>
                <dd>{move || t("fault-cloud-text")}</dd>
            </dl>
        </section>
    }
}
