//! The frame around every page: the notice that this is a simulation, the surface switcher, and the lab bar.

pub mod frame;
pub mod lab_bar;
pub mod not_found;
mod surface;

pub use frame::Shell;
pub use not_found::NotFoundPage;
