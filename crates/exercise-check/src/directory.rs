//! Exercises on disk.

use crate::play::play;
use exercise_package::{FileProblem, Files, read_located};
use scenario::exercise::Exercise;
use std::io;
use std::path::{Path, PathBuf};

/// The words of the logs when the exercise was last looked at.
pub const EXPECTED_LOG: &str = "expected.log";

/// The directories of exercises below a folder, by name.
///
/// # Errors
/// The folder cannot be read.
pub fn directories(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The files of a directory.
///
/// # Errors
/// One of them cannot be read.
pub fn read_files(directory: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file()) {
            files.insert(name.to_owned(), std::fs::read(&path)?);
        }
    }
    Ok(files)
}

/// Everything that is wrong with the exercise of a directory, and the exercise where it can be played. With `update`, `expected.log`
/// is written anew.
///
/// # Errors
/// A file cannot be read or written.
pub fn check_directory(directory: &Path, update: bool) -> io::Result<(Option<Exercise>, Vec<FileProblem>)> {
    let directory = directory.canonicalize()?;
    let name = directory.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let files = read_files(&directory)?;
    let (exercise, places) = match read_located(name, &files) {
        Ok(read) => read,
        Err(problems) => return Ok((None, problems)),
    };
    let mut played = play(&exercise, &places);
    if update {
        std::fs::write(directory.join(EXPECTED_LOG), &played.log)?;
    } else if let Some(problem) = difference(files.get(EXPECTED_LOG), &played.log) {
        played.problems.push(problem);
    }
    Ok((Some(exercise), played.problems))
}

/// The place where the logs differ from the expected ones.
fn difference(expected: Option<&Vec<u8>>, found: &str) -> Option<FileProblem> {
    let problem = |line, message: &str| {
        let message = format!("{message}; look at the difference and renew it with --update");
        Some(FileProblem { file: EXPECTED_LOG.to_owned(), line, message })
    };
    let Some(expected) = expected else { return problem(None, "the file is missing") };
    let expected = String::from_utf8_lossy(expected);
    if *expected == *found {
        return None;
    }
    let same = expected.lines().zip(found.lines()).take_while(|(expected, found)| expected == found).count();
    problem(Some(same + 1), "the logs say something else now")
}
