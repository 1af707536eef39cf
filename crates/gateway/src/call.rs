//! What a handler sees of a request.

use crate::address::Address;
use crate::code::Code;
use crate::error::ApiError;
use crate::identity::caller::Caller;
use crate::query_options::{Dollar, QueryOptions};
use crate::route::{Route, Version};
use contract::limits::TARGET_BYTES_MAX;
use http::HeaderMap;

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
    /// Base addresses of the answer.
    pub address: Address,
    /// The caller.
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
        format!("{}{}/$metadata#{fragment}", self.address.graph(), self.route.version.as_str())
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
