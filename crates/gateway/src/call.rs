//! What a handler sees of a request.

use crate::code::Code;
use crate::error::ApiError;
use crate::headers;
use crate::identity::caller::Caller;
use crate::names;
use crate::query_options::{Dollar, QueryOptions};
use crate::route::{Route, Version};
use contract::limits::TARGET_BYTES_MAX;
use http::uri::{Authority, Uri};
use http::{HeaderMap, HeaderName, header};

/// A request of a signed-in caller at a known route.
#[derive(Debug)]
pub struct Call<'request> {
    /// Where it goes.
    pub route: &'request Route,
    /// Raw query, without `?`.
    pub query: Option<&'request str>,
    /// Headers.
    pub headers: &'request HeaderMap,
    /// Body.
    pub body: &'request [u8],
    /// Where the prefix stands, absolute where the host is known: `http://127.0.0.1:8081/`.
    pub address: String,
    /// Who asks.
    pub caller: Caller,
    /// Seed of the world: it signs the tokens of pages.
    pub seed: u64,
    /// A number that no other call of this world has.
    pub unique: u64,
}

impl Call<'_> {
    /// The query options, all of which must be in `known`.
    pub fn options(&self, known: &[&str]) -> Result<QueryOptions, ApiError> {
        let options = QueryOptions::parse(self.query, known, self.dollar())?;
        options.check_format()?;
        Ok(options)
    }

    /// How the names of options begin here.
    pub fn dollar(&self) -> Dollar {
        let is_beta = self.route.version == Version::Beta && self.route.template.starts_with("graph/");
        if is_beta { Dollar::Optional } else { Dollar::Needed }
    }

    /// The query options of a route that has none, and that reads no body.
    pub fn bare(&self) -> Result<(), ApiError> {
        self.options(&[])?;
        crate::body::none(self.body)
    }

    /// `@odata.context` of a Graph answer.
    pub fn graph_context(&self, fragment: &str) -> String {
        format!("{}gateway/graph/{}/$metadata#{fragment}", self.address, self.route.version.as_str())
    }
}

/// Refuses a target of more bytes than are read.
pub fn check_target_length(bytes: usize) -> Result<(), ApiError> {
    if bytes <= TARGET_BYTES_MAX {
        return Ok(());
    }
    let message = format!("Path and query have {bytes} bytes; at most {TARGET_BYTES_MAX} are read.");
    Err(ApiError::new(Code::TargetTooLong, message).with("max", TARGET_BYTES_MAX))
}

/// Where the prefix stands: the address that the caller used, up to the prefix. Without a host, or with one that is none,
/// it is a path.
pub fn address(uri: &Uri, headers: &HeaderMap, base: &str) -> String {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let forwarded = || {
        let schemes = [text(headers::FORWARDED).and_then(forwarded_scheme), text(headers::X_FORWARDED_PROTO)];
        let schemes = schemes.into_iter().flatten().map(|value| value.split(',').next().unwrap_or_default().trim());
        schemes.filter_map(|scheme| ["http", "https"].into_iter().find(|known| names::are_same(known, scheme))).next()
    };
    let scheme = uri.scheme_str().or_else(forwarded);
    let authority = uri.authority().cloned().or_else(|| text(header::HOST)?.parse::<Authority>().ok());
    match authority {
        Some(authority) => format!("{}://{authority}{base}", scheme.unwrap_or("http")),
        None => base.to_owned(),
    }
}

/// `proto` of the first element of `Forwarded` (RFC 7239, 4): that of the proxy which the caller spoke to.
fn forwarded_scheme(value: &str) -> Option<&str> {
    let first = value.split(',').next()?;
    let pairs = first.split(';').filter_map(|pair| pair.split_once('='));
    let mut schemes = pairs.filter(|(name, _)| names::are_same(name.trim(), "proto"));
    schemes.next().map(|(_, scheme)| scheme.trim().trim_matches('"'))
}
