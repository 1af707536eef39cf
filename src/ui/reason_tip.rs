//! Shows the reason of a disabled control when it is focused, pressed, touched or pointed at.
//!
//! One set of listeners serves every control of the page. A touch has no hover and a keyboard has no pointer, so a tooltip
//! that waits for the pointer tells them nothing (WCAG 2.1, 1.4.13 "Content on Hover or Focus").

use super::reason;
use crate::browser;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

const DISABLED: &str = "[aria-disabled='true']";
/// A list and a slider change their value before any handler could stop it, so the style sheet takes the pointer from
/// them while they are disabled: a press arrives at the element around them.
const WITHOUT_POINTER: &str =
    ":scope > select[aria-disabled='true'], :scope > input[type='range'][aria-disabled='true']";
/// Lists whose entries stand one below the other: a reason below an entry would cover the next one.
const VERTICAL: &str = "nav, [role='menu']";
/// Pixels between a reason and the edge of the window.
const MARGIN: f64 = 8.0;
const POINTED_AT: &str = "reason-pointed";

/// What made a reason show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// The pointer is on the control.
    Hover,
    /// It has the focus, or was pressed.
    Focus,
}

struct Shown {
    control: Element,
    words: HtmlElement,
    cause: Cause,
}

thread_local! {
    /// Whether the focus is being moved by the app.
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Listens from now on and as long as the page lives.
pub fn start() {
    if !browser::IS_BROWSER {
        return;
    }
    listen("focusin", focused);
    listen("pointerover", pointed);
    listen("click", pressed);
    listen("keydown", key_pressed);
    listen("scroll", |_| place());
    listen("resize", |_| place());
}

/// Moves the focus without showing a reason: a dialog that opens on a disabled control was not asked for it, and Escape
/// closes the dialog at once.
pub fn without_reason(move_focus: impl FnOnce()) {
    IS_QUIET.set(true);
    move_focus();
    IS_QUIET.set(false);
}

/// In the capture phase: menus and dialogs keep events to themselves.
fn listen(name: &str, act: fn(&Event)) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&event));
    if let Some(window) = web_sys::window() {
        // It fails only for an object that takes no listeners.
        let _ = window.add_event_listener_with_callback_and_bool(name, closure.as_ref().unchecked_ref(), true);
    }
    closure.forget();
}

fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn disabled_at(element: &Element) -> Option<Element> {
    element.closest(DISABLED).ok().flatten()
}

fn focused(event: &Event) {
    if IS_QUIET.get() {
        return hide();
    }
    // A menu that was opened with the pointer puts the focus on its first entry; that is no request for its reason.
    let control = element_of(event).filter(|element| element.matches(":focus-visible").unwrap_or(false));
    match control.and_then(|element| disabled_at(&element)) {
        Some(control) => show(control, Cause::Focus),
        None => hide(),
    }
}

fn pointed(event: &Event) {
    let Some(element) = element_of(event) else { return };
    if is_on_words(&element) || is_shown_by(Cause::Focus) {
        return;
    }
    match disabled_at(&element) {
        Some(control) => show(control, Cause::Hover),
        None => hide(),
    }
}

fn pressed(event: &Event) {
    let Some(element) = element_of(event) else { return };
    if is_on_words(&element) {
        // It may lie over what is to be pressed next.
        return hide();
    }
    let control = disabled_at(&element).or_else(|| element.query_selector(WITHOUT_POINTER).ok().flatten());
    match control {
        Some(control) => {
            // A box stays as it is; a button's own handler knows that it may not act.
            if control.has_type::<web_sys::HtmlInputElement>() {
                event.prevent_default();
            }
            show(control, Cause::Focus);
        }
        None => hide(),
    }
}

fn key_pressed(event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let key = event.key();
    if key == "Escape" {
        // In a menu, Escape closes the menu and the reason with it.
        let is_in_menu = SHOWN.with_borrow(|shown| {
            shown.as_ref().is_some_and(|shown| shown.control.closest("[role='menu']").is_ok_and(|menu| menu.is_some()))
        });
        if is_shown_by(Cause::Focus) && !is_in_menu {
            event.prevent_default();
            event.stop_propagation();
        }
        hide();
        return;
    }
    let leaves = matches!(key.as_str(), "Tab" | "Shift" | "Control" | "Alt" | "Meta" | "Enter" | "ContextMenu");
    let with_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    let Some(control) = element_of(event).and_then(|element| disabled_at(&element)) else { return };
    let takes_keys = control.has_type::<web_sys::HtmlSelectElement>() || is_input(&control);
    if takes_keys && !leaves && !with_modifier {
        event.prevent_default();
    }
}

/// Whether keys change its value before a handler could stop it. A box is stopped where it is pressed.
fn is_input(control: &Element) -> bool {
    control
        .dyn_ref::<web_sys::HtmlInputElement>()
        .is_some_and(|input| !matches!(input.type_().as_str(), "checkbox" | "radio"))
}

fn is_shown_by(cause: Cause) -> bool {
    SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|shown| shown.cause == cause && shown.control.is_connected()))
}

fn is_on_words(element: &Element) -> bool {
    SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|shown| shown.words.contains(Some(element))))
}

/// The element with the reason, among those that describe the control.
fn words_of(control: &Element) -> Option<HtmlElement> {
    let document = browser::document()?;
    let ids = control.get_attribute("aria-describedby")?;
    let described = ids.split_whitespace().filter_map(|id| document.get_element_by_id(id));
    described.filter(|element| element.class_list().contains(reason::CLASS)).find_map(|element| element.dyn_into().ok())
}

fn show(control: Element, cause: Cause) {
    let Some(words) = words_of(&control) else { return hide() };
    if SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|shown| shown.words != words)) {
        hide();
    }
    // Names without spaces are never refused.
    let _ = words.class_list().toggle_with_force(POINTED_AT, cause == Cause::Hover);
    let _ = words.remove_attribute("hidden");
    SHOWN.set(Some(Shown { control, words, cause }));
    place();
}

fn hide() {
    if let Some(Shown { words, .. }) = SHOWN.take() {
        let _ = words.set_attribute("hidden", "");
    }
}

/// Puts the reason below its control, above it where there is no room, beside it in a vertical list.
fn place() {
    SHOWN.with_borrow(|shown| {
        let Some(Shown { control, words, .. }) = shown else { return };
        let Some(root) = browser::document().and_then(|document| document.document_element()) else { return };
        let (width, height) = (f64::from(root.client_width()), f64::from(root.client_height()));
        let move_to = |left: f64, top: f64| {
            // The browser refuses only what is no length.
            let _ = words.style().set_property("left", &browser::px(left));
            let _ = words.style().set_property("top", &browser::px(top));
        };
        // Measured where it has the whole width.
        move_to(0.0, 0.0);
        let (anchor, own) = (control.get_bounding_client_rect(), words.get_bounding_client_rect());
        let is_vertical = control.closest(VERTICAL).is_ok_and(|list| list.is_some());
        if is_vertical && anchor.right() + own.width() + MARGIN <= width {
            move_to(anchor.right(), anchor.top().min(height - own.height() - MARGIN).max(MARGIN));
        } else {
            let left = anchor.left().min(width - own.width() - MARGIN).max(MARGIN);
            let is_below = anchor.bottom() + own.height() + MARGIN <= height;
            move_to(left, if is_below { anchor.bottom() } else { (anchor.top() - own.height()).max(MARGIN) });
        }
    });
}
