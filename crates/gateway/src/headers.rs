//! The headers of requests that anything here reads, and those of answers that the `http` crate has no name for.
//!
//! Names are constants, and a name that was sent is looked up among the few that are read: to parse names of every
//! header that exists is a table of its own, which the service worker would carry for nothing.

use http::HeaderMap;
use http::header::{self, HeaderName};

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

/// Only the headers that are read: what a handler sees is the same on every host.
pub(crate) fn kept(given: &HeaderMap) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for name in READ {
        for value in given.get_all(&name) {
            headers.append(name.clone(), value.clone());
        }
    }
    headers
}

/// Whether a request can carry a header of this name (RFC 9110, 5.6.2).
pub fn is_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_token)
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

    #[test]
    fn a_name_is_what_the_http_crate_takes() {
        for name in ["", "a", "X-y_1", "å", "a b", "a:b", "a\"", "~|`^"] {
            assert_eq!(is_name(name), HeaderName::from_bytes(name.as_bytes()).is_ok(), "{name}");
        }
    }

    #[test]
    fn every_value_of_a_header_that_is_read_is_kept() {
        let mut given = HeaderMap::new();
        for (name, value) in [("prefer", "a"), ("prefer", "b"), ("cookie", "c"), ("host", "d")] {
            given.append(HeaderName::from_static(name), value.parse().expect("a value"));
        }
        let kept = kept(&given);
        assert_eq!(kept.len(), 3);
        assert_eq!(kept.get_all(PREFER).iter().collect::<Vec<_>>(), ["a", "b"]);
    }
}
