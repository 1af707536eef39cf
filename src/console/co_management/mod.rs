//! The node *Co-management*: list, detail, and the dialogs that configure it.

pub mod commands;
pub mod list;
pub mod open;
pub mod page;

pub use page::CoManagementPage;
