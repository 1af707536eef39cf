//! Nodes: elements, components, text and blocks.

use crate::attribute;
use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Infallible, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::{Expr, ExprClosure, Lit, LitStr, Stmt};

/// Nodes side by side, as one view.
pub(crate) fn all(nodes: &[Node]) -> TokenStream {
    let node = fragment(nodes);
    quote!({ crate::dom::Node::into_view(#node) })
}

fn fragment(nodes: &[Node]) -> TokenStream {
    let children = children(nodes);
    match children.as_slice() {
        [single] => single.clone(),
        several => quote!(crate::dom::fragment(Box::new([#(#several),*]))),
    }
}

fn children(nodes: &[Node]) -> Vec<TokenStream> {
    nodes.iter().filter_map(one).collect()
}

fn one(node: &Node) -> Option<TokenStream> {
    match node {
        Node::Comment(_) | Node::Doctype(_) => None,
        Node::Fragment(fragment) => Some(self::fragment(&fragment.children)),
        Node::Text(text) => {
            let text = &text.value;
            Some(quote!(crate::dom::text(#text)))
        }
        Node::RawText(text) => {
            let text = LitStr::new(&text.to_string_best(), proc_macro2::Span::call_site());
            Some(quote!(crate::dom::text(#text)))
        }
        Node::Block(block) => Some(self::block(block)),
        Node::Element(element) if is_component(element.name()) => Some(component(element)),
        Node::Element(element) => Some(self::element(element)),
        Node::Custom(_) => None,
    }
}

fn block(block: &NodeBlock) -> TokenStream {
    match single_closure(block) {
        Some(closure) => match message(closure) {
            Some(id) => quote!(crate::dom::message(#id)),
            None => quote!(crate::dom::dynamic(#closure)),
        },
        None => quote!(crate::dom::child(#block)),
    }
}

/// The closure without arguments that a block consists of, if it does.
fn single_closure(block: &NodeBlock) -> Option<&ExprClosure> {
    match block.try_block()?.stmts.as_slice() {
        [Stmt::Expr(Expr::Closure(closure), None)] if closure.inputs.is_empty() => Some(closure),
        _ => None,
    }
}

/// The id of a closure that does nothing but read one message: `move || t("id")`. The function stays named, so that
/// what the source imports is what it uses.
pub(crate) fn message(closure: &ExprClosure) -> Option<TokenStream> {
    let Expr::Call(call) = closure.body.as_ref() else { return None };
    let Expr::Path(function) = call.func.as_ref() else { return None };
    if !function.path.is_ident("t") || call.args.len() != 1 {
        return None;
    }
    match call.args.first()? {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(id) => Some(quote!({
                const _: fn(&str) -> String = #function;
                #id
            })),
            _ => None,
        },
        _ => None,
    }
}

fn is_component(name: &NodeName) -> bool {
    match name {
        NodeName::Path(path) => {
            path.path.segments.len() > 1
                || path.path.segments.first().is_some_and(|segment| {
                    segment.ident.to_string().starts_with(|first: char| first.is_ascii_uppercase())
                })
        }
        NodeName::Punctuated(_) | NodeName::Block(_) => false,
    }
}

/// Leptos builds the component; its children are one block, which is a view of ours.
fn component(element: &NodeElement<Infallible>) -> TokenStream {
    let name = element.name();
    let generics = &element.open_tag.generics;
    let attributes = element.attributes();
    if element.children.is_empty() {
        quote!(crate::dom::child(::leptos::view! { <#name #generics #(#attributes)* /> }))
    } else {
        let children = all(&element.children);
        quote!(crate::dom::child(::leptos::view! { <#name #generics #(#attributes)*>#children</#name> }))
    }
}

fn element(element: &NodeElement<Infallible>) -> TokenStream {
    let tag = element.name().to_string();
    let constructor = if matches!(tag.as_str(), "svg" | "path" | "text") { quote!(drawing) } else { quote!(element) };
    let mut fixed = Vec::new();
    let mut settings = Vec::new();
    for attribute in element.attributes() {
        match attribute {
            NodeAttribute::Attribute(attribute) => match attribute::fixed(attribute) {
                Some((name, value)) => fixed.push(quote!((#name, #value))),
                None => settings.push(attribute::setting(attribute)),
            },
            NodeAttribute::Block(block) => {
                let error = syn::Error::new_spanned(block, "an element takes no spread attributes");
                settings.push(error.to_compile_error());
            }
        }
    }
    let children = children(&element.children);
    quote! {
        crate::dom::#constructor(
            &crate::dom::Template { tag: #tag, fixed: &[#(#fixed),*] },
            Box::new([#(#children),*]),
            Box::new([#(#settings),*]),
        )
    }
}
