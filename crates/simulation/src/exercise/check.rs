//! Whether the world works: each goal is tried in a copy, into which simulated time goes on. The world itself does not notice.

use crate::command::{Command, DeviceAction, Row};
use crate::components::notification::ActionState;
use crate::site::collections::Collections;
use crate::time::{HOUR_MS, MINUTE_MS};
use crate::trace::ConnectionStatus;
use crate::world::World;
use scenario::exercise::Goal;

/// How long a check waits until a client is switched on by its user, or a device that was just repaired is shown.
const PATIENCE_HOURS: i64 = 7 * 24;

/// How a goal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalResult {
    /// The goal.
    pub goal: Goal,
    /// The outcome in the copy.
    pub outcome: GoalOutcome,
}

/// The outcome of a goal in a copy of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum GoalOutcome {
    /// It works.
    Reached,
    /// The admin center does not show the device.
    NotShown,
    /// The admin center refuses the action, or a list.
    Refused,
    /// The action failed.
    Failed,
    /// The action stays pending.
    Pending,
    /// Clients are missing in the admin center.
    Missing {
        /// How many.
        count: u32,
    },
    /// Devices are shown that are not to be.
    Unwanted {
        /// How many.
        count: u32,
    },
    /// No cycle of the upload succeeded, or the last one failed.
    NotSynchronized,
}

impl GoalResult {
    /// Whether the goal is reached.
    pub fn passed(&self) -> bool {
        self.outcome == GoalOutcome::Reached
    }
}

impl World {
    /// How the goals of the exercise stand; none in a world that is no exercise.
    pub fn check_goals(&self) -> Vec<GoalResult> {
        let Some((exercise, _)) = self.exercise() else { return Vec::new() };
        let mut pieces = Vec::new();
        self.to_snapshot(&mut |piece| pieces.push(piece.to_vec()));
        let copy = || {
            let mut pieces = pieces.iter().cloned();
            // A snapshot of this world can be read.
            World::from_snapshot(self.scenario().clone(), self.journal(), &mut || pieces.next()).ok()
        };
        let persona = exercise.persona.as_str();
        let look = |goal: &Goal| {
            let outcome = copy().map_or(GoalOutcome::Failed, |world| look_at(world, goal, persona));
            GoalResult { goal: goal.clone(), outcome }
        };
        exercise.goals.iter().map(look).collect()
    }
}

fn look_at(mut world: World, goal: &Goal, persona: &str) -> GoalOutcome {
    let pass = |world: &mut World, minutes: u32| world.advance_to(world.now().plus(i64::from(minutes) * MINUTE_MS));
    let who = |by: &Option<String>| by.as_deref().unwrap_or(persona).to_owned();
    match goal {
        Goal::Action { by, device, action, within_minutes } => {
            let (Some(row), Ok(action)) = (world.fleet().row_of_resource_id(*device), action.parse()) else {
                return GoalOutcome::NotShown;
            };
            look_at_action(world, &who(by), row, action, *within_minutes)
        }
        Goal::Uploaded { collection, within_minutes } => {
            pass(&mut world, *within_minutes);
            let missing =
                clients(&world, collection).into_iter().filter(|row| !world.devices().is_visible(*row)).count();
            if missing == 0 { GoalOutcome::Reached } else { GoalOutcome::Missing { count: missing as u32 } }
        }
        Goal::NotUploaded { collection, within_minutes } => {
            pass(&mut world, *within_minutes);
            let shown = clients(&world, collection).into_iter().filter(|row| world.devices().is_visible(*row)).count();
            if shown == 0 { GoalOutcome::Reached } else { GoalOutcome::Unwanted { count: shown as u32 } }
        }
        Goal::Connector { within_minutes } => {
            let before = world.now();
            pass(&mut world, *within_minutes);
            let upload = world.upload();
            let is_new = upload.last_run().is_some_and(|run| run > before);
            let is_healthy = world.connection_status() == ConnectionStatus::Healthy && upload.last_failure().is_none();
            if is_new && is_healthy { GoalOutcome::Reached } else { GoalOutcome::NotSynchronized }
        }
        Goal::Console { by } => match world.check_administration_service(&who(by)) {
            Ok(()) => GoalOutcome::Reached,
            Err(_) => GoalOutcome::Refused,
        },
        Goal::AdminCenter { by } => match world.check_device_service(&who(by)) {
            Ok(()) => GoalOutcome::Reached,
            Err(_) => GoalOutcome::Refused,
        },
    }
}

fn look_at_action(mut world: World, by: &str, row: Row, action: DeviceAction, minutes: u32) -> GoalOutcome {
    // A device that was just repaired comes with one of the next cycles, and a client that its user has shut down is on again
    // tomorrow. Neither is a fault.
    for _ in 0..PATIENCE_HOURS {
        if world.devices().is_visible(row) && (world.fleet().is_online(row) || world.fleet().is_pinned_offline(row)) {
            break;
        }
        world.advance_to(world.now().plus(HOUR_MS));
    }
    if !world.devices().is_visible(row) {
        return GoalOutcome::NotShown;
    }
    if world.check_device_service(by).is_err() {
        return GoalOutcome::Refused;
    }
    let Ok(applied) = world.apply(Command::TriggerAction { by: by.to_owned(), row, action }) else {
        return GoalOutcome::Refused;
    };
    world.advance_to(world.now().plus(i64::from(minutes) * MINUTE_MS));
    let result = world.notification().results_of(row).find(|result| Some(result.task_guid) == applied.task_guid);
    match result.map(|result| result.state) {
        Some(ActionState::Done) => GoalOutcome::Reached,
        Some(ActionState::Failed) => GoalOutcome::Failed,
        Some(ActionState::Pending) | None => GoalOutcome::Pending,
    }
}

/// Devices of a collection that have a client. The collection is that of the scenario: a change of its rule is no excuse.
fn clients(world: &World, collection: &str) -> Vec<Row> {
    let fleet = world.fleet();
    let collections = Collections::new(&world.scenario().company().collections);
    let is_in =
        |row: &Row| fleet.is_present(*row) && fleet.is_client(*row) && collections.contains(collection, fleet, *row);
    (0..fleet.row_count()).filter(is_in).collect()
}
