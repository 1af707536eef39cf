//! A whole world in a link or a file: scenario, seed, commands and clock, which give exactly that world in another browser or on the
//! native server.

pub mod open_page;
pub mod packed;
pub mod share_world;

pub use open_page::OpenWorldPage;
pub use share_world::ShareWorld;
