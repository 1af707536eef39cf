//! Moving the clock from a control: the command is sent, and what became of it is said.

use crate::api::{ApiError, lab};
use crate::i18n::{format, t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::{announce, say, say_failure, say_nothing};
use contract::lab::ClockCommand;
use leptos::task::spawn_local;

/// Sends a clock command. A jump says where the clock stands now; a change of speed shows by itself.
pub fn run_clock(command: ClockCommand) {
    let nothing_is_due = lab().status().is_some_and(|status| status.next_events.is_empty());
    if matches!(command, ClockCommand::NextEvent { .. }) && nothing_is_due {
        // What the gateway would refuse; known without asking.
        say(BannerKind::Warning, t("refusal-NoEventDue"));
        return;
    }
    spawn_local(async move {
        say_nothing();
        let is_jump = matches!(command, ClockCommand::NextEvent { .. } | ClockCommand::Advance { .. });
        report(lab().clock(command).await, is_jump);
    });
}

/// Skips to a simulated time, milliseconds since 1970.
pub fn skip_to(time_ms: i64) {
    spawn_local(async move {
        say_nothing();
        report(lab().skip_to(time_ms).await, true);
    });
}

fn report(outcome: Result<(), ApiError>, is_jump: bool) {
    match outcome {
        Ok(()) if is_jump => {
            announce(t_with("clock-jumped", &[("time", format::date_time(lab().now_ms()).into())]));
        }
        Ok(()) => {}
        Err(error) => say_failure(&error),
    }
}
