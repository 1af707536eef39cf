//! The pane of one software update.

use super::filter::status_id;
use crate::admin_center::device::facts_view::facts_pane;
use crate::i18n::{format, t};
use contract::software_updates::SoftwareUpdate;
use leptos::prelude::*;

/// Everything about an update.
#[component]
pub(super) fn UpdatePane(
    /// Which; none where the pane is closed.
    update: Memo<Option<SoftwareUpdate>>,
    /// The pane is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let facts = |update: &SoftwareUpdate| {
        [
            ("center-update-description", update.description.clone()),
            ("center-update-classification", update.classification.clone()),
            ("center-update-product", update.product.clone()),
            ("center-update-article", format!("KB{}", update.article_id)),
            ("center-update-status", t(status_id(&update.status))),
            ("center-update-time", format::date_time_of(&update.status_date_time)),
        ]
    };
    facts_pane(update, |update| update.title.clone(), facts, on_close)
}
