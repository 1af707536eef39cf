//! `lab/faults` and `lab/remedies`: breaking things, and mending them as an administrator does.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response;
use crate::similar::similar;
use contract::faults::{
    ActiveFault, CuredFault, Fault, FaultList, FaultLog, FaultParameter, FaultSwitch, Remedy, RemedyBody, RemedyList,
    RemedyPerformed, Target,
};
use contract::limits::BODY_BYTES_MAX;
use simulation::command::Command;
use simulation::faults::catalog::{self, Entry, Parameter, TargetKind};
use simulation::faults::{self, FaultId, REMEDIES, RemedyEntry, RemedyId};
use simulation::world::World;
use strum::VariantArray as _;

const SWITCH: &str = r#"{"on":true}, with "target":{"user":"helpdesk"} or {"device":16777221} and "parameters":{"milliseconds":500} where the fault has them"#;
const REMEDY: &str = r#"{} or {"target":{"user":"helpdesk"}}"#;

/// Every fault.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(response::json(&FaultList {
        active_count: if world.hides_causes() { 0 } else { world.faults().count() as u32 },
        is_hidden: world.hides_causes(),
        value: catalog::entries().map(|entry| on_wire(world, entry)).collect(),
    }))
}

/// Switches one.
pub fn switch(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let known = FaultId::VARIANTS.iter().map(<&str>::from);
    let id: FaultId =
        call.route.key.parse().map_err(|_| unknown(Code::FaultUnknown, "fault", &call.route.key, known))?;
    let FaultSwitch { on, target, parameters } = body::json(call.headers, call.body, BODY_BYTES_MAX, SWITCH)?;
    let fault = faults::Fault { id, target, parameters };
    world.check_no_exercise()?;
    // What is so already is no news for the journal.
    if world.would_change(&fault, on)? {
        world.apply(Command::SwitchFault { fault, on })?;
    }
    Ok(response::json(&on_wire(world, catalog::entry(id))))
}

/// Ends every fault.
pub fn end_all(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    world.check_no_exercise()?;
    for id in FaultId::VARIANTS {
        if world.faults().is_on(*id) {
            world.apply(Command::SwitchFault { fault: faults::Fault::new(*id), on: false })?;
        }
    }
    list(world, call)
}

/// What an administrator can do.
pub fn remedies(call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(response::json(&RemedyList { value: REMEDIES.iter().map(remedy_on_wire).collect() }))
}

/// Does it.
pub fn perform(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let known = RemedyId::VARIANTS.iter().map(<&str>::from);
    let remedy: RemedyId =
        call.route.key.parse().map_err(|_| unknown(Code::RemedyUnknown, "remedy", &call.route.key, known))?;
    let RemedyBody { target } = body::json(call.headers, call.body, BODY_BYTES_MAX, REMEDY)?;
    let cured = world.cured_by(remedy, target.as_ref());
    world.apply(Command::PerformRemedy { by: call.caller.key.clone(), remedy, target })?;
    let is_hidden = world.hides_causes();
    let cured = if is_hidden { Vec::new() } else { cured };
    Ok(response::json(&RemedyPerformed {
        remedy,
        is_hidden,
        cured_count: cured.len() as u32,
        cured: cured.into_iter().map(|(fault, target)| CuredFault { fault, target }).collect(),
    }))
}

fn unknown<'name>(code: Code, kind: &str, given: &str, known: impl Iterator<Item = &'name str>) -> ApiError {
    let similar = similar(given, known);
    let hint = match similar {
        Some(name) => format!("Did you mean {name}?"),
        None => format!("GET gateway/lab/{} lists them.", if kind == "fault" { "faults" } else { "remedies" }),
    };
    let error = ApiError::new(code, format!("There is no {kind} {}. {hint}", quoted(given))).with("id", given);
    match similar {
        Some(name) => error.with("similar", name),
        None => error,
    }
}

fn on_wire(world: &World, entry: &Entry) -> Fault {
    let name = |device: &u32| Some(super::device_name(world, world.fleet().row_of_resource_id(*device)?));
    let on = world.faults().of(entry.id).map(|(target, active)| ActiveFault {
        target: target.cloned(),
        device_name: target.and_then(|target| if let Target::Device(device) = target { name(device) } else { None }),
        parameters: active.parameters.clone(),
        since: active.since.rfc3339(),
        since_ms: active.since.0,
    });
    Fault {
        id: entry.id,
        area: entry.area.to_string(),
        component: entry.component.to_owned(),
        target: entry.target.to_string(),
        is_target_required: entry.target == TargetKind::Device,
        parameters: entry.parameters.iter().map(parameter_on_wire).collect(),
        places: entry.places.iter().map(ToString::to_string).collect(),
        symptom: entry.symptom.to_owned(),
        cause: entry.cause.to_owned(),
        error_code: entry.error.map(str::to_owned),
        status: entry.status,
        log: entry.log.map(|log| FaultLog {
            file: log.file.to_owned(),
            text: log.text.to_owned(),
            invented: log.invented,
        }),
        remedy: remedy_on_wire(faults::remedy(entry.remedy)),
        source: entry.source.to_owned(),
        on: if world.hides_causes() { Vec::new() } else { on.collect() },
    }
}

fn parameter_on_wire(parameter: &Parameter) -> FaultParameter {
    let Parameter { name, default, min, max } = *parameter;
    FaultParameter { name: name.to_owned(), default, min, max }
}

fn remedy_on_wire(entry: &RemedyEntry) -> Remedy {
    Remedy {
        id: entry.id,
        place: entry.place.to_string(),
        machine: entry.machine.map(str::to_owned),
        target: entry.target.to_string(),
        words: entry.words.to_owned(),
    }
}
