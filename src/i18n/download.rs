//! The texts of a language, which `public/boot.js` fetches while the app downloads.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `public/boot.js`: the same promise for everybody who asks for a language.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = texts, catch)]
    fn lab_texts(language: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The texts of the language with this tag.
///
/// # Errors
/// They could not be fetched; English words of why.
pub(super) async fn texts(tag: &str) -> Result<String, String> {
    let words = |error: JsValue| match error.dyn_into::<js_sys::Error>() {
        Ok(error) => String::from(error.message()),
        Err(_) => "The texts could not be loaded.".to_owned(),
    };
    let answer = JsFuture::from(lab_texts(tag).map_err(words)?).await.map_err(words)?;
    answer.as_string().ok_or_else(|| "The texts are no text.".to_owned())
}
