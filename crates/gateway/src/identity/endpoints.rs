//! The paths of OAuth 2.0 and OpenID Connect: open, but for the claims of a signed-in user.

use crate::endpoint::{Endpoint, endpoints};
use crate::identity::access::{ANY_TOKEN, OPEN};
use crate::identity::admin_consent::Version;
use crate::identity::{
    admin_consent, authorize, device_code, discovery, instance, interaction, page, token_endpoint, user_info,
};

/// The table. A literal segment stands before a `{value}` that would match it too.
pub const ENDPOINTS: &[Endpoint] = endpoints! {
    "{tenant}/v2.0/.well-known/openid-configuration": GET OpenIdConfiguration OPEN OAuth(discovery::configuration);
    "{tenant}/adminconsent":
        GET AdminConsent OPEN OAuth(|identity, request| Ok(admin_consent::answer(identity, request, Version::V1))),
        POST AdminConsentDecision OPEN Interaction(admin_consent::V1);
    "{tenant}/v2.0/adminconsent":
        GET AdminConsentV2 OPEN OAuth(|identity, request| Ok(admin_consent::answer(identity, request, Version::V2))),
        POST AdminConsentV2Decision OPEN Interaction(admin_consent::V2);
    "{tenant}/discovery/instance": GET InstanceDiscovery OPEN OAuth(|_, request| instance::answer(request));
    "{tenant}/discovery/v2.0/keys": GET SigningKeys OPEN OAuth(discovery::keys);
    "{tenant}/oauth2/v2.0/authorize":
        GET Authorize OPEN OAuth(|identity, request| Ok(authorize::answer(identity, request).unwrap_or_else(|error| page::failure(&error)))),
        POST AuthorizeByForm OPEN Interaction(interaction::AUTHORIZE);
    "{tenant}/oauth2/v2.0/devicecode": POST DeviceCode OPEN OAuth(device_code::begin);
    "{tenant}/oauth2/deviceauth":
        GET DevicePage OPEN OAuth(|identity, request| Ok(interaction::device_page(identity, request).unwrap_or_else(|error| page::failure(&error)))),
        POST DeviceDecision OPEN Interaction(interaction::DEVICE);
    "{tenant}/oauth2/v2.0/token": POST Token OPEN OAuth(token_endpoint::answer);
    "{tenant}/openid/userinfo": GET UserInfo ANY_TOKEN Response(|_, call| user_info::answer(call));
};
