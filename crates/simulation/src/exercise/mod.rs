//! Exercises: a world that was broken on purpose, the progress of its learner, and whether it works now.
//!
//! The exercise itself is part of the scenario. Its preparation is journaled like any other work, and a [`ExerciseEvent::Begin`] ends it.

mod check;
mod script;

pub use check::{GoalOutcome, GoalResult};
pub use scenario::exercise::{Exercise, ExerciseEvent};
pub use script::ScriptError;

use crate::command_error::CommandError;
use crate::time::SimTime;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// The progress of an exercise. It follows from the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    began: Option<Began>,
    hints_taken: Vec<SimTime>,
    stated: Vec<(String, SimTime)>,
    checks: Vec<(bool, SimTime)>,
    ended: Option<Ended>,
}

/// When the learner arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Began {
    /// Sequence of the command that ended the preparation.
    pub sequence: u64,
    /// When.
    pub time: SimTime,
}

/// How an exercise ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Whether the cause was stated and the world works; otherwise the learner gave up.
    pub solved: bool,
    /// Sequence of the command that ended it.
    pub sequence: u64,
    /// When.
    pub time: SimTime,
}

impl Progress {
    /// When the learner arrived; `None` while the world is prepared.
    pub fn began(&self) -> Option<Began> {
        self.began
    }

    /// When each hint was taken.
    pub fn hints_taken(&self) -> &[SimTime] {
        &self.hints_taken
    }

    /// The answers that were given, and when.
    pub fn stated(&self) -> &[(String, SimTime)] {
        &self.stated
    }

    /// The checks of the world: whether it passed, and when.
    pub fn checks(&self) -> &[(bool, SimTime)] {
        &self.checks
    }

    /// How and when it ended.
    pub fn ended(&self) -> Option<Ended> {
        self.ended
    }
}

impl World {
    /// The exercise that this world is, if it is one.
    pub fn exercise(&self) -> Option<(&Exercise, &Progress)> {
        self.scenario().exercise.as_deref().map(|exercise| (exercise, &self.progress))
    }

    /// Whether an exercise hides the causes: from its beginning until it is solved or given up.
    pub fn hides_causes(&self) -> bool {
        self.scenario().exercise.is_some() && self.progress.ended.is_none()
    }

    /// Refuses while an exercise hides the causes: the lab does not help its learner.
    ///
    /// # Errors
    /// [`CommandError::ExerciseUnderWay`].
    pub fn check_no_exercise(&self) -> Result<(), CommandError> {
        if self.hides_causes() { Err(CommandError::ExerciseUnderWay) } else { Ok(()) }
    }

    /// The same for a command, which the preparation may give.
    pub(crate) fn check_not_begun(&self) -> Result<(), CommandError> {
        if self.progress.began.is_some() { self.check_no_exercise() } else { Ok(()) }
    }

    /// Something happens in the exercise.
    pub(crate) fn exercise_event(&mut self, event: &ExerciseEvent) -> Result<(), CommandError> {
        let Some(exercise) = self.scenario().exercise.clone() else { return Err(CommandError::NoExercise) };
        let (now, sequence) = (self.now(), self.journal_length() + 1);
        if self.progress.ended.is_some() {
            return Err(CommandError::ExerciseEnded);
        }
        match (event, self.progress.began.is_some()) {
            (ExerciseEvent::Begin, false) => self.progress.began = Some(Began { sequence, time: now }),
            (ExerciseEvent::Begin, true) => return Err(CommandError::ExerciseUnderWay),
            (_, false) => return Err(CommandError::NoExercise),
            (ExerciseEvent::TakeHint, true) => {
                if self.progress.hints_taken.len() >= exercise.hints.len() {
                    return Err(CommandError::HintsSpent);
                }
                self.progress.hints_taken.push(now);
            }
            (ExerciseEvent::StateCause { answer }, true) => {
                if !exercise.answers.contains(answer) {
                    return Err(CommandError::AnswerNotOffered { answer: answer.clone() });
                }
                self.progress.stated.push((answer.clone(), now));
            }
            // A journal could say so of any world: the pass is checked again, which happens once.
            (ExerciseEvent::Check { passed: true }, true) => {
                if !self.check_goals().iter().all(|goal| goal.passed()) {
                    return Err(CommandError::GoalNotReached);
                }
                self.progress.checks.push((true, now));
            }
            (ExerciseEvent::Check { passed: false }, true) => self.progress.checks.push((false, now)),
            (ExerciseEvent::GiveUp, true) => self.progress.ended = Some(Ended { solved: false, sequence, time: now }),
        }
        let is_found = self.progress.stated.iter().any(|(answer, _)| *answer == exercise.cause);
        let works = self.progress.checks.last().is_some_and(|(passed, _)| *passed);
        if is_found && works && self.progress.ended.is_none() {
            self.progress.ended = Some(Ended { solved: true, sequence, time: now });
        }
        Ok(())
    }
}
