//! Names of headers that are not of HTTP itself, and values from texts.

use http::{HeaderName, HeaderValue};

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
/// The same and more in the standard form (RFC 7239).
pub const FORWARDED: HeaderName = HeaderName::from_static("forwarded");
/// Scheme of the address that a caller used, where a proxy stands in between.
pub const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
/// Which host answered.
pub const X_LAB_HOST: HeaderName = HeaderName::from_static("x-lab-host");

/// The moment of the past that is read.
pub const LAB_AT: HeaderName = HeaderName::from_static(contract::time_travel::LAB_AT);
/// The fault of the lab that made an answer what it is.
pub const LAB_FAULT: HeaderName = HeaderName::from_static("lab-fault");
/// Milliseconds for which the host holds an answer back.
pub const LAB_FAULT_LATENCY: HeaderName = HeaderName::from_static("lab-fault-latency");

/// A text as the value of a header; `None` where it has control characters (RFC 9110, 5.5). Letters beyond ASCII are sent as
/// UTF-8, which `HeaderValue::from_str` refuses.
pub fn value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_bytes(text.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_value_stays_on_its_line() {
        for text in ["a\nb", "a\rb", "\0", "\u{7f}"] {
            assert_eq!(value(text), None, "{text:?}");
        }
        assert!(value("a\tb ~").is_some_and(|value| value.to_str().is_ok()));
        assert!(value("å").is_some_and(|value| value.to_str().is_err()));
    }
}
