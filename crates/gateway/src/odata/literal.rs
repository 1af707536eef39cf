//! A literal of `$filter` as a value of the property that it is compared with.

use crate::names;
use crate::odata::edm::Kind;
use crate::odata::syntax::{Literal, local_name};
use crate::route::Version;
use simulation::tenant::devices::Value;
use uuid::Uuid;

/// `literal` as a value of `kind`. The error holds the members of an enumeration that does not have it.
pub fn typed(kind: Kind, literal: &Literal, version: Version) -> Result<Value, Option<Vec<&'static str>>> {
    match (kind, literal) {
        (Kind::List(_), _) => Err(None),
        (_, Literal::Null) => Ok(Value::Null),
        (Kind::Text, Literal::Text(text)) => Ok(Value::Text(text.clone())),
        (Kind::Text | Kind::Guid, Literal::Guid(guid)) => Ok(Value::Text(guid.to_string())),
        (Kind::Guid, Literal::Text(text)) => {
            text.parse::<Uuid>().map(|guid| Value::Text(guid.to_string())).map_err(|_| None)
        }
        (Kind::Int32 | Kind::Int64 | Kind::Double, Literal::Number(number)) => Ok(Value::Number(*number)),
        (Kind::Time, Literal::Time(time)) => Ok(Value::Time(*time)),
        (Kind::Flag, Literal::Flag(flag)) => Ok(Value::Flag(*flag)),
        (Kind::Enumeration(enumeration), Literal::Text(member) | Literal::Member(_, member)) => {
            if let Literal::Member(type_name, _) = literal
                && !local_name(type_name).is_some_and(|name| names::are_same(name, enumeration.name))
            {
                return Err(None);
            }
            let known = enumeration.names(version).find(|known| known.eq_ignore_ascii_case(member));
            known.map(|known| Value::Text(known.to_owned())).ok_or_else(|| Some(enumeration.names(version).collect()))
        }
        _ => Err(None),
    }
}

/// How a literal of `kind` is written.
pub fn expected_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text in quotes, for example 'PS1-W10-001'",
        Kind::Guid => "a GUID without quotes",
        Kind::Int32 | Kind::Int64 | Kind::Double => "a whole number without quotes",
        Kind::Time => "a time without quotes, for example 2020-09-28T08:00:00Z",
        Kind::Flag => "true or false without quotes",
        Kind::Enumeration(_) => "a member's name in quotes",
        Kind::Complex(_) => "only null, for it has no single value; compare one of its properties",
        Kind::List(_) => "nothing, for it is a collection; use any or all",
    }
}

impl Literal {
    /// The text that a person wrote between the quotes, or the literal as it is written.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Member(_, text) => text.clone(),
            other => other.to_string(),
        }
    }
}
