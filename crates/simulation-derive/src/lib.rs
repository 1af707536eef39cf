//! `#[derive(Canonical)]`: how a room of the world is written into the bytes that its hash covers and a snapshot keeps, and
//! read back (`simulation::canonical`).
//!
//! serde would compile a visitor for every type, with the way of an error out of every field. Here a field is one call each
//! way, and what is wrong is kept by what is read from.

use proc_macro::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Error, Field, Fields, Ident, Result};

/// Implements `simulation::canonical::Put` and `Take`: fields in their order, an enumeration's variant by its place before
/// them. A field with `#[canonical(skip)]` is not written, and has its default when it is read.
#[proc_macro_derive(Canonical, attributes(canonical))]
pub fn canonical(tokens: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(tokens as DeriveInput);
    derive(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn derive(input: &DeriveInput) -> Result<proc_macro2::TokenStream> {
    let name = &input.ident;
    let (put, take) = match &input.data {
        Data::Struct(structure) => {
            let members = Members::of(&structure.fields)?;
            let (pattern, puts, takes) = (members.pattern(), members.puts(), members.takes());
            (quote!(let Self #pattern = self; #puts), quote!(Self #takes))
        }
        Data::Enum(enumeration) => {
            let mut puts = Vec::new();
            let mut takes = Vec::new();
            for (place, variant) in (0_u64..).zip(&enumeration.variants) {
                let (ident, members) = (&variant.ident, Members::of(&variant.fields)?);
                let (pattern, put, take) = (members.pattern(), members.puts(), members.takes());
                puts.push(quote!(Self::#ident #pattern => { crate::canonical::varint(out, #place); #put }));
                // What is no place of a variant is the last one, of a room that is not believed.
                let is_last = place as usize + 1 == enumeration.variants.len();
                takes.push(if is_last {
                    quote!(_ => Self::#ident #take)
                } else {
                    quote!(#place => Self::#ident #take)
                });
            }
            let count = enumeration.variants.len() as u64;
            (quote!(match self { #(#puts)* }), quote!(match from.variant(#count) { #(#takes,)* }))
        }
        Data::Union(_) => return Err(Error::new_spanned(name, "a union has no canonical bytes")),
    };
    Ok(quote! {
        impl crate::canonical::Put for #name {
            fn put(&self, out: &mut Vec<u8>) {
                #put
            }
        }

        impl crate::canonical::Take for #name {
            fn take(from: &mut crate::canonical::Content<'_>) -> Self {
                #take
            }
        }
    })
}

/// Fields of a structure or of a variant.
struct Members<'input> {
    fields: &'input Fields,
    /// What each is called while it is written; nothing where it is not.
    bound: Vec<Option<Ident>>,
}

impl<'input> Members<'input> {
    fn of(fields: &'input Fields) -> Result<Self> {
        let mut bound = Vec::new();
        for (place, field) in fields.iter().enumerate() {
            let ident = field.ident.clone().unwrap_or_else(|| format_ident!("field_{place}"));
            bound.push((!is_skipped(field)?).then_some(ident));
        }
        Ok(Self { fields, bound })
    }

    fn pattern(&self) -> proc_macro2::TokenStream {
        let bound = self.fields.iter().zip(&self.bound).map(|(field, bound)| match (&field.ident, bound) {
            (Some(_), Some(bound)) => quote!(#bound),
            (Some(ident), None) => quote!(#ident: _),
            (None, Some(bound)) => quote!(#bound),
            (None, None) => quote!(_),
        });
        self.enclosed(bound)
    }

    fn puts(&self) -> proc_macro2::TokenStream {
        let bound = self.bound.iter().flatten();
        quote!(#(crate::canonical::Put::put(#bound, out);)*)
    }

    fn takes(&self) -> proc_macro2::TokenStream {
        let taken = self.fields.iter().zip(&self.bound).map(|(field, bound)| {
            let value = match bound {
                Some(_) => quote!(crate::canonical::Take::take(from)),
                None => quote!(Default::default()),
            };
            field.ident.as_ref().map_or_else(|| value.clone(), |ident| quote!(#ident: #value))
        });
        self.enclosed(taken)
    }

    fn enclosed(&self, parts: impl Iterator<Item = proc_macro2::TokenStream>) -> proc_macro2::TokenStream {
        match self.fields {
            Fields::Named(_) => quote!({ #(#parts),* }),
            Fields::Unnamed(_) => quote!((#(#parts),*)),
            Fields::Unit => quote!(),
        }
    }
}

fn is_skipped(field: &Field) -> Result<bool> {
    let mut is_skipped = false;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("canonical")) {
        attribute.parse_nested_meta(|meta| {
            is_skipped = meta.path.is_ident("skip");
            if is_skipped { Ok(()) } else { Err(meta.error("only skip is known here")) }
        })?;
    }
    Ok(is_skipped)
}
