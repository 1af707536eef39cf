//! What the lists share: the device grid, the lists of the console, the log viewer and tables that are exported.
//!
//! - [`csv`]: what they export.
//! - [`url_state`]: search, filter, sort, page and row in the address of the page.
//! - [`scroll_map`] and [`row_pool`]: a screenful of rows of a list of any length.
//! - [`selection`]: a rule with exceptions, never a list of a million ids.
//! - [`keys`] and [`focus_rows`]: the keyboard.
//! - [`pager`] and [`sort_header`]: the parts of a table that is shown page by page.

pub mod csv;
pub mod focus_rows;
pub mod keys;
pub mod pager;
pub mod row_pool;
pub mod scroll_map;
pub mod selection;
pub mod sort_header;
pub mod url_state;
