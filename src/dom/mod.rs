//! Elements as data: one type for all of them, what never changes as a constant table, what changes as a list of settings.
//!
//! The macro `view!` of the crate `markup` writes the calls of this module; components, signals and mounting are Leptos'.

mod element;
mod event;
mod frame;
pub mod rows;
mod setting;
pub mod show;
mod value;

pub use element::{Element, Template, drawing, element};
pub use event::{node_ref, on};
pub use frame::in_next_frame;
pub use markup::view;
pub use rows::For;
pub use setting::{Setting, attribute, class, prop, style};
pub use show::Show;
pub use value::{IntoValue, Value, reactive, value};

use crate::i18n::t;
use crate::run::Act;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::iterators::StaticVec;
use std::sync::{Arc, Mutex};

/// A view on its way into another one: one pointer, because every view of the app is moved into its parent somewhere.
pub struct Node(Box<AnyView>);

impl Node {
    fn of(view: impl RenderHtml + 'static) -> Self {
        Self(Box::new(view.into_any()))
    }

    /// The view itself.
    pub fn into_view(self) -> AnyView {
        *self.0
    }
}

/// A view that changes when what its function reads changes.
pub fn dynamic<V: IntoRender>(mut view: impl FnMut() -> V + Send + 'static) -> Node
where
    V::Output: RenderHtml + Send,
{
    rendered(Box::new(move || view().into_render().into_any()))
}

// Not generic: whatever is dynamic is rendered by one function.
fn rendered(mut view: Box<dyn Act<AnyView> + Send>) -> Node {
    let view: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || view.act()));
    Node::of(view)
}

/// The text of a message, in the language of the person.
pub fn message(id: &'static str) -> Node {
    let text: SharedReactiveFunction<String> = Arc::new(Mutex::new(move || t(id)));
    Node::of(text)
}

/// A text that never changes.
pub fn text(text: &'static str) -> Node {
    Node::of(text)
}

/// Anything that Leptos can render.
pub fn child<V: IntoRender>(view: V) -> Node
where
    V::Output: RenderHtml + Send,
{
    Node(Box::new(view.into_render().into_any()))
}

/// Views side by side.
pub fn fragment(nodes: Box<[Node]>) -> Node {
    Node::of(StaticVec::from(views(nodes)))
}

fn views(nodes: Box<[Node]>) -> Vec<AnyView> {
    nodes.into_iter().map(Node::into_view).collect()
}
