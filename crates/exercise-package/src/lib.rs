//! An exercise as its author writes it: a directory with `scenario.toml` and a Fluent file for each language, or a zip of it. Bytes
//! in; an exercise or everything that is wrong with it out, each problem with its file and line. `docs/scenarios.md` is for authors.

mod problem;
mod scenario_file;
mod texts;
mod zipped;

pub use problem::FileProblem;
pub use scenario_file::Places;
pub use zipped::{ZIP_BYTES_MAX, unzip};

use scenario::exercise::Exercise;
use std::collections::BTreeMap;

/// The file that describes an exercise.
pub const SCENARIO_FILE: &str = "scenario.toml";
/// Bytes of one file at most: several times as much as the longest texts.
pub const FILE_BYTES_MAX: usize = 128 * 1024;
/// Files of a directory at most.
pub const FILES_MAX: usize = 32;

/// The files of a directory, by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The exercise of a directory with this name and these files. Files that are neither `scenario.toml` nor texts are passed over.
///
/// # Errors
/// Everything that is wrong with it, file by file and line by line.
pub fn read(name: &str, files: &Files) -> Result<Exercise, Vec<FileProblem>> {
    read_located(name, files).map(|(exercise, _)| exercise)
}

/// The same, with the lines of its parts: for problems that are found only when it is played.
///
/// # Errors
/// As [`read`].
pub fn read_located(name: &str, files: &Files) -> Result<(Exercise, Places), Vec<FileProblem>> {
    let mut problems = Vec::new();
    let mut texts = BTreeMap::new();
    let mut lines = BTreeMap::new();
    for (file, bytes) in files {
        let Some(language) = file.strip_suffix(".ftl") else { continue };
        let Some(source) = text_of(file, bytes, &mut problems) else { continue };
        let (read, of_ids) = texts::read(file, source, &mut problems);
        texts.insert(language.to_owned(), read);
        lines.insert(language.to_owned(), of_ids);
    }
    let Some(bytes) = files.get(SCENARIO_FILE) else {
        let message =
            "the file is missing; an exercise is a directory with scenario.toml, en.ftl and sv.ftl".to_owned();
        problems.push(FileProblem { file: SCENARIO_FILE.to_owned(), line: None, message });
        return Err(problems);
    };
    let Some(source) = text_of(SCENARIO_FILE, bytes, &mut problems) else { return Err(problems) };
    let Some(read) = scenario_file::read(source, &mut problems) else { return Err(problems) };
    let has_unread_texts = !problems.is_empty();
    let exercise = Exercise { name: name.to_owned(), texts, ..read.exercise };
    for problem in exercise.problems() {
        let place = problem.place.as_str();
        if place.starts_with("texts.") {
            // A text that could not be read has been reported.
            if !has_unread_texts {
                problems.push(texts::problem(place, problem.message, &lines));
            }
        } else if place == "name" {
            problems.push(FileProblem { file: name.to_owned(), line: None, message: problem.message });
        } else if let Some(line) = read.places.line_unless_failed(place) {
            problems.push(FileProblem { file: SCENARIO_FILE.to_owned(), line, message: problem.message });
        }
    }
    if problems.is_empty() { Ok((exercise, read.places)) } else { Err(problems) }
}

fn text_of<'bytes>(file: &str, bytes: &'bytes [u8], problems: &mut Vec<FileProblem>) -> Option<&'bytes str> {
    let message = if bytes.len() > FILE_BYTES_MAX {
        format!("{} bytes; shorten the file to {FILE_BYTES_MAX}", bytes.len())
    } else {
        match str::from_utf8(bytes) {
            Ok(text) => return Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Err(error) => format!("the file is no UTF-8 text (byte {}); save it as UTF-8", error.valid_up_to() + 1),
        }
    };
    problems.push(FileProblem { file: file.to_owned(), line: None, message });
    None
}
