//! A request and a response of HTTP, as far as this gateway has to do with them, in the words of the `http` crate.
//!
//! That crate knows every method, status and header there is, and hashes them into maps: 7 kB of brotli in the service
//! worker, which gets its requests taken apart already. A host brings what it reads and sends what it gets.

pub mod header;
mod status;
mod uri;

pub use header::{HeaderMap, HeaderName, HeaderValue};
pub use status::StatusCode;
use std::fmt;
pub use uri::{Uri, is_authority};

/// What a request asks to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "RFC 9110 and 5789 say what each one is")]
pub enum Method {
    #[default]
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS,
    /// One that nothing here offers.
    Other(String),
}

impl Method {
    /// The method of a name, which is spelled with case; nothing where no request can have it.
    pub fn of(name: &str) -> Option<Self> {
        let known = [Self::GET, Self::HEAD, Self::POST, Self::PUT, Self::PATCH, Self::DELETE, Self::OPTIONS];
        let found = known.into_iter().find(|method| method.as_str() == name);
        found.or_else(|| header::is_token(name).then(|| Self::Other(name.to_owned())))
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::GET => "GET",
            Self::HEAD => "HEAD",
            Self::POST => "POST",
            Self::PUT => "PUT",
            Self::PATCH => "PATCH",
            Self::DELETE => "DELETE",
            Self::OPTIONS => "OPTIONS",
            Self::Other(name) => name,
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A request, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What is to be done.
    pub method: Method,
    /// With what.
    pub uri: Uri,
    /// Of those that are sent, at least the ones that are read (`crate::headers`).
    pub headers: HeaderMap,
    /// Empty where there is none.
    pub body: Vec<u8>,
}

impl Request {
    /// A request without headers and body; nothing where no request can have this method or target.
    pub fn new(method: &str, target: &str) -> Option<Self> {
        let (method, uri) = (Method::of(method)?, Uri::parse(target)?);
        Some(Self { method, uri, ..Self::default() })
    }

    /// Adds a header, if anything here reads it and the value can stand in one.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let (Some(name), Some(value)) = (crate::headers::read_by_name(name), HeaderValue::from_str(value)) {
            self.headers.append(name, value);
        }
        self
    }
}

/// A response, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// How it went.
    pub status: StatusCode,
    /// All that are sent.
    pub headers: HeaderMap,
    /// Empty where there is none.
    pub body: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_known_or_named_or_none() {
        assert_eq!(Method::of("PATCH"), Some(Method::PATCH));
        assert_eq!(Method::of("get"), Some(Method::Other("get".into())));
        assert_eq!(Method::of("QUERY").map(|method| method.to_string()), Some("QUERY".into()));
        for name in ["", "A B", "GÅ"] {
            assert_eq!(Method::of(name), None, "{name}");
        }
    }

    #[test]
    fn a_request_has_the_headers_that_are_read() {
        let request = Request::new("GET", "/gateway/health").expect("a request");
        let request = request.with_header("Prefer", "a").with_header("cookie", "c").with_header("host", "a\nb");
        assert_eq!(request.headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["prefer"]);
        assert_eq!(Request::new("GET", "no path"), None);
    }
}
