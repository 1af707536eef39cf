//! CMPivot of a device: a question in the language of CMPivot, which its client answers at once.

pub mod page;

pub use page::CmpivotPage;
