//! What the long lists share: the device grid, the console's list and the log viewer.

pub mod scroll_map;
pub mod selection;
pub mod window;
