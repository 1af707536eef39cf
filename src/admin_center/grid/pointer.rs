//! Presses on the rows of the grid.

use super::handle::GridHandle;
use super::keyboard::{extend, toggle};
use super::way_back::leave_from;
use wasm_bindgen::JsCast;

/// A press on a row puts the keyboard there, one on its box selects it, with *Shift* everything up to it. A link leads where it
/// leads.
pub(super) fn pressed(table: GridHandle, event: &web_sys::MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
    let row = target.closest(".device-row").ok().flatten().and_then(|row| row.get_attribute("aria-rowindex"));
    let Some(index) = row.and_then(|row| row.parse::<u64>().ok()).and_then(|row| row.checked_sub(2)) else { return };
    if target.tag_name() == "A" {
        return leave_from(table, index);
    }
    let is_box = target.tag_name() == "INPUT";
    if event.shift_key() {
        extend(table, index);
    } else if is_box || event.ctrl_key() || event.meta_key() {
        toggle(table, index);
    }
    table.activate(index);
    table.focus();
}
