//! Errors of the OAuth endpoints: RFC 6749's words for programs, and stable numbers of our own for people. The numbers
//! are those of the comparable errors of Microsoft Entra ID (`AADSTS…`) under a prefix of our own: clients should not
//! take one of these answers for one of that service.

use crate::Response;
use crate::json::ObjectWriter;
use crate::response::{self, JSON, ResponseExt};
use http::{StatusCode, header};
use simulation::time::SimTime;

macro_rules! oauth_codes {
    ($($name:ident $number:literal $error:literal $meaning:literal;)*) => {
        /// Why a token or a code was not given.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum OAuthCode {
            $(#[doc = $meaning] $name,)*
        }

        impl OAuthCode {
            /// Every code, in the order of the table.
            #[cfg(any(test, feature = "testing"))]
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Number, `error`, and what it means in words.
            pub fn row(self) -> (u32, &'static str, &'static str) {
                match self { $(Self::$name => ($number, $error, $meaning),)* }
            }
        }
    };
}

oauth_codes! {
    RequestMalformed 9002313 "invalid_request" "The request is not a form, or has a parameter whose value cannot be.";
    ParameterMissing 900144 "invalid_request" "A parameter that the grant needs is missing.";
    ParameterDuplicated 9000411 "invalid_request" "A parameter stands twice.";
    PasswordSent 9000100 "invalid_request" "The request carries a password: none is ever asked for here.";
    InstanceUnknown 50049 "invalid_instance" "The authority that is asked about is not this one.";
    TenantUnknown 90002 "invalid_request" "No tenant has this name.";
    GrantUnsupported 70003 "unsupported_grant_type" "The grant type is not offered.";
    ResponseTypeUnsupported 700051 "unsupported_response_type" "The response type is not offered: it must be code.";
    ClientUnknown 700016 "unauthorized_client" "The tenant has no application with this client id.";
    ClientNotAllowed 700030 "unauthorized_client" "The application may not use this flow.";
    SecretMissing 7000218 "invalid_client" "The application keeps a secret, and the request has none.";
    SecretWrong 7000215 "invalid_client" "The client secret is not the application's.";
    SecretUnexpected 700025 "invalid_client" "The application is a public client: it has no secret.";
    ScopeInvalid 70011 "invalid_scope" "A scope is unknown, or not one of the resource.";
    ConsentMissing 65001 "invalid_grant" "Nobody consented to this permission for the application.";
    RedirectMismatch 50011 "invalid_request" "The redirect URI is not one of the application's.";
    ProofKeyMissing 9002325 "invalid_request" "A public client needs a proof key (PKCE) with the method S256.";
    ProofKeyWrong 501481 "invalid_grant" "The code verifier does not match the code challenge.";
    CodeInvalid 70000 "invalid_grant" "The code or refresh token is malformed, forged, of another world, or of another application.";
    CodeExpired 70008 "invalid_grant" "The code or refresh token has expired.";
    CodeRedeemed 54005 "invalid_grant" "The code was redeemed before.";
    UserUnknown 50034 "invalid_grant" "The tenant has nobody of this name.";
    LoginRequired 50058 "login_required" "Nobody is named, and the request forbids to ask.";
    AdministratorNeeded 90094 "access_denied" "Consent to these permissions is for an administrator.";
    AuthorizationPending 70016 "authorization_pending" "Nobody has entered the device's code yet: ask again.";
    AuthorizationDeclined 70017 "authorization_declined" "Whoever entered the device's code declined.";
    DeviceCodeInvalid 70018 "bad_verification_code" "The device code is not one that waits here.";
    DeviceCodeExpired 70020 "expired_token" "Nobody entered the device's code in time.";
    AssertionInvalid 50013 "invalid_grant" "The assertion of the user is no access token of this world.";
    AssertionAudience 500131 "invalid_grant" "The assertion of the user is for another application than the one that presents it.";
    AssertionExpired 500133 "invalid_grant" "The assertion of the user has expired.";
    ClientAssertionInvalid 700027 "invalid_client" "No registered certificate signed the client assertion.";
    ClientAssertionExpired 700024 "invalid_client" "The client assertion is not within its time.";
    ClientAssertionAudience 700023 "invalid_client" "The client assertion is for another token endpoint.";
    ClientAssertionSubject 700021 "invalid_client" "The client assertion is of another application.";
    AccessDenied 65004 "access_denied" "The person chose not to sign in.";
}

/// An error of the OAuth endpoints.
#[derive(Clone, Debug)]
pub struct OAuthError {
    /// Which.
    pub code: OAuthCode,
    /// What happened, why, what to do.
    pub words: String,
}

impl OAuthCode {
    /// The error with these words.
    pub fn says(self, words: impl Into<String>) -> OAuthError {
        OAuthError { code: self, words: words.into() }
    }
}

impl OAuthError {
    /// `error_description`: the number, and the words.
    pub fn description(&self) -> String {
        format!("LAB{}: {}", self.code.row().0, self.words)
    }

    /// As the token endpoint answers it (RFC 6749, 5.2), with what finds the request again.
    pub fn answer(&self, request_id: &str, correlation_id: &str, wall_ms: i64) -> Response {
        let (number, error, _) = self.code.row();
        let mut body = Vec::new();
        let mut object = ObjectWriter::open(&mut body);
        object.text("error", error);
        object.text("error_description", &self.description());
        object.value("error_codes", &[number]);
        object.text("timestamp", &SimTime(wall_ms).rfc3339());
        object.text("trace_id", request_id);
        object.text("correlation_id", correlation_id);
        if self.code == OAuthCode::ConsentMissing {
            object.text("suberror", "consent_required");
        }
        object.close();
        let answer = response::bytes(JSON, body);
        if error == "invalid_client" {
            let scheme = "Basic realm=\"tenant-attach-lab\"";
            return answer.with_status(StatusCode::UNAUTHORIZED).with_header(header::WWW_AUTHENTICATE, scheme);
        }
        answer.with_status(StatusCode::BAD_REQUEST)
    }
}

#[cfg(test)]
mod tests {
    use super::OAuthCode;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_are_never_shared() {
        let numbers: BTreeSet<u32> = OAuthCode::ALL.iter().map(|code| code.row().0).collect();
        assert_eq!(numbers.len(), OAuthCode::ALL.len());
    }
}
