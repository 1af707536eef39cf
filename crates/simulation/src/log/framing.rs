//! The three framings that CMTrace reads: CCM (clients), its managed variant (workers of the service connection
//! point), and the site server's "simple" one (BgbServer.log, SMSProv.log). Simulated time is UTC, so the bias is zero.

use super::{Component, LogLine};
use std::fmt::Write;

/// Last line of a file that was renamed because it was full. It stands outside any framing.
pub(crate) const RENAMED_MARKER: &str = "<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>";
/// Lines end as on Windows.
pub(crate) const LINE_END: &str = "\r\n";

/// Renders a line in the framing of its file, with its line end.
pub fn render(line: &LogLine) -> String {
    let mut text = String::with_capacity(line.text.len() + 192);
    let written = match line.component {
        Component::SyncUploadWorker
        | Component::NotificationWorker
        | Component::EndpointCheckWorker
        | Component::AdministrationService => write!(
            text,
            "<![LOG[{}]LOG]!><time=\"{}0000\" date=\"{}\" component=\"{}\" context=\"\" type=\"{}\" thread=\"{}\" file=\"\">",
            line.text,
            line.time.format("%H:%M:%S.%3f"),
            line.time.format("%m-%d-%Y"),
            line.component.name(),
            line.severity.number(),
            line.thread,
        ),
        Component::NotificationAgent(_) => write!(
            text,
            "<![LOG[{}]LOG]!><time=\"{}+000\" date=\"{}\" component=\"{}\" context=\"\" type=\"{}\" thread=\"{}\" \
             file=\"bgbconnector.cpp:386\">",
            line.text,
            line.time.format("%H:%M:%S.%3f"),
            line.time.format("%m-%d-%Y"),
            line.component.name(),
            line.severity.number(),
            line.thread,
        ),
        Component::ScriptAgent(_) => write!(
            text,
            "<![LOG[{}]LOG]!><time=\"{}+000\" date=\"{}\" component=\"{}\" context=\"\" type=\"{}\" thread=\"{}\" \
             file=\"\">",
            line.text,
            line.time.format("%H:%M:%S.%3f"),
            line.time.format("%m-%d-%Y"),
            line.component.name(),
            line.severity.number(),
            line.thread,
        ),
        Component::NotificationServer | Component::SmsProvider => write!(
            text,
            "{}~~  $$<{}><{}+000><thread={} (0x{:X})>",
            line.text,
            line.component.name(),
            line.time.format("%m-%d-%Y %H:%M:%S.%3f"),
            line.thread,
            line.thread,
        ),
    };
    debug_assert!(written.is_ok(), "writing to a string cannot fail");
    text.push_str(LINE_END);
    text
}
