//! Rows that each take the focus, with one Tab stop for all of them (roving tabindex): the keys that move among them, and where
//! their menu opens.

use super::keys::Move;
use crate::browser;
use crate::ui::MenuPoint;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Moves the focus from row to row: one stop for Tab, the arrows inside. True where the key was one of these.
pub fn move_in_rows(event: &KeyboardEvent) -> bool {
    let Some(row) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let rows = row.parent_element();
    let target = match Move::of_key(&event.key()) {
        Some(Move::Down) => row.next_element_sibling(),
        Some(Move::Up) => row.previous_element_sibling(),
        Some(Move::First) => rows.and_then(|rows| rows.first_element_child()),
        Some(Move::Last) => rows.and_then(|rows| rows.last_element_child()),
        Some(Move::PageUp | Move::PageDown) | None => return false,
    };
    event.prevent_default();
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // It fails only for an element that cannot have the focus.
        let _ = target.focus();
    }
    true
}

/// Whether a key selects the row: Enter or Space, pressed on the row itself and not on a button in it.
pub fn selects(event: &KeyboardEvent) -> bool {
    let on_row = event.target() == event.current_target();
    on_row && matches!(event.key().as_str(), "Enter" | " ")
}

/// Below the element that has the focus: where the menu of a row's *more* button opens.
pub fn below_focus() -> Option<MenuPoint> {
    let area = browser::focused_element()?.get_bounding_client_rect();
    Some(MenuPoint { x: area.left(), y: area.bottom() })
}
