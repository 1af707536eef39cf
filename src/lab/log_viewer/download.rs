//! Saves one of the lab's own logs, or all of them as a zip, in the framings that CMTrace opens.

use super::engine;
use crate::api::{self, ApiError};
use crate::browser;
use crate::i18n::{t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::{say, say_failure, say_nothing};
use contract::log_viewer::AskKind;
use contract::logs::LogFile;
use contract::routes;
use leptos::task::spawn_local;

/// Name of the archive.
const ARCHIVE: &str = "tenant-attach-lab-logs.zip";

/// Saves the file. A plain link could not carry the bearer token.
pub fn download(file: String) {
    spawn_local(async move {
        say_nothing();
        match content(&file).await {
            Ok(content) => browser::save_file(&file, "text/plain", &content),
            Err(error) => say_failure(&error),
        }
    });
}

async fn content(file: &str) -> Result<String, ApiError> {
    api::get_text(&routes::lab_log_download(&api::encoded(file))).await
}

/// Saves all files as one zip, a folder a machine.
pub fn download_all(files: Vec<LogFile>) {
    spawn_local(async move {
        let mut contents = Vec::with_capacity(files.len());
        for (index, file) in files.iter().enumerate() {
            let done = [("done", (index + 1).into()), ("count", files.len().into())];
            say(BannerKind::Info, t_with("logs-zip-reading", &done));
            match content(&file.id).await {
                Ok(text) => contents.push((format!("{}/{}", file.machine, file.file_name), text)),
                // It was renamed or emptied since the list was read.
                Err(error) if error.is_of_nothing() => {}
                Err(error) => return say_failure(&error),
            }
        }
        let count = contents.len();
        let reply = engine::send(AskKind::Zip { files: contents }, &[]).1.await;
        match reply.and_then(|reply| reply.bytes) {
            Some(bytes) => {
                browser::save_bytes(ARCHIVE, "application/zip", &bytes);
                say(BannerKind::Success, t_with("logs-zip-saved", &[("count", count.into())]));
            }
            None => say(BannerKind::Error, t("logs-zip-failed")),
        }
    });
}
