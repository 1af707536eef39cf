//! Query options of a request: decoded, known to the route, each at most once, and under the name that the route knows, in
//! whatever letter case it was sent.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::names;
use crate::percent::{self, MalformedPart};
use crate::similar::similar;
use contract::limits::{PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX};
use std::collections::BTreeMap;

/// Whether the `$` before the names of OData's own options may be left out, as in beta ("Use query parameters to customize
/// responses"): `top` for `$top`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dollar {
    /// It belongs to the name.
    Needed,
    /// It may be left out.
    Optional,
}

impl Dollar {
    /// Whether `given` is the option `name`.
    pub fn is_name(self, given: &str, name: &str) -> bool {
        let bare = name.strip_prefix('$').filter(|_| self == Self::Optional);
        names::are_same(given, name) || bare.is_some_and(|bare| names::are_same(given, bare))
    }
}

/// The options of one request.
#[derive(Debug, Default)]
pub struct QueryOptions {
    values: Vec<(String, String)>,
}

impl QueryOptions {
    /// Reads `raw` (without `?`; a second one, which programs write by mistake, is none of the first option's name). An option that is not in `known` is refused: what is ignored silently is believed.
    pub fn parse(raw: Option<&str>, known: &[&str], dollar: Dollar) -> Result<Self, ApiError> {
        let mut values: Vec<(String, String)> = Vec::new();
        for pair in percent::form_pairs(raw.unwrap_or_default().trim_start_matches('?')) {
            let (given, value) = pair.map_err(malformed)?;
            let name = known.iter().find(|name| dollar.is_name(&given, name));
            let name = (*name.ok_or_else(|| unknown(&given, known))?).to_owned();
            if values.iter().any(|(earlier, _)| *earlier == name) {
                let message = format!("The query option {} stands twice. Give it once.", quoted(&name));
                return Err(ApiError::new(Code::QueryOptionDuplicated, message).with("option", &name));
            }
            values.push((name, value.into_owned()));
        }
        Ok(Self { values })
    }

    /// The value of `name`, where it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// The value of `name` as a whole number that is not negative.
    pub fn number(&self, name: &str) -> Result<Option<u64>, ApiError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let digits_only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(number) if digits_only => Ok(Some(number)),
            _ => Err(invalid(name, text, "a whole number that is not negative")),
        }
    }

    /// The value of `name` as `true` or `false`; false where it was not given.
    pub fn flag(&self, name: &str) -> Result<bool, ApiError> {
        match self.text(name) {
            None => Ok(false),
            Some(given) if names::are_same(given, "false") => Ok(false),
            Some(given) if names::are_same(given, "true") => Ok(true),
            Some(other) => Err(invalid(name, other, "true or false")),
        }
    }

    /// `$top`, from 1 to the page limit; the page limit's default where it was not given.
    pub fn top(&self) -> Result<usize, ApiError> {
        self.rows("$top", PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX)
    }

    /// `name` as a number of rows, from 1 to `max`; `default` where it was not given.
    pub fn rows(&self, name: &str, default: usize, max: usize) -> Result<usize, ApiError> {
        let Some(number) = self.number(name)? else { return Ok(default) };
        match usize::try_from(number) {
            Ok(rows) if (1..=max).contains(&rows) => Ok(rows),
            _ => Err(invalid(name, &number.to_string(), &format!("a number from 1 to {max}")).with("max", max)),
        }
    }

    /// Checks `$format`: everything is answered as JSON.
    pub fn check_format(&self) -> Result<(), ApiError> {
        let is_json = |given: &str| ["json", "application/json"].iter().any(|name| names::are_same(given, name));
        match self.text("$format").filter(|given| !is_json(given)) {
            None => Ok(()),
            Some(other) => Err(invalid("$format", other, "json, the only format here")),
        }
    }

    /// `$skip`; zero where it was not given.
    pub fn skip(&self) -> Result<u64, ApiError> {
        Ok(self.number("$skip")?.unwrap_or(0))
    }

    /// The query with one option set, encoded: what stands behind `?` of the next page's address. `$skip` is left out.
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut query = self.without(&[name, "$skip"]);
        if !query.is_empty() {
            query.push('&');
        }
        push_pair(&mut query, name, value);
        query
    }

    /// The query without some options, encoded.
    pub fn without(&self, names: &[&str]) -> String {
        joined(&mut self.pairs(), names)
    }

    /// The same in the order of the names: clients put their options in an order of their own.
    pub fn sorted_without(&self, names: &[&str]) -> String {
        let sorted: BTreeMap<&str, &str> = self.pairs().collect();
        joined(&mut sorted.iter().map(|(name, value)| (*name, *value)), names)
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

fn joined<'pair>(pairs: &mut dyn Iterator<Item = (&'pair str, &'pair str)>, left_out: &[&str]) -> String {
    let mut query = String::new();
    for (name, value) in pairs.filter(|(name, _)| !left_out.contains(name)) {
        if !query.is_empty() {
            query.push('&');
        }
        push_pair(&mut query, name, value);
    }
    query
}

fn push_pair(query: &mut String, name: &str, value: &str) {
    query.push_str(name);
    query.push('=');
    query.push_str(&percent::encode(value));
}

/// A value that an option cannot have.
pub fn invalid(name: &str, value: &str, expected: &str) -> ApiError {
    let message = format!("The query option {name} is {}; it must be {expected}.", quoted(value));
    ApiError::new(Code::QueryOptionInvalid, message).with("option", name).with("value", value)
}

fn malformed(MalformedPart { part, error }: MalformedPart<'_>) -> ApiError {
    ApiError::new(Code::QueryMalformed, format!("The query part {} cannot be read: {error}.", quoted(part)))
}

fn unknown(name: &str, known: &[&str]) -> ApiError {
    let offered = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    let hint = match similar(name, known.iter().copied()) {
        Some(meant) => format!(" Did you mean {meant}?"),
        None => String::new(),
    };
    let message = format!("This route does not know the query option {}.{hint} It knows: {offered}.", quoted(name));
    ApiError::new(Code::QueryOptionUnknown, message).with("option", name).with("supported", offered)
}
