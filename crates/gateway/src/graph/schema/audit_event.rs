//! `auditEvent` and what it is made of.

use crate::odata::edm::{Kind, Property, Structure, complex, entity, property};

const fn text(name: &'static str) -> Property {
    property(name, Kind::Text)
}

/// `auditEvent`
pub const AUDIT_EVENT: Structure = entity(
    "auditEvent",
    &[
        text("id").required(),
        text("displayName"),
        text("componentName"),
        property("actor", Kind::Complex(&AUDIT_ACTOR)),
        text("activity"),
        property("activityDateTime", Kind::Time).required(),
        text("activityType"),
        text("activityOperationType"),
        text("activityResult"),
        property("correlationId", Kind::Guid).required(),
        property("resources", Kind::List(&Kind::Complex(&AUDIT_RESOURCE))),
        text("category"),
    ],
);

/// `auditActor`
const AUDIT_ACTOR: Structure = complex(
    "auditActor",
    &[
        text("type"),
        text("auditActorType"),
        property("userPermissions", Kind::List(&Kind::Text)),
        text("applicationId"),
        text("applicationDisplayName"),
        text("userPrincipalName"),
        text("servicePrincipalName"),
        text("ipAddress"),
        text("userId"),
        text("remoteTenantId").beta(),
        text("remoteUserId").beta(),
        property("userRoleScopeTags", Kind::List(&Kind::Complex(&SCOPE_TAG_INFO))).beta(),
    ],
);

/// `roleScopeTagInfo`
const SCOPE_TAG_INFO: Structure = complex("roleScopeTagInfo", &[text("displayName"), text("roleScopeTagId")]);

/// `auditResource`
const AUDIT_RESOURCE: Structure = complex(
    "auditResource",
    &[
        text("displayName"),
        property("modifiedProperties", Kind::List(&Kind::Complex(&AUDIT_PROPERTY))),
        text("type"),
        text("auditResourceType"),
        text("resourceId"),
    ],
);

/// `auditProperty`
const AUDIT_PROPERTY: Structure = complex("auditProperty", &[text("displayName"), text("oldValue"), text("newValue")]);
