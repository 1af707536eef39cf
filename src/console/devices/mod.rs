//! *Assets and Compliance > Devices*.

pub mod column;
pub mod commands;
pub mod detail;
pub mod handle;
pub mod list;
pub mod menu;
pub mod page;
pub mod query;
pub mod upload_state;

pub use page::ConsoleDevicesPage;
