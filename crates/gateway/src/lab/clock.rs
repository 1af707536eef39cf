//! `lab/clock`: pausing, running, jumping.

use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use contract::lab::ClockCommand;
use contract::limits::BODY_BYTES_MAX;
use simulation::command::Command;
use simulation::command_error::CommandError;
use simulation::time::SimTime;
use simulation::world::{Budget, World};

const SHAPE: &str = r#"{"command":"pause"}, {"command":"run","speed":60}, {"command":"nextEvent"} or {"command":"advance","byMs":900000}, the last two with "wait":true or without"#;

/// Moves the clock. A jump goes as far as one request may before the answer, or with `wait` to its end.
pub fn post(world: &mut World, call: &Call<'_>) -> Result<(), ApiError> {
    call.options(&[])?;
    let asked: ClockCommand = body::json(call.headers, call.body, BODY_BYTES_MAX, SHAPE)?;
    let is_waiting = matches!(asked, ClockCommand::NextEvent { wait: true } | ClockCommand::Advance { wait: true, .. });
    let command = match asked {
        ClockCommand::Pause => Command::SetSpeed { speed: 0 },
        ClockCommand::Run { speed: 0 } => return Err(CommandError::SpeedNotOffered { speed: 0 }.into()),
        ClockCommand::Run { speed } => Command::SetSpeed { speed },
        ClockCommand::NextEvent { .. } => {
            let time = world.next_event_time().ok_or_else(|| {
                let message = "Nothing is due but background activity. Onboard the site or run an action first, or \
                               advance the clock by a time.";
                ApiError::new(Code::NoEventDue, message)
            })?;
            Command::AdvanceTo { time }
        }
        // A jump by nothing would be journaled and do nothing.
        ClockCommand::Advance { by_ms, .. } if by_ms <= 0 => return Err(CommandError::TimeOutOfRange.into()),
        ClockCommand::Advance { by_ms, .. } => {
            Command::AdvanceTo { time: SimTime(world.now().0.saturating_add(by_ms)) }
        }
    };
    let mut budget = if is_waiting { Budget::unlimited() } else { Budget::for_request() };
    world.apply_within(command, &mut budget)?;
    Ok(())
}
