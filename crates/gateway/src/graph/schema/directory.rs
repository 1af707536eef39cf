//! Types of the tenant's directory, as far as the lab has their values.

use super::managed_device::MANAGED_DEVICE;
use super::{Kind, Property, Structure, complex, entity, navigation, stored};

const TEXTS: Kind = Kind::List(&Kind::Text);

const fn text(name: &'static str) -> Property {
    stored(name, Kind::Text)
}

const fn id() -> Property {
    text("id").required()
}

/// `user`: what Graph gives without `$select`, then what it gives on request.
pub static USER: Structure = entity(
    "user",
    &[
        id(),
        stored("businessPhones", TEXTS).required(),
        text("displayName"),
        text("givenName"),
        text("jobTitle"),
        text("mail"),
        text("mobilePhone"),
        text("officeLocation"),
        text("preferredLanguage"),
        text("surname"),
        text("userPrincipalName"),
        stored("accountEnabled", Kind::Flag).on_request(),
        text("mailNickname").on_request(),
        text("onPremisesDomainName").on_request(),
        text("onPremisesSamAccountName").on_request(),
        stored("onPremisesSyncEnabled", Kind::Flag).on_request(),
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
        stored("verifiedDomains", Kind::List(&Kind::Complex(&VERIFIED_DOMAIN))).required(),
    ],
);

/// `verifiedDomain`
const VERIFIED_DOMAIN: Structure = complex(
    "verifiedDomain",
    &[
        text("capabilities"),
        stored("isDefault", Kind::Flag),
        stored("isInitial", Kind::Flag),
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
        stored("appRoles", Kind::List(&Kind::Complex(&APP_ROLE))).required(),
        stored("createdDateTime", Kind::Time),
        text("displayName"),
        stored("identifierUris", TEXTS).required(),
        text("signInAudience"),
        stored("tags", TEXTS).required(),
        stored("labPermissions", TEXTS).required(),
        stored("labForDevelopers", Kind::Flag).required(),
    ],
);

/// `servicePrincipal`
pub const SERVICE_PRINCIPAL: Structure = entity(
    "servicePrincipal",
    &[
        id(),
        stored("accountEnabled", Kind::Flag),
        text("appDisplayName"),
        text("appId"),
        stored("appRoleAssignmentRequired", Kind::Flag).required(),
        stored("appRoles", Kind::List(&Kind::Complex(&APP_ROLE))).required(),
        stored("createdDateTime", Kind::Time),
        text("displayName"),
        stored("servicePrincipalNames", TEXTS).required(),
        text("servicePrincipalType"),
        stored("tags", TEXTS).required(),
        stored("labAppRoles", TEXTS).required(),
        stored("labForDevelopers", Kind::Flag).required(),
    ],
);

/// `appRole`
const APP_ROLE: Structure = complex(
    "appRole",
    &[
        stored("allowedMemberTypes", TEXTS).required(),
        text("description"),
        text("displayName"),
        stored("id", Kind::Guid).required(),
        stored("isEnabled", Kind::Flag).required(),
        text("origin"),
        text("value"),
    ],
);
