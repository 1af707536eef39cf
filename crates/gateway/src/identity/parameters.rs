//! Parameters of an OAuth request, from a query or a form. Unknown parameters are ignored and repeated ones
//! are refused, as RFC 6749 (3.1 and 3.2) says.

use super::oauth_code::{OAuthCode, OAuthError};
use crate::error::quoted;
use crate::percent::{self, MalformedPart};
use crate::work;

/// Decoded names and values, in the order of the request.
#[derive(Debug)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads `name=value&…`.
    ///
    /// # Errors
    /// Not percent-encoded UTF-8, or a name stands twice.
    pub fn parse(text: &str) -> Result<Self, OAuthError> {
        let pairs = percent::form_pairs(text).map(|pair| match pair {
            Ok((name, value)) => Ok((name.into_owned(), value.into_owned())),
            Err(MalformedPart { part, error }) => {
                let words = format!("The parameter {} cannot be read: {error}.", quoted(part));
                Err(OAuthCode::RequestMalformed.says(words))
            }
        });
        let values = pairs.collect::<Result<Vec<(String, String)>, OAuthError>>()?;
        match twice(&values) {
            Some(name) => {
                Err(OAuthCode::ParameterDuplicated.says(format!("The parameter {} stands twice.", quoted(name))))
            }
            None => Ok(Self(values)),
        }
    }

    /// The value of `name`; an empty one counts as absent (RFC 6749, 3.1).
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// The value of `name`.
    ///
    /// # Errors
    /// It is missing.
    pub fn need(&self, name: &str) -> Result<&str, OAuthError> {
        self.get(name).ok_or_else(|| {
            OAuthCode::ParameterMissing.says(format!("The parameter {name} is missing. docs/api.md lists them."))
        })
    }

    /// Names and values, without `left_out`.
    pub fn pairs(&self, left_out: &[&str]) -> Vec<(String, String)> {
        self.0.iter().filter(|(name, _)| !left_out.contains(&name.as_str())).cloned().collect()
    }

    /// The same request without `left_out`, encoded.
    pub fn without(&self, left_out: &[&str]) -> String {
        let kept = self.0.iter().filter(|(name, _)| !left_out.contains(&name.as_str()));
        let pairs: Vec<String> =
            kept.map(|(name, value)| format!("{}={}", percent::encode(name), percent::encode(value))).collect();
        pairs.join("&")
    }
}

/// A name that stands twice. By sorting: names that mean nothing here may be many.
fn twice(values: &[(String, String)]) -> Option<&str> {
    let mut names: Vec<(&str, usize)> = values.iter().map(|(name, _)| name.as_str()).zip(0..).collect();
    names.sort_unstable();
    let is_same = |pair: &&[(&str, usize)]| {
        work::count(1);
        pair[0].0 == pair[1].0
    };
    names.windows(2).find(is_same).map(|pair| pair[0].0)
}
