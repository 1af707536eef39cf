//! The keys of the grid: moving, selecting, opening, and finding by typing.

use super::awaited::RowKey;
use super::column::Column;
use super::handle::GridHandle;
use super::layout::Movement;
use super::way_back::leave_from;
use super::{odata, source};
use crate::i18n::t_with;
use crate::list::keys::Move;
use crate::list::selection::{RANGE_ROWS_MAX, Selection};
use crate::navigation::History;
use crate::paths;
use crate::ui::BannerKind;
use crate::ui::notice::{announce, say};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use std::time::Duration;

/// Letters typed with longer pauses begin anew.
const TYPING_MS: f64 = 1_000.0;
/// The search waits for a pause in typing: one request a word, not one a letter.
const TYPING_REST: Duration = Duration::from_millis(200);

/// A key on the grid itself. Keys on its headers are theirs.
pub fn on_key(table: GridHandle, event: &web_sys::KeyboardEvent) {
    if event.target() != event.current_target() {
        return;
    }
    let key = event.key();
    let has_control = event.ctrl_key() || event.meta_key();
    let is_typing = !typed_lately(table).is_empty();
    table.local.update_value(|local| local.awaited = None);
    match key.as_str() {
        " " if !is_typing => active(table).into_iter().for_each(|row| RowKey::Toggle.press(table, row)),
        "Enter" => active(table).into_iter().for_each(|row| RowKey::Open.press(table, row)),
        "Escape" if !table.selection.with_untracked(Selection::is_empty) => table.selection.set(Selection::default()),
        "a" | "A" if has_control => table.selection.set(Selection::all()),
        _ => {
            if let Some(step) = Move::of_key(&key) {
                walk(table, step, event.shift_key(), has_control);
            } else if key.chars().count() == 1 && !has_control && !event.alt_key() {
                type_to_find(table, &key);
            } else {
                return;
            }
        }
    }
    event.prevent_default();
}

fn active(table: GridHandle) -> Option<u64> {
    table.active.get_untracked()
}

/// *Control* with *Home* or *End* leaves the page.
fn walk(table: GridHandle, step: Move, extends: bool, has_control: bool) {
    let (skip, count) = (table.skip(), table.row_count());
    let total = table.feed.total.get_untracked().unwrap_or(0);
    let end = match step {
        Move::First if has_control => Some(0),
        Move::Last if has_control => total.checked_sub(1),
        _ => None,
    };
    if let Some(row) = end.filter(|row| *row < skip || *row >= skip + count) {
        return jump_anywhere(table, row);
    }
    let current = active(table).and_then(|row| row.checked_sub(skip)).map(|row| row as usize);
    let Some(target) = step.from(current, table.page_rows(), count as usize) else { return };
    let row = target as u64 + skip;
    if extends {
        extend(table, row);
    } else {
        table.local.update_value(|local| local.range = None);
    }
    table.activate(row);
}

/// Shows a row of the whole list, on whatever page it is.
fn jump_anywhere(table: GridHandle, row: u64) {
    let state = table.state.get_untracked();
    let (movement, page_rows) = table.layout.with_untracked(|layout| (state.movement(layout), state.page_rows(layout)));
    let page = row / page_rows + 1;
    if movement == Movement::Pages && page != state.page {
        table.active.set(Some(row));
        table.show(&state.at_page(page), History::Push);
    } else {
        table.jump(row);
    }
}

/// Selects a row, or takes it out.
pub(super) fn toggle(table: GridHandle, row: u64) {
    let Some(id) = table.feed.id(row) else { return };
    table.local.update_value(|local| local.range = Some((row, row)));
    table.selection.update(|selection| selection.set(&id, !selection.contains(&id)));
}

/// Selects everything from where the range began to `row`, and takes out what it no longer reaches.
pub(super) fn extend(table: GridHandle, row: u64) {
    let Some((anchor, last)) = table.local.try_update_value(|local| {
        let (anchor, last) = local.range.unwrap_or_else(|| {
            let here = active(table).unwrap_or(row);
            (here, here)
        });
        local.range = Some((anchor, row));
        (anchor, last)
    }) else {
        return;
    };
    let between = |one: u64, other: u64| one.min(other)..=one.max(other);
    let (before, now) = (between(anchor, last), between(anchor, row));
    let count = now.end() - now.start() + 1;
    if count > RANGE_ROWS_MAX {
        let argument = [("max", (RANGE_ROWS_MAX as f64).into())];
        table.local.update_value(|local| local.range = Some((anchor, last)));
        return say(BannerKind::Warning, t_with("center-range-too-long", &argument));
    }
    let known: Vec<Option<String>> = now.clone().map(|row| table.feed.id(row)).collect();
    let left: Vec<String> = before.filter(|row| !now.contains(row)).filter_map(|row| table.feed.id(row)).collect();
    let select = move |ids: Vec<String>| {
        table.selection.update(|selection| {
            left.iter().for_each(|id| selection.set(id, false));
            ids.iter().for_each(|id| selection.set(id, true));
        });
    };
    if known.iter().all(Option::is_some) {
        return select(known.into_iter().flatten().collect());
    }
    // Rows that were scrolled over and never read.
    let address = table.state.with_untracked(|state| source::ids_address(state, *now.start(), count));
    spawn_local(async move {
        if let Ok(window) = source::read(address).await {
            select(window.rows.into_iter().map(|device| device.id).collect());
        }
    });
}

/// Opens the device of a row.
pub(super) fn open(table: GridHandle, row: u64) {
    let Some(id) = table.feed.id(row) else { return };
    leave_from(table, row);
    table.navigator.go(&paths::device(&id), NavigateOptions::default());
}

fn typed_lately(table: GridHandle) -> String {
    let now_ms = js_sys::Date::now();
    table.local.with_value(
        |local| {
            if now_ms - local.typed_at_ms < TYPING_MS { local.typed.clone() } else { String::new() }
        },
    )
}

/// Typing leads to the first device whose sorted column begins so. Where the order is of no text, the list is sorted by name first.
fn type_to_find(table: GridHandle, letter: &str) {
    let mut typed = typed_lately(table);
    typed.push_str(letter);
    let typed_at_ms = js_sys::Date::now();
    table.local.update_value(|local| {
        local.typed.clone_from(&typed);
        local.typed_at_ms = typed_at_ms;
    });
    let state = table.state.get_untracked();
    if !state.sort.is_text() {
        table.show(&state.sorted_by(Column::DeviceName), History::Push);
    }
    let search = move || {
        let is_newest = table.local.try_with_value(|local| local.typed_at_ms == typed_at_ms) == Some(true);
        if !is_newest {
            return;
        }
        spawn_local(async move {
            let Some(address) = table.state.try_with_untracked(|state| odata::position_address(state, &typed)) else {
                return;
            };
            let Ok(row) = source::position(address.clone()).await else { return };
            // The list may be another by now.
            let is_same = table.state.try_with_untracked(|state| odata::position_address(state, &typed) == address);
            if is_same == Some(true) {
                let last = table.feed.total.get_untracked().unwrap_or(0).saturating_sub(1);
                jump_anywhere(table, row.min(last));
                announce(t_with("center-typed", &[("typed", typed.as_str().into())]));
            }
        });
    };
    set_timeout(search, TYPING_REST);
}
