//! `$search`: one text, with or without double quotes around it.

use crate::code::Code;
use crate::query_options::{QueryOptions, invalid};
use crate::rejection::{Outcome, Rejection};
use contract::limits::SEARCH_BYTES_MAX;

/// The text to look for, where one was given.
pub fn parse(options: &QueryOptions) -> Outcome<Option<String>> {
    let Some(given) = options.text("$search") else { return Ok(None) };
    if given.len() > SEARCH_BYTES_MAX {
        let message = format!("The $search text has {} bytes; at most {SEARCH_BYTES_MAX} are read.", given.len());
        return Err(Rejection::new(Code::SearchTooLong, message).with("max", SEARCH_BYTES_MAX));
    }
    let trimmed = given.trim();
    let text = match trimmed.strip_prefix('"') {
        None => trimmed.to_owned(),
        Some(rest) => match rest.strip_suffix('"') {
            Some(inner) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
            None => return Err(invalid("$search", given, "a text, with a quote at both ends or at none")),
        },
    };
    if text.is_empty() {
        return Err(invalid("$search", given, "a text; leave the option out to see everything"));
    }
    Ok(Some(text))
}
