//! The way back to the application: its redirect address with what it is told.

use super::oauth_code::{OAuthCode, OAuthError};
use super::page;
use crate::Response;
use crate::percent;
use crate::response::{self, ResponseExt};
use http::{StatusCode, header};

/// Where an application is told the outcome, and how.
pub(super) struct Back<'asked> {
    /// The address.
    pub(super) redirect_uri: &'asked str,
    /// `response_mode`.
    pub(super) mode: &'asked str,
    /// Comes back as it was sent; empty for none.
    pub(super) state: &'asked str,
}

impl Back<'_> {
    /// The parameters of an error. Missing consent has a name of its own here (OpenID Connect Core 1.0, 3.1.2.6).
    pub(super) fn failure(&self, error: &OAuthError) -> [(&'static str, String); 2] {
        let name = match error.code {
            OAuthCode::ConsentMissing => "consent_required",
            code => code.row().1,
        };
        [("error", name.to_owned()), ("error_description", error.description())]
    }

    /// The address with parameters.
    pub(super) fn address<V: AsRef<str>>(&self, parameters: &[(&str, V)]) -> String {
        let separator = match self.mode {
            "fragment" => '#',
            _ if self.redirect_uri.contains('?') => '&',
            _ => '?',
        };
        let mut address = format!("{}{separator}", self.redirect_uri);
        for (name, value) in parameters {
            address.push_str(name);
            address.push('=');
            address.push_str(&percent::encode(value.as_ref()));
            address.push('&');
        }
        if self.state.is_empty() {
            address.pop();
        } else {
            address.push_str("state=");
            address.push_str(&percent::encode(self.state));
        }
        address
    }

    /// The answer that goes there.
    pub(super) fn with(&self, parameters: &[(&str, &str)]) -> Response {
        if self.mode == "form_post" {
            let state = [("state", self.state)];
            let state = if self.state.is_empty() { &[][..] } else { &state[..] };
            return page::form_post(self.redirect_uri, &[parameters, state].concat());
        }
        response::no_content()
            .with_status(StatusCode::FOUND)
            .with_header(header::LOCATION, &self.address(parameters))
            .with_header(header::REFERRER_POLICY, "no-referrer")
    }
}
