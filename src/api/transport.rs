//! How a request gets to the gateway: `fetch`. Where service workers are missing, `public/boot.js` leads the page's own `fetch` to a
//! dedicated worker.

use web_sys::{AbortController, AbortSignal};

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// `GET`, `POST` or `PATCH`.
    pub method: &'static str,
    /// Path and query below `document.baseURI`, without a leading slash.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The body, where there is one.
    pub body: Option<String>,
}

/// An answer, read to its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// `content-type`, empty where it has none.
    pub content_type: String,
    /// `request-id`, where it has one.
    pub request_id: Option<String>,
    /// The body.
    pub body: String,
}

/// Sends a call. A call whose future is dropped is aborted.
///
/// # Errors
/// The browser's own words: no connection, no gateway.
pub async fn send(call: Call) -> Result<Answer, String> {
    let words = |error: gloo_net::Error| error.to_string();
    let abort = AbortOnDrop::new();
    // `document.baseURI` is what `fetch` resolves a relative address against.
    let method = call.method.parse::<gloo_net::http::Method>().map_err(|error| error.to_string())?;
    let mut builder = gloo_net::http::RequestBuilder::new(&call.path).method(method);
    builder = builder.abort_signal(abort.signal().as_ref());
    for (name, value) in &call.headers {
        builder = builder.header(name, value);
    }
    let request = match call.body {
        Some(body) => builder.body(body),
        None => builder.build(),
    };
    let response = request.map_err(words)?.send().await.map_err(words)?;
    let headers = response.headers();
    Ok(Answer {
        status: response.status(),
        content_type: headers.get("content-type").unwrap_or_default(),
        request_id: headers.get("request-id"),
        body: response.text().await.map_err(words)?,
    })
}

/// Aborts a `fetch` that is no longer waited for, so that the browser gives its connection to the next one. After the answer
/// it does nothing.
struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    fn new() -> Self {
        // It fails only in browsers that have none.
        Self(AbortController::new().ok())
    }

    fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
