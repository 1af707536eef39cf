//! Times of documented queries: over one device's entities, and over the devices of a large collection.
//!
//! `cargo run --release -p cmpivot --example figures`. `docs/cmpivot.md` says what the figures are held to.

use cmpivot::{
    Batch, Column, Dictionary, Entities, EntityError, EntitySchema, Kind, RowBatches, Scan, Scanned, Settings,
    TextColumn, Value, run,
};
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Instant;

const NOW_MS: i64 = 1_773_480_600_000;
const HOUR_MS: i64 = 3_600_000;
const BATCH_ROWS: usize = 65_536;

/// Queries of the documents over one device, one a line.
const DOCUMENTED: &str = include_str!("documented.txt");

/// One device: 300 services, 2,000 events, some rows of the rest.
struct OneDevice(Vec<(EntitySchema, Vec<Vec<Value>>)>, Vec<EntitySchema>);

impl OneDevice {
    fn new() -> Self {
        let text = |text: String| Value::String(text);
        let (string, long, moment) = (Kind::String, Kind::Long, Kind::DateTime);
        let mut entities = Vec::new();
        let mut entity = |name: &str, parameters: usize, columns: &[(&str, Kind)], rows: usize| {
            let all = [("Device", string)].into_iter().chain(columns.iter().copied());
            let mut schema = EntitySchema::new(name, all);
            if parameters > 0 {
                schema = schema.with_parameter("name", string, None);
            }
            if parameters > 1 {
                schema = schema.with_parameter("time span", Kind::TimeSpan, Some(Value::TimeSpan(24 * HOUR_MS)));
            }
            let value = |name: &str, kind: Kind, row: usize| match kind {
                Kind::Long => Value::Long((row * 7919 % 5000) as i64),
                Kind::DateTime => Value::DateTime(NOW_MS - (row as i64 * 977 % 1000) * HOUR_MS / 4),
                _ if ["Manufacturer", "State", "StartMode", "EntryType", "LevelDisplayName"].contains(&name) => {
                    text(["Running", "Stopped", "Error", "Microsoft"][row % 4].to_owned())
                }
                _ => text(format!("{name}{row} of the device")),
            };
            let rows = (0..rows).map(|row| {
                let values = columns.iter().map(|(name, kind)| value(name, *kind, row));
                [text("clt-10".to_owned())].into_iter().chain(values).collect()
            });
            entities.push((schema, rows.collect()));
        };
        entity("OperatingSystem", 0, &[("Caption", string), ("LastBootUpTime", moment)], 1);
        let used =
            [("CompanyName", string), ("ProductName", string), ("ProductVersion", string), ("LastUsedTime", moment)];
        entity("CCMRecentlyUsedApplications", 0, &used, 60);
        let disk = [
            ("DeviceID", string),
            ("Name", string),
            ("Description", string),
            ("FileSystem", string),
            ("Size", long),
            ("FreeSpace", long),
        ];
        entity("LogicalDisk", 0, &disk, 4);
        entity("Disk", 0, &disk, 4);
        entity("ComputerSystem", 0, &[("Manufacturer", string), ("Model", string)], 1);
        entity("Bios", 0, &[("Manufacturer", string), ("Version", string)], 1);
        entity("Device", 0, &[("Manufacturer", string), ("Model", string)], 1);
        entity("EPStatus", 0, &[("QuickScanEndTime", moment)], 1);
        entity("Service", 0, &[("Name", string), ("State", string), ("StartMode", string)], 300);
        entity("EventLog", 2, &[("DateTime", moment), ("EventID", long), ("EntryType", string)], 2_000);
        entity("WinEvent", 2, &[("DateTime", moment), ("LevelDisplayName", string)], 500);
        entity("CcmLog", 2, &[("DateTime", moment), ("LogText", string)], 200);
        entity("ProcessModule", 1, &[("ModuleName", string)], 120);
        entity("File", 1, &[("FileName", string), ("SHA256Hash", string)], 800);
        entity("Registry", 1, &[("Key", string), ("Property", string), ("Value", string)], 40);
        let schemas = entities.iter().map(|(schema, _)| schema.clone()).collect();
        Self(entities, schemas)
    }
}

impl Entities for OneDevice {
    fn schemas(&self) -> &[EntitySchema] {
        &self.1
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        let (schema, rows) = &self.0[scan.entity];
        Ok(Box::new(RowBatches::new(schema, &scan.needed, rows)))
    }
}

/// Devices of a collection: columns of codes, as a fleet keeps them.
struct Collection {
    schemas: Vec<EntitySchema>,
    dictionaries: Vec<Arc<Dictionary>>,
    codes: Vec<Vec<u32>>,
    started: Vec<i64>,
    rows: usize,
}

impl Collection {
    fn new(rows: usize) -> Self {
        let makers = ["Dell Inc.", "HP", "LENOVO", "Microsoft Corporation", "Dynabook", "Acer"];
        let models: Vec<String> = (0..40).map(|n| format!("Model {n}")).collect();
        let captions = [
            "Microsoft Windows 10 Enterprise",
            "Microsoft Windows 11 Enterprise",
            "Microsoft Windows Server 2019 Standard",
        ];
        let versions = ["10.0.18363", "10.0.19045", "10.0.22631", "10.0.26100"];
        let dictionaries: Vec<Arc<Dictionary>> = vec![
            Arc::new(makers.into_iter().collect()),
            Arc::new(models.iter().map(String::as_str).collect()),
            Arc::new(captions.into_iter().collect()),
            Arc::new(versions.into_iter().collect()),
        ];
        let mut state = 12_345_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        let codes =
            dictionaries.iter().map(|texts| (0..rows).map(|_| (next() % texts.len()) as u32).collect()).collect();
        let started = (0..rows).map(|_| NOW_MS - (next() % 1000) as i64 * HOUR_MS).collect();
        let string = Kind::String;
        let schemas = vec![
            EntitySchema::new("Device", [("Device", string), ("Manufacturer", string), ("Model", string)]),
            EntitySchema::new(
                "OS",
                [("Device", string), ("Caption", string), ("Version", string), ("LastBootUpTime", Kind::DateTime)],
            ),
        ];
        Self { schemas, dictionaries, codes, started, rows }
    }
}

struct CollectionBatches<'a> {
    collection: &'a Collection,
    scan: Scan,
    at: usize,
}

impl Entities for Collection {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        Ok(Box::new(CollectionBatches { collection: self, scan: scan.clone(), at: 0 }))
    }
}

impl<'a> Scanned<'a> for CollectionBatches<'a> {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        let (start, end) = (self.at, self.collection.rows.min(self.at + BATCH_ROWS));
        if start == end {
            return Ok(None);
        }
        self.at = end;
        let coded = |index: usize| {
            Column::String(TextColumn {
                dictionary: Arc::clone(&self.collection.dictionaries[index]),
                codes: Cow::Borrowed(&self.collection.codes[index][start..end]),
            })
        };
        let columns = self.scan.needed.iter().enumerate().map(|(column, needed)| match (self.scan.entity, column) {
            _ if !needed => Column::Absent,
            (_, 0) => {
                // Names are made when they are asked for.
                let mut names = Dictionary::default();
                let codes: Vec<u32> = (start..end).map(|row| names.push(&format!("CLT-{row:07}"))).collect();
                Column::String(TextColumn { dictionary: Arc::new(names), codes: codes.into() })
            }
            (0, column) => coded(column - 1),
            (_, 3) => Column::DateTime(self.collection.started[start..end].into()),
            (_, column) => coded(column + 1),
        });
        Ok(Some(Batch { rows: end - start, columns: columns.collect() }))
    }
}

/// The median of several runs in milliseconds, and the rows of the result.
fn measure(query: &str, entities: &dyn Entities, settings: &Settings, times: usize) -> (f64, usize) {
    let mut rows = 0;
    let mut all: Vec<f64> = (0..times)
        .map(|_| {
            let started = Instant::now();
            rows = match run(query, entities, settings) {
                Ok(outcome) => outcome.table.rows,
                Err(error) => panic!("{query}: {error}"),
            };
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    all.sort_by(f64::total_cmp);
    (all[all.len() / 2], rows)
}

fn main() {
    let device = OneDevice::new();
    let settings = Settings::console(NOW_MS);
    let mut worst: f64 = 0.0;
    println!("one device:");
    for query in DOCUMENTED.lines() {
        let (ms, rows) = measure(query, &device, &settings, 21);
        worst = worst.max(ms);
        println!("  {ms:8.3} ms  {rows:5} rows  {query}");
    }
    println!("  {worst:8.3} ms at most; goal 5 ms");
    for rows in [100_000, 1_000_000] {
        let collection = Collection::new(rows);
        println!("{rows} devices; goal {} ms:", if rows == 100_000 { 30 } else { 300 });
        for query in [
            "Device | summarize count() by Manufacturer",
            "OS | summarize count() by Caption, Version",
            "OS | where LastBootUpTime <= ago(7d) | summarize count() by bin(LastBootUpTime,1d)",
            "Device | where Manufacturer like '%Micro%' | summarize count() by Model | order by count_ desc",
            "OS | top 10 by LastBootUpTime asc",
            "Device | summarize dcount( Device ) by Manufacturer | order by dcount_ desc",
            "Device | where Device endswith '99999' | project Device, Model",
            "Device | project Device, Manufacturer | join (OS | where Version == '10.0.22631' | project Device, Caption) | summarize count() by Manufacturer, Caption",
        ] {
            let (ms, rows) = measure(query, &collection, &settings, 5);
            println!("  {ms:8.2} ms  {rows:5} rows  {query}");
        }
    }
}
