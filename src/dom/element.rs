//! One element with what stands in it, rendered by one function for all of them.

use super::Node;
use super::setting::{Kind, Part, Setting, Standing, set};
use super::value::Plain;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Names and texts of attributes that never change.
type Fixed = &'static [(&'static str, &'static str)];

/// What of an element never changes.
#[derive(Debug)]
pub struct Template {
    /// Its name.
    pub tag: &'static str,
    /// Its constant attributes.
    pub fixed: Fixed,
}

/// An element.
pub struct Element {
    template: &'static Template,
    namespace: Option<&'static str>,
    settings: SendWrapper<Box<[Setting]>>,
    children: Vec<AnyView>,
}

/// An element of HTML.
pub fn element(template: &'static Template, children: Box<[Node]>, settings: Box<[Setting]>) -> Node {
    of(template, None, children, settings)
}

/// An element of SVG.
pub fn drawing(template: &'static Template, children: Box<[Node]>, settings: Box<[Setting]>) -> Node {
    of(template, Some(SVG), children, settings)
}

fn of(
    template: &'static Template,
    namespace: Option<&'static str>,
    children: Box<[Node]>,
    settings: Box<[Setting]>,
) -> Node {
    Node::of(Element { template, namespace, settings: SendWrapper::new(settings), children: super::views(children) })
}

/// An element in the document.
pub struct ElementState {
    template: &'static Template,
    node: web_sys::Element,
    settings: Vec<Standing>,
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let node = Rndr::create_element(self.template.tag, self.namespace);
        for (name, text) in self.template.fixed {
            Rndr::set_attribute(&node, name, text);
        }
        let settings = self.settings.take().into_iter().map(|setting| setting.0.stand(&node, None)).collect();
        let children = self.children.into_iter().map(|child| appended(&node, child)).collect();
        ElementState { template: self.template, node, settings, children }
    }

    /// The same element becomes another: its node stays, and with it focus, selection and scroll position.
    fn rebuild(self, state: &mut ElementState) {
        if self.template.tag != state.template.tag {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        let settings: Vec<Kind> = self.settings.take().into_iter().map(|setting| *setting.0).collect();
        rebuild_attributes(state, self.template, settings);
        let common = state.children.len().min(self.children.len());
        for mut surplus in state.children.drain(common..) {
            surplus.unmount();
        }
        let mut children = self.children.into_iter();
        for (standing, child) in state.children.iter_mut().zip(&mut children) {
            child.rebuild(standing);
        }
        state.children.extend(children.map(|child| appended(&state.node, child)));
    }
}

fn appended(node: &web_sys::Element, child: AnyView) -> AnyViewState {
    let mut child = child.build();
    child.mount(node, None);
    child
}

fn rebuild_attributes(state: &mut ElementState, template: &'static Template, settings: Vec<Kind>) {
    let fixed = template.fixed;
    let before = std::mem::take(&mut state.settings);
    let is_attribute_set = |name: &str| {
        fixed.iter().any(|(known, _)| *known == name) || settings.iter().any(|kind| kind.is(Part::Attribute, name))
    };
    // What the element is without from now on.
    for (name, _) in state.template.fixed.iter().filter(|(name, _)| !is_attribute_set(name)) {
        Rndr::remove_attribute(&state.node, name);
    }
    for standing in &before {
        if let Standing::Value { part, name, .. } = standing {
            let stays = match part {
                Part::Attribute => is_attribute_set(name),
                _ => settings.iter().any(|kind| kind.is(*part, name)),
            };
            // A property has no way back; a style or class does.
            if !stays && *part != Part::Property {
                set(&state.node, *part, name, &Plain::Absent);
            }
        }
    }
    if !std::ptr::eq(state.template, template) {
        for (name, text) in fixed {
            Rndr::set_attribute(&state.node, name, text);
        }
        state.template = template;
    }
    state.settings = settings
        .into_iter()
        .map(|kind| {
            let known = match &kind {
                Kind::Value(part, name, _) => before.iter().find(|standing| standing.is(*part, name)),
                Kind::Event(..) | Kind::Reference(_) => None,
            };
            kind.stand(&state.node, known)
        })
        .collect();
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.node.parent_element() {
            Some(parent) => {
                child.mount(&parent, Some(&self.node));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}

impl leptos::tachys::view::add_attr::AddAnyAttr for Element {
    type Output<SomeNewAttr: Attribute> = Self;

    // A component's attributes are set on the elements of its view, not here.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

/// The app is rendered in a browser only: what a server would call does nothing.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> ElementState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
