//! The Configuration Manager console: its frame and its pages.
//!
//! What a page decides is plain Rust (`choices`, `wizard::state`, `properties::draft`, `devices::query`, …), tested
//! natively; the views only render it.

pub mod choices;
pub mod cmpivot;
pub mod co_management;
pub mod collections;
pub mod confirm_prompt;
pub mod consent_prompt;
pub mod controls;
pub mod devices;
pub mod forms;
pub mod frame;
pub mod import;
pub mod kept;
pub mod monitoring;
pub mod navigation;
pub mod prompt;
pub mod properties;
pub mod sign_in;
pub mod sign_in_dialog;
pub mod summary;
pub mod summary_list;
pub mod text;
pub mod updates;
pub mod wizard;
pub mod workload;

#[cfg(test)]
mod access_keys_test;
#[cfg(test)]
mod texts_test;

pub use cmpivot::CollectionCmpivotPage;
pub use co_management::CoManagementPage;
pub use collections::DeviceCollectionsPage;
pub use devices::ConsoleDevicesPage;
pub use frame::ConsoleFrame;
pub use monitoring::{ClientOperationsPage, CoManagementDashboardPage};
pub use updates::UpdatesPage;
