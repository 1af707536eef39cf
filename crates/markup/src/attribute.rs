//! Attributes of elements: `name`, `class:name`, `style:name`, `prop:name`, `on:event` and `node_ref`.

use crate::node::message;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use rstml::node::KeyedAttribute;
use syn::{Expr, ExprLit, Lit, LitStr};

/// Name and text of an attribute that never changes.
pub(crate) fn fixed(attribute: &KeyedAttribute) -> Option<(String, LitStr)> {
    let name = attribute.key.to_string();
    if name.contains(':') || name == "node_ref" {
        return None;
    }
    match attribute.value() {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => Some((name, text.clone())),
        None if attribute.possible_value.to_value().is_none() => Some((name, LitStr::new("", Span::call_site()))),
        _ => None,
    }
}

/// What an attribute that is no constant sets.
pub(crate) fn setting(attribute: &KeyedAttribute) -> TokenStream {
    let key = attribute.key.to_string();
    let Some(value) = attribute.value() else {
        return syn::Error::new_spanned(attribute, "a value is missing, or is no expression").to_compile_error();
    };
    let (kind, name) = key.split_once(':').unwrap_or(("attribute", &key));
    match kind {
        "on" => {
            // The one event that Leptos has no type of its own for.
            let event = if name == "cancel" {
                quote!(::leptos::ev::Custom::<::web_sys::Event>::new(#name))
            } else {
                let event = Ident::new(name, Span::call_site());
                quote!(::leptos::ev::#event)
            };
            quote!(crate::dom::on(#event, #value))
        }
        // A property whose name is a constant: `style=(NAME, value)`.
        "attribute" if name == "style" && matches!(value, Expr::Tuple(pair) if pair.elems.len() == 2) => {
            let Expr::Tuple(pair) = value else { return TokenStream::new() };
            let (name, value) = (&pair.elems[0], self::value(&pair.elems[1]));
            quote!(crate::dom::style(#name, #value))
        }
        "attribute" if name == "node_ref" => quote!(crate::dom::node_ref(#value)),
        "attribute" | "class" | "style" | "prop" => {
            let kind = Ident::new(kind, Span::call_site());
            let value = self::value(value);
            quote!(crate::dom::#kind(#name, #value))
        }
        _ => syn::Error::new_spanned(attribute, "class, style, prop and on are known").to_compile_error(),
    }
}

fn value(value: &Expr) -> TokenStream {
    match value {
        Expr::Closure(closure) if closure.inputs.is_empty() => match message(closure) {
            Some(id) => quote!(crate::dom::Value::Message(#id)),
            None => quote!(crate::dom::reactive(#closure)),
        },
        other => quote!(crate::dom::value(#other)),
    }
}
