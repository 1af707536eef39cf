//! `remoteActionAudit`, with this lab's own members.

use super::enumerations::{ACTION_CATEGORY, ACTION_STATE, REMOTE_ACTION};
use crate::odata::edm::{Kind, Property, Structure, complex, entity, property};

const fn text(name: &'static str) -> Property {
    property(name, Kind::Text).beta()
}

/// `remoteActionAudit`
pub const REMOTE_ACTION_AUDIT: Structure = entity(
    "remoteActionAudit",
    &[
        text("id").required(),
        property("action", REMOTE_ACTION).required().beta(),
        property("actionState", ACTION_STATE).required().beta(),
        text("bulkDeviceActionId"),
        property("deviceActionCategory", ACTION_CATEGORY).required().beta(),
        property("deviceActionDetails", Kind::List(&Kind::Complex(&KEY_VALUE_PAIR))).beta(),
        text("deviceDisplayName"),
        text("deviceIMEI"),
        text("deviceOwnerUserPrincipalName"),
        text("initiatedByUserPrincipalName"),
        text("managedDeviceId"),
        property("requestDateTime", Kind::Time).required().beta(),
        text("userName"),
        text("labActionName").required(),
        property("labEndedDateTime", Kind::Time).beta(),
        text("labRefusalCode"),
    ],
);

/// `keyValuePair_2OfString_String`
const KEY_VALUE_PAIR: Structure = complex("keyValuePair_2OfString_String", &[text("key"), text("value")]);
