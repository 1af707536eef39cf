//! `lab/exercises`: starting an exercise, and its events. Until it has ended, no answer gives its cause away.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::response;
use contract::exercises::{
    CauseBody, Exercise, ExerciseRun, ExerciseState, ExerciseStatus, Goal, GoalResult, LearnerStep, Revealed, RunTexts,
    ScriptStep, StatedCause, Texts,
};
use contract::faults::Target;
use contract::limits::{BODY_BYTES_MAX, EXERCISE_BYTES_MAX};
use simulation::command::{Command, Row};
use simulation::command_error::CommandError;
use simulation::exercise::{self, ExerciseEvent, GoalOutcome, Progress};
use simulation::fleet::Fleet;
use simulation::journal::JournalEntry;
use simulation::time::SimTime;
use simulation::trace::{ActionRecord, Cause};
use simulation::world::World;
use std::collections::BTreeMap;
use uuid::Uuid;

const EXERCISE: &str = "an exercise, as /exercises.json lists them";
const CAUSE: &str = r#"{"answer":"secret-expired"}"#;

/// The prepared world of the exercise that the body is.
pub fn start(call: &Call<'_>) -> Result<World, ApiError> {
    call.options(&[])?;
    prepared(body::json(call.headers, call.body, EXERCISE_BYTES_MAX, EXERCISE)?)
}

/// The prepared world of an exercise.
pub fn prepared(exercise: Exercise) -> Result<World, ApiError> {
    let problems = exercise.problems();
    if !problems.is_empty() {
        let words: Vec<String> =
            problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect();
        let message = format!("This is no exercise that can be played: {}. Nothing was replaced.", words.join("; "));
        return Err(ApiError::new(Code::ExerciseInvalid, message).with("reason", words.join("; ")));
    }
    World::for_exercise(exercise).map_err(|error| {
        let message = format!("The exercise cannot be prepared: {error} Nothing was replaced.");
        ApiError::new(Code::ExerciseInvalid, message).with("reason", error)
    })
}

/// The exercise that the world is.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    answer(world, None)
}

/// Takes the next hint.
pub fn take_hint(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    happens(world, call, ExerciseEvent::TakeHint)
}

/// States a cause.
pub fn state_cause(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let CauseBody { answer: id } = body::json(call.headers, call.body, BODY_BYTES_MAX, CAUSE)?;
    world.apply(Command::Exercise { event: ExerciseEvent::StateCause { answer: id } })?;
    answer(world, None)
}

/// Checks whether the world works now.
pub fn check(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let results = world.check_goals();
    let passed = !results.is_empty() && results.iter().all(exercise::GoalResult::passed);
    world.apply(Command::Exercise { event: ExerciseEvent::Check { passed } })?;
    answer(world, Some(results))
}

/// Gives up.
pub fn give_up(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    happens(world, call, ExerciseEvent::GiveUp)
}

fn happens(world: &mut World, call: &Call<'_>, event: ExerciseEvent) -> Result<Response, ApiError> {
    call.bare()?;
    world.apply(Command::Exercise { event })?;
    answer(world, None)
}

/// How the exercise stands that the world is.
pub fn current(world: &World) -> Option<ExerciseRun> {
    world.exercise().map(|(exercise, progress)| run(world, exercise, progress, None))
}

fn answer(world: &World, results: Option<Vec<exercise::GoalResult>>) -> Result<Response, ApiError> {
    let (exercise, progress) = world.exercise().ok_or(CommandError::NoExercise)?;
    let results = results.map(|results| results.iter().map(|result| goal_result(world, result)).collect());
    Ok(response::json(&run(world, exercise, progress, results)))
}

/// State and titles, for the lab bar.
pub fn status(world: &World) -> Option<ExerciseStatus> {
    let (exercise, progress) = world.exercise()?;
    let titles = exercise.texts.iter().map(|(language, texts)| (language.clone(), texts.title.clone()));
    Some(ExerciseStatus { name: exercise.name.clone(), state: state(progress), titles: titles.collect() })
}

/// The error as it may be told: one that gives nothing away while an exercise is under way.
pub fn told(world: &World, error: &CommandError) -> CommandError {
    if world.hides_causes() { CommandError::ExerciseUnderWay } else { error.clone() }
}

fn state(progress: &Progress) -> ExerciseState {
    match progress.ended() {
        None => ExerciseState::Running,
        Some(ended) if ended.solved => ExerciseState::Solved,
        Some(_) => ExerciseState::GivenUp,
    }
}

fn run(world: &World, exercise: &Exercise, progress: &Progress, results: Option<Vec<GoalResult>>) -> ExerciseRun {
    let state = state(progress);
    let hints_taken = progress.hints_taken().len();
    let stated: Vec<StatedCause> = progress
        .stated()
        .iter()
        .map(|(answer, time)| StatedCause {
            answer: answer.clone(),
            is_right: *answer == exercise.cause,
            date_time: time.rfc3339(),
        })
        .collect();
    let wrong_count = stated.iter().filter(|stated| !stated.is_right).count();
    let began = progress.began().map_or(world.scenario().start, |began| began.time);
    let until = progress.ended().map_or(world.now(), |ended| ended.time);
    let work = learner_entries(world, progress);
    let has_ended = state != ExerciseState::Running;
    ExerciseRun {
        name: exercise.name.clone(),
        difficulty: exercise.difficulty,
        minutes: exercise.minutes,
        persona: exercise.persona.clone(),
        state,
        texts: exercise
            .texts
            .iter()
            .map(|(language, texts)| (language.clone(), visible_texts(texts, hints_taken, has_ended)))
            .collect(),
        answers: exercise.answers.clone(),
        goals: exercise.goals.clone(),
        results,
        hint_costs: exercise.hints.clone(),
        hints_taken: hints_taken as u32,
        is_cause_found: stated.iter().any(|stated| stated.is_right),
        stated,
        check_count: progress.checks().len() as u32,
        does_work: progress.checks().last().is_some_and(|(passed, _)| *passed),
        points: if state == ExerciseState::GivenUp { 0 } else { exercise.points(hints_taken, wrong_count) },
        began_date_time: began.rfc3339(),
        ended_date_time: progress.ended().map(|ended| ended.time.rfc3339()),
        simulated_ms: until.0 - began.0,
        step_count: work.len() as u32,
        revealed: has_ended.then(|| Revealed {
            cause: exercise.cause.clone(),
            faults: faults(exercise),
            sources: exercise.sources.clone(),
            steps: learner_steps(world, &work),
        }),
    }
}

fn visible_texts(texts: &Texts, hints_taken: usize, has_ended: bool) -> RunTexts {
    let hint_count = if has_ended { texts.hints.len() } else { hints_taken };
    RunTexts {
        title: texts.title.clone(),
        story: texts.story.clone(),
        goal: texts.goal.clone(),
        hints: texts.hints.iter().take(hint_count).cloned().collect(),
        answers: texts.answers.clone(),
        explanation: has_ended.then(|| texts.explanation.clone()),
    }
}

/// The faults that the preparation switched on, each once.
fn faults(exercise: &Exercise) -> Vec<contract::faults::FaultId> {
    let mut ids = Vec::new();
    for step in &exercise.prepare {
        if let ScriptStep::Fault(fault) = step
            && !ids.contains(&fault.id)
        {
            ids.push(fault.id);
        }
    }
    ids
}

/// Commands of the learner between arrival and end that are work in the world.
fn learner_entries<'world>(world: &'world World, progress: &Progress) -> Vec<&'world JournalEntry> {
    let from = progress.began().map_or(0, |began| began.sequence);
    let until = progress.ended().map_or(u64::MAX, |ended| ended.sequence);
    let is_work = |entry: &&JournalEntry| {
        (from + 1..until).contains(&entry.sequence)
            && !entry.command.is_reading()
            && !matches!(entry.command, Command::Exercise { .. } | Command::AdvanceTo { .. } | Command::SetSpeed { .. })
    };
    world.journal().iter().filter(is_work).collect()
}

fn learner_steps(world: &World, work: &[&JournalEntry]) -> Vec<LearnerStep> {
    // Tasks of actions are numbered from 1 in the order of their commands.
    let task_of =
        |(number, action): (u64, &ActionRecord)| Some((world.command_behind(Cause::Action(number))?, action.task_guid));
    let tasks: BTreeMap<u64, Uuid> = (1..).zip(world.actions()).filter_map(task_of).collect();
    work.iter().filter_map(|entry| learner_step(world, entry, tasks.get(&entry.sequence))).collect()
}

/// A step of the learner; `task` is the one of the action that it asked for.
fn learner_step(world: &World, entry: &JournalEntry, task: Option<&Uuid>) -> Option<LearnerStep> {
    let device_name = |row: Row| Some(super::device_name(world, row));
    let step =
        LearnerStep { date_time: SimTime::rfc3339(entry.time), date_time_ms: entry.time.0, ..LearnerStep::default() };
    let of_kind = |kind: &str, by: &str| LearnerStep { kind: kind.to_owned(), by: Some(by.to_owned()), ..step.clone() };
    Some(match &entry.command {
        Command::PerformRemedy { by, remedy, target } => LearnerStep {
            remedy: Some(*remedy),
            device_name: match target {
                Some(Target::Device(device)) => world.fleet().row_of_resource_id(*device).and_then(device_name),
                Some(Target::User(_)) | None => None,
            },
            target: target.clone(),
            ..of_kind("remedy", by)
        },
        Command::Consent { by, .. } => of_kind("consent", by),
        Command::Onboard { by, .. } => of_kind("onboard", by),
        Command::ApplyProperties { by, .. } => of_kind("properties", by),
        Command::UpdateSite { by, .. } => of_kind("update", by),
        Command::TriggerAction { by, row, .. } => LearnerStep {
            device_name: device_name(*row),
            target: Some(Target::Device(Fleet::resource_id(*row))),
            task_guid: task.map(Uuid::to_string),
            ..of_kind("action", by)
        },
        Command::SetOnline { row, .. } => {
            LearnerStep { kind: "connection".to_owned(), device_name: device_name(*row), ..step }
        }
        Command::SetSharedCertificate { row, .. } => {
            LearnerStep { kind: "certificate".to_owned(), device_name: device_name(*row), ..step }
        }
        Command::SwitchFault { .. }
        | Command::SetThrottling { .. }
        | Command::SetSpeed { .. }
        | Command::AdvanceTo { .. }
        | Command::SetPermissions { .. }
        | Command::SetCertificate { .. }
        | Command::RunCmpivot { .. }
        | Command::RunCmpivotOnCollection { .. }
        | Command::StopCmpivot { .. }
        | Command::ReadDevicePage { .. }
        | Command::SyncTimeline { .. }
        | Command::RequestApplicationAction { .. }
        | Command::RunScript { .. }
        | Command::ShowRecoveryKey { .. }
        | Command::RegisterWebApplication { .. }
        | Command::ChangeWebApplication { .. }
        | Command::ImportApplication { .. }
        | Command::SetIntuneRoles { .. }
        | Command::Exercise { .. } => return None,
    })
}

fn goal_result(world: &World, result: &exercise::GoalResult) -> GoalResult {
    let count = match result.outcome {
        GoalOutcome::Missing { count } | GoalOutcome::Unwanted { count } => Some(count),
        _ => None,
    };
    let row = match result.goal {
        Goal::Action { device, .. } => world.fleet().row_of_resource_id(device),
        _ => None,
    };
    GoalResult {
        passed: result.passed(),
        outcome: result.outcome.to_string(),
        count,
        device_name: row.map(|row| super::device_name(world, row)),
    }
}
