//! An address that no page has.

use crate::i18n::{t, text};
use crate::paths;
use crate::ui::{Link, PageHeading};
use leptos::prelude::*;

/// Says so, and leads back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="lab-page">
            <PageHeading text=text("not-found-title") />
            <p>{move || t("not-found-text")}</p>
            <p><Link to=paths::START>{move || t("not-found-link")}</Link></p>
        </div>
    }
}
