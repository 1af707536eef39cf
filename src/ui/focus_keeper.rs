//! Keeps the keyboard's place: a control that goes away, is replaced, disabled or hidden while it has the focus hands the
//! focus on, instead of leaving it on the document, from where the Tab key begins at the top of the page.
//!
//! It goes to a successor inside the nearest element with `data-keeps-focus`, or the dialog, that is still there: the control
//! marked with `data-next-focus`, else one that came in the same change, else the next one, else the one before. Without
//! such an element it goes to the heading of the page. A component that moves the focus itself is sooner, and keeps its
//! choice.

use super::heading::focus_heading;
use crate::browser;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node};

const KEEPERS: &str = "[data-keeps-focus], dialog[open]";
const CONTROLS: &str =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

#[wasm_bindgen]
extern "C" {
    type MutationObserver;
    #[wasm_bindgen(constructor)]
    fn new(callback: &Function) -> MutationObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &MutationObserver, target: &Node, options: &JsValue);

    type MutationRecord;
    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &MutationRecord) -> String;
    #[wasm_bindgen(method, getter)]
    fn target(this: &MutationRecord) -> Node;
    #[wasm_bindgen(method, getter, js_name = addedNodes)]
    fn added_nodes(this: &MutationRecord) -> web_sys::NodeList;
    #[wasm_bindgen(method, getter, js_name = removedNodes)]
    fn removed_nodes(this: &MutationRecord) -> web_sys::NodeList;
    #[wasm_bindgen(method, getter, js_name = previousSibling)]
    fn previous_sibling(this: &MutationRecord) -> Option<Node>;
}

thread_local! {
    static FOCUSED: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Begins to keep it, for as long as the page lives.
pub fn keep_focus() {
    let Some(document) = browser::document() else { return };
    let Some(body) = document.body() else { return };
    let arrives = Closure::<dyn Fn()>::new(|| FOCUSED.set(browser::focused_element()));
    let leaves = Closure::<dyn Fn()>::new(|| {
        // Asked again when the change that took the control away is complete.
        wasm_bindgen_futures::spawn_local(async {
            if browser::focus_is_nowhere()
                && FOCUSED.with_borrow(|focused| focused.as_ref().is_some_and(can_have_focus))
            {
                // The person pressed beside every control: there is nothing to hand on.
                FOCUSED.set(None);
            }
        });
    });
    let changes = Closure::<dyn Fn(Array)>::new(|records: Array| on_change(&records));
    let options = Object::new();
    for name in ["childList", "subtree", "attributes"] {
        // It fails only on a frozen object.
        let _ = Reflect::set(&options, &name.into(), &JsValue::TRUE);
    }
    let attributes = Array::of2(&"disabled".into(), &"hidden".into());
    let _ = Reflect::set(&options, &"attributeFilter".into(), &attributes);
    let _ = document.add_event_listener_with_callback("focusin", arrives.as_ref().unchecked_ref());
    let _ = document.add_event_listener_with_callback("focusout", leaves.as_ref().unchecked_ref());
    MutationObserver::new(changes.as_ref().unchecked_ref()).observe(&body, &options);
    arrives.forget();
    leaves.forget();
    changes.forget();
}

/// Whether it is in the page, shown and enabled.
fn can_have_focus(element: &HtmlElement) -> bool {
    element.is_connected() && !element.matches(":disabled").unwrap_or(false) && is_shown(element)
}

/// An element without a box has neither width nor height.
fn is_shown(element: &HtmlElement) -> bool {
    element.offset_width() > 0 || element.offset_height() > 0
}

/// Where a control was that had the focus.
struct Place {
    /// What it stood in, and is still there.
    parent: Element,
    /// What stood before it there.
    before: Option<Node>,
    /// What came in the same change.
    added: Vec<Node>,
}

fn on_change(records: &Array) {
    let Some(focused) = FOCUSED.with_borrow(Clone::clone) else { return };
    if keeps_focus(&focused, records) {
        return;
    }
    let Some(place) = place_of(&focused, records) else { return };
    // After the components that move the focus themselves in the next two frames.
    after_frames(3, move || {
        let is_still_lost = FOCUSED.with_borrow(|now| now.as_ref() == Some(&focused)) && !can_have_focus(&focused);
        if is_still_lost {
            FOCUSED.set(None);
            hand_on(&place);
        }
    });
}

/// Whether nothing is to be done. Asked at every change of the page: only one that may hide the control measures it.
fn keeps_focus(focused: &HtmlElement, records: &Array) -> bool {
    if browser::focus_is_nowhere() {
        return can_have_focus(focused);
    }
    if browser::focused_element().as_ref() != Some(focused) {
        return true;
    }
    let may_hide = |record: JsValue| {
        let record: MutationRecord = record.unchecked_into();
        record.kind() == "attributes" && record.target().contains(Some(focused))
    };
    !records.iter().any(may_hide) || can_have_focus(focused)
}

fn after_frames(count: u32, act: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(move || if count > 1 { after_frames(count - 1, act) } else { act() });
}

/// Where the control was, or what it went away with.
fn place_of(focused: &HtmlElement, records: &Array) -> Option<Place> {
    let mut place = None;
    let mut lost: Node = focused.clone().into();
    let mut added = Vec::new();
    for record in records.iter().map(JsValue::unchecked_into::<MutationRecord>) {
        let goes_along = |node: &Node| node.contains(Some(&lost));
        if nodes(&record.removed_nodes()).iter().any(goes_along) {
            lost = record.target();
            place = Some((record.target(), record.previous_sibling()));
        }
        added.extend(nodes(&record.added_nodes()));
    }
    let (parent, before) = match place {
        Some(place) => place,
        // Disabled or hidden where it is.
        None if focused.is_connected() => (focused.parent_node()?, Some(focused.clone().into())),
        None => return None,
    };
    Some(Place { parent: parent.dyn_into().ok()?, before, added })
}

fn nodes(list: &web_sys::NodeList) -> Vec<Node> {
    (0..list.length()).filter_map(|index| list.item(index)).collect()
}

/// What matters of a control that the focus may go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Candidate {
    is_marked: bool,
    is_new: bool,
    is_after: bool,
}

/// The index of the successor among the candidates, in the order of the page.
fn successor(candidates: &[Candidate]) -> Option<usize> {
    let first = |wanted: fn(&Candidate) -> bool| candidates.iter().position(wanted);
    first(|candidate| candidate.is_marked)
        .or_else(|| first(|candidate| candidate.is_new))
        .or_else(|| first(|candidate| candidate.is_after))
        .or_else(|| candidates.len().checked_sub(1))
}

fn hand_on(place: &Place) {
    let mut around = place.parent.closest(KEEPERS).ok().flatten().filter(|found| found.is_connected());
    while let Some(container) = around {
        let controls = controls_in(&container);
        let candidates: Vec<_> = controls.iter().map(|control| place.judge(control)).collect();
        if let Some(index) = successor(&candidates) {
            let _ = controls[index].focus();
            return;
        }
        around = container.parent_element().and_then(|parent| parent.closest(KEEPERS).ok().flatten());
    }
    focus_heading();
}

fn controls_in(container: &Element) -> Vec<HtmlElement> {
    let Ok(found) = container.query_selector_all(CONTROLS) else { return Vec::new() };
    nodes(&found).into_iter().filter_map(|node| node.dyn_into().ok()).filter(can_have_focus).collect()
}

impl Place {
    fn judge(&self, control: &HtmlElement) -> Candidate {
        let follows = |before: &Node| {
            before.compare_document_position(control) & Node::DOCUMENT_POSITION_FOLLOWING != 0
                && !before.contains(Some(control))
        };
        let is_after = match self.before.as_ref().filter(|before| before.is_connected()) {
            Some(before) => follows(before),
            None => self.parent.contains(Some(control)),
        };
        Candidate {
            is_marked: control.has_attribute("data-next-focus"),
            is_new: self.added.iter().any(|node| node.contains(Some(control))),
            is_after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, successor};

    #[test]
    fn the_successor_is_marked_new_next_or_the_one_before() {
        let old = Candidate::default();
        let (marked, new, after) = (
            Candidate { is_marked: true, ..old },
            Candidate { is_new: true, ..old },
            Candidate { is_after: true, ..old },
        );
        for (candidates, expected) in [
            (vec![old, after, new, marked], Some(3)),
            (vec![old, after, new], Some(2)),
            (vec![old, after, after], Some(1)),
            (vec![old, old], Some(1)),
            (vec![], None),
        ] {
            assert_eq!(successor(&candidates), expected, "{candidates:?}");
        }
    }
}
