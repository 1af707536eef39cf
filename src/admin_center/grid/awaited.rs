//! A key pressed on a row that is still being read, such as *Enter* right after *End* in a long list: it is kept, and acts once the
//! row is there.

use super::handle::GridHandle;
use super::keyboard;
use leptos::prelude::*;

/// What a key does with a row that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKey {
    /// Opens the row's device.
    Open,
    /// Selects it, or takes it out.
    Toggle,
}

impl RowKey {
    /// Acts now, or once the row is read. Another key on the grid takes its place.
    pub(super) fn press(self, table: GridHandle, row: u64) {
        let is_read = table.feed.id(row).is_some();
        table.local.update_value(|local| local.awaited = (!is_read).then_some((self, row)));
        if is_read {
            self.act(table, row);
        }
    }

    fn act(self, table: GridHandle, row: u64) {
        match self {
            Self::Open => keyboard::open(table, row),
            Self::Toggle => keyboard::toggle(table, row),
        }
    }
}

/// Lets a kept key act when its row comes. Not where the keyboard has gone on to another row meanwhile.
pub(super) fn act_when_read(table: GridHandle) {
    Effect::new(move || {
        table.feed.change_count.track();
        let Some((key, row)) = table.local.with_value(|local| local.awaited) else { return };
        if table.active.get_untracked() != Some(row) {
            table.local.update_value(|local| local.awaited = None);
        } else if table.feed.id(row).is_some() {
            key.press(table, row);
        }
    });
}
