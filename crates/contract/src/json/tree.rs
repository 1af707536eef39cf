//! A value of JSON in memory.

use super::{Fault, ReadJson, WriteJson, write_text, write_whole};

/// A value of JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tree {
    /// What a type names and an object does not have.
    #[default]
    Missing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without fraction that fits.
    Whole(i64),
    /// One that is too large for that.
    Large(u64),
    /// A fraction, or a number that is larger still, as it was written: nothing here computes with one.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Tree>),
    /// Members of an object in their order.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The string.
    ///
    /// # Errors
    /// It is none.
    pub fn text(self) -> Result<String, Fault> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.unexpected()),
        }
    }

    /// The number.
    ///
    /// # Errors
    /// It is none, or not a whole one that fits.
    pub fn whole(self) -> Result<i64, Fault> {
        match self {
            Self::Whole(number) => Ok(number),
            other => Err(other.unexpected()),
        }
    }

    /// Which one of `names` the string is.
    ///
    /// # Errors
    /// None of them, or no string.
    pub fn one_of(self, names: &[&str]) -> Result<usize, Fault> {
        let text = self.text()?;
        names.iter().position(|name| *name == text).ok_or_else(|| Fault::none_of(&text, names))
    }

    pub(super) fn unexpected(&self) -> Fault {
        Fault::kind(match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Whole(_) | Self::Large(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        })
    }
}

impl ReadJson for Tree {
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault> {
        *self = tree;
        Ok(())
    }
}

impl WriteJson for Tree {
    fn write_json(&self, out: &mut String) {
        match self {
            Self::Missing | Self::Null => out.push_str("null"),
            Self::Bool(flag) => flag.write_json(out),
            Self::Whole(number) => write_whole(out, *number),
            Self::Large(number) => out.push_str(&number.to_string()),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => write_text(out, text),
            Self::List(items) => items.write_json(out),
            Self::Object(members) => {
                let mut object = super::Object::open(out);
                for (name, value) in members {
                    object.member(name, value);
                }
                object.close();
            }
        }
    }
}
