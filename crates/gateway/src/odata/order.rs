//! `$orderby`: names with `asc` or `desc`, the first counts most.

use crate::code::Code;
use crate::error::ApiError;
use crate::query_options::{QueryOptions, invalid};
use crate::{names, work};
use contract::limits::ORDER_KEYS_MAX;

/// A key as it was written: a name, and whether it falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderKey {
    /// Property.
    pub name: String,
    /// `desc`.
    pub descending: bool,
}

/// The keys, in order; none where the option was not given.
pub fn parse(options: &QueryOptions) -> Result<Vec<OrderKey>, ApiError> {
    let Some(given) = options.text("$orderby") else { return Ok(Vec::new()) };
    let mut keys: Vec<OrderKey> = Vec::new();
    for part in given.split(',') {
        let mut words = part.split_whitespace();
        let (name, direction, rest) = (words.next(), words.next(), words.next());
        let descending = match (name, direction, rest) {
            (Some(_), None, None) => false,
            (Some(_), Some(word), None) if names::are_same(word, "asc") => false,
            (Some(_), Some(word), None) if names::are_same(word, "desc") => true,
            _ => return Err(invalid("$orderby", given, "a list such as deviceName desc,osVersion")),
        };
        let name = name.unwrap_or_default().to_owned();
        work::count(1 + keys.len());
        if keys.iter().any(|key| names::are_same(&key.name, &name)) {
            return Err(invalid("$orderby", given, "a list that names each property once"));
        }
        // Each key is compared with those before it, so there must be few.
        if keys.len() == ORDER_KEYS_MAX {
            let expected = format!("at most {ORDER_KEYS_MAX} properties");
            return Err(invalid("$orderby", given, &expected).with("max", ORDER_KEYS_MAX));
        }
        keys.push(OrderKey { name, descending });
    }
    Ok(keys)
}

/// A name that nothing can be sorted by.
pub fn not_sortable(name: &str, supported: &str) -> ApiError {
    let message = format!("$orderby: nothing can be sorted by {name}. These work: {supported}.");
    ApiError::new(Code::PropertyNotSortable, message).with("property", name).with("supported", supported)
}
