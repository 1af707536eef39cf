//! The simulated clock: where it stands, and how fast the hosts let it run.

use crate::refusal::Refusal;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};

/// Speeds that are offered, in simulated milliseconds per wall-clock millisecond. Zero pauses.
pub const SPEEDS: [u32; 5] = [0, 1, 10, 60, 600];

/// A day before the calendar of the texts ends: no world lives beyond it, so that nothing due is held at the end.
pub const END: SimTime = SimTime(SimTime::MAX.0 - crate::time::DAY_MS);

/// Where simulated time stands. The world never reads another clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    now: SimTime,
    speed: u32,
    speed_when_running: u32,
}

impl Clock {
    /// A clock that runs at 1x from `start`.
    pub fn new(start: SimTime) -> Self {
        Self { now: start, speed: 1, speed_when_running: 1 }
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

    /// Sets the speed.
    ///
    /// # Errors
    /// [`Refusal::SpeedNotOffered`] unless it is one of [`SPEEDS`].
    pub fn set_speed(&mut self, speed: u32) -> Result<(), Refusal> {
        if !SPEEDS.contains(&speed) {
            return Err(Refusal::SpeedNotOffered { speed });
        }
        self.speed = speed;
        if speed > 0 {
            self.speed_when_running = speed;
        }
        Ok(())
    }

    /// Moves on. The world calls it only with times that do not lie in the past.
    pub(crate) fn move_to(&mut self, time: SimTime) {
        debug_assert!(time >= self.now, "time only moves forward");
        self.now = time;
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
        assert_eq!(clock.set_speed(7), Err(Refusal::SpeedNotOffered { speed: 7 }));
    }
}
