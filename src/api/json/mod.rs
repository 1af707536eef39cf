//! JSON as the gateway answers it, read into the wire types of `contract`.
//!
//! `serde_json` compiles its parser, twice over, into the reader of every type. Here a text is parsed once, by one function,
//! into a tree; what serde derives then only picks its members out of it.

mod fault;
mod parse;
mod pick;
#[cfg(test)]
mod tests;

pub(super) use fault::Fault;

use serde::de::DeserializeOwned;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Null,
    Bool(bool),
    /// A number without fraction that fits.
    Whole(i64),
    /// One that is too large for that.
    Large(u64),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    /// Members in their order.
    Object(Vec<(String, Tree)>),
    /// What a structure names and an object does not have.
    Missing,
}

/// Reads a text.
///
/// # Errors
/// It is no JSON, or not that of a `T`.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    T::deserialize(parse::parse(text)?)
}
