//! *Scripts*: runs, the output of the last one, and running one.

use super::applications::{obstacle, started};
use super::{read, told};
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::endpoint::Context;
use crate::error::{ApiError, quoted};
use crate::graph::devices;
use crate::response;
use contract::device_scripts::{DeviceScripts, QUERY_SCRIPT, RunScriptBody, RunnableScript, ScriptOutput, ScriptRun};
use contract::limits::BODY_BYTES_MAX;
use simulation::command::{Command, DevicePage};
use simulation::scripts;
use simulation::world::World;
use uuid::Uuid;

const RUN: &str = r#"{"script":"3f0c…"}, with the GUID of a script"#;

/// The runs of the device, and what may be run.
pub fn list(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let row = read(context, call, DevicePage::Scripts)?;
    let world = &*context.world;
    let runnable = world.runnable_scripts().into_iter().map(|script| RunnableScript {
        id: script.id.to_string(),
        name: script.name.to_owned(),
        version: script.version,
        modified_date_time: script.modified.rfc3339(),
    });
    Ok(response::json(&DeviceScripts {
        value: world.scripts_of(row).into_iter().map(|one| run_on_wire(world, one)).collect(),
        runnable: runnable.collect(),
    }))
}

fn run_on_wire(world: &World, run: scripts::ScriptRun) -> ScriptRun {
    let operation = run.operation.and_then(|number| world.device_operations().get(number));
    ScriptRun {
        id: run.id.to_string(),
        name: run.name.to_owned(),
        run_date_time: run.ran.rfc3339(),
        state: run.state.to_string(),
        exit_code: run.exit_code,
        task_guid: operation.map(|operation| operation.guid.to_string()),
        obstacle: run.refused.map(|error| obstacle(world, &error)),
    }
}

/// What the last run of a script wrote. The site has it already: it is asked for without a line.
pub fn output(context: &mut Context<'_>, call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let options = call.options(&[QUERY_SCRIPT])?;
    let script = guid(options.text(QUERY_SCRIPT).unwrap_or_default())?;
    let row = devices::row_of(context.world, call)?;
    let world = &*context.world;
    world.check_device_page(&call.caller.key, row, DevicePage::Scripts).map_err(|error| told(world, error))?;
    let found = world.script_output(row, script).ok_or_else(|| {
        let message =
            "The script has no result on this device: it was not run there, or its result is still on the way.";
        ApiError::new(Code::ResourceNotFound, message).with("id", script)
    })?;
    Ok(response::json(&ScriptOutput {
        is_truncated: found.text.len() < found.bytes,
        bytes: found.bytes as u64,
        output: found.text,
    }))
}

/// Runs a script.
pub fn run(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let RunScriptBody { script } = body::json(call.headers, call.body, BODY_BYTES_MAX, RUN)?;
    let script = guid(&script)?;
    let row = devices::row_of(world, call)?;
    let by = call.caller.key.clone();
    world.apply(Command::RunScript { by, row, script }).map_err(|error| told(world, error))?;
    Ok(started(world))
}

fn guid(text: &str) -> Result<Uuid, ApiError> {
    text.parse().map_err(|_| {
        let message = format!("{} is no GUID of a script. Read it from the list of scripts.", quoted(text));
        ApiError::new(Code::IdMalformed, message).with("id", text)
    })
}
