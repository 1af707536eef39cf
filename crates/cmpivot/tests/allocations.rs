//! Texts that are met once each cost no allocation each: names of devices, counted or grouped by.

use allocation_counter::measure;
use cmpivot::{
    Batch, Cell, Column, Dictionary, Entities, EntityError, EntitySchema, Kind, Limits, Scan, Scanned, Settings,
    TextColumn, run,
};
use std::sync::Arc;

const BATCH_ROWS: u32 = 500;

/// Devices with a name each, in batches that have a dictionary each.
struct Devices {
    schemas: Vec<EntitySchema>,
    batches: Vec<TextColumn<'static>>,
}

impl Devices {
    fn new(batches: u32) -> Self {
        let batch = |batch: u32| {
            let mut names = Dictionary::default();
            let rows = batch * BATCH_ROWS..(batch + 1) * BATCH_ROWS;
            let codes: Vec<u32> = rows.map(|row| names.push(&format!("CLT-{row:07}"))).collect();
            TextColumn { dictionary: Arc::new(names), codes: codes.into() }
        };
        let schemas = vec![EntitySchema::new("Device", [("Device", Kind::String)])];
        Self { schemas, batches: (0..batches).map(batch).collect() }
    }
}

impl Entities for Devices {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, _: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        Ok(Box::new(Batches(self.batches.iter())))
    }
}

struct Batches<'a>(std::slice::Iter<'a, TextColumn<'static>>);

impl<'a> Scanned<'a> for Batches<'a> {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        Ok(self.0.next().map(|names| {
            let codes = names.codes.as_ref().into();
            let names = TextColumn { dictionary: Arc::clone(&names.dictionary), codes };
            Batch { rows: names.codes.len(), columns: vec![Column::String(names)] }
        }))
    }
}

/// Allocations of a query over so many batches, whose result is the number of its devices.
fn allocations(query: &str, batches: u32) -> u64 {
    let devices = Devices::new(batches);
    let settings = Settings { limits: Limits::COLLECTION, ..Settings::console(0) };
    let mut count = None;
    let measured = measure(|| count = run(query, &devices, &settings).ok().map(|outcome| outcome.table.row(0)));
    let count = count.expect(query);
    assert_eq!(count[0].cell(), Cell::Long(i64::from(batches * BATCH_ROWS)), "{query}");
    measured.count_total
}

#[test]
fn a_text_is_no_allocation() {
    for query in ["Device | summarize dcount(Device)", "Device | distinct Device | count"] {
        let (few, many) = (allocations(query, 2), allocations(query, 20));
        // A few for each batch, and those of lists and tables that grow by doubling.
        assert!(many - few < 18 * 20, "{query}: {few} and {many}");
    }
}
