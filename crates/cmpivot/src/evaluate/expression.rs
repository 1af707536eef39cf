//! Expressions over a batch, column by column. An expression of one dictionary-encoded column is computed once a distinct text.

use super::meter::{Meter, too_much};
use super::scalar;
use crate::column::{Batch, Column, ColumnBuilder, NULL_CODE, TextColumn};
use crate::error::Error;
use crate::limits::TEXT_BYTES_MAX;
use crate::plan::Bound;
use crate::value::{Cell, Kind, Value, fold};
use crate::words::Comparison;
use std::cell::RefCell;

/// A value for each row.
pub(crate) enum Evaluated<'b> {
    /// The same for all.
    Constant(Value),
    Borrowed(&'b Column<'b>),
    Owned(Column<'b>),
}

impl Evaluated<'_> {
    pub(crate) fn cell(&self, row: usize) -> Cell<'_> {
        match self {
            Self::Constant(value) => value.cell(),
            Self::Borrowed(column) => column.cell(row),
            Self::Owned(column) => column.cell(row),
        }
    }

    /// Whether a condition holds; null does not.
    pub(crate) fn is_true(&self, row: usize) -> bool {
        self.cell(row) == Cell::Bool(true)
    }

    /// The column, if it is one.
    pub(crate) fn column(&self) -> Option<&Column<'_>> {
        match self {
            Self::Constant(_) => None,
            Self::Borrowed(column) => Some(column),
            Self::Owned(column) => Some(column),
        }
    }

    pub(crate) fn into_column(self, kind: Kind, rows: usize) -> Column<'static> {
        match self {
            Self::Constant(value) => {
                let mut builder = ColumnBuilder::new(kind);
                if kind == Kind::String {
                    // One text, and its code in every row.
                    builder.push(value.cell());
                    return builder.finish().gather(&vec![0; rows]);
                }
                (0..rows).for_each(|_| builder.push(value.cell()));
                builder.finish()
            }
            Self::Borrowed(column) => column.clone().into_owned(),
            Self::Owned(column) => column.into_owned(),
        }
    }
}

/// Evaluates an expression over the rows of a batch.
pub(crate) fn evaluate<'b>(
    bound: &Bound,
    batch: &'b Batch<'_>,
    meter: &RefCell<Meter>,
) -> Result<Evaluated<'b>, Error> {
    match bound {
        Bound::Constant(value) => Ok(Evaluated::Constant(value.clone())),
        Bound::Column(index) => Ok(Evaluated::Borrowed(&batch.columns[*index])),
        Bound::Or(parts) => combine(parts, batch, meter, true),
        Bound::And(parts) => combine(parts, batch, meter, false),
        Bound::Compare { operator, sides } => {
            let sides = [evaluate(&sides[0], batch, meter)?, evaluate(&sides[1], batch, meter)?];
            if let Some(result) = compare_words(*operator, &sides) {
                meter.borrow_mut().charge(batch.rows)?;
                return Ok(Evaluated::Owned(Column::Bool(result.into())));
            }
            by_row(Kind::Bool, &sides, batch.rows, meter, |cells| {
                Value::Bool(scalar::compare(*operator, cells[0], cells[1]))
            })
        }
        Bound::Match { operator, negated, sides } => {
            let sides = [evaluate(&sides[0], batch, meter)?, evaluate(&sides[1], batch, meter)?];
            // A pattern that is the same for every row is folded once.
            let folded = match &sides[1] {
                Evaluated::Constant(Value::String(pattern)) => Some(fold(pattern)),
                _ => None,
            };
            by_row(Kind::Bool, &sides, batch.rows, meter, |cells| {
                let (Cell::String(text), Cell::String(pattern)) = (cells[0], cells[1]) else {
                    return Value::Bool(*negated);
                };
                let found = match &folded {
                    Some(pattern) => scalar::text_match(*operator, text, pattern),
                    None => scalar::text_match(*operator, text, &fold(pattern)),
                };
                Value::Bool(found != *negated)
            })
        }
        Bound::Compute { first, steps } => {
            let mut result = evaluate(first, batch, meter)?;
            for (operator, kind, part) in steps {
                let sides = [result, evaluate(part, batch, meter)?];
                result = by_row(*kind, &sides, batch.rows, meter, |cells| {
                    scalar::compute(*operator, *kind, cells[0], cells[1])
                })?
                .into_owned();
            }
            Ok(result)
        }
        Bound::Call { function, arguments, kind, period } => {
            let mut evaluated = Vec::with_capacity(arguments.len());
            for argument in arguments {
                evaluated.push(evaluate(argument, batch, meter)?);
            }
            Ok(by_row(*kind, &evaluated, batch.rows, meter, |cells| scalar::call(*function, *kind, *period, cells))?
                .into_owned())
        }
    }
}

impl<'b> Evaluated<'b> {
    /// A result that does not borrow from its arguments.
    fn into_owned<'o>(self) -> Evaluated<'o> {
        match self {
            Self::Constant(value) => Evaluated::Constant(value),
            Self::Borrowed(column) => Evaluated::Owned(column.clone().into_owned()),
            Self::Owned(column) => Evaluated::Owned(column.into_owned()),
        }
    }
}

/// Compares a column of whole numbers without nulls with a constant of its type: without looking at the type in every row.
fn compare_words(operator: Comparison, sides: &[Evaluated<'_>; 2]) -> Option<Vec<bool>> {
    let (values, constant) = match (sides[0].column()?, &sides[1]) {
        (Column::Long(values), Evaluated::Constant(Value::Long(constant)))
        | (Column::DateTime(values), Evaluated::Constant(Value::DateTime(constant)))
        | (Column::TimeSpan(values), Evaluated::Constant(Value::TimeSpan(constant))) => (values, *constant),
        _ => return None,
    };
    if values.nulls.is_some() {
        return None;
    }
    let values = values.values.iter();
    Some(match operator {
        Comparison::Equal => values.map(|value| *value == constant).collect(),
        Comparison::NotEqual => values.map(|value| *value != constant).collect(),
        Comparison::Less => values.map(|value| *value < constant).collect(),
        Comparison::LessOrEqual => values.map(|value| *value <= constant).collect(),
        Comparison::Greater => values.map(|value| *value > constant).collect(),
        Comparison::GreaterOrEqual => values.map(|value| *value >= constant).collect(),
    })
}

/// `or` (ends at true) and `and` (ends at false), where null is false.
fn combine<'b>(
    parts: &[Bound],
    batch: &'b Batch<'_>,
    meter: &RefCell<Meter>,
    ends_at: bool,
) -> Result<Evaluated<'b>, Error> {
    let mut result = vec![!ends_at; batch.rows];
    for part in parts {
        let condition = evaluate(part, batch, meter)?;
        meter.borrow_mut().charge(batch.rows)?;
        for (row, so_far) in result.iter_mut().enumerate() {
            if *so_far != ends_at && condition.is_true(row) == ends_at {
                *so_far = ends_at;
            }
        }
    }
    Ok(Evaluated::Owned(Column::Bool(result.into())))
}

/// Computes a value for each row: once where all arguments are constant, once a distinct text where one argument is a column of
/// text and the others are constant.
fn by_row<'o>(
    kind: Kind,
    arguments: &[Evaluated<'_>],
    rows: usize,
    meter: &RefCell<Meter>,
    compute: impl Fn(&[Cell<'_>]) -> Value,
) -> Result<Evaluated<'o>, Error> {
    let mut columns = arguments.iter().filter(|argument| argument.column().is_some());
    let (first, second) = (columns.next(), columns.next());
    let Some(first) = first else {
        let cells: Vec<Cell<'_>> = arguments.iter().map(|argument| argument.cell(0)).collect();
        return Ok(Evaluated::Constant(charged(compute(&cells), meter)?));
    };
    if let (Some(Column::String(text)), None) = (first.column(), second)
        && text.dictionary.len() <= rows
    {
        return by_text(kind, arguments, text, meter, compute);
    }
    let mut builder = ColumnBuilder::new(kind);
    let mut cells: Vec<Cell<'_>> = Vec::with_capacity(arguments.len());
    meter.borrow_mut().charge(rows * arguments.len())?;
    for row in 0..rows {
        cells.clear();
        cells.extend(arguments.iter().map(|argument| argument.cell(row)));
        builder.push(charged(compute(&cells), meter)?.cell());
    }
    Ok(Evaluated::Owned(builder.finish()))
}

fn by_text<'o>(
    kind: Kind,
    arguments: &[Evaluated<'_>],
    text: &TextColumn<'_>,
    meter: &RefCell<Meter>,
    compute: impl Fn(&[Cell<'_>]) -> Value,
) -> Result<Evaluated<'o>, Error> {
    let texts = text.dictionary.len() as u32;
    meter.borrow_mut().charge(texts as usize + 1)?;
    let mut builder = ColumnBuilder::new(kind);
    for code in 0..=texts {
        let of_code = if code == texts { Cell::Null } else { Cell::String(text.dictionary.get(code)) };
        let cells: Vec<Cell<'_>> = arguments
            .iter()
            .map(|argument| match argument {
                Evaluated::Constant(value) => value.cell(),
                _ => of_code,
            })
            .collect();
        builder.push(charged(compute(&cells), meter)?.cell());
    }
    let by_code: Vec<u32> =
        text.codes.iter().map(|code| if *code == NULL_CODE { texts } else { (*code).min(texts) }).collect();
    Ok(Evaluated::Owned(builder.finish().gather(&by_code)))
}

/// Counts the bytes of a text that was made, and refuses one that is too long.
fn charged(value: Value, meter: &RefCell<Meter>) -> Result<Value, Error> {
    if let Value::String(text) = &value {
        if text.len() > TEXT_BYTES_MAX {
            return Err(too_much());
        }
        meter.borrow_mut().charge(text.len() / 16)?;
    }
    Ok(value)
}
