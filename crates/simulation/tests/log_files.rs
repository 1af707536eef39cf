//! The log files that the world writes, as other programs read them: our own reader and the crate of cmtraceopen agree with the
//! world on every line's words, time, component, thread and severity; and lnav's patterns (docs/lnav) find them.

mod support;

use cmtrace::{LogFile, LogReader};
use cmtraceopen_parser::models::log_entry as peer;
use simulation::command::DeviceAction;
use simulation::log::{LogLine, LogQuery, Severity};
use simulation::time::MINUTE_MS;
use simulation::world::World;
use support::*;

/// A world with uploads, three actions and a refusal in its logs.
fn world() -> World {
    let mut world = attached(upload_all());
    let row = online_row(&world);
    for action in [DeviceAction::RefreshMachinePolicy, DeviceAction::RefreshUserPolicy, DeviceAction::AppEvaluation] {
        apply(&mut world, trigger("helpdesk", row, action));
    }
    advance(&mut world, 45 * MINUTE_MS);
    world
}

/// Every file with the lines that it holds.
fn files(world: &World) -> Vec<(String, Vec<&LogLine>)> {
    let logs = world.logs();
    let all = LogQuery { after: 0, search: None, level: Severity::Information, limit: usize::MAX };
    let file = |view: simulation::log::LogFileView| {
        let text = logs.download(view.id).expect("it exists");
        (text, logs.read(view.id, &all).expect("it exists").lines)
    };
    logs.files().into_iter().map(file).collect()
}

fn read(text: &str) -> LogFile {
    let mut reader = LogReader::new("test.log", text.len() as u64).expect("small");
    reader.push(text.as_bytes()).expect("text");
    reader.finish().expect("text")
}

#[test]
fn our_reader_reads_every_line_that_the_world_wrote() {
    let world = world();
    let files = files(&world);
    assert!(files.len() >= 4, "all four logs are there");
    for (text, lines) in files {
        let file = read(&text);
        assert_eq!(file.entries().len(), lines.len());
        for (found, line) in file.lines().zip(lines) {
            assert_eq!(found.message(), line.text);
            assert_eq!(found.component(), line.component.name());
            assert_eq!(found.thread(), Some(line.thread));
            assert_eq!(found.time().utc_ms(0), Some(line.time.0));
            let severity = match line.level() {
                Severity::Information => cmtrace::Severity::Information,
                Severity::Warning => cmtrace::Severity::Warning,
                Severity::Error => cmtrace::Severity::Error,
            };
            assert_eq!(found.severity(), severity, "{}", line.text);
        }
    }
}

#[test]
fn the_parser_of_cmtraceopen_reads_every_line_that_the_world_wrote() {
    let world = world();
    for (text, lines) in files(&world) {
        let (result, _) = cmtraceopen_parser::parser::parse_content(&text, "test.log", text.len() as u64);
        assert_eq!(result.parse_errors, 0);
        assert_eq!(result.entries.len(), lines.len());
        for (found, line) in result.entries.iter().zip(lines) {
            assert_eq!(found.message.trim_end_matches(['~', ' ']), line.text);
            assert_eq!(found.component.as_deref(), Some(line.component.name()));
            assert_eq!(found.thread, Some(line.thread));
            assert_eq!(found.timestamp, Some(line.time.0));
            let severity = match line.level() {
                Severity::Information => peer::Severity::Info,
                Severity::Warning => peer::Severity::Warning,
                Severity::Error => peer::Severity::Error,
            };
            assert_eq!(found.severity, severity, "{}", line.text);
        }
    }
}

/// lnav itself is not run here: docs/logs.md says with which version the format was tried.
#[test]
fn the_patterns_of_the_format_for_lnav_fit_every_line_that_the_world_wrote() {
    let format: serde_json::Value =
        serde_json::from_str(include_str!("../../../docs/lnav/configmgr_log.json")).expect("JSON");
    let format = &format["configmgr_log"];
    let patterns: Vec<regex::Regex> = ["ccm", "simple"]
        .map(|name| {
            regex::Regex::new(format["regex"][name]["pattern"].as_str().expect("a pattern")).expect("a pattern")
        })
        .into();
    for (text, lines) in files(&world()) {
        // With the line ends of Windows, as the files have them.
        for (found, line) in text.split('\n').zip(lines) {
            let captures = patterns.iter().find_map(|pattern| pattern.captures(found));
            let captures = captures.unwrap_or_else(|| panic!("{found}"));
            assert_eq!(&captures["body"], line.text);
            assert_eq!(&captures["component"], line.component.name());
            assert_eq!(captures["thread"], line.thread.to_string());
            // The simple framing has no type.
            if let Some(kind) = captures.name("type") {
                let level = match line.level() {
                    Severity::Information => "info",
                    Severity::Warning => "warning",
                    Severity::Error => "error",
                };
                assert_eq!(format["level"][level], kind.as_str());
            }
        }
    }
}
