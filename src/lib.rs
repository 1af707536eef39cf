//! The single-page app: the console, the admin center, the lab and the frame around them.
//!
//! What is rendered is computed in plain Rust beside the component and tested natively; texts for people stand in
//! `locales/`, colours and sizes in `style/tokens.css`, and what crosses HTTP in the crate `contract`.
//!
//! The modules are floors: each imports only those below it (`ARCHITECTURE.md`, *Code map*; the suite *tidiness* holds it).

pub mod admin_center;
pub mod api;
pub mod app;
pub mod boot;
pub mod browser;
mod chunks;
pub mod cmpivot;
pub mod console;
pub mod i18n;
pub mod lab;
pub mod list;
pub mod model;
pub(crate) mod navigation;
pub(crate) mod paths;
pub mod shell;
pub mod ui;
