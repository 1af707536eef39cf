//! The built app: its files, the page for every address of the app, and the headers of both.

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use http::header::{self, HeaderName};
use http::{HeaderValue, StatusCode, Uri};
use std::fs;
use std::path::{Path, PathBuf};
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::trace::{DefaultMakeSpan, DefaultOnResponse, TraceLayer};
use tracing::Level;

/// What `cargo xtask stamp` writes into the page.
const BUILD_META: &str = "<meta name=\"lab-build\" content=\"";
/// Tells `public/boot.js` that this server is the gateway, before it would register a worker.
const HOST_META: &str = "<meta name=\"lab-host\" content=\"server\" />\n    ";
/// Hexadecimal digits by which trunk marks a name that changes with its content.
const HASH_DIGITS: usize = 16;

/// The built app, or its absence.
#[derive(Clone, Debug)]
pub(crate) struct App {
    dist: PathBuf,
    found: bool,
}

impl App {
    /// Looks for the page in `dist`.
    pub(crate) fn find(dist: &Path) -> Self {
        Self { dist: dist.to_owned(), found: dist.join("index.html").is_file() }
    }

    /// Id of the build, or of this server where there is no app.
    pub(crate) fn build(&self) -> String {
        let page = self.page().unwrap_or_default();
        let stamped =
            page.split_once(BUILD_META).and_then(|(_, rest)| rest.split_once('"')).map(|(build, _)| build.to_owned());
        stamped.unwrap_or_else(|| concat!("gateway-server-", env!("CARGO_PKG_VERSION")).to_owned())
    }

    /// Half a sentence for the start line.
    pub(crate) fn described(&self) -> String {
        match self.page() {
            None => format!("no app: {} has no index.html, `cargo xtask build` makes it", self.dist.display()),
            Some(page) if !page.contains("<base href=\"/\"") => {
                format!("app from {}, which was built for a sub-path and does not work here", self.dist.display())
            }
            Some(_) => format!("app from {}", self.dist.display()),
        }
    }

    /// The page, marked as served by this server. Read anew every time: a rebuilt app needs no restart.
    fn page(&self) -> Option<String> {
        let page = self.found.then(|| fs::read_to_string(self.dist.join("index.html")).ok()).flatten()?;
        Some(page.replacen(BUILD_META, &format!("{HOST_META}{BUILD_META}"), 1))
    }
}

/// Files, and the page for everything else.
pub(crate) fn router(app: App) -> Router {
    let page = get(page).with_state(app.clone());
    let files = ServeDir::new(&app.dist).append_index_html_on_directories(false).fallback(page.clone());
    let router =
        Router::new().route("/", page.clone()).route("/index.html", page.clone()).route("/404.html", page.clone());
    if app.found { router.fallback_service(files) } else { router.fallback_service(page) }
}

/// Middleware of every response: caching, security headers, compression, and a tracing span.
pub(crate) fn layers(router: Router) -> Router {
    // A status of the 500s is no failure of its own: 501 is what the lab does not build, and `world` logs what it cannot store.
    let trace = TraceLayer::new_for_http()
        .make_span_with(DefaultMakeSpan::new().level(Level::INFO))
        .on_request(())
        .on_response(DefaultOnResponse::new().level(Level::INFO))
        .on_failure(());
    router.layer(middleware::from_fn(headers)).layer(CompressionLayer::new()).layer(trace)
}

async fn page(State(app): State<App>, uri: Uri) -> Response {
    if is_asset(uri.path()) {
        return (StatusCode::NOT_FOUND, "There is no such file.\n").into_response();
    }
    match app.page() {
        Some(page) => Html(page).into_response(),
        None if uri.path() == "/" => Html(API_ONLY).into_response(),
        None => (StatusCode::NOT_FOUND, "There is no app here, only the API below /gateway/.\n").into_response(),
    }
}

/// Whether a path names a file of a build rather than an address of the app (`/lab/logs/BgbServer.log` is one of those).
fn is_asset(path: &str) -> bool {
    let extension = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, extension)| extension);
    matches!(extension, Some("css" | "ftl" | "ico" | "js" | "json" | "map" | "mjs" | "png" | "svg" | "wasm" | "woff2"))
}

/// Whether the name carries a hash of the content, so that its answer never changes.
fn is_hashed(path: &str) -> bool {
    path.rsplit('/').next().unwrap_or_default().split(['-', '_', '.']).any(|part| {
        part.len() == HASH_DIGITS && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}

/// Adds the headers that an answer has not brought.
async fn headers(request: Request, next: Next) -> Response {
    let is_hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let is_found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    for (name, value) in GUARDS {
        // The pages of the gateway's sign-in bring stricter ones.
        headers.entry(name).or_insert(value);
    }
    // The gateway says for itself that its answers are not kept.
    headers.entry(header::CACHE_CONTROL).or_insert_with(|| {
        let kept = if is_found && is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        HeaderValue::from_static(kept)
    });
    response
}

/// Security headers. The policy for scripts stands in the page itself, with the hashes of its build; a
/// page cannot say this one.
const GUARDS: [(HeaderName, HeaderValue); 5] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'none'")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
];

const API_ONLY: &str = r#"<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><title>Tenant Attach Lab (simulation): API</title></head>
<body>
<main>
<h1>Tenant Attach Lab: API</h1>
<p>This is a simulation, with no connection to any cloud service.</p>
<p>This server has no built app beside it. <code>cargo xtask build</code> makes it in <code>dist</code>; start the server again where that folder is, or name it with <code>--dist</code>.</p>
<p>The API works: <a href="gateway/health">gateway/health</a> says who may sign in, and <code>docs/api.md</code> has a line for <code>curl</code> for every route.</p>
</main>
</body>
</html>
"#;

#[cfg(test)]
mod tests {
    use super::{is_asset, is_hashed};

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/tenant-attach-lab-3a7c717d401cf401_bg.wasm") && is_hashed("/base-11c28e6ef6f4205a.css"));
        assert!(!is_hashed("/sw.js") && !is_hashed("/gateway-worker_bg.wasm") && !is_hashed("/"));
    }

    #[test]
    fn a_log_is_an_address_of_the_app_and_a_script_is_a_file() {
        assert!(!is_asset("/lab/logs/BgbServer.log") && !is_asset("/devices/all"));
        assert!(is_asset("/old-build.js"));
    }
}
