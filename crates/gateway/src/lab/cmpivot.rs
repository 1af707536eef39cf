//! `lab/cmpivot`: the language, and the admin center's CMPivot on one device. A query that cannot be read is refused before the device is asked; one that
//! can goes the way of the client notification, as a command.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::graph::devices;
use crate::response;
use cmpivot::{Cell, Entities, Error, Plan, Position, Settings, Table, Word};
use contract::cmpivot::{
    CmpivotColumn, CmpivotCompletion, CmpivotCompletions, CmpivotCursor, CmpivotEntity, CmpivotLanguage, CmpivotQuery,
    CmpivotResult, CmpivotWord,
};
use contract::limits::BODY_BYTES_MAX;
use serde_json::Value;
use simulation::command::Command;
use simulation::inventory::{self, Inventory};
use simulation::time::SimTime;
use simulation::world::World;

const QUERY: &str = r#"{"query":"OperatingSystem | project Device, Caption"}"#;
const CURSOR: &str = r#"{"query":"OperatingSystem | wh","cursor":20}"#;

/// Queries of *Getting started*: those of the documents that one device can answer.
const SAMPLES: [&str; 8] = [
    "OperatingSystem",
    "CCMRecentlyUsedApplications | where (LastUsedTime > ago(2h)) | project CompanyName, ProductName, ProductVersion, LastUsedTime",
    "LogicalDisk | project Device, DeviceID, Name, Description, FileSystem, Size, FreeSpace | order by DeviceID asc",
    "ComputerSystem | project Device, Manufacturer, Model | join (OperatingSystem | project Device, OSVersion=Caption)",
    "EventLog('Security') | where EventID == 4673",
    "ProcessModule('powershell') | summarize count() by ModuleName | order by count_ desc",
    "EPStatus | project Device, QuickScanAge=datetime_diff('day',now(),QuickScanEndTime) | summarize DeviceCount=count() by QuickScanAge",
    "Registry('hklm:\\SOFTWARE\\Microsoft\\SMS\\*')",
];

/// Everything that a query can be made of.
pub fn language(call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let entities = inventory::schemas().into_iter().map(|schema| CmpivotEntity {
        is_filled: Inventory::is_filled(&schema.name),
        parameters: schema.parameters.iter().map(|parameter| parameter.name.clone()).collect(),
        columns: columns(&schema.columns),
        name: schema.name,
    });
    Ok(response::json(&CmpivotLanguage {
        entities: entities.collect(),
        // The admin center has no `render`.
        operators: words(&cmpivot::OPERATORS).into_iter().filter(|word| word.name != "render").collect(),
        aggregates: words(&cmpivot::AGGREGATES),
        functions: words(&cmpivot::FUNCTIONS),
        samples: SAMPLES.map(str::to_owned).to_vec(),
    }))
}

/// Asks a device.
pub fn run(world: &mut World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let CmpivotQuery { query } = body::json(call.headers, call.body, BODY_BYTES_MAX, QUERY)?;
    let row = devices::row_of(world, call)?;
    let by = call.caller.key.clone();
    let settings = Settings::portal(world.now().0);
    let refused = |error: Error| refused(&error, &query);
    let outcome = {
        let inventory = world.inventory(row);
        let parsed = cmpivot::parse(&query).map_err(refused)?;
        let plan = Plan::new(&parsed, &inventory, &settings).map_err(refused)?;
        // The permission comes before the run: without it not even the size of the device's answer is told.
        world.check_cmpivot(&by, row)?;
        plan.run(&inventory).map_err(refused)?
    };
    let applied = world.apply(Command::RunCmpivot { by, row, query: query.clone() })?;
    Ok(response::json(&CmpivotResult {
        device_name: super::device_name(world, row),
        answered_date_time: world.now().rfc3339(),
        task_guid: world.cmpivot_task(applied.entry.sequence).to_string(),
        columns: columns(&outcome.table.columns),
        rows: (0..outcome.table.rows).map(|row| values(&outcome.table, row)).collect(),
    }))
}

/// Proposals at a cursor.
pub fn completions(call: &Call<'_>) -> Result<Response, ApiError> {
    call.options(&[])?;
    let CmpivotCursor { query, cursor, is_of_console } = body::json(call.headers, call.body, BODY_BYTES_MAX, CURSOR)?;
    let entities = SchemasOnly(inventory::schemas());
    let settings = if is_of_console { Settings::console(0) } else { Settings::portal(0) };
    let found = cmpivot::complete(&query, byte_of(&query, cursor), &entities, &settings);
    let items = found.items.into_iter().map(|item| CmpivotCompletion {
        kind: match item.kind {
            cmpivot::CompletionKind::Entity => "entity",
            cmpivot::CompletionKind::Column => "column",
            cmpivot::CompletionKind::Operator => "operator",
            cmpivot::CompletionKind::Aggregate => "aggregate",
            cmpivot::CompletionKind::Function => "function",
            cmpivot::CompletionKind::Word => "word",
        }
        .to_owned(),
        text: item.text,
        detail: item.detail,
    });
    Ok(response::json(&CmpivotCompletions {
        from: units_of(&query, found.replaces.start),
        to: units_of(&query, found.replaces.end),
        items: items.collect(),
    }))
}

/// Entities without rows: proposals look at names only.
struct SchemasOnly(Vec<cmpivot::EntitySchema>);

impl Entities for SchemasOnly {
    fn schemas(&self) -> &[cmpivot::EntitySchema] {
        &self.0
    }

    fn scan<'a>(&'a self, scan: &cmpivot::Scan) -> Result<Box<dyn cmpivot::Scanned<'a> + 'a>, cmpivot::EntityError> {
        Ok(Box::new(cmpivot::RowBatches::new::<Vec<cmpivot::Value>>(&self.0[scan.entity], &scan.needed, &[])))
    }
}

/// A query that the language refuses, with its own code, and its place in lines, columns and UTF-16 code units.
pub(super) fn refused(error: &Error, query: &str) -> ApiError {
    let Position { line, column } = error.position(query);
    let mut refused = ApiError::new(Code::CmpivotQueryInvalid, error.text(query))
        .with("queryCode", error.code)
        .with("queryMessage", &error.message)
        .with("line", line)
        .with("column", column)
        .with("from", units_of(query, error.span.start))
        .with("to", units_of(query, error.span.end));
    if !error.expected.is_empty() {
        refused = refused.with("expected", error.expected.join("\n"));
    }
    match &error.suggestion {
        Some(suggestion) => refused.with("suggestion", suggestion),
        None => refused,
    }
}

pub(super) fn columns(columns: &[cmpivot::ColumnSchema]) -> Vec<CmpivotColumn> {
    let column =
        |column: &cmpivot::ColumnSchema| CmpivotColumn { name: column.name.clone(), kind: column.kind.to_string() };
    columns.iter().map(column).collect()
}

fn words(words: &[Word]) -> Vec<CmpivotWord> {
    let word = |word: &Word| CmpivotWord {
        name: word.name.to_owned(),
        form: word.form.to_owned(),
        summary: word.summary.to_owned(),
    };
    words.iter().map(word).collect()
}

pub(super) fn values(table: &Table, row: usize) -> Vec<Value> {
    (0..table.columns.len()).map(|column| json_of(table.cell(row, column))).collect()
}

/// A value on the wire.
pub(super) fn json_of(cell: Cell<'_>) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::String(text) => Value::from(text),
        Cell::Long(number) => Value::from(number),
        Cell::Real(number) => Value::from(number),
        Cell::Bool(is) => Value::from(is),
        Cell::DateTime(ms) => Value::from(SimTime(ms).rfc3339()),
        Cell::TimeSpan(_) => Value::from(cell.to_text().into_owned()),
    }
}

/// The byte at which so many UTF-16 code units end; the end where there are fewer.
fn byte_of(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, character) in text.char_indices() {
        if left < character.len_utf16() {
            return at;
        }
        left -= character.len_utf16();
    }
    text.len()
}

/// UTF-16 code units before a byte.
fn units_of(text: &str, byte: usize) -> u32 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u32
}

#[cfg(test)]
mod tests {
    use super::{byte_of, units_of};

    #[test]
    fn places_are_those_of_the_browser() {
        let text = "a🦀ö|";
        for (byte, units) in [(0, 0), (1, 1), (5, 3), (7, 4), (8, 5)] {
            assert_eq!((byte_of(text, units), units_of(text, byte)), (byte, units));
        }
        assert_eq!((byte_of(text, 2), byte_of(text, 99)), (1, 8));
    }
}
