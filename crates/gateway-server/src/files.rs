//! The built app, in a folder or within this program: its files, the page for every address of the app, and the headers of both.

mod within;

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
use within::Find;

/// What `cargo xtask stamp` writes into the page.
const BUILD_META: &str = "<meta name=\"lab-build\" content=\"";
/// Tells `public/boot.js` that this server is the gateway, before it would register a worker.
const HOST_META: &str = "<meta name=\"lab-host\" content=\"server\" />\n    ";
/// Hexadecimal digits by which trunk marks a name that changes with its content.
const HASH_DIGITS: usize = 16;

/// The built app, or its absence.
#[derive(Clone, Debug)]
pub(crate) struct App(Source);

#[derive(Clone, Debug)]
enum Source {
    /// There is none in this folder.
    Missing(PathBuf),
    /// A folder.
    Folder(PathBuf),
    /// This program.
    Within(Find),
}

impl App {
    /// Looks for the page in `dist`; where none is named in this program, or else in the folder of that name.
    pub(crate) fn find(dist: Option<&Path>) -> Self {
        if let (None, Some(find)) = (dist, within::built_in()) {
            return Self(Source::Within(find));
        }
        let dist = dist.unwrap_or(Path::new("dist")).to_owned();
        Self(if dist.join("index.html").is_file() { Source::Folder(dist) } else { Source::Missing(dist) })
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
        let place = match &self.0 {
            Source::Missing(dist) => {
                return format!("no app: {} has no index.html, `cargo xtask build` makes it", dist.display());
            }
            Source::Folder(dist) => dist.display().to_string(),
            Source::Within(_) => "this program".to_owned(),
        };
        let is_for_root = self.page().is_none_or(|page| page.contains("<base href=\"/\""));
        let fault = if is_for_root { "" } else { ", which was built for a sub-path and does not work here" };
        format!("app from {place}{fault}")
    }

    /// The page, marked as served by this server. Of a folder it is read anew every time: a rebuilt app needs no restart.
    fn page(&self) -> Option<String> {
        let page = match &self.0 {
            Source::Missing(_) => None,
            Source::Folder(dist) => fs::read_to_string(dist.join("index.html")).ok(),
            Source::Within(find) => find("index.html").and_then(|page| String::from_utf8(page.into_owned()).ok()),
        };
        Some(page?.replacen(BUILD_META, &format!("{HOST_META}{BUILD_META}"), 1))
    }
}

/// Files, and the page for everything else.
pub(crate) fn router(app: App) -> Router {
    let page = get(page).with_state(app.clone());
    let router =
        Router::new().route("/", page.clone()).route("/index.html", page.clone()).route("/404.html", page.clone());
    match &app.0 {
        Source::Missing(_) => router.fallback_service(page),
        Source::Folder(dist) => {
            router.fallback_service(ServeDir::new(dist).append_index_html_on_directories(false).fallback(page))
        }
        Source::Within(find) => router.fallback_service(within::files(*find, &app.build(), page)),
    }
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
    use super::{App, Source, is_asset, is_hashed, layers, router};
    use axum::body::{Body, to_bytes};
    use http::{Request, header};
    use std::borrow::Cow;
    use std::fs;
    use tower::ServiceExt;

    const PAGE: &str = "<base href=\"/\" /><meta name=\"lab-build\" content=\"0123456789abcdef\" />";
    const SHEET: &str = "app-11c28e6ef6f4205a.css";

    fn fixture(path: &str) -> Option<Cow<'static, [u8]>> {
        let content: &[u8] = match path {
            "index.html" => PAGE.as_bytes(),
            SHEET => b"body { margin: 0 }",
            "app.wasm" => b"\0asm",
            "locales/en/boot.ftl" => b"a = b",
            _ => return None,
        };
        Some(content.into())
    }

    #[tokio::test]
    async fn an_app_within_the_program_is_served_as_one_in_a_folder() {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-within-{}", std::process::id()));
        fs::create_dir_all(folder.join("locales/en")).expect("a folder");
        for path in ["index.html", SHEET, "app.wasm", "locales/en/boot.ftl"] {
            fs::write(folder.join(path), fixture(path).expect("a file")).expect("written");
        }
        let (within, beside) = (App(Source::Within(fixture)), App::find(Some(&folder)));
        assert_eq!((within.build(), within.described().as_str()), (beside.build(), "app from this program"));
        for (method, path) in [
            ("GET", "/"),
            ("GET", "/index.html"),
            ("GET", "/devices/all"),
            ("GET", "/lab/logs/BgbServer.log"),
            ("GET", "/app-11c28e6ef6f4205a.css"),
            ("HEAD", "/app-11c28e6ef6f4205a.css"),
            ("GET", "/app.wasm"),
            ("GET", "/locales/en/boot.ftl"),
            ("GET", "/missing.js"),
            ("GET", "/../Cargo.toml"),
            ("POST", "/app.wasm"),
        ] {
            let mut answers = Vec::new();
            for app in [within.clone(), beside.clone()] {
                let request = Request::builder().method(method).uri(path).body(Body::empty()).expect("a request");
                let answer = layers(router(app)).oneshot(request).await.expect("an answer");
                let kept = [
                    header::CONTENT_TYPE,
                    header::CACHE_CONTROL,
                    header::X_FRAME_OPTIONS,
                    header::X_CONTENT_TYPE_OPTIONS,
                ]
                .map(|name| answer.headers().get(name).cloned());
                let status = answer.status();
                answers.push((status, kept, to_bytes(answer.into_body(), 1_000).await.expect("a body")));
            }
            assert_eq!(answers[0], answers[1], "{method} {path}");
        }
        fs::remove_dir_all(&folder).expect("removed");
        let again = Request::builder().uri("/app.wasm").header(header::IF_NONE_MATCH, "W/\"0123456789abcdef\"");
        let answer = layers(router(within)).oneshot(again.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.expect("an answer").status(), 304);
    }

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
