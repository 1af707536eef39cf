//! `scenario.toml`. Each field, and each step of a list, is deserialized by itself, so that one mistake does not hide the next.

use crate::SCENARIO_FILE;
use crate::problem::{FileProblem, line_of};
use scenario::exercise::{Difficulty, Exercise};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// Fields of the file.
const FIELDS: [&str; 12] = [
    "difficulty",
    "minutes",
    "persona",
    "scenario",
    "prepare",
    "answers",
    "cause",
    "goals",
    "hints",
    "solution",
    "hiding",
    "sources",
];

/// The fields that were read; those that could not be have placeholders.
pub(crate) struct Read {
    pub(crate) exercise: Exercise,
    pub(crate) places: Places,
}

/// The lines of the fields and of the items of lists.
#[derive(Clone, Debug, Default)]
pub struct Places {
    lines: BTreeMap<String, usize>,
    failed: BTreeSet<String>,
}

impl Places {
    /// A problem of a part of the exercise, for example `solution[2]`.
    pub fn problem(&self, place: &str, message: String) -> FileProblem {
        let line = self.line_unless_failed(place).flatten();
        FileProblem { file: SCENARIO_FILE.to_owned(), line, message }
    }

    /// The line of a place of the exercise, or nothing where its field could not be read, which has been reported.
    pub(crate) fn line_unless_failed(&self, place: &str) -> Option<Option<usize>> {
        let field = place.split(['[', '.']).next().unwrap_or(place);
        // A company that could not be read has people and collections that are not known.
        if self.failed.contains(field) || self.failed.contains("scenario") {
            return None;
        }
        // The answers were not read, so nothing can be said of the cause.
        if field == "cause" && self.failed.contains("answers") {
            return None;
        }
        let mut place = place;
        loop {
            if let Some(line) = self.lines.get(place) {
                return Some(Some(*line));
            }
            match place.rfind('[') {
                Some(at) => place = &place[..at],
                None => return Some(None),
            }
        }
    }
}

struct Reader<'source> {
    source: &'source str,
    places: Places,
    problems: &'source mut Vec<FileProblem>,
}

/// Reads the file; nothing where it is no TOML.
pub(crate) fn read(source: &str, problems: &mut Vec<FileProblem>) -> Option<Read> {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut reader = Reader { source, places: Places::default(), problems };
    for error in &errors {
        reader.toml_error(error, None);
    }
    if !errors.is_empty() {
        return None;
    }
    let mut table = table.into_inner();
    for (key, value) in &table {
        let name: &str = key.get_ref();
        reader.places.lines.insert(name.to_owned(), line_of(source, key.span().start));
        if !FIELDS.contains(&name) {
            let message = match similar(name) {
                Some(similar) => format!("unknown field `{name}`; did you mean `{similar}`?"),
                None => format!("unknown field `{name}`; the fields are {}", FIELDS.join(", ")),
            };
            reader.problem(Some(key.span().start), message);
        }
        reader.note_items(name, value);
    }
    let exercise = Exercise {
        name: String::new(),
        difficulty: reader.required(&mut table, "difficulty").unwrap_or(Difficulty::Beginner),
        minutes: reader.required(&mut table, "minutes").unwrap_or(1),
        persona: reader.required(&mut table, "persona").unwrap_or_default(),
        scenario: reader.optional(&mut table, "scenario").unwrap_or_default(),
        prepare: reader.list(&mut table, "prepare"),
        answers: reader.required(&mut table, "answers").unwrap_or_default(),
        cause: reader.required(&mut table, "cause").unwrap_or_default(),
        goals: reader.list(&mut table, "goals"),
        hints: reader.required(&mut table, "hints").unwrap_or_default(),
        solution: reader.list(&mut table, "solution"),
        hiding: reader.optional(&mut table, "hiding").unwrap_or_default(),
        sources: reader.required(&mut table, "sources").unwrap_or_default(),
        texts: BTreeMap::new(),
    };
    Some(Read { exercise, places: reader.places })
}

impl<'source> Reader<'source> {
    fn problem(&mut self, byte: Option<usize>, message: String) {
        let line = byte.map(|byte| line_of(self.source, byte));
        self.problems.push(FileProblem { file: SCENARIO_FILE.to_owned(), line, message });
    }

    fn toml_error(&mut self, error: &toml::de::Error, fallback: Option<usize>) {
        let byte = error.span().map(|span| span.start).or(fallback);
        self.problem(byte, error.message().trim().replace('\n', "; "));
    }

    /// Notes the lines of the items of a list, and of those of the lists in it.
    fn note_items(&mut self, place: &str, value: &Spanned<DeValue<'source>>) {
        let DeValue::Array(items) = value.get_ref() else { return };
        for (index, item) in items.iter().enumerate() {
            let at = format!("{place}[{index}]");
            self.places.lines.insert(at.clone(), line_of(self.source, item.span().start));
            self.note_items(&at, item);
        }
    }

    fn required<T: DeserializeOwned>(&mut self, table: &mut DeTable<'source>, field: &str) -> Option<T> {
        if !table.contains_key(field) {
            self.places.failed.insert(field.to_owned());
            self.problem(None, format!("the field `{field}` is missing; add it"));
            return None;
        }
        self.optional(table, field)
    }

    fn optional<T: DeserializeOwned>(&mut self, table: &mut DeTable<'source>, field: &str) -> Option<T> {
        let value = table.remove(field)?;
        self.value(value, field)
    }

    fn value<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'source>>, field: &str) -> Option<T> {
        let start = value.span().start;
        match T::deserialize(value.into_deserializer()) {
            Ok(value) => Some(value),
            Err(error) => {
                self.places.failed.insert(field.to_owned());
                self.toml_error(&error, Some(start));
                None
            }
        }
    }

    /// A list whose items are read one by one.
    fn list<T: DeserializeOwned>(&mut self, table: &mut DeTable<'source>, field: &str) -> Vec<T> {
        let Some(value) = table.remove(field) else {
            self.places.failed.insert(field.to_owned());
            self.problem(None, format!("the field `{field}` is missing; add it"));
            return Vec::new();
        };
        let start = value.span().start;
        match value.into_inner() {
            DeValue::Array(items) => self.items(items, field),
            other => {
                self.places.failed.insert(field.to_owned());
                self.problem(
                    Some(start),
                    format!("`{field}` is a list, not of type {}; write [ … ]", other.type_str()),
                );
                Vec::new()
            }
        }
    }

    fn items<T: DeserializeOwned>(&mut self, items: DeArray<'source>, field: &str) -> Vec<T> {
        items.into_iter().filter_map(|item| self.value(item, field)).collect()
    }
}

/// The field that was probably meant.
fn similar(name: &str) -> Option<&'static str> {
    FIELDS.into_iter().find(|field| strsim::osa_distance(field, name) <= 2)
}
