//! `lab/logs` and `lab/actions/{taskGuid}`: the logs, by file and by action.

use super::trace;
use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::query_options::{QueryOptions, invalid};
use crate::response::{self, ResponseExt, TEXT};
use contract::limits::{LOG_LINES_PAGE_MAX, SEARCH_CHARACTERS_MAX};
use contract::logs::{
    ActionTrail, CMPIVOT_ACTION, LogFile, LogFiles, LogLine, LogLines, QUERY_AFTER, QUERY_LEVEL, QUERY_SEARCH,
    QUERY_TOP, Severity, TracedAction,
};
use http::header;
use simulation::components::cmpivot_collection::{Run, RunState};
use simulation::components::notification::ActionState;
use simulation::log::{self, LogFileId, LogQuery};
use simulation::time::SimTime;
use simulation::trace::{ActionTrace, CmpivotTrace, OperationTrace, Step, TracedHop};
use simulation::world::World;
use uuid::Uuid;

/// Every file that has lines.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let value = world
        .logs()
        .files()
        .into_iter()
        .map(|file| LogFile {
            id: file.id.id(),
            file_name: file.id.file_name(),
            machine: file.id.machine(world.fleet()),
            directory: file.id.directory().to_owned(),
            component: file.id.component.name().to_owned(),
            line_count: file.line_count as u64,
            last_line_date_time: file.last_line_time.map(SimTime::rfc3339),
        })
        .collect();
    Ok(response::json(&LogFiles { value }))
}

/// Lines of one file.
pub fn read(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let options = call.options(&[QUERY_AFTER, QUERY_SEARCH, QUERY_LEVEL, QUERY_TOP])?;
    let search = options.text(QUERY_SEARCH).filter(|text| !text.is_empty());
    if search.is_some_and(|text| text.chars().nth(SEARCH_CHARACTERS_MAX).is_some()) {
        let message = format!("The search text has more than {SEARCH_CHARACTERS_MAX} characters.");
        return Err(ApiError::new(Code::SearchTooLong, message).with("max", SEARCH_CHARACTERS_MAX));
    }
    let query = LogQuery {
        after: options.number(QUERY_AFTER)?.unwrap_or(0),
        search,
        level: level(&options)?,
        limit: options.rows(QUERY_TOP, LOG_LINES_PAGE_MAX, LOG_LINES_PAGE_MAX)?,
    };
    let id = file_id(call)?;
    let page = world.logs().read(id, &query).ok_or_else(|| not_found(call))?;
    Ok(response::json(&LogLines {
        lines: page.lines.into_iter().map(|found| line(world, found)).collect(),
        last_sequence: page.last_sequence,
        total: page.total as u64,
    }))
}

/// The least level that is asked for; every line where none is.
fn level(options: &QueryOptions) -> Result<log::Severity, ApiError> {
    Ok(match options.text(QUERY_LEVEL) {
        None | Some("information") => log::Severity::Information,
        Some("warning") => log::Severity::Warning,
        Some("error") => log::Severity::Error,
        Some(other) => return Err(invalid(QUERY_LEVEL, other, "information, warning or error")),
    })
}

/// One file as CMTrace opens it.
pub fn download(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let id = file_id(call)?;
    let text = world.logs().download(id).ok_or_else(|| not_found(call))?;
    let disposition = format!("attachment; filename=\"{}\"", id.id());
    Ok(response::bytes(TEXT, text.into_bytes()).with_header(header::CONTENT_DISPOSITION, &disposition))
}

/// One action, with every line of it over all files.
pub fn trail(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    const GUID_LENGTH: usize = 36;
    let key = &call.route.key;
    let task: Uuid = key.parse().ok().filter(|_| key.len() == GUID_LENGTH).ok_or_else(|| {
        let message = format!("{} is no task GUID. Task GUIDs stand in the logs as TaskGuid.", quoted(key));
        ApiError::new(Code::IdMalformed, message).with("id", key)
    })?;
    if let Some(trace) = world.action_trace(&task) {
        let (action, has_every_line) = (traced(world, &trace), trace.has_every_line());
        return Ok(trail_of(world, action, trace.hops, &trace.lines, has_every_line));
    }
    if let Some(run) = world.cmpivot_trace(&task) {
        let (action, has_every_line) = (traced_run(world, &run), run.has_every_line());
        return Ok(trail_of(world, action, run.hops, &run.lines, has_every_line));
    }
    if let Some(run) = world.cmpivot_run(&task) {
        let (hops, lines) = world.cmpivot_run_trail(&task);
        let has_every_line = lines.first().is_some_and(|line| line.step == Step::ServeConsole);
        return Ok(trail_of(world, traced_collection(world, run), hops, &lines, has_every_line));
    }
    if let Some(trace) = world.operation_trace(&task) {
        let (action, has_every_line) = (traced_operation(world, &trace), trace.has_every_line());
        return Ok(trail_of(world, action, trace.hops, &trace.lines, has_every_line));
    }
    let message = format!("No action has the task GUID {}. Read it from an action's result or a log.", quoted(key));
    Err(ApiError::new(Code::ResourceNotFound, message).with("id", key))
}

fn trail_of(
    world: &World,
    action: TracedAction,
    hops: Vec<TracedHop>,
    lines: &[&log::LogLine],
    has_every_line: bool,
) -> Response {
    let lines: Vec<LogLine> = lines.iter().map(|found| line(world, found)).collect();
    response::json(&ActionTrail {
        action: Some(action),
        hops: hops.into_iter().map(|hop| trace::hop(world, hop)).collect(),
        total: lines.len() as u64,
        last_sequence: lines.last().map_or(0, |line| line.sequence),
        lines,
        has_every_line,
    })
}

/// The query that was run, as an action that is done.
fn traced_run(world: &World, run: &CmpivotTrace<'_>) -> TracedAction {
    let devices = world.devices();
    TracedAction {
        action_name: CMPIVOT_ACTION.to_owned(),
        action_state: ActionState::Done.to_string(),
        initiated_by: run.initiated_by.clone(),
        requested_date_time: run.time.rfc3339(),
        ended_date_time: Some(run.time.rfc3339()),
        device_name: super::device_name(world, run.row),
        managed_device_id: devices.is_visible(run.row).then(|| devices.id(run.row).to_string()),
        ..TracedAction::default()
    }
}

/// A query over a collection, as an action on it.
fn traced_collection(world: &World, run: &Run) -> TracedAction {
    let is_running = world.cmpivot_run_state(run) == RunState::Running;
    let collection = world.collections().get(&run.collection);
    TracedAction {
        action_name: CMPIVOT_ACTION.to_owned(),
        action_state: if is_running { ActionState::Pending } else { ActionState::Done }.to_string(),
        initiated_by: run.user.clone(),
        requested_date_time: run.started.rfc3339(),
        ended_date_time: (!is_running).then(|| run.until(world.now()).rfc3339()),
        device_name: collection.map(|collection| collection.name.clone()).unwrap_or_default(),
        ..TracedAction::default()
    }
}

/// What a page of a device asked of its client, as an action.
fn traced_operation(world: &World, trace: &OperationTrace<'_>) -> TracedAction {
    let (operation, devices) = (trace.operation, world.devices());
    let state = match (operation.ended, &operation.error) {
        (None, _) => ActionState::Pending,
        (Some(_), None) => ActionState::Done,
        (Some(_), Some(_)) => ActionState::Failed,
    };
    TracedAction {
        action_name: operation.work.name().to_owned(),
        subject: Some(operation.work.subject().to_owned()),
        action_state: state.to_string(),
        outcome: operation.outcome.map(|outcome| outcome.name().to_owned()),
        waiting: trace.waiting.map(|waiting| trace::waiting(world, waiting)),
        initiated_by: operation.initiated_by.clone(),
        requested_date_time: operation.requested.rfc3339(),
        ended_date_time: operation.ended.map(SimTime::rfc3339),
        push_id: operation.push.map(|(push, _)| push),
        task_id: operation.push.map(|(_, task)| task),
        device_name: super::device_name(world, operation.row),
        managed_device_id: devices.is_visible(operation.row).then(|| devices.id(operation.row).to_string()),
    }
}

/// What was asked for, and how it stands.
fn traced(world: &World, trace: &ActionTrace<'_>) -> TracedAction {
    let (record, devices) = (trace.record, world.devices());
    TracedAction {
        action_name: record.action.to_string(),
        action_state: record.state.to_string(),
        waiting: trace.waiting.map(|waiting| trace::waiting(world, waiting)),
        initiated_by: record.initiated_by.clone(),
        requested_date_time: record.requested.rfc3339(),
        ended_date_time: record.ended.map(SimTime::rfc3339),
        push_id: record.push.map(|(push, _)| push),
        task_id: record.push.map(|(_, task)| task),
        device_name: super::device_name(world, record.row),
        managed_device_id: devices.is_visible(record.row).then(|| devices.id(record.row).to_string()),
        subject: None,
        outcome: None,
    }
}

fn file_id(call: &Call<'_>) -> Result<LogFileId, ApiError> {
    LogFileId::parse(&call.route.key).ok_or_else(|| not_found(call))
}

fn not_found(call: &Call<'_>) -> ApiError {
    let key = &call.route.key;
    let message =
        format!("There is no log file {}. A file exists once it has a line; read gateway/lab/logs.", quoted(key));
    ApiError::new(Code::ResourceNotFound, message).with("id", key)
}

pub(super) fn line(world: &World, line: &log::LogLine) -> LogLine {
    LogLine {
        sequence: line.sequence,
        file: LogFileId::current(line.component).id(),
        date_time: line.time.rfc3339(),
        component: line.component.name().to_owned(),
        step: trace::step(line.step),
        cause: trace::cause(world, line.cause),
        thread: line.thread,
        severity: on_wire(line.severity),
        level: on_wire(line.level()),
        text: line.text.clone(),
        task_guid: line.task_guid.map(|guid| guid.to_string()),
        invented: line.invented,
    }
}

fn on_wire(severity: log::Severity) -> Severity {
    match severity {
        log::Severity::Information => Severity::Information,
        log::Severity::Warning => Severity::Warning,
        log::Severity::Error => Severity::Error,
    }
}
