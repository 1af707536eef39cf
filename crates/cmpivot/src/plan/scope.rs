//! The columns that an expression can refer to, and the names of new ones.

use crate::entity::ColumnSchema;
use crate::error::{Code, Error, quoted};
use crate::span::Span;
use crate::value::Kind;
use crate::work;
use std::collections::BTreeMap;

/// Columns by name.
pub(crate) struct Scope<'c> {
    pub(crate) columns: &'c [ColumnSchema],
    indices: BTreeMap<&'c str, usize>,
}

impl<'c> Scope<'c> {
    pub(crate) fn new(columns: &'c [ColumnSchema]) -> Self {
        work::count(columns.len());
        let indices = columns.iter().enumerate().map(|(index, column)| (column.name.as_str(), index)).collect();
        Self { columns, indices }
    }

    pub(crate) fn find(&self, name: &str) -> Option<(usize, Kind)> {
        work::count(1);
        self.indices.get(name).map(|index| (*index, self.columns[*index].kind))
    }

    pub(crate) fn get(&self, name: &str, span: Span) -> Result<(usize, Kind), Error> {
        self.find(name).ok_or_else(|| {
            work::count(self.columns.len());
            let names = self.columns.iter().map(|column| column.name.as_str());
            let message = format!("There is no column {} at this point of the query.", quoted(name));
            Error::new(Code::ColumnUnknown, span, message).suggesting(name, names.clone()).expecting(names)
        })
    }
}

/// Names of new columns, each once.
#[derive(Default)]
pub(crate) struct Names {
    columns: Vec<ColumnSchema>,
    /// Each name, with the number that the next one like it gets.
    taken: BTreeMap<String, usize>,
}

impl Names {
    /// A name that the query writes: it must be new.
    pub(crate) fn add(&mut self, name: &str, kind: Kind, span: Span) -> Result<(), Error> {
        if self.taken.contains_key(name) {
            let message = format!("There are two columns {}. Give one another name: New = {name}.", quoted(name));
            return Err(Error::new(Code::ColumnDuplicate, span, message));
        }
        self.push(name.to_owned(), kind);
        Ok(())
    }

    /// A name that the language gives: with a number behind it where it is taken.
    pub(crate) fn add_numbered(&mut self, name: &str, kind: Kind) {
        let mut number = self.taken.get(name).copied().unwrap_or_default();
        let mut numbered = name.to_owned();
        while self.taken.contains_key(&numbered) {
            number += 1;
            work::count(1);
            numbered = format!("{name}{number}");
        }
        if let Some(next) = self.taken.get_mut(name) {
            *next = number;
        }
        self.push(numbered, kind);
    }

    fn push(&mut self, name: String, kind: Kind) {
        work::count(1);
        self.taken.insert(name.clone(), 0);
        self.columns.push(ColumnSchema { name, kind });
    }

    pub(crate) fn columns(&self) -> &[ColumnSchema] {
        &self.columns
    }

    pub(crate) fn finish(self) -> Vec<ColumnSchema> {
        self.columns
    }
}
