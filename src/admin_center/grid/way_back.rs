//! The row from which a device was opened: on the way back from the device it is the active row again.

use super::handle::GridHandle;
use crate::paths;
use crate::ui::focus_is_free;
use leptos::prelude::*;

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Opened {
    /// From 0, of the whole list.
    row: u64,
    /// Id of its device: the list may be another by then.
    id: String,
}

impl Opened {
    /// `27 5e6c…`: what the history keeps.
    fn text(&self) -> String {
        format!("{} {}", self.row, self.id)
    }

    fn of_text(text: &str) -> Option<Self> {
        let (row, id) = text.split_once(' ')?;
        Some(Self { row: row.parse().ok()?, id: id.to_owned() })
    }
}

/// A device is opened from this row.
pub(super) fn leave_from(table: GridHandle, row: u64) {
    if let Some(id) = table.feed.id(row) {
        table.navigator.keep_place(&Opened { row, id }.text());
    }
}

/// Puts the keyboard on the row from which a device was opened, and the focus on the list; on a first page only the former.
pub(super) fn come_back(table: GridHandle) {
    let Some(opened) = table.navigator.kept_place(paths::ALL_DEVICES).as_deref().and_then(Opened::of_text) else {
        return;
    };
    // The grid brings it into view when it is drawn.
    table.active.set(Some(opened.row));
    let is_done = StoredValue::new(false);
    Effect::new(move || {
        table.feed.change_count.track();
        let is_read = table.feed.id(opened.row).is_some();
        if !is_read || is_done.get_value() {
            return;
        }
        is_done.set_value(true);
        // Where the device has left the list, what stands in its place is nearest.
        let row = table.feed.row_of(&opened.id, opened.row).unwrap_or(opened.row);
        request_animation_frame(move || {
            // Another row was gone to meanwhile, or another page.
            if table.active.try_get_untracked().flatten() != Some(opened.row) {
                return;
            }
            table.activate(row);
            if table.navigator.has_moved() && focus_is_free() {
                table.focus();
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_survives_the_history_and_nonsense_is_none() {
        let opened = Opened { row: 27, id: "5e6c".into() };
        assert_eq!(Opened::of_text(&opened.text()), Some(opened));
        for nonsense in ["", "27", "x 5e6c"] {
            assert_eq!(Opened::of_text(nonsense), None);
        }
    }
}
