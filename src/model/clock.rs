//! Moving the clock from a control: the command is sent, and what became of it is said.

use crate::api::{ApiError, lab};
use crate::i18n::{format, t, t_with};
use crate::ui::BannerKind;
use crate::ui::notice::{announce, say, say_failure, say_nothing};
use contract::lab::{ClockCommand, LabStatus, WorkKind};
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

/// The command for a speed; zero pauses, or goes on where the clock is paused. A jump that is under way is ended by a
/// pause, whether the clock is paused or not.
pub fn speed_command(offered: u32, status: &LabStatus) -> ClockCommand {
    let is_jumping = status.work.is_some_and(|work| work.kind == WorkKind::CatchingUp);
    match (offered, status.speed) {
        (0, 0) if !is_jumping => ClockCommand::Run { speed: status.speed_when_running },
        (0, _) => ClockCommand::Pause,
        (speed, _) => ClockCommand::Run { speed },
    }
}

#[cfg(test)]
mod tests {
    use super::speed_command;
    use contract::lab::{ClockCommand, LabStatus, Work, WorkKind};

    #[test]
    fn pause_pressed_again_goes_on_at_the_speed_of_before() {
        let running = LabStatus { speed: 60, speed_when_running: 60, ..LabStatus::default() };
        let paused = LabStatus { speed: 0, ..running.clone() };
        assert_eq!(speed_command(0, &running), ClockCommand::Pause);
        assert_eq!(speed_command(0, &paused), ClockCommand::Run { speed: 60 });
        assert_eq!(speed_command(600, &paused), ClockCommand::Run { speed: 600 });
        let jump = Work { kind: WorkKind::CatchingUp, done: 1, total: 2 };
        assert_eq!(speed_command(0, &LabStatus { work: Some(jump), ..paused }), ClockCommand::Pause);
    }
}
