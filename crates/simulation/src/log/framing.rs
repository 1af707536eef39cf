//! The three framings that CMTrace reads: CCM (clients), its managed variant (workers of the service connection
//! point), and the site server's "simple" one (BgbServer.log, SMSProv.log, statesys.log). Simulated time is UTC, so the bias is zero.

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
        | Component::AdministrationService => write_ccm(&mut text, line, "0000", ""),
        Component::NotificationAgent(_) => write_ccm(&mut text, line, "+000", "bgbconnector.cpp:386"),
        Component::ScriptAgent(_) | Component::ClientAgent(..) => write_ccm(&mut text, line, "+000", ""),
        Component::NotificationServer | Component::SmsProvider | Component::StateSystem => write!(
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

/// The framing of CCM: `zone` stands behind the time, `file` is the place in the component's source, where it is known.
fn write_ccm(text: &mut String, line: &LogLine, zone: &str, file: &str) -> std::fmt::Result {
    write!(
        text,
        "<![LOG[{}]LOG]!><time=\"{}{zone}\" date=\"{}\" component=\"{}\" context=\"\" type=\"{}\" thread=\"{}\" \
         file=\"{file}\">",
        line.text,
        line.time.format("%H:%M:%S.%3f"),
        line.time.format("%m-%d-%Y"),
        line.component.name(),
        line.severity.number(),
        line.thread,
    )
}
