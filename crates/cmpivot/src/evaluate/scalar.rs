//! Operators and functions over single values. A condition is true or false, never null: what is compared with null is unequal
//! to it.

use crate::time::{Period, add, difference};
use crate::value::{Cell, Kind, Value, fold};
use crate::words::{Arithmetic, Comparison, Function, TextMatch};
use std::cmp::Ordering;

/// `==` and the like. Two nulls are neither equal nor unequal; null and a value are unequal; nothing is less than null.
pub(crate) fn compare(operator: Comparison, left: Cell<'_>, right: Cell<'_>) -> bool {
    match (left, right) {
        (Cell::Null, Cell::Null) => return false,
        (Cell::Null, _) | (_, Cell::Null) => return operator == Comparison::NotEqual,
        _ => {}
    }
    let order = left.order(right);
    match operator {
        Comparison::Equal => order == Ordering::Equal,
        Comparison::NotEqual => order != Ordering::Equal,
        Comparison::Less => order == Ordering::Less,
        Comparison::LessOrEqual => order != Ordering::Greater,
        Comparison::Greater => order == Ordering::Greater,
        Comparison::GreaterOrEqual => order != Ordering::Less,
    }
}

/// Looks for a folded part in a text, without case.
pub(crate) fn text_match(operator: TextMatch, text: &str, part: &str) -> bool {
    if text.is_ascii() && matches!(operator, TextMatch::StartsWith | TextMatch::EndsWith) {
        let (text, part) = (text.as_bytes(), part.as_bytes());
        let Some(rest) = text.len().checked_sub(part.len()) else { return false };
        let piece = if operator == TextMatch::StartsWith { &text[..part.len()] } else { &text[rest..] };
        return piece.eq_ignore_ascii_case(part);
    }
    let text = &fold(text);
    match operator {
        TextMatch::Contains => text.contains(part),
        TextMatch::StartsWith => text.starts_with(part),
        TextMatch::EndsWith => text.ends_with(part),
        TextMatch::Like => like(text, part),
    }
}

/// `%` stands for any characters, `_` for one. Goes back to the last `%` only, so that the work is at most the product of
/// the lengths.
fn like(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) = (text.chars().collect(), pattern.chars().collect());
    let (mut at, mut in_pattern) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while at < text.len() {
        match pattern.get(in_pattern) {
            Some('%') => {
                back = Some((in_pattern + 1, at));
                in_pattern += 1;
            }
            Some(character) if *character == '_' || *character == text[at] => {
                at += 1;
                in_pattern += 1;
            }
            _ => {
                let Some((after, from)) = back else { return false };
                back = Some((after, from + 1));
                (in_pattern, at) = (after, from + 1);
            }
        }
    }
    pattern[in_pattern.min(pattern.len())..].iter().all(|character| *character == '%')
}

/// `+ - * / %`. Null where a side is null, where the result is out of range, and where something is divided by zero.
pub(crate) fn compute(operator: Arithmetic, kind: Kind, left: Cell<'_>, right: Cell<'_>) -> Value {
    let value = match (kind, left, right) {
        (Kind::Long, Cell::Long(left), Cell::Long(right)) => whole(operator, left, right).map(Value::Long),
        (Kind::Real, Cell::TimeSpan(left), Cell::TimeSpan(right)) => {
            finite(left as f64 / right as f64).map(Value::Real)
        }
        (Kind::Real, left, right) => match (left.real(), right.real()) {
            (Some(left), Some(right)) => real(operator, left, right).map(Value::Real),
            _ => None,
        },
        (Kind::TimeSpan, Cell::DateTime(left), Cell::DateTime(right)) => left.checked_sub(right).map(Value::TimeSpan),
        (Kind::TimeSpan, Cell::TimeSpan(left), Cell::TimeSpan(right)) => {
            whole(operator, left, right).map(Value::TimeSpan)
        }
        (Kind::TimeSpan, Cell::Long(left), Cell::TimeSpan(right))
        | (Kind::TimeSpan, Cell::TimeSpan(left), Cell::Long(right)) => {
            whole(operator, left, right).map(Value::TimeSpan)
        }
        (Kind::TimeSpan, Cell::TimeSpan(left), right) => right
            .real()
            .and_then(|right| real(operator, left as f64, right))
            .and_then(milliseconds)
            .map(Value::TimeSpan),
        (Kind::TimeSpan, left, Cell::TimeSpan(right)) => {
            left.real().and_then(|left| real(operator, left, right as f64)).and_then(milliseconds).map(Value::TimeSpan)
        }
        (Kind::DateTime, Cell::DateTime(moment), Cell::TimeSpan(span))
        | (Kind::DateTime, Cell::TimeSpan(span), Cell::DateTime(moment)) => {
            whole(operator, moment, span).map(Value::DateTime)
        }
        _ => None,
    };
    value.unwrap_or(Value::Null)
}

fn whole(operator: Arithmetic, left: i64, right: i64) -> Option<i64> {
    match operator {
        Arithmetic::Add => left.checked_add(right),
        Arithmetic::Subtract => left.checked_sub(right),
        Arithmetic::Multiply => left.checked_mul(right),
        Arithmetic::Divide => left.checked_div(right),
        Arithmetic::Modulo => left.checked_rem(right),
    }
}

fn real(operator: Arithmetic, left: f64, right: f64) -> Option<f64> {
    finite(match operator {
        Arithmetic::Add => left + right,
        Arithmetic::Subtract => left - right,
        Arithmetic::Multiply => left * right,
        Arithmetic::Divide => left / right,
        Arithmetic::Modulo => left % right,
    })
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// Milliseconds of a computed length of time, if it is one.
fn milliseconds(ms: f64) -> Option<i64> {
    (ms.abs() < 9e15).then_some(ms.round() as i64)
}

/// A scalar function. `ago` and `now` have the present moment as their first argument.
pub(crate) fn call(function: Function, kind: Kind, period: Option<Period>, cells: &[Cell<'_>]) -> Value {
    let value = match (function, cells) {
        (Function::Ago, [now, span]) => Some(compute(Arithmetic::Subtract, kind, *now, *span)),
        (Function::Now, [now, span]) => Some(compute(Arithmetic::Add, kind, *now, *span)),
        (Function::Now, [now]) => Some(now.to_value()),
        (Function::Bin, [value, size]) => bin(*value, *size),
        (Function::Case | Function::Iif, _) => Some(chosen(kind, cells)),
        (Function::DatetimeAdd, [_, Cell::Long(amount), Cell::DateTime(moment)]) => {
            period.and_then(|period| add(period, *amount, *moment)).map(Value::DateTime)
        }
        (Function::DatetimeDiff, [_, Cell::DateTime(left), Cell::DateTime(right)]) => {
            period.and_then(|period| difference(period, *left, *right)).map(Value::Long)
        }
        (Function::Indexof, [Cell::String(text), Cell::String(part)]) => {
            let index = index_of(text, part).map_or(-1, |index| index as i64);
            Some(Value::Long(index))
        }
        (Function::Isnull, [cell]) => Some(Value::Bool(*cell == Cell::Null)),
        (Function::Isnotnull, [cell]) => Some(Value::Bool(*cell != Cell::Null)),
        (Function::Strcat, _) => Some(Value::String(cells.iter().map(|cell| cell.to_text()).collect())),
        (Function::Strlen, [Cell::String(text)]) => Some(Value::Long(text.chars().count() as i64)),
        (Function::Substring, [Cell::String(text), Cell::Long(start)]) => Some(substring(text, *start, i64::MAX)),
        (Function::Substring, [Cell::String(text), Cell::Long(start), Cell::Long(length)]) => {
            Some(substring(text, *start, *length))
        }
        (Function::Tostring, [cell]) => Some(Value::String(cell.to_text().into_owned())),
        _ => None,
    };
    value.unwrap_or(Value::Null)
}

/// The value after the first condition that is true, else the last one.
fn chosen(kind: Kind, cells: &[Cell<'_>]) -> Value {
    let Some((otherwise, pairs)) = cells.split_last() else { return Value::Null };
    let found = pairs.chunks_exact(2).find(|pair| pair[0] == Cell::Bool(true)).map_or(*otherwise, |pair| pair[1]);
    match found {
        Cell::Long(number) if kind == Kind::Real => Value::Real(number as f64),
        found => found.to_value(),
    }
}

/// The largest multiple of a size that is not greater. A size of zero or less gives null.
fn bin(value: Cell<'_>, size: Cell<'_>) -> Option<Value> {
    let floor = |value: i64, size: i64| if size > 0 { value.div_euclid(size).checked_mul(size) } else { None };
    match (value, size) {
        (Cell::Long(value), Cell::Long(size)) => floor(value, size).map(Value::Long),
        (Cell::DateTime(value), Cell::TimeSpan(size)) => floor(value, size).map(Value::DateTime),
        (Cell::TimeSpan(value), Cell::TimeSpan(size)) => floor(value, size).map(Value::TimeSpan),
        _ => {
            let (value, size) = (value.real()?, size.real()?);
            if size > 0.0 { finite((value / size).floor() * size).map(Value::Real) } else { None }
        }
    }
}

/// The character at which a part begins, without case.
fn index_of(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (fold(text), fold(part));
    text.find(&part).map(|at| text[..at].chars().count())
}

/// Characters from `start`. A negative start counts from the end, as in Kusto.
fn substring(text: &str, start: i64, length: i64) -> Value {
    let characters = text.chars().count() as i64;
    let start = if start < 0 { characters.saturating_add(start).max(0) } else { start };
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let length = usize::try_from(length.max(0)).unwrap_or(usize::MAX);
    Value::String(text.chars().skip(start).take(length).collect())
}
