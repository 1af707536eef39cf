//! The files of an app that is part of the program (feature `embedded-app`), served as those of a folder are.

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use http::{HeaderMap, StatusCode, header};
use std::borrow::Cow;
use tower::ServiceExt;

/// Finds the content of a file by its path below the app, without a leading slash.
pub(super) type Find = fn(&str) -> Option<Cow<'static, [u8]>>;

/// The app that this program was built with, if it was.
#[cfg(feature = "embedded-app")]
pub(super) fn built_in() -> Option<Find> {
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../../dist/"]
    // A check of the code needs no built app; a program without one says so.
    #[allow_missing = true]
    struct Dist;
    let find: Find = |path| <Dist as rust_embed::RustEmbed>::get(path).map(|file| file.data);
    find("index.html").map(|_| find)
}

/// This program was built without one.
#[cfg(not(feature = "embedded-app"))]
pub(super) fn built_in() -> Option<Find> {
    None
}

/// The files of build `build`, and `page` for every other path.
pub(super) fn files(find: Find, build: &str, page: MethodRouter) -> MethodRouter {
    // Whatever changes is another build.
    let tag = format!("W/\"{build}\"");
    get(move |request: Request| async move {
        let name = request.uri().path().trim_start_matches('/');
        match find(name) {
            Some(content) => file(name, content, &tag, request.headers()),
            None => page.oneshot(request).await.into_response(),
        }
    })
}

fn file(name: &str, content: Cow<'static, [u8]>, tag: &str, asked: &HeaderMap) -> Response {
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.to_owned())]).into_response();
    }
    let media_type = mime_guess::from_path(name).first_or_octet_stream().to_string();
    ([(header::CONTENT_TYPE, media_type), (header::ETAG, tag.to_owned())], content).into_response()
}
