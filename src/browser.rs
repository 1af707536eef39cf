//! The few things that are asked of the browser itself, in one place; natively (in tests) they answer with nothing.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// True in the browser. Natively the app's plain parts run without a window.
pub const IS_BROWSER: bool = cfg!(target_arch = "wasm32");

/// `text` in small letters. The browser has the tables of all scripts; compiled in they would weigh as much as a page.
pub fn lower_case(text: &str) -> String {
    if IS_BROWSER { js_sys::JsString::from(text).to_lower_case().into() } else { text.to_lowercase() }
}

/// `text` in capital letters, as [`lower_case`].
pub fn upper_case(text: &str) -> String {
    if IS_BROWSER { js_sys::JsString::from(text).to_upper_case().into() } else { text.to_uppercase() }
}

/// A length of CSS. The browser writes fractions without the tables that Rust would bring for them.
pub fn px(length: f64) -> String {
    let mut text = if IS_BROWSER {
        js_sys::Number::from(length).to_string_with_radix(10).map(String::from).unwrap_or_default()
    } else {
        length.to_string()
    };
    text.push_str("px");
    text
}

/// The document, or nothing outside a browser.
pub fn document() -> Option<web_sys::Document> {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.document())
}

/// Path under which the app is hosted, from `document.baseURI`: without a trailing slash, empty at the root.
pub fn base_path() -> String {
    let base = document()
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|address| web_sys::Url::new(&address).ok())
        .map(|url| url.pathname())
        .unwrap_or_default();
    directory_of(&base).to_owned()
}

/// The directory of a path, without its trailing slash: `/lab/index.html` and `/lab/` are both `/lab`.
fn directory_of(path: &str) -> &str {
    path.rfind('/').map_or("", |end| &path[..end])
}

/// The address of an app path such as `/devices/all`, below the path under which the app is hosted.
pub fn app_path(path: &str) -> String {
    format!("{}/{}", base_path(), path.trim_start_matches('/'))
}

/// A file of this build, by its path: a build's id in its address, so that no cache answers with another build's.
pub fn of_build(path: &str) -> String {
    let build = element("meta[name='lab-build']").and_then(|meta| meta.get_attribute("content"));
    format!("{path}?v={}", build.unwrap_or_default())
}

/// What is kept in `localStorage` under `key`; nothing where storage is refused.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(&stored_key(key)).ok().flatten()
}

/// Keeps `value` in `localStorage`. Where storage is refused the choice lasts as long as the page: no error for people.
pub fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&stored_key(key), value);
    }
}

/// What is kept in `sessionStorage` under `key`: until the tab is closed, and for this tab alone.
pub fn stored_in_tab(key: &str) -> Option<String> {
    tab_storage()?.get_item(&stored_key(key)).ok().flatten()
}

/// Keeps `value` in `sessionStorage`, or nothing any more. Where storage is refused, a reload begins anew: no error for people.
pub fn store_in_tab(key: &str, value: Option<&str>) {
    let Some(storage) = tab_storage() else { return };
    let _ = match value {
        Some(value) => storage.set_item(&stored_key(key), value),
        None => storage.remove_item(&stored_key(key)),
    };
}

fn tab_storage() -> Option<web_sys::Storage> {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.session_storage().ok().flatten())
}

fn stored_key(key: &str) -> String {
    format!("tenant-attach-lab.{key}")
}

fn storage() -> Option<web_sys::Storage> {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.local_storage().ok().flatten())
}

/// The languages that the browser prefers, best first is all that is asked.
pub fn preferred_language() -> Option<String> {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.navigator().language())
}

/// Sets an attribute of `<html>`, or takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Scheme, host and port that the app is hosted on.
pub fn origin() -> String {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The fragment of the address, with its `#`; empty where there is none.
pub fn fragment() -> String {
    IS_BROWSER.then(web_sys::window).flatten().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Whether files are dragged, and not a text or a picture of a page.
pub fn carries_files(event: &web_sys::DragEvent) -> bool {
    event.data_transfer().is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

/// Puts a text into the clipboard; false where the browser or the person refuses, and where there is no clipboard (pages without
/// TLS have none, but for those of this machine).
pub async fn copy_text(text: &str) -> bool {
    let Some(navigator) = IS_BROWSER.then(web_sys::window).flatten().map(|window| window.navigator()) else {
        return false;
    };
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|found| found.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Loads the page again.
pub fn reload() {
    // A browser that refuses leaves the page as it is; the person has a reload button of their own.
    let _ = web_sys::window().map(|window| window.location().reload());
}

/// The element that has the focus.
pub fn focused_element() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Whether no element has the focus: the document's body stands for none.
pub fn focus_is_nowhere() -> bool {
    let Some(document) = document() else { return false };
    let body = document.body().map(web_sys::Element::from);
    document.active_element().is_none_or(|element| Some(element) == body)
}

/// The bytes of a file that was chosen or dropped; nothing where the browser cannot read it.
pub async fn bytes_of(file: &web_sys::File) -> Option<Vec<u8>> {
    let content = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&content).to_vec())
}

/// Scrolls the first element that `selector` finds into sight, by no more than is needed.
pub fn reveal_first(selector: &str) {
    if let Some(element) = element(selector) {
        reveal(&element);
    }
}

/// Scrolls an element into sight, by no more than is needed.
pub fn reveal(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The first element that `selector` finds.
pub fn element(selector: &str) -> Option<web_sys::Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// Moves the focus to the first element that `selector` finds, if any; returns whether there was one.
pub fn focus_first(selector: &str) -> bool {
    // Elements of SVG are no `HtmlElement` and have its `focus` too (HTML Standard, `HTMLOrSVGElement`).
    match element(selector).map(JsCast::unchecked_into::<HtmlElement>) {
        Some(element) => element.focus().is_ok(),
        None => false,
    }
}

/// As [`focus_first`], for words that have changed: an element that has the focus already gives it up for two frames first,
/// because a screen reader says what the focus comes to, and nothing of what it stays on.
pub fn focus_first_anew(selector: &str) -> bool {
    let Some(element) = element(selector) else { return false };
    let Some(focused) = focused_element().filter(|focused| **focused == element) else { return focus_first(selector) };
    // It fails only where the element is gone, and then it has no focus either.
    let _ = focused.blur();
    leptos::prelude::request_animation_frame(move || {
        leptos::prelude::request_animation_frame(move || {
            if focus_is_nowhere() {
                let _ = focused.focus();
            }
        });
    });
    true
}

/// Whether the page is visible: a hidden one asks nothing, so that a forgotten tab does not age the world.
pub fn is_visible() -> bool {
    document().is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}

/// Saves `content` as a file of the person's, through a temporary link.
pub fn save_file(name: &str, media_type: &str, content: &str) {
    let mut parts = FileParts::default();
    parts.push(content);
    parts.save(name, media_type);
}

/// Saves bytes as a file of the person's, through a temporary link.
pub fn save_bytes(name: &str, media_type: &str, bytes: &js_sys::Uint8Array) {
    let parts = FileParts::default();
    parts.parts.push(bytes);
    parts.save(name, media_type);
}

/// A file that is written part by part: each part goes to the browser, which may keep it on disk, and leaves our memory.
#[derive(Default)]
pub struct FileParts {
    parts: js_sys::Array,
}

impl FileParts {
    /// Adds a part.
    pub fn push(&mut self, content: &str) {
        if !IS_BROWSER {
            return;
        }
        if let Ok(part) = web_sys::Blob::new_with_str_sequence(&js_sys::Array::of1(&content.into())) {
            self.parts.push(&part);
        }
    }

    /// Saves all parts as a file of the person's, through a temporary link.
    pub fn save(&self, name: &str, media_type: &str) {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(media_type);
        let Some(document) = document() else { return };
        let Ok(blob) = web_sys::Blob::new_with_blob_sequence_and_options(&self.parts, &options) else { return };
        let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
        if let Ok(link) = document.create_element("a").map(JsCast::unchecked_into::<web_sys::HtmlAnchorElement>) {
            link.set_href(&address);
            link.set_download(name);
            link.click();
        }
        let _ = web_sys::Url::revoke_object_url(&address);
    }
}

#[cfg(test)]
mod tests {
    use super::directory_of;

    #[test]
    fn the_base_is_a_directory_without_its_slash() {
        for (path, expected) in [("/", ""), ("/lab/", "/lab"), ("/lab/index.html", "/lab"), ("", "")] {
            assert_eq!(directory_of(path), expected, "{path}");
        }
    }
}
