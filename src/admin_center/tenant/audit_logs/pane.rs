//! *Audit log details*: everything about one event.

use super::words::{actor, application, category, status, target};
use crate::i18n::{format, t, text};
use crate::paths;
use crate::ui::{Dialog, DialogLook, Link};
use contract::graph::{AuditEvent, AuditProperty, AuditResource};
use leptos::prelude::*;

/// The pane.
#[component]
pub(super) fn AuditPane(
    /// Which; none where the pane is closed.
    event: Memo<Option<AuditEvent>>,
    /// The pane is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let shown = move || event.with(|event| event.as_ref().map(details));
    view! {
        <Dialog
            title=text("center-audit-details")
            open=Signal::derive(move || event.with(Option::is_some))
            on_close
            look=DialogLook::Flyout
        >
            <div class="center-flyout">
                <div class="center-flyout-body">{shown}</div>
            </div>
        </Dialog>
    }
}

fn details(event: &AuditEvent) -> impl IntoView + use<> {
    let facts = [
        ("center-audit-activity", event.activity_type.clone()),
        ("center-audit-friendly", event.activity.clone()),
        ("center-audit-date", format::date_time_of(&event.activity_date_time)),
        ("center-audit-actor", actor(event)),
        ("center-audit-application", application(event)),
        ("center-audit-category", category(&event.category)),
        ("center-audit-operation", event.activity_operation_type.clone()),
        ("center-audit-component", event.component_name.clone()),
        ("center-audit-status", status(event)),
        ("center-audit-correlation", event.correlation_id.clone()),
    ];
    let facts = facts.map(|(label, words)| {
        view! {
            <div class="center-timeline-fact">
                <dt>{t(label)}</dt>
                <dd>{words}</dd>
            </div>
        }
    });
    // Of an action on a device the correlation is its task.
    let trace = (event.category == "Device").then(|| {
        view! {
            <p>
                <Link to=paths::action(&event.correlation_id)>{t("center-audit-trace")}</Link>
            </p>
        }
    });
    let targets = event.resources.iter().cloned().map(resource).collect_view();
    view! {
        <dl>{facts.collect_view()}</dl>
        {trace}
        <h3>{t("center-audit-targets")}</h3>
        {targets}
    }
}

fn resource(resource: AuditResource) -> impl IntoView {
    let name = target(&resource);
    let id = resource.resource_id.clone().filter(|_| resource.audit_resource_type.as_deref() == Some("ManagedDevice"));
    let name = match id {
        Some(id) => view! { <Link to=paths::device(&id)>{name}</Link> }.into_any(),
        None => name.into_any(),
    };
    let has_changes = !resource.modified_properties.is_empty();
    let caption = resource.display_name.unwrap_or_default();
    let rows = resource.modified_properties.into_iter().map(row).collect_view();
    view! {
        <p class="center-audit-target">{name}</p>
        {has_changes
            .then(|| {
                view! {
                    <table class="center-table center-audit-changes">
                        <caption class="visually-hidden">{caption}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t("center-audit-property")}</th>
                                <th scope="col">{t("center-audit-old")}</th>
                                <th scope="col">{t("center-audit-new")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                }
            })}
    }
}

fn row(property: AuditProperty) -> impl IntoView {
    let value = |value: Option<String>| value.unwrap_or_else(|| "---".to_owned());
    view! {
        <tr>
            <th scope="row">{property.display_name}</th>
            <td>{value(property.old_value)}</td>
            <td>{value(property.new_value)}</td>
        </tr>
    }
}
