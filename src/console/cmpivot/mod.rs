//! *Start CMPivot* of a device collection: the question, and the answers of its clients as they come.

mod history;
pub mod page;
pub mod progress;
mod run;

pub use page::CollectionCmpivotPage;
