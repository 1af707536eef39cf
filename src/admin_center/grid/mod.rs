//! *Devices - All devices*: the grid, its state in the address of the page, its flyouts and its export.

pub mod column;
pub mod columns_flyout;
pub mod csv;
pub mod export_flyout;
pub mod export_table;
pub mod filter_flyout;
pub mod list_state;
pub mod odata;
pub mod page;
pub mod pager;
pub mod source;
pub mod state;
pub mod table;

pub use page::AllDevicesPage;
