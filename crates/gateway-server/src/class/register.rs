//! The register of a class: who has which place. What is not in it is no place; it outlives the process.

use super::code::Code;
use crate::journal::WorldId;
use contract::class::HandedOut;

/// A place, and the world that belongs to it.
#[derive(Clone)]
pub(crate) struct Place {
    /// Names the world, and the place to the trainer; it opens nothing.
    pub(crate) world: WorldId,
    /// The personal code: who has it has the place.
    pub(crate) code: Code,
    pub(crate) name: String,
    pub(crate) is_trainer: bool,
    /// Wall clock, milliseconds since 1970.
    pub(crate) joined_ms: i64,
    /// Wall clock of the last request to any process; nothing where the one process knows it by itself.
    pub(crate) seen_ms: Option<i64>,
    /// What was handed out last.
    pub(crate) handed_out: Option<HandedOut>,
}

/// Whether a place was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Added {
    Yes,
    /// Another place has the name, in any letter case.
    NameTaken,
    /// Every place is taken.
    Full,
}

/// The register, wherever it is kept. Each method is one unit: it happens whole or not at all, also where several processes share it. An error is
/// words for a person.
pub(crate) trait Register: Send {
    /// A setting of the class; `fresh` from now on where it has none.
    fn setting(&mut self, name: &str, fresh: &str) -> Result<String, String>;

    /// Sets it.
    fn set(&mut self, name: &str, value: &str) -> Result<(), String>;

    /// Every place, in the order of the names.
    fn places(&mut self) -> Result<Vec<Place>, String>;

    /// The place of a personal code.
    fn find(&mut self, code: &Code) -> Result<Option<Place>, String>;

    /// Adds a place; one of a learner only while there are fewer than `learners_max`.
    fn add(&mut self, place: &Place, learners_max: usize) -> Result<Added, String>;

    /// Notes what was handed out.
    fn hand_out(&mut self, world: &WorldId, handed_out: &HandedOut) -> Result<(), String>;

    /// Stores the time of the last request to the place, where several processes share the register.
    fn seen(&mut self, _: &WorldId, _: i64) -> Result<(), String> {
        Ok(())
    }

    /// Removes a place; its code leads nowhere from now on.
    fn remove(&mut self, world: &WorldId) -> Result<(), String>;
}
