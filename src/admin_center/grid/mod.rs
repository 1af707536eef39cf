//! *Devices - All devices*: the grid, its state in the address of the page, its flyouts and its export.

mod awaited;
pub mod batch;
pub mod blocks;
pub mod bulk;
pub mod bulk_flyout;
pub mod column;
pub mod column_order;
pub mod columns_flyout;
pub mod device_row;
pub mod export_flyout;
pub mod export_table;
pub mod feed;
pub mod filter;
pub mod filter_flyout;
pub mod found;
pub mod handle;
pub mod head;
pub mod keyboard;
pub mod layout;
pub mod list_state;
pub mod odata;
pub mod page;
pub mod pager;
pub mod pointer;
pub mod source;
pub mod state;
pub mod table;
pub mod time_range;
pub mod view_size;
pub mod way_back;

pub use page::AllDevicesPage;
