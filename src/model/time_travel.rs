//! Moving through the past: the moments before and after the one that is shown, the way back, the branch, and the undo.

use super::command_words::command_words;
use crate::api::{lab, moment, to_json};
use crate::i18n::{format, t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::{announce, say, say_failure, say_nothing};
use contract::lab::LabStatus;
use contract::routes;
use contract::time_travel::{BranchBody, TimelineEntry, UndoBody};

/// What is shown: a moment of the past, and how much came after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMoment {
    /// Commands until then.
    pub sequence: u64,
    /// Commands of the present.
    pub length: u64,
    /// Simulated time of the moment, milliseconds since 1970.
    pub now_ms: i64,
    /// Simulated time of the present, milliseconds since 1970.
    pub present_now_ms: i64,
    /// The last command until then; nothing at the start.
    pub command: Option<TimelineEntry>,
}

impl ShownMoment {
    /// Of a status; nothing where it is the present's.
    pub fn of(status: &LabStatus) -> Option<Self> {
        let past = status.past.as_ref()?;
        Some(Self {
            sequence: past.sequence,
            length: past.present_journal_length,
            now_ms: status.now_ms,
            present_now_ms: past.present_now_ms,
            command: status.last_command.clone(),
        })
    }

    /// Commands that a branch would throw away.
    pub fn later_commands(&self) -> u64 {
        self.length.saturating_sub(self.sequence)
    }

    /// After which command, in words.
    pub fn command_words(&self) -> String {
        self.command.as_ref().map_or_else(|| t("past-start"), command_words)
    }
}

/// The moment that is shown; nothing in the present. Reactive.
pub fn shown_moment() -> Option<ShownMoment> {
    lab().status().and_then(|status| ShownMoment::of(&status))
}

/// Whether this tab looks at the past, as soon as it was asked for. Reactive.
pub fn is_in_past() -> bool {
    moment().is_some()
}

/// Shows the moment right after a command; 0 is the start.
pub fn look_after(sequence: u64) {
    say_nothing();
    lab().look_at(Some(sequence.to_string()));
}

/// Shows a simulated time, milliseconds since 1970.
pub fn look_at_time(time_ms: i64) {
    say_nothing();
    lab().look_at(Some(format::rfc3339(time_ms)));
}

/// Shows the present again.
pub fn back_to_now() {
    say_nothing();
    lab().look_at(None);
    announce(t("past-left"));
}

/// Lets the world go on from the moment that is shown; what came later is thrown away. Whether it does.
pub async fn branch(shown: ShownMoment) -> bool {
    say_nothing();
    let Some(at) = moment() else { return false };
    let body = to_json(&BranchBody { at, journal_length: shown.length });
    match lab().go_on_from(&routes::lab_branch(), body).await {
        Ok(status) => {
            let time = format::date_time(status.now_ms);
            let arguments = [("time", time.into()), ("count", shown.later_commands().into())];
            say(BannerKind::Success, t_with("past-branched", &arguments));
            true
        }
        Err(error) => {
            say_failure(&error);
            false
        }
    }
}

/// Takes the last command back, with everything that has happened since. Whether it did.
pub async fn undo(command: TimelineEntry) -> bool {
    say_nothing();
    let body = to_json(&UndoBody { sequence: command.sequence });
    match lab().go_on_from(&routes::lab_undo(), body).await {
        Ok(status) => {
            let time = format::date_time(status.now_ms);
            let arguments = [("command", command_words(&command).into()), ("time", time.into())];
            say(BannerKind::Success, t_with("undo-done", &arguments));
            true
        }
        Err(error) => {
            say_failure(&error);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::time_travel::Past;

    #[test]
    fn a_status_of_the_present_is_no_moment_of_the_past() {
        let present = LabStatus { journal_length: 9, now_ms: 5, ..LabStatus::default() };
        assert_eq!(ShownMoment::of(&present), None);
        let past = Past { sequence: 2, present_journal_length: 9, present_now_ms: 5 };
        let shown = ShownMoment::of(&LabStatus { past: Some(past), now_ms: 3, ..present }).expect("the past");
        assert_eq!((shown.later_commands(), shown.now_ms, shown.present_now_ms), (7, 3, 5));
        assert_eq!(shown.command_words(), "start of the world");
    }
}
