//! Reading an exercise that a trainer hands out: a zip, or the files of a directory. It is read in this browser.

use crate::browser;
use crate::i18n::t;
use contract::exercises::Exercise;
use exercise_package::{FILE_BYTES_MAX, FILES_MAX, FileProblem, Files, ZIP_BYTES_MAX, read, unzip};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::File;

/// The exercise of a zip.
///
/// # Errors
/// Everything that is wrong with it.
pub async fn from_zip(file: &File) -> Result<Exercise, Vec<FileProblem>> {
    let name = file.name();
    let bytes = bytes_of(file, ZIP_BYTES_MAX).await.map_err(|problem| vec![problem])?;
    let stem = name.strip_suffix(".zip").unwrap_or(&name);
    let (name, files) = unzip(stem, &bytes).map_err(|problem| vec![problem])?;
    read(&name, &files)
}

/// The exercise of the files of a directory.
///
/// # Errors
/// Everything that is wrong with it.
pub async fn from_directory(chosen: &[File]) -> Result<Exercise, Vec<FileProblem>> {
    let mut name = String::new();
    let mut files = Files::new();
    for file in chosen.iter().take(FILES_MAX) {
        // Only the files of the directory itself, not those of folders in it.
        let path = relative_path(file);
        let mut parts = path.split('/');
        let (Some(directory), Some(file_name), None) = (parts.next(), parts.next(), parts.next()) else { continue };
        if !(file_name == exercise_package::SCENARIO_FILE || file_name.ends_with(".ftl")) {
            continue;
        }
        directory.clone_into(&mut name);
        let bytes = bytes_of(file, FILE_BYTES_MAX).await.map_err(|problem| vec![problem])?;
        files.insert(file_name.to_owned(), bytes);
    }
    read(&name, &files)
}

/// `directory/file`, as a browser names the files of a chosen directory.
fn relative_path(file: &File) -> String {
    let path = Reflect::get(file, &JsValue::from_str("webkitRelativePath")).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

async fn bytes_of(file: &File, bytes_max: usize) -> Result<Vec<u8>, FileProblem> {
    let problem = |message: String| FileProblem { file: file.name(), line: None, message };
    if file.size() > bytes_max as f64 {
        return Err(problem(format!("{} bytes; an exercise has at most {bytes_max}", file.size())));
    }
    browser::bytes_of(file).await.ok_or_else(|| problem(t("exercise-file-unreadable")))
}
