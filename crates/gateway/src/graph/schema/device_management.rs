//! Types of what the tenant keeps beside its devices, and what devices refer to: categories and scope tags.

use crate::odata::edm::{Kind, Property, Structure, complex, entity, navigation, property};

const fn text(name: &'static str) -> Property {
    property(name, Kind::Text)
}

/// `deviceCategory`
pub const DEVICE_CATEGORY: Structure = entity(
    "deviceCategory",
    &[
        text("id").required(),
        text("description"),
        text("displayName"),
        property("roleScopeTagIds", Kind::List(&Kind::Text)).required().beta(),
    ],
);

/// `roleScopeTag`
pub const ROLE_SCOPE_TAG: Structure = entity(
    "roleScopeTag",
    &[
        text("id").required(),
        text("description"),
        text("displayName"),
        property("isBuiltIn", Kind::Flag).required(),
        navigation("assignments", Kind::List(&Kind::Complex(&ROLE_SCOPE_TAG_ASSIGNMENT))),
    ],
);

/// `roleScopeTagAutoAssignment`: the group whose devices get a tag by themselves.
pub const ROLE_SCOPE_TAG_ASSIGNMENT: Structure = entity(
    "roleScopeTagAutoAssignment",
    &[text("id").required(), property("target", Kind::Complex(&ASSIGNMENT_TARGET))],
);

/// `deviceAndAppManagementAssignmentTarget`
const ASSIGNMENT_TARGET: Structure =
    complex("deviceAndAppManagementAssignmentTarget", &[text("deviceAndAppManagementAssignmentFilterId")]);
