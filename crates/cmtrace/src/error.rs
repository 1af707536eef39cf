//! What can be wrong with a file or a filter.

use thiserror::Error;

/// A file that cannot be read as a log.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    /// The file is larger than [`crate::FILE_BYTES_MAX`].
    #[error(
        "The file has {size} bytes; a log of at most {max} bytes can be opened. Cut it, or open the part that matters."
    )]
    TooLarge {
        /// Bytes of the file so far.
        size: u64,
        /// The limit in bytes.
        max: u64,
    },
    /// The file holds NUL bytes that are not UTF-16.
    #[error("The file is not text: byte {at} is NUL. Choose a log file (.log or .lo_).")]
    NotText {
        /// Offset of the first NUL byte.
        at: u64,
    },
}

impl ReadError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "LogTooLarge",
            Self::NotText { .. } => "LogNotText",
        }
    }
}

/// A filter that cannot be used.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FilterError {
    /// The regular expression does not parse.
    #[error("The regular expression is not valid: {reason}")]
    Syntax {
        /// What the parser says.
        reason: String,
    },
    /// The compiled regular expression would need more memory than is allowed.
    #[error(
        "The regular expression is too large: compiled, it needs more than {bytes} bytes. Use smaller repetitions."
    )]
    TooLarge {
        /// The limit in bytes.
        bytes: usize,
    },
}

impl FilterError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "RegularExpressionInvalid",
            Self::TooLarge { .. } => "RegularExpressionTooLarge",
        }
    }
}
