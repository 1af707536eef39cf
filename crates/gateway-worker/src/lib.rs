//! Host 1: the gateway as WebAssembly in a service worker, or in a dedicated worker where there is no service worker.
//!
//! `public/sw.js` is the other half: it adds the listeners, boots this module, and sends it one request after another.
//! Here a request meets the gateway and the storage, in this order: open what is stored (once in a life), handle, store,
//! answer. Nothing is answered that is not stored.

pub mod database;
pub mod host;
pub mod storage;
pub mod wire;

pub use host::Host;
