//! The log viewer's worker: reads files that a person opens, and filters, merges and searches lines, so that the page never waits.
//!
//! [`Session`] is pure and holds everything; `host` is the browser's side of it. `public/log-reader.js` loads this module when a log is
//! first shown. What the app and the worker say to each other is `contract::log_viewer`.

pub mod actions;
pub mod archive;
#[cfg(target_arch = "wasm32")]
pub mod host;
pub mod problem;
mod rows;
pub mod session;
mod source;
pub mod steps;

pub use session::Session;
