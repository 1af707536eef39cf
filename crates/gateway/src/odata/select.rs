//! `$select`: which properties the answer shows.

use crate::query_options::{QueryOptions, invalid};
use crate::rejection::Outcome;

/// The names as written, without repetition; `None` where the option was not given.
pub fn names(options: &QueryOptions) -> Outcome<Option<Vec<String>>> {
    let Some(given) = options.text("$select") else { return Ok(None) };
    let mut names: Vec<String> = Vec::new();
    for name in given.split(',').map(str::trim) {
        if name.is_empty() {
            return Err(invalid("$select", given, "a list of property names with commas between"));
        }
        if !names.iter().any(|earlier| earlier == name) {
            names.push(name.to_owned());
        }
    }
    Ok(Some(names))
}
