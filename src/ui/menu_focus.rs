//! The focus among the entries of an open menu, and its place in the window.

use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A way to another entry.
#[derive(Clone, Copy)]
pub(super) enum Step {
    First,
    Last,
    Next,
    Previous,
}

/// Moves the focus among a menu's own entries, round at both ends.
pub(super) fn focus_item(list: &HtmlElement, step: Step) {
    let items: Vec<HtmlElement> = (0..list.children().length())
        .filter_map(|index| list.children().item(index)?.first_element_child()?.dyn_into::<HtmlElement>().ok())
        .filter(|item| item.get_attribute("role").is_some_and(|role| role.starts_with("menuitem")))
        .collect();
    let focused = browser::focused_element();
    let current = items.iter().position(|item| focused.as_ref() == Some(item));
    let target = match step {
        Step::First => 0,
        Step::Last => items.len().saturating_sub(1),
        Step::Next => current.map_or(0, |index| (index + 1) % items.len()),
        Step::Previous => current.map_or(0, |index| (index + items.len() - 1) % items.len()),
    };
    if let Some(item) = items.get(target) {
        let _ = item.focus();
    }
}

/// Marks a menu that would reach over an edge of the window, so that the style sheet can open it the other way.
pub(super) fn keep_in_window(list: &HtmlElement) {
    let Some(root) = browser::document().and_then(|document| document.document_element()) else { return };
    let classes = list.class_list();
    // Measured where it opens by itself: it may have been turned before. A class list refuses only names with spaces.
    let _ = classes.remove_2("menu-to-left", "menu-to-top");
    let area = list.get_bounding_client_rect();
    let overflows_right = area.right() > f64::from(root.client_width());
    let overflows_bottom = area.bottom() > f64::from(root.client_height());
    let _ = classes.toggle_with_force("menu-to-left", overflows_right);
    let _ = classes.toggle_with_force("menu-to-top", overflows_bottom);
}
