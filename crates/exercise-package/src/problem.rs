//! Problems of an author's files.

use std::fmt;

/// A problem of a file, with its place and its cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// Name of the file in the exercise's directory, or of the directory.
    pub file: String,
    /// Line, from 1, where one can be named.
    pub line: Option<usize>,
    /// The problem and its cure in words.
    pub message: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file, self.message),
            None => write!(out, "{}: {}", self.file, self.message),
        }
    }
}

/// The line, from 1, of a byte.
pub(crate) fn line_of(source: &str, byte: usize) -> usize {
    source.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count() + 1
}
