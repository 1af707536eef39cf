//! `#[derive(Json)]` for the wire types of `contract`: how they are read from JSON and written as JSON.
//!
//! serde compiles a reader of its own into every field of every type, with the way of an error and of what was read before
//! it: 290 bytes of WebAssembly a field. Here a field is one call with its name and its place (`contract::json::Fields`),
//! and what is wrong is kept until the end. Names and defaults are those that the attributes of serde say, so that a type is described once.

mod container;
mod enumeration;
mod field;
mod structure;

use proc_macro::TokenStream;
use syn::{Data, DeriveInput, Error};

/// Implements `contract::json::ReadJson` and `WriteJson` for a structure with named fields, or for an enumeration of names.
#[proc_macro_derive(Json, attributes(serde))]
pub fn json(tokens: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(tokens as DeriveInput);
    let derived = match &input.data {
        Data::Struct(structure) => structure::derive(&input, structure),
        Data::Enum(enumeration) => enumeration::derive(&input, enumeration),
        Data::Union(_) => Err(Error::new_spanned(&input.ident, "a union has no JSON")),
    };
    derived.unwrap_or_else(Error::into_compile_error).into()
}
