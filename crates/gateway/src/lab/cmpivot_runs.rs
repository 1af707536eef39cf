//! `lab/cmpivot-runs`: the console's CMPivot over a collection. A run is a command; how it stands and what its clients have answered is
//! read from the world, and the query is evaluated over the answers that there are.

use super::cmpivot::{columns, refused, values};
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::response;
use ::cmpivot::{Error, Outcome, Plan, Settings};
use contract::cmpivot::{CmpivotRun, CmpivotRunResults, CmpivotRunStart};
use contract::limits::{BODY_BYTES_MAX, CMPIVOT_ROWS_MAX, PAGE_ROWS_DEFAULT};
use simulation::command::Command;
use simulation::command_error::CommandError;
use simulation::components::cmpivot_collection::Run;
use simulation::inventory::CollectionInventory;
use simulation::world::World;
use uuid::Uuid;

const START: &str = r#"{"collectionId":"SMS00001","query":"OS | summarize count() by Caption"}"#;

/// Asks the clients of a collection.
pub fn start(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let CmpivotRunStart { collection_id, query } = body::json(call.headers, call.body, BODY_BYTES_MAX, START)?;
    // A query that cannot be read is refused before anybody is asked.
    plan(&query, &world.empty_inventory(), world.now().0).map_err(|error| refused(&error, &query))?;
    let by = call.caller.key.clone();
    let applied = world.apply(Command::RunCmpivotOnCollection { by, collection: collection_id, query })?;
    let run = world.cmpivot_runs().get(applied.entry.sequence).ok_or(CommandError::CmpivotRunNotFound)?;
    Ok(response::json(&on_wire(world, run)))
}

/// How a run stands.
pub fn get(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(response::json(&on_wire(world, run_of(world, call)?)))
}

/// *Stop*.
pub fn stop(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let run = run_of(world, call)?.command;
    world.apply(Command::StopCmpivot { by: call.caller.key.clone(), run })?;
    Ok(response::no_content())
}

/// A page of what the clients have answered so far.
pub fn results(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let options = call.options(&["$top", "$skip"])?;
    let (top, skip) = (options.rows("$top", PAGE_ROWS_DEFAULT, CMPIVOT_ROWS_MAX)?, options.skip()?);
    let run = run_of(world, call)?;
    // Who may no longer ask sees no answers either.
    world.check_cmpivot_on_collection(&call.caller.key, &run.collection)?;
    if !run.has_clients() {
        let message = "The site has forgotten what the clients answered: it keeps the results of the last eight runs. Run the query again.";
        return Err(ApiError::new(Code::CmpivotResultGone, message).with("taskGuid", &call.route.key));
    }
    let inventory = world.collection_inventory(run);
    let Outcome { table, chart, is_cut, .. } =
        answer(&run.query, &inventory, run.started.0).map_err(|error| refused(&error, &run.query))?;
    let first = usize::try_from(skip).unwrap_or(usize::MAX).min(table.rows);
    Ok(response::json(&CmpivotRunResults {
        answered_count: inventory.rows().len() as u32,
        columns: columns(&table.columns),
        rows: (first..table.rows.min(first.saturating_add(top))).map(|row| values(&table, row)).collect(),
        total_rows: table.rows as u64,
        is_cut,
        chart: chart.map(|chart| chart.kind.to_string()),
    }))
}

fn plan(query: &str, inventory: &CollectionInventory<'_>, now_ms: i64) -> Result<Plan, Error> {
    Plan::new(&::cmpivot::parse(query)?, inventory, &Settings::console(now_ms))
}

fn answer(query: &str, inventory: &CollectionInventory<'_>, now_ms: i64) -> Result<Outcome, Error> {
    plan(query, inventory, now_ms)?.run(inventory)
}

/// The run that the address names.
fn run_of<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w Run, ApiError> {
    let task: Option<Uuid> = call.route.key.parse().ok();
    Ok(task.and_then(|task| world.cmpivot_run(&task)).ok_or(CommandError::CmpivotRunNotFound)?)
}

fn on_wire(world: &World, run: &Run) -> CmpivotRun {
    let counts = world.cmpivot_run_counts(run);
    let collection = world.collections().get(&run.collection);
    CmpivotRun {
        task_guid: world.cmpivot_task(run.command).to_string(),
        collection_id: run.collection.clone(),
        collection_name: collection.map(|collection| collection.name.clone()).unwrap_or_default(),
        query: run.query.clone(),
        started_by: run.user.clone(),
        started_date_time: run.started.rfc3339(),
        state: world.cmpivot_run_state(run).to_string(),
        client_count: counts.clients,
        answered_count: counts.answered,
        failed_count: counts.failed,
        offline_count: counts.offline,
        waiting_count: counts.waiting,
        elapsed_ms: run.until(world.now()).0.saturating_sub(run.started.0),
    }
}
