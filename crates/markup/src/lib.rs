//! The app's `view!`: the syntax is Leptos' own, and so is what becomes of a component; an element becomes data.
//!
//! Leptos compiles every element, attribute and closure into types of their own, which a WebAssembly of some hundred views
//! pays for with hundreds of kilobytes. Here an element is one type (`crate::dom::Element` of the app): what does not
//! change is a constant table, what changes is a list of settings, and one function renders them all.

mod attribute;
mod node;

use proc_macro::TokenStream;

/// Renders elements (small letters) through `crate::dom`, and components (capital letters) through `leptos::view!`. The
/// result is a `leptos::prelude::AnyView`.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    match rstml::parse(tokens) {
        Ok(nodes) => {
            let view = node::all(&nodes);
            quote::quote!({
                #[allow(unused_braces)]
                #view
            })
            .into()
        }
        Err(error) => {
            let error = error.to_compile_error();
            // A view stands where an expression is expected.
            quote::quote!({ #error }).into()
        }
    }
}
