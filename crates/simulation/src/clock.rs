//! The simulated clock: where it stands, and how fast the hosts let it run.

use crate::command_error::CommandError;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Speeds that are offered, in simulated milliseconds per wall-clock millisecond. Zero pauses.
pub const SPEEDS: [u32; 5] = [0, 1, 10, 60, 600];

/// A day before the calendar of the texts ends: no world lives beyond it, so that nothing due is held at the end.
pub(crate) const END: SimTime = SimTime(SimTime::MAX.0 - crate::time::DAY_MS);

/// Where simulated time stands. The world never reads another clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    now: SimTime,
    speed: u32,
    speed_when_running: u32,
    jump: Option<Jump>,
}

/// A jump that is under way: more has to happen on its way than one request may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jump {
    /// Where it began.
    pub from: SimTime,
    /// Where it ends.
    pub to: SimTime,
}

impl Clock {
    /// A clock that runs at 1x from `start`.
    pub fn new(start: SimTime) -> Self {
        Self { now: start, speed: 1, speed_when_running: 1, jump: None }
    }

    /// Simulated now.
    pub fn now(&self) -> SimTime {
        self.now
    }

    /// Simulated milliseconds per wall-clock millisecond; zero when paused.
    pub fn speed(&self) -> u32 {
        self.speed
    }

    /// The speed that *Run* resumes after a pause.
    pub fn speed_when_running(&self) -> u32 {
        self.speed_when_running
    }

    /// The jump that is under way.
    pub fn jump(&self) -> Option<Jump> {
        self.jump
    }

    /// Begins a jump to a time that does not lie in the past.
    pub(crate) fn begin_jump(&mut self, to: SimTime) {
        self.jump = Some(Jump { from: self.now, to });
        self.end_jump_if_there();
    }

    fn end_jump_if_there(&mut self) {
        if self.jump.is_some_and(|jump| jump.to <= self.now) {
            self.jump = None;
        }
    }

    /// Sets the speed. A pause ends a jump where the clock stands.
    ///
    /// # Errors
    /// [`CommandError::SpeedNotOffered`] unless it is one of [`SPEEDS`].
    pub(crate) fn set_speed(&mut self, speed: u32) -> Result<(), CommandError> {
        if !SPEEDS.contains(&speed) {
            return Err(CommandError::SpeedNotOffered { speed });
        }
        self.speed = speed;
        if speed > 0 {
            self.speed_when_running = speed;
        } else {
            self.jump = None;
        }
        Ok(())
    }

    /// Moves on. The world calls it only with times that do not lie in the past.
    pub(crate) fn move_to(&mut self, time: SimTime) {
        debug_assert!(time >= self.now, "time only moves forward");
        self.now = time;
        self.end_jump_if_there();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_the_speed_over_a_pause() {
        let mut clock = Clock::new(SimTime(0));
        assert_eq!(clock.set_speed(60), Ok(()));
        assert_eq!(clock.set_speed(0), Ok(()));
        assert_eq!((clock.speed(), clock.speed_when_running()), (0, 60));
        assert_eq!(clock.set_speed(7), Err(CommandError::SpeedNotOffered { speed: 7 }));
    }

    #[test]
    fn a_jump_ends_where_it_leads_or_at_a_pause() {
        let mut clock = Clock::new(SimTime(5));
        clock.begin_jump(SimTime(5));
        assert_eq!(clock.jump(), None);
        clock.begin_jump(SimTime(20));
        clock.move_to(SimTime(19));
        assert_eq!(clock.jump(), Some(Jump { from: SimTime(5), to: SimTime(20) }));
        assert_eq!(clock.set_speed(10).map(|()| clock.jump().is_some()), Ok(true));
        clock.move_to(SimTime(20));
        assert_eq!(clock.jump(), None);
        clock.begin_jump(SimTime(30));
        assert_eq!(clock.set_speed(0).map(|()| clock.jump()), Ok(None));
    }
}
