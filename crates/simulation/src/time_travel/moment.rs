//! A moment of a world's past: the number of its commands, and the time.

use crate::command::Command;
use crate::time::SimTime;
use crate::world::World;

/// A moment that lies between the start of a world and its present. Made by [`Moment::after_command`] and [`Moment::at_time`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Commands that had been accepted: the sequence of the last of them, zero at the start.
    pub sequence: u64,
    /// Simulated time.
    pub time: SimTime,
}

/// Why there is no such moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// The journal has fewer commands.
    #[error("the journal has {length} commands")]
    NoSuchCommand {
        /// How many it has.
        length: u64,
    },
    /// The time lies before the start or after the present.
    #[error("the world lived from {} to {}", .from.rfc3339(), .to.rfc3339())]
    NotLived {
        /// When it started, RFC 3339.
        from: SimTime,
        /// Its present.
        to: SimTime,
    },
}

impl Moment {
    /// Right after a command: the first is 1, and 0 is the start of the world. Of a jump of the clock, its end (or the next
    /// command, where that came before).
    ///
    /// # Errors
    /// [`MomentError::NoSuchCommand`].
    pub fn after_command(present: &World, sequence: u64) -> Result<Self, MomentError> {
        let journal = present.journal();
        let length = present.journal_length();
        if sequence > length {
            return Err(MomentError::NoSuchCommand { length });
        }
        let index = sequence as usize;
        let time = match index.checked_sub(1).and_then(|last| journal.get(last)) {
            None => present.scenario().start,
            Some(entry) => match entry.command {
                Command::AdvanceTo { time } => {
                    let next = journal.get(index).map_or(present.now(), |next| next.time);
                    time.min(next)
                }
                _ => entry.time,
            },
        };
        Ok(Self { sequence, time })
    }

    /// Right before a command that the journal has: the moment to which an undo of it and of everything after it leads.
    ///
    /// # Errors
    /// [`MomentError::NoSuchCommand`].
    pub fn before_command(present: &World, sequence: u64) -> Result<Self, MomentError> {
        let entry = sequence.checked_sub(1).and_then(|index| present.journal().get(index as usize));
        let entry = entry.ok_or(MomentError::NoSuchCommand { length: present.journal_length() })?;
        Ok(Self { sequence: sequence - 1, time: entry.time })
    }

    /// At a time, after the commands of that time.
    ///
    /// # Errors
    /// [`MomentError::NotLived`].
    pub fn at_time(present: &World, time: SimTime) -> Result<Self, MomentError> {
        let (from, to) = (present.scenario().start, present.now());
        if time < from || time > to {
            return Err(MomentError::NotLived { from, to });
        }
        let sequence = present.journal().partition_point(|entry| entry.time <= time) as u64;
        Ok(Self { sequence, time })
    }

    /// How many entries of the journal it has.
    pub(super) fn entries(self) -> usize {
        self.sequence as usize
    }
}
