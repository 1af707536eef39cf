//! JSON as the wire types have it: read by a table of names and places, written member by member.
//!
//! A text is parsed once, by one function, into a [`Tree`]; a type only picks its members out of it. Where no type stands
//! for what comes or goes, the tree itself is looked at, or built. What serde derives for the same types, and what
//! serde_json says of the same texts, is what the tests hold this to.

mod access;
mod build;
mod fault;
mod fields;
mod parse;
#[cfg(test)]
mod parse_tests;
#[cfg(test)]
mod tests;
mod tree;
mod values;
mod write;

pub use contract_derive::Json;
pub use fault::Fault;
pub use fields::Fields;
pub use parse::parse;
pub use tree::Tree;
pub use write::{Object, write_text, write_whole};

/// A value that JSON is read into.
pub trait ReadJson {
    /// Becomes what the tree says. With a fault the value is one of no meaning, read in part.
    ///
    /// # Errors
    /// Another type, a member that is missing or not known.
    fn read_json(&mut self, tree: Tree) -> Result<(), Fault>;
}

/// A value that is written as JSON.
pub trait WriteJson {
    /// Appends it.
    fn write_json(&self, out: &mut String);
}

/// Reads a text.
///
/// # Errors
/// It is no JSON, or not that of a `T`.
pub fn read<T: ReadJson + Default>(text: &str) -> Result<T, Fault> {
    let mut value = T::default();
    value.read_json(parse(text)?)?;
    Ok(value)
}

/// The text of a value.
pub fn written(value: &dyn WriteJson) -> String {
    let mut text = String::new();
    value.write_json(&mut text);
    text
}
