//! Stands in for the crate of that name.
//!
//! Leptos links it for the streams of server functions. Its classes are exported to JavaScript, so no linker takes them out
//! again: 15 kB of WebAssembly that nobody can call, because the app has no server functions. Here is what the crate
//! `server_fn` names, and nothing to export. `[patch]` in the workspace's `Cargo.toml` puts it in place.

use futures_core::Stream;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of a server function, of which there is none.
#[derive(Debug)]
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// Of the stream of a server function's answer.
    ///
    /// # Panics
    /// Always: the app has no server functions.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        panic!("the app has no server functions")
    }

    /// Of what is sent to a server function.
    ///
    /// # Panics
    /// Always: the app has no server functions.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_stream: S) -> Self {
        panic!("the app has no server functions")
    }

    /// The stream of JavaScript.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// The stream of Rust.
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
