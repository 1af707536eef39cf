//! What the two pages of CMPivot share, that of a device in the admin center and that of a collection in the console: the editor with its
//! proposals and refusals, the tree of entities, favorites, samples, and the result as table, chart and file.

mod chart;
mod editing;
pub mod editor;
pub mod favorites;
pub mod favorites_flyout;
pub mod pivot;
mod proposals;
pub mod query_error;
mod result_table;
pub mod results;
pub mod samples;
pub mod state;
mod tree;
pub mod tree_view;
pub mod typing;
