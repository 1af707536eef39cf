//! One line of a log in compact form: ranges of the file's text, and the values that lists and filters need.

use crate::time::LineTime;

/// CMTrace's `type`, and the colour of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Type 1, and type 0 (success), which CMTrace does not colour.
    #[default]
    Information,
    /// Type 2: yellow.
    Warning,
    /// Type 3: red.
    Error,
}

/// How a line is framed in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Framing {
    /// `<![LOG[message]LOG]!><time="…" date="…" component="…" … type="…" thread="…" file="…">`.
    Ccm,
    /// `message  $$<component><date time+bias><thread=…>`.
    Simple,
    /// No framing: shown as it is.
    Plain,
    /// Given field by field ([`crate::LogFile::append`]): there was no text to frame.
    Fields,
}

/// No component or thread is known.
pub(crate) const ABSENT: u32 = u32::MAX;

/// One line. Offsets are bytes in the text of its [`crate::LogFile`].
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub(crate) record: (u32, u32),
    pub(crate) message: (u32, u32),
    pub(crate) component: u32,
    pub(crate) thread: u32,
    pub(crate) time: LineTime,
    pub(crate) severity: Severity,
    pub(crate) framing: Framing,
}

impl Entry {
    /// How bad.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// How it is framed.
    pub fn framing(&self) -> Framing {
        self.framing
    }

    /// When it was written, as far as the line says.
    pub fn time(&self) -> LineTime {
        self.time
    }

    /// The thread's number.
    pub fn thread(&self) -> Option<u32> {
        (self.thread != ABSENT).then_some(self.thread)
    }
}
