//! The site's administration service: what the console shows and sends.

pub mod client_operations;
pub mod collections;
pub mod consent;
pub mod conversion;
pub mod devices;
pub mod endpoints;
mod import;
pub mod settings;
pub mod site;
