//! The frame around every page: the notice that this is a simulation, the surface switcher, and the lab bar.

pub mod chunk_slot;
pub mod frame;
pub mod lab_bar;
mod last_places;
pub mod not_found;
pub mod past_banner;
pub mod presenter;
pub mod shortcuts;

pub use frame::Shell;
pub use not_found::NotFoundPage;
