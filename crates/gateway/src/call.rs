//! What a handler sees of a request.

use crate::headers;
use crate::http::{HeaderMap, Uri, header, is_authority};
use crate::identity::caller::Caller;
use crate::query_options::{Dollar, QueryOptions};
use crate::rejection::Outcome;
use crate::route::{Route, Version};

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
    /// A number that no other call of this world has.
    pub unique: u64,
}

impl Call<'_> {
    /// The query options, all of which must be in `known`.
    pub fn options(&self, known: &[&str]) -> Outcome<QueryOptions> {
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
    pub fn bare(&self) -> Outcome<()> {
        self.options(&[])?;
        crate::body::none(self.body)
    }

    /// `@odata.context` of a Graph answer.
    pub fn graph_context(&self, fragment: &str) -> String {
        format!("{}gateway/graph/{}/$metadata#{fragment}", self.address, self.route.version.as_str())
    }
}

/// Where the prefix stands: the address that the caller used, up to the prefix. Without a host, or with one that is none,
/// it is a path.
pub fn address(uri: &Uri, headers: &HeaderMap, base: &str) -> String {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str());
    let (scheme, authority) = uri.origin().unzip();
    let scheme = scheme.or_else(|| {
        let forwarded = text(headers::X_FORWARDED_PROTO);
        forwarded.filter(|scheme| ["http", "https"].contains(scheme))
    });
    let host = authority.or_else(|| text(header::HOST)).filter(|host| is_authority(host));
    match host {
        Some(host) => format!("{}://{host}{base}", scheme.unwrap_or("http")),
        None => base.to_owned(),
    }
}
