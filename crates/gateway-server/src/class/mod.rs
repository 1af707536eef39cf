//! A class on one server: a world for each learner, behind a name and a join code, and a trainer who sees where they are.
//!
//! What a place is stands in the [`register`]; its world is a journal of its own. Both are stored before anything is answered, so that a class goes on
//! after any end of the process. [`api`] is the class over HTTP, and finds the place that a request comes from.

pub(crate) mod api;
pub(crate) mod code;
pub(crate) mod error;
pub(crate) mod register;
mod seat;

use crate::journal::{ClassStorage, WorldId};
use crate::outage::NotBegun;
use crate::world::{Origin, World, wall_ms};
use code::{Code, JOIN_LENGTH, SECRET_LENGTH};
use contract::class::{HandOutResult, HandOutResults, HandedOut, NAME_CHARACTERS_MAX, PlaceStatus};
use contract::exercises::Exercise;
use error::ClassError;
use gateway::SimTime;
use register::{Added, Place, Register};
use seat::Seat;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;
use tokio::task::block_in_place;

/// Idle time after which a world is dropped from memory; the next request replays its journal.
const IDLE_MS: i64 = 10 * 60_000;
/// Time between two looks for such worlds.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// The codes of a class.
pub(crate) struct Codes {
    /// Takes a place.
    pub(crate) join: Code,
    /// Is the trainer's.
    pub(crate) trainer: Code,
}

/// See the module.
pub(crate) struct Class {
    storage: Arc<dyn ClassStorage>,
    origin: Origin,
    register: Mutex<Box<dyn Register>>,
    /// Places that were asked for since the start, by personal code.
    seats: RwLock<HashMap<Code, Arc<Seat>>>,
    pub(crate) codes: Codes,
    /// Places for learners.
    pub(crate) places_max: usize,
}

impl Class {
    /// Opens the class in `storage`. A code that is named replaces the one that it had.
    ///
    /// # Errors
    /// The register cannot be opened: words for a person.
    pub(crate) fn open(
        storage: Arc<dyn ClassStorage>,
        origin: Origin,
        places_max: usize,
        (join, trainer): (Option<&str>, Option<&str>),
    ) -> Result<Arc<Self>, String> {
        let mut register = storage.register()?;
        let mut code = |name: &str, named: Option<&str>, length: usize| {
            if let Some(named) = named {
                register.set(name, named)?;
            }
            let fresh = Code::random(length)?.to_string();
            register.setting(name, &fresh).map(|stored| Code::typed(&stored))
        };
        let codes = Codes {
            join: code("join-code", join, JOIN_LENGTH)?,
            trainer: code("trainer-code", trainer, SECRET_LENGTH)?,
        };
        if codes.join == codes.trainer {
            return Err("the join code and the trainer's code are the same: whoever joins would be the trainer. Name another with --class-trainer-code.".to_owned());
        }
        let register = Mutex::new(register);
        Ok(Arc::new(Self { storage, origin, register, seats: RwLock::default(), codes, places_max }))
    }

    /// How to join, for the person who started the server.
    pub(crate) fn instructions(&self) -> String {
        let Codes { join, trainer } = &self.codes;
        format!(
            "A class of at most {} learners. They open that address and join with a name and the code {join}.\n\
             The trainer joins with the code {trainer}, which opens the class's page; keep it to yourself.\n",
            self.places_max
        )
    }

    /// Drops idle worlds from memory, as long as the process lives.
    pub(crate) async fn rest_idle_worlds(self: Arc<Self>) {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let seats: Vec<_> = self.seats.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
            for seat in seats {
                seat.rest_if_idle(wall_ms() - IDLE_MS).await;
            }
        }
    }

    /// Takes a place, or leads back to one that was taken.
    fn join(&self, name: &str, code: &Code) -> Result<Place, ClassError> {
        let mut register = self.register();
        if *code != self.codes.join && *code != self.codes.trainer {
            return register.find(code).map_err(storage)?.ok_or(ClassError::CodeWrong);
        }
        let is_trainer = *code == self.codes.trainer;
        if is_trainer && let Some(place) = register.places().map_err(storage)?.into_iter().find(|one| one.is_trainer) {
            return Ok(place);
        }
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_CHARACTERS_MAX || name.chars().any(char::is_control) {
            return Err(ClassError::NameInvalid);
        }
        let place = Place {
            world: if is_trainer { WorldId::trainer() } else { WorldId::random().map_err(storage)? },
            code: Code::random(SECRET_LENGTH).map_err(storage)?,
            name: name.to_owned(),
            is_trainer,
            joined_ms: wall_ms(),
            seen_ms: None,
            handed_out: None,
        };
        match block_in_place(|| register.add(&place, self.places_max)).map_err(storage)? {
            Added::Yes => Ok(place),
            Added::NameTaken => Err(ClassError::NameTaken { name: place.name }),
            Added::Full => Err(ClassError::ClassFull { places_max: self.places_max }),
        }
    }

    /// The place of a personal code, as the register has it now.
    fn place(&self, code: &Code) -> Result<Place, ClassError> {
        self.register().find(code).map_err(storage)?.ok_or(ClassError::PlaceRequired)
    }

    /// The same in memory.
    async fn seat(&self, code: &Code) -> Result<Arc<Seat>, ClassError> {
        let found = self.seats.read().unwrap_or_else(PoisonError::into_inner).get(code).cloned();
        if let Some(seat) = found {
            // Another process may have ended a place whose world is not open here.
            if !self.storage.is_shared() || seat.is_held().await {
                return Ok(seat);
            }
        }
        let place = self.place(code);
        if matches!(place, Err(ClassError::PlaceRequired)) {
            self.seats.write().unwrap_or_else(PoisonError::into_inner).remove(code);
        }
        place.map(|place| self.seat_of(&place))
    }

    /// A world by its id, for a peer.
    pub(crate) fn world(&self, id: &str) -> Result<World, ClassError> {
        let place = self.register().places().map_err(storage)?.into_iter().find(|place| place.world.to_string() == id);
        place.map(|place| self.seat_of(&place).world()).ok_or(ClassError::PlaceUnknown)
    }

    /// Closes a world here that another process ends.
    pub(crate) async fn forget(&self, id: &str) {
        let seat = {
            let mut seats = self.seats.write().unwrap_or_else(PoisonError::into_inner);
            let code = seats.iter().find(|(_, seat)| seat.id.to_string() == id).map(|(code, _)| code.clone());
            code.and_then(|code| seats.remove(&code))
        };
        if let Some(seat) = seat {
            seat.end().await;
        }
    }

    /// Stores the time of the last request for the other processes, every few seconds at most.
    fn note_seen(&self, seat: &Seat) {
        if self.storage.is_shared()
            && let Some(ms) = seat.seen_to_note()
            && let Err(reason) = self.register().seen(&seat.id, ms)
        {
            tracing::warn!("when somebody was seen could not be noted: {reason}");
        }
    }

    fn seat_of(&self, place: &Place) -> Arc<Seat> {
        let mut seats = self.seats.write().unwrap_or_else(PoisonError::into_inner);
        let seat = || Arc::new(Seat::new(place, World::new(self.origin.clone(), place.world.clone())));
        seats.entry(place.code.clone()).or_insert_with(seat).clone()
    }

    fn learners(&self) -> Result<Vec<Place>, ClassError> {
        let places = self.register().places().map_err(storage)?;
        Ok(places.into_iter().filter(|place| !place.is_trainer).collect())
    }

    /// Where the learners are.
    async fn statuses(&self) -> Result<Vec<PlaceStatus>, ClassError> {
        let mut statuses = Vec::new();
        for place in self.learners()? {
            let seat = self.seat_of(&place);
            let revision = block_in_place(|| self.storage.revision(&place.world));
            let exercise = match revision {
                Ok(revision) => seat.exercise(revision).await,
                Err(reason) => Err(reason),
            };
            let (exercise, problem) = match exercise {
                Ok(exercise) => (exercise, None),
                Err(reason) => (None, Some(reason)),
            };
            statuses.push(PlaceStatus {
                id: place.world.to_string(),
                name: place.name,
                joined_date_time: SimTime(place.joined_ms).rfc3339(),
                last_seen_date_time: seat.last_seen_ms().max(place.seen_ms).map(|ms| SimTime(ms).rfc3339()),
                exercise,
                problem,
            });
        }
        Ok(statuses)
    }

    /// Begins an exercise in the worlds of these learners, or of all of them.
    async fn hand_out(&self, exercise: &Exercise, ids: Option<Vec<String>>) -> Result<HandOutResults, ClassError> {
        let problems = exercise.problems();
        if !problems.is_empty() {
            let words: Vec<_> =
                problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect();
            return Err(ClassError::ExerciseInvalid { reason: format!("{}.", words.join("; ")) });
        }
        let learners = self.learners()?;
        let ids = ids.unwrap_or_else(|| learners.iter().map(|place| place.world.to_string()).collect());
        let handed_out = HandedOut {
            name: exercise.name.clone(),
            titles: exercise.texts.iter().map(|(language, texts)| (language.clone(), texts.title.clone())).collect(),
            persona: exercise.persona.clone(),
            date_time: SimTime(wall_ms()).rfc3339(),
        };
        let mut results = Vec::with_capacity(ids.len());
        for id in ids {
            let outcome = match learners.iter().find(|place| place.world.to_string() == id) {
                None => Err(not_begun(&ClassError::PlaceUnknown)),
                Some(place) => self.hand_to(place, exercise, &handed_out).await,
            };
            let (code, message) = outcome.err().map(|NotBegun { code, message }| (code, message)).unzip();
            results.push(HandOutResult { id, code, message });
        }
        Ok(HandOutResults { results })
    }

    async fn hand_to(&self, place: &Place, exercise: &Exercise, handed_out: &HandedOut) -> Result<(), NotBegun> {
        self.seat_of(place).begin_exercise(exercise).await?;
        let noted = block_in_place(|| self.register().hand_out(&place.world, handed_out)).map_err(storage);
        noted.map_err(|error| not_begun(&error))
    }

    /// Ends a learner's place, with everything that its world has.
    async fn end(&self, id: &str) -> Result<(), ClassError> {
        let place = self.learners()?.into_iter().find(|place| place.world.to_string() == id);
        let place = place.ok_or(ClassError::PlaceUnknown)?;
        let seat = self.seat_of(&place);
        block_in_place(|| self.register().remove(&place.world)).map_err(storage)?;
        self.seats.write().unwrap_or_else(PoisonError::into_inner).remove(&place.code);
        // Requests that are under way have their answer first.
        seat.world().end_everywhere().await;
        block_in_place(|| self.storage.remove(&seat.id)).unwrap_or_else(|reason| tracing::warn!("{reason}"));
        Ok(())
    }

    fn register(&self) -> MutexGuard<'_, Box<dyn Register>> {
        // Waiting blocks this thread: the tasks behind it move on to another one, or the holder of the lock might be among them.
        block_in_place(|| self.register.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn not_begun(error: &ClassError) -> NotBegun {
    NotBegun { code: error.code().to_owned(), message: error.to_string() }
}

fn storage(reason: String) -> ClassError {
    tracing::error!("the register of the class: {reason}");
    ClassError::StorageUnavailable { reason }
}
