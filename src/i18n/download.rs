//! The message files of a language, which `public/boot.js` fetches: those of every page while the app downloads.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of `public/boot.js`: the message files of a part, one after another. One promise each, however often it is asked for.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = texts, catch)]
    fn lab_texts(language: &str, part: &str) -> Result<js_sys::Promise, JsValue>;
    /// Of `public/boot.js`: one message file of a language that is not among them.
    #[wasm_bindgen(js_namespace = ["window", "labBoot"], js_name = moreTexts, catch)]
    fn lab_more_texts(language: &str, file: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The message files of a part of the texts, by its name, in the language with this tag; one after another.
///
/// # Errors
/// They could not be fetched; English words of why.
pub(super) async fn texts(tag: &str, part: &str) -> Result<String, String> {
    text(lab_texts(tag, part)).await
}

/// A further message file of the language with this tag.
///
/// # Errors
/// It could not be fetched; English words of why.
pub(super) async fn more_texts(tag: &str, file: &str) -> Result<String, String> {
    text(lab_more_texts(tag, file)).await
}

async fn text(promise: Result<js_sys::Promise, JsValue>) -> Result<String, String> {
    let words = |error: JsValue| match error.dyn_into::<js_sys::Error>() {
        Ok(error) => String::from(error.message()),
        Err(_) => "The texts could not be loaded.".to_owned(),
    };
    let answer = JsFuture::from(promise.map_err(words)?).await.map_err(words)?;
    answer.as_string().ok_or_else(|| "The texts are no text.".to_owned())
}
