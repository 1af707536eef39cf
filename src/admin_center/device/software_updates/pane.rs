//! The pane of one software update.

use super::filter::status_id;
use crate::i18n::{format, t};
use crate::ui::{Dialog, DialogLook};
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
    let title =
        Signal::derive(move || update.with(|update| update.as_ref().map(|one| one.title.clone())).unwrap_or_default());
    let facts = move || {
        let update = update.get().unwrap_or_default();
        [
            ("center-update-description", update.description.clone()),
            ("center-update-classification", update.classification.clone()),
            ("center-update-product", update.product.clone()),
            ("center-update-article", format!("KB{}", update.article_id)),
            ("center-update-status", t(status_id(&update.status))),
            ("center-update-time", format::date_time_of(&update.status_date_time)),
        ]
        .map(|(label, words)| {
            view! {
                <div class="center-timeline-fact">
                    <dt>{t(label)}</dt>
                    <dd>{words}</dd>
                </div>
            }
        })
        .collect_view()
    };
    view! {
        <Dialog title open=Signal::derive(move || update.with(Option::is_some)) on_close look=DialogLook::Flyout>
            <div class="center-flyout">
                <dl class="center-flyout-body">{facts}</dl>
            </div>
        </Dialog>
    }
}
