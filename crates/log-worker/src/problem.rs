//! What can be wrong with opened files and filters, each with its stable code (docs/logs.md lists them).

use cmtrace::{FilterError, ReadError};
use contract::log_viewer::LogProblem;

/// Bytes of all opened files together: WebAssembly has 4 GiB, and lines need memory beside their text.
pub const OPENED_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// A file cannot be read as a log.
pub(crate) fn of_file(error: &ReadError) -> LogProblem {
    LogProblem { code: error.code().to_owned(), message: error.to_string() }
}

/// A filter cannot be used.
pub(crate) fn of_filter(error: &FilterError) -> LogProblem {
    LogProblem { code: error.code().to_owned(), message: error.to_string() }
}

/// The opened files are too large together.
pub(crate) fn together(size: u64) -> LogProblem {
    LogProblem {
        code: "LogsTooLargeTogether".to_owned(),
        message: format!(
            "With this file the opened logs have {size} bytes; together at most {OPENED_BYTES_MAX} can be open. Close others first."
        ),
    }
}

/// The browser does not hand out the file's bytes.
pub fn unreadable(reason: &str) -> LogProblem {
    LogProblem {
        code: "LogUnreadable".to_owned(),
        message: format!(
            "The browser cannot read the file: {reason} It may have been moved, changed or locked since it was chosen. Choose it again."
        ),
    }
}
