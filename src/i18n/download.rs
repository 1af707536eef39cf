//! The message files of a language, which `public/boot.js` fetches while the app downloads.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `public/boot.js`: the message files of a language, one after another. One promise a language, however often it is asked for.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = texts, catch)]
    fn lab_texts(language: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The message files of the language with this tag, one after another.
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
