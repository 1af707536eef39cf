//! Between JavaScript's and Rust's idea of a request, of a response and of a panic.

use gateway::{Request, Response, header_value};
use http::HeaderName;
use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `public/sw.js` answers what waits with 500: a panic in WebAssembly unwinds nothing and settles no promise.
    #[wasm_bindgen(js_namespace = globalThis, js_name = labPanic, catch)]
    fn lab_panic_in_worker(message: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);

    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn console_warn(message: &str);

    /// What `public/sw.js` makes a `Response` of.
    type Parts;
    #[wasm_bindgen(method, setter)]
    fn set_status(this: &Parts, status: u16);
    #[wasm_bindgen(method, setter)]
    fn set_headers(this: &Parts, headers: &str);
    #[wasm_bindgen(method, setter)]
    fn set_body(this: &Parts, body: &Uint8Array);
    #[wasm_bindgen(method, setter)]
    fn set_rest(this: &Parts, rest: bool);
}

/// Reports a condition that is no error and stops nothing.
pub(crate) fn warn(message: &str) {
    console_warn(message);
}

/// Says that the gateway stopped, and why.
pub(crate) fn lab_panic(message: &str) {
    console_error(message);
    // There is no listener where another script loaded this module, for example a test.
    let _ = lab_panic_in_worker(message);
}

/// The request of `method` on `target`; nothing where it is none. Headers are one text, for every part that crosses the
/// border to JavaScript costs about as much as the gateway takes for a device: a name and its value, each on a line.
pub(crate) fn request(method: &str, target: &str, header_lines: &str, body: Vec<u8>) -> Option<Request> {
    let mut request = http::Request::builder().method(method).uri(target).body(body.into()).ok()?;
    let mut lines = header_lines.lines();
    while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
        if let (Ok(name), Some(value)) = (HeaderName::from_bytes(name.as_bytes()), header_value(value)) {
            // Browsers send far fewer headers than the map holds.
            let _ = request.headers_mut().try_append(name, value);
        }
    }
    Some(request)
}

/// `{status, headers, body, rest}` of `response`, its headers as those of a request; `rest` says that
/// [`crate::Host::rest`] has something to do.
pub(crate) fn response(response: &Response, rest: bool) -> JsValue {
    let mut headers = String::new();
    for (name, value) in response.headers() {
        for line in [name.as_str(), value.to_str().unwrap_or_default()] {
            headers.push_str(line);
            headers.push('\n');
        }
    }
    let parts: Parts = Object::new().unchecked_into();
    parts.set_status(response.status().as_u16());
    parts.set_headers(&headers);
    parts.set_body(&Uint8Array::from(&**response.body()));
    parts.set_rest(rest);
    parts.into()
}
