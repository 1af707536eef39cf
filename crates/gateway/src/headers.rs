//! The headers of requests that anything here reads, and those of answers that are not of HTTP itself.
//!
//! Names are constants, and a name that was sent is looked up among the few that are read: to parse names of every
//! header that exists is a table of its own, which the service worker would carry for nothing.

use crate::http::header::{self, HeaderName};

/// Our id of a request.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
/// The caller's id of a request.
pub const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
/// Preferences of a caller (RFC 7240).
pub const PREFER: HeaderName = HeaderName::from_static("prefer");
/// Preferences that an answer follows.
pub const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");
/// Version of OData that an answer follows.
pub const ODATA_VERSION: HeaderName = HeaderName::from_static("odata-version");
/// Scheme of the address that a caller used, where a proxy stands in between.
pub const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
/// Which host answered.
pub const X_LAB_HOST: HeaderName = HeaderName::from_static("x-lab-host");

const READ: [HeaderName; 6] =
    [header::AUTHORIZATION, header::CONTENT_TYPE, header::HOST, CLIENT_REQUEST_ID, PREFER, X_FORWARDED_PROTO];

/// The header of this name, in any case, where anything here reads it.
pub fn read_by_name(name: &str) -> Option<HeaderName> {
    READ.into_iter().find(|header| header.as_str().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_case() {
        assert_eq!(read_by_name("Content-Type"), Some(header::CONTENT_TYPE));
        assert_eq!(read_by_name("PREFER"), Some(PREFER));
        assert_eq!(read_by_name("cookie"), None);
    }
}
