//! The words of an event. Names of activities are data of the service, the same in every language.

use crate::i18n::t;
use contract::graph::{AuditEvent, AuditResource};

/// Values of `category`, with the message ids of their names, in the order of English.
pub(super) const CATEGORIES: [(&str, &str); 5] = [
    ("ApplicationManagement", "center-audit-category-applications"),
    ("Device", "center-audit-category-device"),
    ("Other", "center-audit-category-other"),
    ("Role", "center-audit-category-role"),
    ("UserManagement", "center-audit-category-users"),
];

/// Name of a category; one that this app does not know shows as it came.
pub(super) fn category(name: &str) -> String {
    CATEGORIES.into_iter().find(|(known, _)| *known == name).map_or_else(|| name.to_owned(), |(_, label)| t(label))
}

/// Who did it.
pub(super) fn actor(event: &AuditEvent) -> String {
    let actor = &event.actor;
    let name = actor.user_principal_name.as_ref().or(actor.service_principal_name.as_ref());
    name.cloned().unwrap_or_else(|| t("center-audit-lab"))
}

/// The application that asked.
pub(super) fn application(event: &AuditEvent) -> String {
    event.actor.application_display_name.clone().unwrap_or_else(|| "---".to_owned())
}

/// What was changed.
pub(super) fn targets(event: &AuditEvent) -> String {
    let names: Vec<&str> = event.resources.iter().filter_map(|one| one.display_name.as_deref()).collect();
    if names.is_empty() { "---".to_owned() } else { names.join(", ") }
}

/// How it ended.
pub(super) fn status(event: &AuditEvent) -> String {
    match event.activity_result.as_str() {
        "Success" => t("center-audit-success"),
        other => other.to_owned(),
    }
}

/// A target with its type and id.
pub(super) fn target(resource: &AuditResource) -> String {
    let texts = [&resource.display_name, &resource.audit_resource_type, &resource.resource_id];
    texts.into_iter().flatten().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}
