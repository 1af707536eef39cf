//! Groups: a number for each combination of key values, in the order in which they are first met.

use super::expression::Evaluated;
use crate::column::{Column, ColumnBuilder, Dictionary, NULL_CODE, TextColumn};
use crate::value::{Cell, Kind};
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;
use std::hash::BuildHasher;
use std::sync::Arc;

const UNSEEN: u32 = u32::MAX;

/// Numbers by text. The texts stand one behind another: an allocation for each, and a table as wide as their addresses, would cost
/// several times as much where every device has its own.
#[derive(Default)]
struct Texts {
    met: Dictionary,
    numbers: HashTable<Numbered>,
}

struct Numbered {
    /// Kept, so that the table grows without a look at the texts.
    hash: u64,
    /// In the texts that were met.
    code: u32,
    number: u32,
}

impl Texts {
    fn find(&self, text: &str) -> Option<u32> {
        let hash = FxBuildHasher.hash_one(text);
        let found = self.numbers.find(hash, |entry| entry.hash == hash && self.met.get(entry.code) == text);
        found.map(|entry| entry.number)
    }

    /// The number of a text: `next` for one that was not met.
    fn find_or_insert(&mut self, text: &str, next: u32) -> u32 {
        let Self { met, numbers } = self;
        let hash = FxBuildHasher.hash_one(text);
        let is_same = |entry: &Numbered| entry.hash == hash && met.get(entry.code) == text;
        match numbers.entry(hash, is_same, |entry| entry.hash) {
            Entry::Occupied(known) => known.get().number,
            Entry::Vacant(place) => {
                place.insert(Numbered { hash, code: met.push(text), number: next });
                next
            }
        }
    }
}

/// Numbers for the values of one column.
#[derive(Default)]
pub(crate) struct Ids {
    words: FxHashMap<i64, u32>,
    texts: Texts,
    null: Option<u32>,
    next: u32,
    /// The dictionary of the last batch, and the number of each of its codes, once it is met.
    dictionary: Option<Arc<Dictionary>>,
    by_code: Vec<u32>,
}

impl Ids {
    /// Appends the number of each row.
    pub(crate) fn number(&mut self, values: &Evaluated<'_>, rows: usize, numbers: &mut Vec<u32>) {
        if let Some(Column::String(text)) = values.column() {
            return self.number_codes(text, numbers);
        }
        numbers.extend((0..rows).map(|row| self.number_of(values.cell(row))));
    }

    fn number_codes(&mut self, text: &TextColumn<'_>, numbers: &mut Vec<u32>) {
        let is_same = self.dictionary.as_ref().is_some_and(|dictionary| Arc::ptr_eq(dictionary, &text.dictionary));
        if !is_same {
            self.dictionary = Some(Arc::clone(&text.dictionary));
            self.by_code.clear();
            self.by_code.resize(text.dictionary.len(), UNSEEN);
        }
        numbers.reserve(text.codes.len());
        for code in text.codes.iter() {
            let known = self.by_code.get(*code as usize).copied().unwrap_or(UNSEEN);
            if known != UNSEEN {
                numbers.push(known);
                continue;
            }
            let cell = if *code == NULL_CODE { Cell::Null } else { Cell::String(text.dictionary.get(*code)) };
            let number = self.number_of(cell);
            if let Some(known) = self.by_code.get_mut(*code as usize) {
                *known = number;
            }
            numbers.push(number);
        }
    }

    pub(crate) fn number_of(&mut self, cell: Cell<'_>) -> u32 {
        let next = self.next;
        let number = match cell {
            Cell::Null => *self.null.get_or_insert(next),
            Cell::String(text) => self.texts.find_or_insert(text, next),
            _ => *self.words.entry(word(cell)).or_insert(next),
        };
        self.next = next.max(number + 1);
        number
    }

    /// Whether a number is that of null.
    pub(crate) fn is_null(&self, number: u32) -> bool {
        self.null == Some(number)
    }

    /// The number of a value that was met; none for null and for others.
    pub(crate) fn find(&self, cell: Cell<'_>) -> Option<u32> {
        match cell {
            Cell::Null => None,
            Cell::String(text) => self.texts.find(text),
            _ => self.words.get(&word(cell)).copied(),
        }
    }
}

/// A value that is not text, as bits: equal values have equal ones.
fn word(cell: Cell<'_>) -> i64 {
    match cell {
        Cell::Long(word) | Cell::DateTime(word) | Cell::TimeSpan(word) => word,
        Cell::Bool(is) => i64::from(is),
        // Zero has two signs.
        Cell::Real(number) => (number + 0.0).to_bits().cast_signed(),
        Cell::Null | Cell::String(_) => 0,
    }
}

/// Groups by several keys.
pub(crate) struct Groups {
    ids: Vec<Ids>,
    /// For each key after the first, the number of a pair: of the keys before it, and of itself.
    pairs: Vec<FxHashMap<(u32, u32), u32>>,
    /// The values of each group's keys.
    values: Vec<ColumnBuilder>,
    count: u32,
}

impl Groups {
    pub(crate) fn new(kinds: impl Iterator<Item = Kind>) -> Self {
        let values: Vec<ColumnBuilder> = kinds.map(ColumnBuilder::new).collect();
        let keys = values.len();
        Self {
            ids: (0..keys).map(|_| Ids::default()).collect(),
            pairs: (1..keys).map(|_| FxHashMap::default()).collect(),
            values,
            count: 0,
        }
    }

    /// The group of each row.
    pub(crate) fn number(&mut self, keys: &[Evaluated<'_>], rows: usize) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(rows);
        let Some(first) = keys.first() else {
            self.count = 1;
            numbers.resize(rows, 0);
            return numbers;
        };
        self.ids[0].number(first, rows, &mut numbers);
        for (index, key) in keys.iter().enumerate().skip(1) {
            let mut of_key = Vec::with_capacity(rows);
            self.ids[index].number(key, rows, &mut of_key);
            let pairs = &mut self.pairs[index - 1];
            for (number, of_key) in numbers.iter_mut().zip(of_key) {
                let next = pairs.len() as u32;
                *number = *pairs.entry((*number, of_key)).or_insert(next);
            }
        }
        for (row, number) in numbers.iter().enumerate() {
            if *number == self.count {
                self.count += 1;
                self.values.iter_mut().zip(keys).for_each(|(values, key)| values.push(key.cell(row)));
            }
        }
        numbers
    }

    pub(crate) fn count(&self) -> usize {
        self.count as usize
    }

    /// The keys of all groups.
    pub(crate) fn finish(self) -> Vec<Column<'static>> {
        self.values.into_iter().map(ColumnBuilder::finish).collect()
    }
}

/// Columns of one dictionary, put together by their codes; none where they have several.
pub(crate) fn shared_codes<'p>(parts: impl Iterator<Item = &'p Column<'p>>) -> Option<TextColumn<'static>> {
    let mut shared: Option<(Arc<Dictionary>, Vec<u32>)> = None;
    for part in parts {
        let Column::String(text) = part else { return None };
        match &mut shared {
            None => shared = Some((Arc::clone(&text.dictionary), text.codes.to_vec())),
            Some((dictionary, codes)) if Arc::ptr_eq(dictionary, &text.dictionary) => {
                codes.extend_from_slice(&text.codes);
            }
            Some(_) => return None,
        }
    }
    shared.map(|(dictionary, codes)| TextColumn { dictionary, codes: Cow::Owned(codes) })
}
