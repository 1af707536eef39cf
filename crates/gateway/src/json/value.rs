//! JSON in memory: what was sent, before it becomes a type, and what is built member by member.

use super::read_error::ReadError;
use contract::json::{Object, Tree, WriteJson};
use std::fmt;

/// A value of JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// `[…]`.
    Array(Vec<Value>),
    /// `{…}`.
    Object(Map),
}

/// A number of JSON. Nothing here computes with fractions, so they stay as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A negative whole number.
    Negative(i64),
    /// A fraction, or a number that is too large: its text.
    Other(String),
}

/// Members of an object. One that was sent has them as they stood, twice where they stood twice; one that is built
/// has each once, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    members: Vec<(String, Value)>,
}

impl Value {
    /// An object of these members.
    pub fn object<const N: usize>(members: [(&str, Value); N]) -> Self {
        Self::Object(Map::of(members))
    }

    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// The members of an object.
    pub fn as_object(&self) -> Option<&Map> {
        if let Self::Object(map) = self { Some(map) } else { None }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    /// A whole number.
    pub fn as_i64(&self) -> Option<i64> {
        if let Self::Number(number) = self { number.as_i64() } else { None }
    }
}

impl Number {
    /// The number where it is whole and fits.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Unsigned(number) => i64::try_from(*number).ok(),
            Self::Negative(number) => Some(*number),
            Self::Other(_) => None,
        }
    }
}

impl Map {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// An object of these members.
    pub fn of<const N: usize>(members: [(&str, Value); N]) -> Self {
        let mut map = Self::new();
        for (name, value) in members {
            map.insert(name, value);
        }
        map
    }

    /// A member; the last one where it stands twice.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// Sets a member of an object that is built.
    pub fn insert(&mut self, name: impl Into<String>, value: Value) {
        self.set(name.into(), value);
    }

    fn set(&mut self, name: String, value: Value) {
        match self.members.binary_search_by(|(own, _)| own.cmp(&name)) {
            Ok(place) => self.members[place].1 = value,
            Err(place) => self.members.insert(place, (name, value)),
        }
    }

    /// Adds a member behind the others, as it was sent.
    pub(super) fn push(&mut self, name: String, value: Value) {
        self.members.push((name, value));
    }

    /// The members.
    pub fn members(&self) -> &[(String, Value)] {
        &self.members
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned(number) => write!(formatter, "{number}"),
            Self::Negative(number) => write!(formatter, "{number}"),
            Self::Other(text) => formatter.write_str(text),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(Number::Unsigned(number))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(u64::try_from(number).map_or(Number::Negative(number), Number::Unsigned))
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Self::Array(values)
    }
}

impl From<Vec<String>> for Value {
    fn from(texts: Vec<String>) -> Self {
        Self::Array(texts.into_iter().map(Self::String).collect())
    }
}

impl From<&[&str]> for Value {
    fn from(texts: &[&str]) -> Self {
        Self::Array(texts.iter().map(|text| Self::from(*text)).collect())
    }
}

impl WriteJson for Value {
    fn write_json(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(flag) => flag.write_json(out),
            Self::Number(Number::Unsigned(number)) => number.write_json(out),
            Self::Number(Number::Negative(number)) => number.write_json(out),
            Self::Number(Number::Other(text)) => out.push_str(text),
            Self::String(text) => text.write_json(out),
            Self::Array(values) => values.write_json(out),
            Self::Object(map) => {
                let mut object = Object::open(out);
                for (name, value) in &map.members {
                    object.member(name, value);
                }
                object.close();
            }
        }
    }
}

impl Value {
    /// The same as types of the wire are read from.
    ///
    /// # Errors
    /// A member that stands twice in one object.
    pub fn to_tree(&self) -> Result<Tree, ReadError> {
        Ok(match self {
            Self::Null => Tree::Null,
            Self::Bool(flag) => Tree::Bool(*flag),
            Self::Number(Number::Unsigned(number)) => i64::try_from(*number).map_or(Tree::Large(*number), Tree::Whole),
            Self::Number(Number::Negative(number)) => Tree::Whole(*number),
            Self::Number(Number::Other(text)) => Tree::Number(text.clone()),
            Self::String(text) => Tree::Text(text.clone()),
            Self::Array(values) => Tree::List(values.iter().map(Self::to_tree).collect::<Result<_, _>>()?),
            Self::Object(map) => {
                let mut members: Vec<(String, Tree)> = Vec::with_capacity(map.members.len());
                for (name, value) in &map.members {
                    if members.iter().any(|(other, _)| other == name) {
                        return Err(ReadError::twice(name));
                    }
                    members.push((name.clone(), value.to_tree()?));
                }
                Tree::Object(members)
            }
        })
    }
}
