//! The page of one upload: what it carried, and its trace.

use super::{Trace, TraceBody};
use crate::api::{self, Loaded, Phase, use_loaded, use_revision};
use crate::i18n::{format, t, t_with, text};
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, PageHeading};
use contract::routes;
use contract::uploads::{Upload, UploadTrail};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The trace of the upload that the address names.
#[component]
pub fn UploadTracePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("upload").unwrap_or_default()));
    let revision = use_revision(|revisions| revisions.logs + revisions.onboarding);
    let trail: Loaded<UploadTrail> = use_loaded(move || routes::lab_upload_trail(&api::encoded(&id.get())), revision);
    let upload = Memo::new(move |_| trail.with(|trail| trail.upload.clone()));
    let trace = Memo::new(move |_| trail.with(trace_of).unwrap_or_default());
    let title =
        Signal::derive(move || upload.with(|upload| upload.as_ref().map_or_else(|| t("upload-title"), title_of)));
    let phase = trail.phase();
    let is_known = Signal::derive(move || phase.with(|phase| *phase != Phase::Loading));
    let carried = move || upload.with(|upload| upload.as_ref().map(carried_words));
    view! {
        <div class="lab-page trace-page">
            <PageHeading text=title class="lab-display" is_known=is_known />
            <p>{carried}</p>
            <p>
                <Link to=paths::DEVICES_OVERVIEW>{move || t("upload-all")}</Link>
            </p>
            <LoadedFrame loaded=trail missing=move || view! { <NoUpload id /> }>
                <TraceBody trace />
            </LoadedFrame>
        </div>
    }
}

fn trace_of(trail: &UploadTrail) -> Trace {
    Trace { hops: trail.hops.clone(), lines: trail.lines.clone(), has_every_line: trail.has_every_line }
}

fn title_of(upload: &Upload) -> String {
    let time = format::date_time_of(&upload.started_date_time);
    let id = if upload.is_full { "upload-title-full" } else { "upload-title-of" };
    let id = if upload.id.starts_with("command-") { "upload-title-off" } else { id };
    t_with(id, &[("time", time.into())])
}

fn carried_words(upload: &Upload) -> String {
    let number = |count: u64| (count as f64).into();
    let (records, batches) = (&upload.records, upload.batch_count);
    t_with(
        "upload-carried",
        &[
            ("added", number(records.added)),
            ("changed", number(records.changed)),
            ("removed", number(records.removed)),
            ("batches", number(batches)),
        ],
    )
}

#[component]
fn NoUpload(id: Memo<String>) -> impl IntoView {
    view! {
        <EmptyState title=text("upload-unknown") icon=Icon::Search>
            <p>{move || t_with("upload-unknown-text", &[("upload", id.get().into())])}</p>
            <p>
                <Link to=paths::DEVICES_OVERVIEW>{move || t("upload-all")}</Link>
            </p>
        </EmptyState>
    }
}
