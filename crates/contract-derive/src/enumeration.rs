//! Enumerations of names.

use crate::container::Container;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput, Error, Fields, Result};

pub(crate) fn derive(input: &DeriveInput, enumeration: &DataEnum) -> Result<TokenStream> {
    let container = Container::of(&input.attrs)?;
    let mut idents = Vec::new();
    let mut wires = Vec::new();
    for variant in &enumeration.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a variant with fields: write ReadJson and WriteJson by hand"));
        }
        wires.push(container.variant_name(&variant.ident.to_string()));
        idents.push(&variant.ident);
    }
    let name = &input.ident;
    Ok(quote! {
        impl crate::json::ReadJson for #name {
            fn read_json(&mut self, tree: crate::json::Tree) -> Result<(), crate::json::Fault> {
                const ALL: &[#name] = &[#(#name::#idents),*];
                *self = ALL[tree.one_of(&[#(#wires),*])?];
                Ok(())
            }
        }

        impl crate::json::WriteJson for #name {
            fn write_json(&self, out: &mut String) {
                crate::json::write_text(out, match self { #(Self::#idents => #wires),* });
            }
        }
    })
}
