//! How bad CMTrace shows a line to be: by the type of its framing, or by its words where the framing has no type.

use super::{Component, LogLine, Severity};

impl LogLine {
    /// The colour that CMTrace gives this line. The "simple" framing of `BgbServer.log` carries no type, so CMTrace
    /// looks for words: *error* and *fail* are red, *warn* is yellow, in any case and also within longer words. A line
    /// that ends in `FailedClients: 0` is red too: people who read this log in CMTrace know it so.
    pub fn level(&self) -> Severity {
        match self.component {
            Component::NotificationServer => level_of_words(&self.text),
            Component::SyncUploadWorker
            | Component::NotificationWorker
            | Component::EndpointCheckWorker
            | Component::AdministrationService
            | Component::SmsProvider
            | Component::ScriptAgent(_)
            | Component::StateSystem
            | Component::ClientAgent(..)
            | Component::NotificationAgent(_) => self.severity,
        }
    }
}

fn level_of_words(text: &str) -> Severity {
    let bytes = text.as_bytes();
    let holds_at = |at: usize, word: &str| {
        bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
    };
    let mut level = Severity::Information;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'e' | b'E' if holds_at(at, "error") => return Severity::Error,
            b'f' | b'F' if holds_at(at, "fail") => return Severity::Error,
            b'w' | b'W' if holds_at(at, "warn") => level = Severity::Warning,
            _ => {}
        }
    }
    level
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::SimTime;
    use crate::trace::{Cause, Step};

    fn line(component: Component, severity: Severity, text: &str) -> LogLine {
        let text = text.into();
        LogLine {
            sequence: 1,
            time: SimTime(0),
            component,
            step: Step::Receive,
            cause: Cause::Action(1),
            thread: 1,
            severity,
            text,
            task_guid: None,
            invented: false,
        }
    }

    #[test]
    fn a_simple_line_is_as_bad_as_its_words() {
        for (text, expected) in [
            ("Get one push message from database.", Severity::Information),
            ("Generated BGB task status report (PushID: 7 ReportedClients: 1 FailedClients: 0)", Severity::Error),
            ("An ERROR occurred", Severity::Error),
            ("WARNING: the inbox grows", Severity::Warning),
            ("warning before an error", Severity::Error),
            ("err fai war", Severity::Information),
            ("erro", Severity::Information),
            ("", Severity::Information),
            ("größer, fäil, warn", Severity::Warning),
        ] {
            // The type that the component meant is lost in this framing.
            for meant in [Severity::Information, Severity::Warning, Severity::Error] {
                assert_eq!(line(Component::NotificationServer, meant, text).level(), expected, "{text}");
            }
        }
    }

    #[test]
    fn the_other_framings_carry_a_type_and_words_do_not_matter() {
        for component in [Component::SyncUploadWorker, Component::NotificationWorker, Component::NotificationAgent(3)] {
            assert_eq!(line(component, Severity::Information, "error, failed, warning").level(), Severity::Information);
            assert_eq!(line(component, Severity::Error, "Batching 3 records").level(), Severity::Error);
        }
    }
}
