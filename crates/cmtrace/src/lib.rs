//! CMTrace-format logs of a real site, read without I/O: bytes in, lines out.
//!
//! [`LogReader`] takes the bytes of a file in pieces of any size and keeps its text once, with a compact entry per line.
//! [`Merge`] orders the lines of several files by time; [`Filter`] tells which of them are shown; [`View`] is both, kept up to date
//! slice by slice while files are read.
//!
//! Framings: CCM (client logs), its managed variant (workers of the service connection point: seven decimals, no bias), and
//! the site server's "simple" one (BgbServer.log). What fits none of them stays a line of plain text; no text is lost.

mod decode;
mod entry;
mod error;
mod file;
mod filter;
mod framing;
mod merge;
mod reader;
mod time;
mod view;
mod words;

pub use entry::{Entry, Framing, Severity};
pub use error::{FilterError, ReadError};
pub use file::{Fields, Line, LogFile};
pub use filter::{Filter, TextFilter};
pub use merge::{Merge, Position};
pub use reader::LogReader;
pub use time::LineTime;
pub use view::{Direction, Jump, View, jump_among, number_among};

/// Size in bytes of the largest file that is read: its text is held in memory once.
pub const FILE_BYTES_MAX: u64 = 512 * 1024 * 1024;
