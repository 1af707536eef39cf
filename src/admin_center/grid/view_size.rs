//! How much of the list the window shows.

use super::handle::GridHandle;
use crate::browser;
use leptos_use::use_resize_observer;

/// The view changes with the window, and with what stands above it.
pub(super) fn watch_size(table: GridHandle) {
    if browser::IS_BROWSER {
        use_resize_observer(table.node, move |_, _| table.measure());
    }
}
