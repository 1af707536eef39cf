//! *Users*: the people of the tenant, one of them, and the devices of one.

pub mod blade;
mod state;
pub mod user_devices_page;
pub mod user_page;
pub mod users_page;

pub use user_devices_page::UserDevicesPage;
pub use user_page::UserPage;
pub use users_page::UsersPage;
