//! Structures with named fields.

use crate::container::Container;
use crate::field::Named;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataStruct, DeriveInput, Error, Fields, Generics, Result, TypeParamBound, parse_quote};

pub(crate) fn derive(input: &DeriveInput, structure: &DataStruct) -> Result<TokenStream> {
    let Fields::Named(fields) = &structure.fields else {
        return Err(Error::new_spanned(&input.ident, "fields without names have no JSON here"));
    };
    let container = Container::of(&input.attrs)?;
    let mut reads = Vec::new();
    let mut writes = Vec::new();
    for field in &fields.named {
        let Some(ident) = &field.ident else { continue };
        let named = Named::of(&container, &ident.to_string(), field)?;
        let wire = &named.wire;
        let read = if named.has_default { quote!(may_have) } else { quote!(has) };
        reads.push(quote!(fields.#read(#wire, &mut self.#ident);));
        let write = quote!(object.member(#wire, &self.#ident););
        writes.push(match &named.skips_if {
            Some(skips) => quote!(if !#skips(&self.#ident) { #write }),
            None => write,
        });
    }
    let end = if container.denies_unknown { quote!(end_of_all) } else { quote!(end) };
    let name = &input.ident;
    let readable = bounded(&input.generics, &[parse_quote!(crate::json::ReadJson), parse_quote!(Default)]);
    let writable = bounded(&input.generics, &[parse_quote!(crate::json::WriteJson)]);
    let (read_impl, arguments, read_where) = readable.split_for_impl();
    let (write_impl, _, write_where) = writable.split_for_impl();
    Ok(quote! {
        impl #read_impl crate::json::ReadJson for #name #arguments #read_where {
            fn read_json(&mut self, tree: crate::json::Tree) -> Result<(), crate::json::Fault> {
                let mut fields = crate::json::Fields::of(tree);
                #(#reads)*
                fields.#end()
            }
        }

        impl #write_impl crate::json::WriteJson for #name #arguments #write_where {
            fn write_json(&self, out: &mut String) {
                let mut object = crate::json::Object::open(out);
                #(#writes)*
                object.close();
            }
        }
    })
}

fn bounded(generics: &Generics, bounds: &[TypeParamBound]) -> Generics {
    let mut generics = generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.extend(bounds.iter().cloned());
    }
    generics
}
