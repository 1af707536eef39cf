//! Entities from a file of tables, and fixtures that are files of queries with what they give.

#![allow(dead_code)]

pub(crate) mod naive;

use cmpivot::{
    Batch, Cell, Column, ColumnBuilder, ColumnSchema, Entities, EntityError, EntitySchema, Kind, Outcome, Parameter,
    Scan, Scanned, Value,
};
use std::path::PathBuf;

/// When the fixtures' queries are run: 2026-03-14 09:30:00 UTC.
pub(crate) const NOW_MS: i64 = 1_773_480_600_000;

/// Tables in memory, given in batches of a few rows.
pub(crate) struct Tables {
    pub(crate) schemas: Vec<EntitySchema>,
    pub(crate) rows: Vec<Vec<Vec<Value>>>,
    pub(crate) batch_rows: usize,
    /// Whether a column has one dictionary for all its batches.
    pub(crate) shared_dictionaries: bool,
}

impl Tables {
    /// The tables of `tests/fixtures/entities.txt`.
    pub(crate) fn documented() -> Self {
        let mut tables = Self { schemas: Vec::new(), rows: Vec::new(), batch_rows: 3, shared_dictionaries: true };
        for block in blocks(&read("entities.txt")) {
            let mut lines = block.body.iter();
            let header = lines.next().expect("columns");
            let columns: Vec<ColumnSchema> = fields(header)
                .map(|field| {
                    let (name, kind) = field.split_once(':').expect("name:kind");
                    ColumnSchema::new(name, kind.parse().expect("a kind"))
                })
                .collect();
            let rows = lines.map(|line| {
                let values: Vec<Value> =
                    fields(line).zip(&columns).map(|(text, column)| value(text, column.kind)).collect();
                assert_eq!(values.len(), columns.len(), "{line}");
                values
            });
            tables.rows.push(rows.collect());
            let (name, parameters) = block.title.split_once('(').unwrap_or((&block.title, ""));
            let parameters = parameters.trim_end_matches(')').split(',').map(str::trim).filter(|text| !text.is_empty());
            let parameters = parameters.map(|text| match text {
                "timespan" => Parameter {
                    name: "time span".to_owned(),
                    kind: Kind::TimeSpan,
                    default: Some(Value::TimeSpan(86_400_000)),
                },
                name => Parameter { name: name.to_owned(), kind: Kind::String, default: None },
            });
            tables.schemas.push(EntitySchema { name: name.to_owned(), parameters: parameters.collect(), columns });
        }
        tables
    }
}

impl Entities for Tables {
    fn schemas(&self) -> &[EntitySchema] {
        &self.schemas
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        if scan.arguments.first() == Some(&Value::String("broken".to_owned())) {
            let message = "The log broken cannot be read: it is damaged. Choose another log.";
            return Err(EntityError { code: "LogDamaged".to_owned(), message: message.to_owned() });
        }
        let schema = &self.schemas[scan.entity];
        let rows = &self.rows[scan.entity];
        let whole: Vec<Column<'static>> = schema
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| ColumnBuilder::collect(column.kind, rows.iter().map(|row| row[index].clone())))
            .collect();
        let mut batches = Vec::new();
        for start in (0..rows.len()).step_by(self.batch_rows) {
            let end = rows.len().min(start + self.batch_rows);
            let columns =
                schema.columns.iter().enumerate().map(|(index, column)| match (scan.needed[index], &whole[index]) {
                    (false, _) => Column::Absent,
                    (true, Column::String(text)) if self.shared_dictionaries => Column::String(cmpivot::TextColumn {
                        dictionary: text.dictionary.clone(),
                        codes: text.codes[start..end].to_vec().into(),
                    }),
                    _ => ColumnBuilder::collect(column.kind, rows[start..end].iter().map(|row| row[index].clone())),
                });
            batches.push(Batch { rows: end - start, columns: columns.collect() });
        }
        batches.reverse();
        Ok(Box::new(Stack(batches)))
    }
}

struct Stack(Vec<Batch<'static>>);

impl<'a> Scanned<'a> for Stack {
    fn next_batch(&mut self) -> Result<Option<Batch<'a>>, EntityError> {
        Ok(self.0.pop())
    }
}

/// A piece of a fixture file: a line `# title`, lines, and after `--` what is expected.
pub(crate) struct Block {
    pub(crate) title: String,
    pub(crate) body: Vec<String>,
    pub(crate) expected: Vec<String>,
}

pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_expected = false;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            blocks.push(Block { title: title.to_owned(), body: Vec::new(), expected: Vec::new() });
            is_expected = false;
        } else if line == "--" {
            is_expected = true;
        } else if let Some(block) = blocks.last_mut().filter(|_| !line.is_empty()) {
            if is_expected { block.expected.push(line.to_owned()) } else { block.body.push(line.to_owned()) }
        }
    }
    blocks
}

/// Compares every block of a file with what `run` gives for its lines, or writes it where the environment asks for that.
pub(crate) fn check(file: &str, run: impl Fn(&str) -> Vec<String>) {
    let text = read(file);
    let blocks = blocks(&text);
    assert!(!blocks.is_empty(), "{file}");
    let mut written = String::new();
    for (index, block) in blocks.iter().enumerate() {
        let query = block.body.join("\n");
        let given = run(&query);
        if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_none() {
            assert_eq!(given, block.expected, "{file}: {}\n{query}\n{}", block.title, given.join("\n"));
        }
        let space = if index == 0 { "" } else { "\n" };
        written.push_str(&format!("{space}# {}\n{query}\n--\n{}\n", block.title, given.join("\n")));
    }
    if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some() && written != text {
        std::fs::write(path(file), written).expect("a fixture");
    }
}

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(file)
}

pub(crate) fn read(file: &str) -> String {
    std::fs::read_to_string(path(file)).expect(file)
}

fn fields(line: &str) -> impl Iterator<Item = &str> {
    line.split(" ; ").map(str::trim)
}

/// A value as the fixtures write it; `-` is null.
fn value(text: &str, kind: Kind) -> Value {
    if text == "-" {
        return Value::Null;
    }
    match kind {
        Kind::String => Value::String(text.to_owned()),
        Kind::Long => Value::Long(text.parse().expect(text)),
        Kind::Real => Value::Real(text.parse().expect(text)),
        Kind::Bool => Value::Bool(text.parse().expect(text)),
        Kind::TimeSpan => Value::TimeSpan(text.parse().expect(text)),
        Kind::DateTime => {
            let time: jiff::Timestamp = text.parse().expect(text);
            Value::DateTime(time.as_millisecond())
        }
    }
}

/// A result as the fixtures write it.
pub(crate) fn table(outcome: &Outcome) -> Vec<String> {
    let table = &outcome.table;
    let header = table.columns.iter().map(|column| format!("{}:{}", column.name, column.kind));
    let mut lines = vec![header.collect::<Vec<_>>().join(" ; ")];
    for row in 0..table.rows {
        let cells = (0..table.columns.len()).map(|column| match table.cell(row, column) {
            Cell::Null => "-".to_owned(),
            cell => cell.to_text().into_owned(),
        });
        lines.push(cells.collect::<Vec<_>>().join(" ; "));
    }
    if let Some(chart) = outcome.chart {
        lines.push(format!(
            "{} of {} by {}",
            chart.kind, table.columns[chart.value].name, table.columns[chart.category].name
        ));
    }
    lines
}
