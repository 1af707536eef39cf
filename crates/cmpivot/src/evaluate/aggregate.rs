//! Aggregates: the state of each group.

use super::expression::Evaluated;
use super::group::Ids;
use crate::column::{Column, ColumnBuilder};
use crate::plan::AggregateCall;
use crate::value::{Cell, Kind, Value};
use crate::words::Aggregate;
use rustc_hash::FxHashSet;
use std::cmp::Ordering;

/// The state of one aggregate over all groups. Nulls are left out.
pub(crate) struct Aggregation<'a> {
    call: &'a AggregateCall,
    state: State,
}

enum State {
    Count(Vec<i64>),
    /// Sums of whole numbers and lengths of time: a sum that does not fit is null.
    Whole(Vec<i128>, Vec<i64>),
    /// Sums in the order of the rows.
    Real(Vec<f64>, Vec<i64>),
    Extreme(Vec<Value>),
    Distinct {
        ids: Ids,
        /// The group in which each value was first met: the only one, where values are names of devices.
        first: Vec<u32>,
        /// Other groups, with the values of them.
        shared: FxHashSet<(u32, u32)>,
        counts: Vec<i64>,
    },
    /// Every value, and how many there are.
    All(Vec<Vec<Value>>, u64),
}

impl<'a> Aggregation<'a> {
    pub(crate) fn new(call: &'a AggregateCall) -> Self {
        let argument = call.argument.as_ref().map(|argument| argument.kind);
        let state = match call.aggregate {
            Aggregate::Count | Aggregate::Countif => State::Count(Vec::new()),
            Aggregate::Sum | Aggregate::Sumif | Aggregate::Avg if argument == Some(Kind::Real) => {
                State::Real(Vec::new(), Vec::new())
            }
            Aggregate::Sum | Aggregate::Sumif | Aggregate::Avg => State::Whole(Vec::new(), Vec::new()),
            Aggregate::Max | Aggregate::Maxif | Aggregate::Min | Aggregate::Minif => State::Extreme(Vec::new()),
            Aggregate::Dcount => State::Distinct {
                ids: Ids::default(),
                first: Vec::new(),
                shared: FxHashSet::default(),
                counts: Vec::new(),
            },
            Aggregate::Percentile => State::All(Vec::new(), 0),
        };
        Self { call, state }
    }

    /// Makes room for groups that are new.
    fn resize(&mut self, groups: usize) {
        match &mut self.state {
            State::Count(counts) | State::Distinct { counts, .. } => counts.resize(groups, 0),
            State::Whole(sums, counts) => {
                sums.resize(groups, 0);
                counts.resize(groups, 0);
            }
            State::Real(sums, counts) => {
                sums.resize(groups, 0.0);
                counts.resize(groups, 0);
            }
            State::Extreme(values) => values.resize(groups, Value::Null),
            State::All(values, _) => values.resize(groups, Vec::new()),
        }
    }

    /// Adds the rows of a batch, each to its group.
    pub(crate) fn add(
        &mut self,
        groups: &[u32],
        count: usize,
        argument: Option<&Evaluated<'_>>,
        condition: Option<&Evaluated<'_>>,
    ) {
        self.resize(count);
        let is_met = |row: usize| condition.is_none_or(|condition| condition.is_true(row));
        let cell = |row: usize| argument.map_or(Cell::Null, |argument| argument.cell(row));
        let rows = groups.iter().enumerate().map(|(row, group)| (row, *group as usize));
        match &mut self.state {
            State::Count(counts) => match condition {
                None => groups.iter().for_each(|group| counts[*group as usize] += 1),
                Some(_) => rows.for_each(|(row, group)| counts[group] += i64::from(is_met(row))),
            },
            State::Whole(sums, counts) => {
                for (row, group) in rows.filter(|(row, _)| is_met(*row)) {
                    if let Cell::Long(word) | Cell::TimeSpan(word) = cell(row) {
                        sums[group] += i128::from(word);
                        counts[group] += 1;
                    }
                }
            }
            State::Real(sums, counts) => {
                for (row, group) in rows.filter(|(row, _)| is_met(*row)) {
                    if let Some(number) = cell(row).real() {
                        sums[group] += number;
                        counts[group] += 1;
                    }
                }
            }
            State::Extreme(values) => {
                let wanted = match self.call.aggregate {
                    Aggregate::Max | Aggregate::Maxif => Ordering::Greater,
                    _ => Ordering::Less,
                };
                for (row, group) in rows.filter(|(row, _)| is_met(*row)) {
                    let cell = cell(row);
                    let held = &mut values[group];
                    if cell != Cell::Null && (*held == Value::Null || cell.order(held.cell()) == wanted) {
                        *held = cell.to_value();
                    }
                }
            }
            State::Distinct { ids, first, shared, counts } => {
                let Some(argument) = argument else { return };
                let mut numbers = Vec::with_capacity(groups.len());
                ids.number(argument, groups.len(), &mut numbers);
                for (group, number) in groups.iter().copied().zip(numbers) {
                    let is_value = !ids.is_null(number);
                    let is_new = match first.get(number as usize) {
                        // Numbers are given in the order in which values are met.
                        None => {
                            first.push(group);
                            is_value
                        }
                        Some(known) => is_value && *known != group && shared.insert((group, number)),
                    };
                    counts[group as usize] += i64::from(is_new);
                }
            }
            State::All(values, held) => {
                for (row, group) in rows.filter(|(row, _)| is_met(*row)) {
                    let cell = cell(row);
                    if cell != Cell::Null {
                        *held += 1;
                        values[group].push(cell.to_value());
                    }
                }
            }
        }
    }

    /// The value of each group.
    pub(crate) fn finish(mut self, groups: usize) -> Column<'static> {
        self.resize(groups);
        let kind = self.call.kind;
        let is_mean = self.call.aggregate == Aggregate::Avg;
        let mut builder = ColumnBuilder::new(kind);
        let mut push = |value: Value| builder.push(value.cell());
        match self.state {
            State::Count(counts) | State::Distinct { counts, .. } => {
                counts.into_iter().for_each(|count| push(Value::Long(count)));
            }
            State::Whole(sums, counts) => {
                for (sum, count) in sums.into_iter().zip(counts) {
                    push(match (kind, is_mean, count) {
                        (_, true, 0) => Value::Null,
                        (Kind::Real, true, _) => Value::Real(sum as f64 / count as f64),
                        (_, true, _) => of_words(kind, sum / i128::from(count)),
                        _ => of_words(kind, sum),
                    });
                }
            }
            State::Real(sums, counts) => {
                for (sum, count) in sums.into_iter().zip(counts) {
                    push(match (is_mean, count) {
                        (true, 0) => Value::Null,
                        (true, _) => Value::Real(sum / count as f64),
                        _ => Value::Real(sum),
                    });
                }
            }
            State::Extreme(values) => values.into_iter().for_each(push),
            State::All(values, _) => {
                for mut values in values {
                    values.sort_by(|left, right| left.cell().order(right.cell()));
                    // The nearest rank: the smallest value that so many percent do not exceed.
                    let rank = (self.call.percent / 100.0 * values.len() as f64).ceil() as usize;
                    push(values.get(rank.max(1) - 1).cloned().unwrap_or(Value::Null));
                }
            }
        }
        builder.finish()
    }

    /// Values that it holds.
    pub(crate) fn held(&self) -> u64 {
        match &self.state {
            State::Distinct { first, shared, .. } => (first.len() + shared.len()) as u64,
            State::All(_, held) => *held,
            State::Count(values) => values.len() as u64,
            State::Whole(sums, _) => sums.len() as u64,
            State::Real(sums, _) => sums.len() as u64,
            State::Extreme(values) => values.len() as u64,
        }
    }
}

fn of_words(kind: Kind, sum: i128) -> Value {
    match (i64::try_from(sum), kind) {
        (Ok(ms), Kind::TimeSpan) => Value::TimeSpan(ms),
        (Ok(sum), _) => Value::Long(sum),
        (Err(_), _) => Value::Null,
    }
}
