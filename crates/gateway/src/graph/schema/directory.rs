//! Types of the tenant's directory, as far as the lab has their values.

use super::managed_device::MANAGED_DEVICE;
use crate::odata::edm::{Kind, Property, Structure, complex, entity, navigation, property};

const TEXTS: Kind = Kind::List(&Kind::Text);

const fn text(name: &'static str) -> Property {
    property(name, Kind::Text)
}

const fn id() -> Property {
    text("id").required()
}

/// `user`: what Graph gives without `$select`, then what it gives on request.
pub static USER: Structure = entity(
    "user",
    &[
        id(),
        property("businessPhones", TEXTS).required(),
        text("displayName"),
        text("givenName"),
        text("jobTitle"),
        text("mail"),
        text("mobilePhone"),
        text("officeLocation"),
        text("preferredLanguage"),
        text("surname"),
        text("userPrincipalName"),
        property("accountEnabled", Kind::Flag).on_request(),
        text("mailNickname").on_request(),
        text("onPremisesDomainName").on_request(),
        text("onPremisesSamAccountName").on_request(),
        property("onPremisesSyncEnabled", Kind::Flag).on_request(),
        text("userType").on_request(),
        navigation("managedDevices", Kind::List(&Kind::Complex(&MANAGED_DEVICE))),
    ],
);

/// `organization`
pub const ORGANIZATION: Structure = entity(
    "organization",
    &[
        id(),
        text("countryLetterCode"),
        text("displayName"),
        text("tenantType"),
        property("verifiedDomains", Kind::List(&Kind::Complex(&VERIFIED_DOMAIN))).required(),
    ],
);

/// `verifiedDomain`
const VERIFIED_DOMAIN: Structure = complex(
    "verifiedDomain",
    &[
        text("capabilities"),
        property("isDefault", Kind::Flag),
        property("isInitial", Kind::Flag),
        text("name"),
        text("type"),
    ],
);

/// `application`
pub const APPLICATION: Structure = entity(
    "application",
    &[
        id(),
        text("appId"),
        property("appRoles", Kind::List(&Kind::Complex(&APP_ROLE))).required(),
        property("createdDateTime", Kind::Time),
        text("displayName"),
        property("identifierUris", TEXTS).required(),
        text("signInAudience"),
        property("tags", TEXTS).required(),
        property("labPermissions", TEXTS).required(),
        property("labForDevelopers", Kind::Flag).required(),
    ],
);

/// `servicePrincipal`
pub const SERVICE_PRINCIPAL: Structure = entity(
    "servicePrincipal",
    &[
        id(),
        property("accountEnabled", Kind::Flag),
        text("appDisplayName"),
        text("appId"),
        property("appRoleAssignmentRequired", Kind::Flag).required(),
        property("appRoles", Kind::List(&Kind::Complex(&APP_ROLE))).required(),
        property("createdDateTime", Kind::Time),
        text("displayName"),
        property("servicePrincipalNames", TEXTS).required(),
        text("servicePrincipalType"),
        property("tags", TEXTS).required(),
        property("labAppRoles", TEXTS).required(),
        property("labPermissions", TEXTS).required(),
        property("labForDevelopers", Kind::Flag).required(),
    ],
);

/// `appRole`
const APP_ROLE: Structure = complex(
    "appRole",
    &[
        property("allowedMemberTypes", TEXTS).required(),
        text("description"),
        text("displayName"),
        property("id", Kind::Guid).required(),
        property("isEnabled", Kind::Flag).required(),
        text("origin"),
        text("value"),
    ],
);
