//! CMPivot of a device: a question in the language of CMPivot, which its client answers at once.

mod chart;
mod editing;
pub mod editor;
pub mod favorites;
pub mod favorites_flyout;
pub mod page;
pub mod pivot;
mod proposals;
pub mod query_error;
mod result_table;
pub mod results;
pub mod samples;
pub mod state;
mod tree;
pub mod tree_view;

pub use page::CmpivotPage;
