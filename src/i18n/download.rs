//! The message files of a language, which `public/boot.js` fetches: those of every page while the app downloads.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `public/boot.js`: the message files of a part, one after another. One promise each, however often it is asked for.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = texts, catch)]
    fn lab_texts(language: &str, part: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The message files of a part of the texts, by its name, in the language with this tag; one after another.
///
/// # Errors
/// They could not be fetched; English words of why.
pub(super) async fn texts(tag: &str, part: &str) -> Result<String, String> {
    let words = |error: JsValue| match error.dyn_into::<js_sys::Error>() {
        Ok(error) => String::from(error.message()),
        Err(_) => "The texts could not be loaded.".to_owned(),
    };
    let answer = JsFuture::from(lab_texts(tag, part).map_err(words)?).await.map_err(words)?;
    answer.as_string().ok_or_else(|| "The texts are no text.".to_owned())
}
