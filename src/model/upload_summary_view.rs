//! How many devices of the site are uploaded, and which are not: shown wherever one misses a device.

use super::upload_summary::{Part, UploadSummary, upload_summary};
use crate::api::lab;
use crate::i18n::t_with;
use crate::ui::Link;
use leptos::prelude::*;

/// *37 of 40 devices are uploaded; 3 are not: 2 have no client, 1 shares its certificate.* Each part that is about devices
/// one may look for leads to the list of them. Nothing before the site has settings: then nothing is to be uploaded.
#[component]
pub fn UploadSummaryLine() -> impl IntoView {
    let summary = Memo::new(|_| {
        let status = lab().status().filter(|status| status.has_settings)?;
        Some(upload_summary(&status.upload_counts))
    });
    move || summary.get().map(line)
}

fn line(summary: UploadSummary) -> AnyView {
    let UploadSummary { total, uploaded, missing, reasons, remarks } = summary;
    let words = move || match missing {
        None => t_with("upload-summary-all", &[("total", total.into())]),
        Some(_) => t_with("upload-summary-some", &[("uploaded", uploaded.into()), ("total", total.into())]),
    };
    let missing = missing.map(|part| {
        let reasons = reasons.into_iter().enumerate().map(|(place, part)| {
            let before = if place == 0 { ": " } else { ", " };
            view! { {before} {link(part)} }
        });
        view! { "; " {link(part)} {reasons.collect_view()} }
    });
    let remarks = remarks.into_iter().map(|part| view! { " " {link(part)} "." }).collect_view();
    view! { <p class="upload-summary">{words} {missing} "." {remarks}</p> }.into_any()
}

fn link(part: Part) -> AnyView {
    view! { <Link to=part.path()>{move || t_with(part.message_id, &[("count", part.count.into())])}</Link> }.into_any()
}
