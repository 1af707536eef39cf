//! Between JavaScript's and Rust's idea of a request, of a response and of a panic.

use bytes::Bytes;
use gateway::headers::read_by_name;
use http::{HeaderValue, Request, Response};
use js_sys::{Array, Object, Uint8Array};
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
    fn set_headers(this: &Parts, headers: &Array);
    #[wasm_bindgen(method, setter)]
    fn set_body(this: &Parts, body: &Uint8Array);
    #[wasm_bindgen(method, setter)]
    fn set_rest(this: &Parts, rest: bool);
}

/// Says something that is nobody's fault and stops nothing.
pub(crate) fn warn(message: &str) {
    console_warn(message);
}

/// Says that the gateway stopped, and why.
pub(crate) fn lab_panic(message: &str) {
    console_error(message);
    // Nobody listens where another script loaded this module, for example a test.
    let _ = lab_panic_in_worker(message);
}

/// The request of `method` on `target`, or why it is none.
pub(crate) fn request(method: &str, target: &str, headers: &Array, body: Vec<u8>) -> Result<Request<Bytes>, String> {
    let wrong = |error: &dyn std::fmt::Display| format!("The request is not one of HTTP: {error}.");
    let request = Request::builder().method(method).uri(target).body(Bytes::from(body));
    let mut request = request.map_err(|error| wrong(&error))?;
    for pair in headers.iter() {
        let pair = Array::from(&pair);
        let name = pair.get(0).as_string().and_then(|name| read_by_name(&name));
        if let (Some(name), Some(value)) = (name, pair.get(1).as_string()) {
            request.headers_mut().append(name, HeaderValue::from_str(&value).map_err(|error| wrong(&error))?);
        }
    }
    Ok(request)
}

/// `{status, headers, body, rest}` of `response`; `rest` says that [`crate::Host::rest`] has something to do.
pub(crate) fn response(response: Response<Bytes>, rest: bool) -> JsValue {
    let (head, body) = response.into_parts();
    let headers: Array = head
        .headers
        .iter()
        .filter_map(|(name, value)| Some(Array::of2(&name.as_str().into(), &value.to_str().ok()?.into())))
        .collect();
    let parts: Parts = Object::new().unchecked_into();
    parts.set_status(head.status.as_u16());
    parts.set_headers(&headers);
    parts.set_body(&Uint8Array::from(body.as_ref()));
    parts.set_rest(rest);
    parts.into()
}
