//! Data that a build has in a file of its own beside the app, fetched by the page that needs it.

use crate::browser;
use serde::de::DeserializeOwned;

/// The content of a JSON file of this build, for example `exercises.json`; nothing where it cannot be had or read.
pub async fn build_file<T: DeserializeOwned>(name: &str) -> Option<T> {
    let address = browser::app_path(&browser::of_build(&format!("/{name}")));
    let response = gloo_net::http::Request::get(&address).send().await.ok().filter(|response| response.ok())?;
    serde_json::from_str(&response.text().await.ok()?).ok()
}
