//! The small picture of the start page: the site uploads devices to the tenant, the tenant sends actions back.

use crate::i18n::t;
use leptos::prelude::*;

const SITE: &str = "M1 1h118v108h-118z";
const TENANT: &str = "M258 1h122a8 8 0 0 1 8 8v92a8 8 0 0 1-8 8h-122a8 8 0 0 1-8-8v-92a8 8 0 0 1 8-8z";
const CLOUD: &str = "M-10 10a7 7 0 0 1-1-14a9.5 9.5 0 0 1 18-2.5a8 8 0 0 1 3 16.5z";
const SCREEN: &str = "M-14 -10h28v18h-28z M-7 13h14 M0 8v5";
const UPLOAD: &str = "M127 48h116 M236 43l8 5l-8 5";
const ACTION: &str = "M243 78h-116 M134 73l-8 5l8 5";

/// Drawn in the colours of the text around it, with its words in the language of the person; a screen reader gets one
/// sentence instead.
#[component]
pub fn StartPicture() -> impl IntoView {
    view! {
        <svg class="start-picture" viewBox="0 0 390 110" role="img" aria-label=move || t("start-picture")>
            <path class="start-picture-box" d=SITE></path>
            <path class="start-picture-box" d=TENANT></path>
            <path class="start-picture-line" d=SCREEN transform="translate(60 64)"></path>
            <path class="start-picture-line" d=CLOUD transform="translate(319 64)"></path>
            <path class="start-picture-arrow" d=UPLOAD></path>
            <path class="start-picture-arrow" d=ACTION></path>
            <text class="start-picture-title" x="60" y="22">{move || t("start-picture-site")}</text>
            <text x="60" y="38">"PS1"</text>
            <text x="60" y="98">{move || t("start-picture-console")}</text>
            <text class="start-picture-title" x="319" y="22">{move || t("start-picture-tenant")}</text>
            <text x="319" y="38">"contoso.com"</text>
            <text x="319" y="98">{move || t("start-picture-admin-center")}</text>
            <text x="185" y="40">{move || t("start-picture-devices")}</text>
            <text x="185" y="94">{move || t("start-picture-actions")}</text>
        </svg>
    }
}
