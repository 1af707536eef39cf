//! One exercise, played in every way that its author wrote down.

use exercise_package::{FileProblem, Places};
use scenario::exercise::{Exercise, ExerciseEvent, ScriptStep};
use simulation::command::Command;
use simulation::command_error::CommandError;
use simulation::exercise::{GoalResult, ScriptError};
use simulation::log::{Component, LogLine, Severity};
use simulation::world::World;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The outcome of a played exercise.
#[derive(Clone, Debug, Default)]
pub struct Played {
    /// Lines of the logs on the way, for `expected.log`. Empty where the preparation is refused.
    pub log: String,
    /// Everything that is wrong.
    pub problems: Vec<FileProblem>,
}

/// Plays it.
pub fn play(exercise: &Exercise, places: &Places) -> Played {
    let mut played = Played::default();
    let Some(mut world) = prepared(exercise, places, &mut played) else { return played };
    let mut log = format!("# {}: what the logs show.\n", exercise.name);
    let mut seen = 0;
    section(&mut log, "prepared", &world, &mut seen);
    let unsolved = world.check_goals();
    if unsolved.iter().all(GoalResult::passed) {
        let message = "every goal is reached before anything was repaired; prepare more, or aim at something else";
        played.problems.push(places.problem("goals", message.to_owned()));
    }
    outcomes(&mut log, "unsolved", &unsolved);
    for (way, steps) in exercise.hiding.iter().enumerate() {
        hide(exercise, places, way, steps, &mut log, &mut played);
    }
    if let Err(error) = world.run_script(&exercise.solution) {
        played.problems.push(refused(places, "solution", &error));
    }
    section(&mut log, "solution", &world, &mut seen);
    let solved = world.check_goals();
    outcomes(&mut log, "solved", &solved);
    for (index, result) in solved.iter().enumerate().filter(|(_, result)| !result.passed()) {
        let message =
            format!("the solution does not reach this goal ({}); repair more, or give it more time", result.outcome);
        played.problems.push(places.problem(&format!("goals[{index}]"), message));
    }
    finish(exercise, places, &mut world, &mut played);
    played.log = log;
    played
}

fn prepared(exercise: &Exercise, places: &Places, played: &mut Played) -> Option<World> {
    match World::for_exercise(exercise.clone()) {
        Ok(world) => Some(world),
        Err(error) => {
            played.problems.push(refused(places, "prepare", &error));
            None
        }
    }
}

/// Hides the symptom only, which must not be enough.
fn hide(exercise: &Exercise, places: &Places, way: usize, steps: &[ScriptStep], log: &mut String, played: &mut Played) {
    let Ok(mut world) = World::for_exercise(exercise.clone()) else { return };
    let place = format!("hiding[{way}]");
    for (index, step) in steps.iter().enumerate() {
        match world.run_script(std::slice::from_ref(step)) {
            // A way of hiding shows that the lab's switch is refused.
            Ok(()) | Err(ScriptError { error: CommandError::ExerciseUnderWay, .. }) => {}
            Err(error) => played.problems.push(refused(places, &place, &ScriptError { index, ..error })),
        }
    }
    let results = world.check_goals();
    outcomes(log, &format!("hidden {}", way + 1), &results);
    if results.iter().all(GoalResult::passed) {
        let message = "this way reaches every goal, so it does not only hide the symptom; add a goal that it misses";
        played.problems.push(places.problem(&place, message.to_owned()));
    }
}

/// The learner's own moves: the cause alone does not end it, and the check does.
fn finish(exercise: &Exercise, places: &Places, world: &mut World, played: &mut Played) {
    let mut event = |event| world.apply(Command::Exercise { event }).map(drop);
    let stated = event(ExerciseEvent::StateCause { answer: exercise.cause.clone() });
    let checked = event(ExerciseEvent::Check { passed: true });
    let is_solved = world.exercise().and_then(|(_, progress)| progress.ended()).is_some_and(|ended| ended.solved);
    if played.problems.is_empty() && !(is_solved && stated.is_ok() && checked.is_ok()) {
        let message = "the scripted learner does not solve it".to_owned();
        played.problems.push(places.problem("solution", message));
    }
}

fn refused(places: &Places, script: &str, error: &ScriptError) -> FileProblem {
    let message = format!("this step is refused ({}): {}", error.error.code(), error.error);
    places.problem(&format!("{script}[{}]", error.index), message)
}

/// The lines since the last section: those that warn or fail, and the last one of every component.
fn section(log: &mut String, title: &str, world: &World, seen: &mut u64) {
    let mut lines: Vec<&LogLine> = world.logs().all_lines().filter(|line| line.sequence > *seen).collect();
    lines.sort_by_key(|line| line.sequence);
    *seen = world.logs().last_sequence();
    let last: BTreeMap<Component, u64> = lines.iter().map(|line| (line.component, line.sequence)).collect();
    let is_last = |line: &LogLine| last.get(&line.component) == Some(&line.sequence);
    // Writing to a string cannot fail.
    let _ = writeln!(log, "\n== {title}: {} lines", lines.len());
    for line in lines.iter().filter(|line| line.severity != Severity::Information || is_last(line)) {
        let severity = match line.severity {
            Severity::Information => "information",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let _ = writeln!(
            log,
            "{} {} {severity}: {}",
            line.time.rfc3339(),
            line.component.name(),
            line.text.replace('\n', " ")
        );
    }
}

fn outcomes(log: &mut String, title: &str, results: &[GoalResult]) {
    let words: Vec<String> = results.iter().map(|result| result.outcome.to_string()).collect();
    let _ = writeln!(log, "\n== {title}: {}", words.join(", "));
}
