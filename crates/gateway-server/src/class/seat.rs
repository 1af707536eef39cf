//! A place in memory: its world, which is opened by the first request, and what the trainer is shown without asking it.

use super::register::Place;
use crate::journal::WorldId;
use crate::outage::NotBegun;
use crate::world::{World, wall_ms};
use contract::class::PlaceExercise;
use contract::exercises::{Exercise, ExerciseRun};
use gateway::{Request, Response};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Least time between two stored times of a last request.
const NOTE_EVERY_MS: i64 = 10_000;

/// See the module.
pub(super) struct Seat {
    pub(super) id: WorldId,
    world: World,
    /// Requests of this process; with the same number the exercise stands as it did.
    asked: AtomicU64,
    /// Wall clock of the last one; zero where there was none.
    last_seen_ms: AtomicI64,
    /// What was noted of that for other processes.
    noted_ms: AtomicI64,
    known: Mutex<Option<Known>>,
}

/// How the exercise stood after so many requests.
#[derive(Clone)]
struct Known {
    asked: u64,
    /// Of the world in its storage, which other processes may write.
    revision: i64,
    exercise: Option<PlaceExercise>,
}

impl Seat {
    pub(super) fn new(place: &Place, world: World) -> Self {
        Self {
            id: place.world.clone(),
            world,
            asked: AtomicU64::new(0),
            last_seen_ms: AtomicI64::new(0),
            noted_ms: AtomicI64::new(0),
            known: Mutex::new(None),
        }
    }

    pub(super) async fn ask(&self, request: Request) -> Response {
        self.last_seen_ms.store(wall_ms(), Ordering::Relaxed);
        let response = self.world.ask(request).await;
        self.asked.fetch_add(1, Ordering::Relaxed);
        response
    }

    /// When the last request to it came.
    pub(super) fn last_seen_ms(&self) -> Option<i64> {
        Some(self.last_seen_ms.load(Ordering::Relaxed)).filter(|ms| *ms > 0)
    }

    /// The same, where it is due to be noted.
    pub(super) fn seen_to_note(&self) -> Option<i64> {
        let (seen, noted) = (self.last_seen_ms.load(Ordering::Relaxed), self.noted_ms.load(Ordering::Relaxed));
        let is_due = seen - noted >= NOTE_EVERY_MS;
        let is_mine =
            is_due && self.noted_ms.compare_exchange(noted, seen, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        is_mine.then_some(seen)
    }

    /// The way to its world.
    pub(super) fn world(&self) -> World {
        self.world.clone()
    }

    /// Whether its world is in memory, and no other process can have written it.
    pub(super) async fn is_held(&self) -> bool {
        self.world.is_held().await
    }

    pub(super) async fn begin_exercise(&self, exercise: &Exercise) -> Result<(), NotBegun> {
        let begun = self.world.begin_exercise(exercise).await;
        self.asked.fetch_add(1, Ordering::Relaxed);
        begun
    }

    /// How the exercise stands; the world is opened only where it may have changed since it was looked at.
    ///
    /// # Errors
    /// It cannot be opened: words for a person.
    pub(super) async fn exercise(&self, revision: i64) -> Result<Option<PlaceExercise>, String> {
        let asked = self.asked.load(Ordering::Relaxed);
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known.filter(|known| known.asked == asked && known.revision == revision) {
            return Ok(known.exercise);
        }
        let exercise = self.world.exercise().await?.map(summary);
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Known { asked, revision, exercise: exercise.clone() });
        Ok(exercise)
    }

    /// Drops the world from memory where no request came since `since_ms`.
    pub(super) async fn rest_if_idle(&self, since_ms: i64) {
        if self.last_seen_ms.load(Ordering::Relaxed) < since_ms && self.world.is_open().await {
            self.world.rest().await;
        }
    }

    /// Closes the world for good.
    pub(super) async fn end(&self) {
        self.world.end().await;
    }
}

fn summary(run: ExerciseRun) -> PlaceExercise {
    PlaceExercise {
        titles: run.texts.into_iter().map(|(language, texts)| (language, texts.title)).collect(),
        name: run.name,
        state: run.state,
        hints_taken: run.hints_taken,
        hint_count: run.hint_costs.len() as u32,
        step_count: run.step_count,
        simulated_ms: run.simulated_ms,
        wrong_cause_count: run.stated.iter().filter(|stated| !stated.is_right).count() as u32,
        is_cause_found: run.is_cause_found,
        does_work: run.does_work,
        points: run.points,
    }
}
