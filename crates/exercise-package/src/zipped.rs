//! An exercise's directory in a zip. Nothing of it is trusted: names, sizes and the ratio of compression are limited.

use crate::problem::FileProblem;
use crate::{FILE_BYTES_MAX, FILES_MAX, Files, SCENARIO_FILE};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Bytes of a zip at most.
pub const ZIP_BYTES_MAX: usize = 1024 * 1024;

/// The directory in a zip: its name, where the zip has one, else `fallback`, and its files.
///
/// # Errors
/// The reason why the zip is not one exercise.
pub fn unzip(fallback: &str, bytes: &[u8]) -> Result<(String, Files), FileProblem> {
    let problem = |message: String| FileProblem { file: fallback.to_owned(), line: None, message };
    if bytes.len() > ZIP_BYTES_MAX {
        return Err(problem(format!("the zip has {} bytes; an exercise has at most {ZIP_BYTES_MAX}", bytes.len())));
    }
    let unreadable = |error: &dyn std::fmt::Display| {
        problem(format!("the zip cannot be read ({error}): it is cut short or damaged; zip the directory again"))
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    if archive.len() > FILES_MAX {
        return Err(problem(format!(
            "the zip has {} entries; an exercise has at most {FILES_MAX} files",
            archive.len()
        )));
    }
    let mut paths = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| unreadable(&error))?;
        if !entry.is_dir() {
            paths.push((index, entry.name().map_err(|error| unreadable(&error))?.replace('\\', "/")));
        }
    }
    let mut scenarios = paths.iter().filter_map(|(_, path)| path.strip_suffix(SCENARIO_FILE));
    let folder = scenarios.next().filter(|folder| folder.is_empty() || folder.ends_with('/'));
    let Some(folder) = folder.map(str::to_owned) else {
        return Err(problem(format!("the zip has no {SCENARIO_FILE}; zip the directory of an exercise")));
    };
    if scenarios.next().is_some() {
        return Err(problem(format!("the zip has several {SCENARIO_FILE}; zip one exercise")));
    }
    let mut files = Files::new();
    for (index, path) in paths {
        // Files elsewhere, such as those that an operating system adds, are no part of the exercise.
        let Some(name) = path.strip_prefix(&folder).filter(|name| !name.contains('/')) else { continue };
        if !(name == SCENARIO_FILE || name.ends_with(".ftl")) {
            continue;
        }
        let entry = archive.by_index(index).map_err(|error| unreadable(&error))?;
        let mut content = Vec::new();
        // The size that the entry promises may be wrong: a byte more than the limit is enough to know.
        entry.take(FILE_BYTES_MAX as u64 + 1).read_to_end(&mut content).map_err(|error| unreadable(&error))?;
        if content.len() > FILE_BYTES_MAX {
            return Err(problem(format!("{name} unpacks to more than {FILE_BYTES_MAX} bytes; nothing was loaded")));
        }
        files.insert(name.to_owned(), content);
    }
    let name = folder.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty());
    Ok((name.unwrap_or(fallback).to_owned(), files))
}
