//! A query as text. What is written is read as the same tree; comments and the layout are lost.

use crate::syntax::{Argument, Expression, ExpressionKind, Item, Operator, OperatorKind, Query, Sorting, Source};
use crate::time::{UNITS, datetime_text};
use crate::value::Value;
use crate::words::{Arithmetic, JoinKind};
use std::fmt::{Display, Formatter, Result};

impl Display for Query {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "{}", self.source)?;
        self.operators.iter().try_for_each(|operator| write!(formatter, " | {operator}"))
    }
}

impl Display for Source {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str(&self.name.text)?;
        match &self.arguments {
            Some(arguments) => write!(formatter, "({})", Separated(arguments)),
            None => Ok(()),
        }
    }
}

impl Display for Argument {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write_literal(formatter, &self.value)
    }
}

impl Display for Operator {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        match &self.kind {
            OperatorKind::Count => formatter.write_str("count"),
            OperatorKind::Distinct(columns) => {
                let names: Vec<&str> = columns.iter().map(|name| name.text.as_str()).collect();
                write!(formatter, "distinct {}", Separated(&names))
            }
            OperatorKind::Join { kind: JoinKind::Inner, right } => write!(formatter, "join ({right})"),
            OperatorKind::Join { kind, right } => write!(formatter, "join kind={kind} ({right})"),
            OperatorKind::OrderBy(by) => write!(formatter, "order by {}", Separated(by)),
            OperatorKind::Project(items) => write!(formatter, "project {}", Separated(items)),
            OperatorKind::Render(kind) => write!(formatter, "render {kind}"),
            OperatorKind::Summarize { aggregates, by } => {
                formatter.write_str("summarize")?;
                if !aggregates.is_empty() {
                    write!(formatter, " {}", Separated(aggregates))?;
                }
                if by.is_empty() { Ok(()) } else { write!(formatter, " by {}", Separated(by)) }
            }
            OperatorKind::Take(rows) => write!(formatter, "take {rows}"),
            OperatorKind::Top { rows, by } => write!(formatter, "top {rows} by {}", Separated(by)),
            OperatorKind::Where(condition) => write!(formatter, "where {condition}"),
        }
    }
}

impl Display for Item {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        if let Some(name) = &self.name {
            write!(formatter, "{} = ", name.text)?;
        }
        write!(formatter, "{}", self.expression)
    }
}

impl Display for Sorting {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "{}", self.expression)?;
        self.direction.map_or(Ok(()), |direction| write!(formatter, " {direction}"))
    }
}

/// Things with commas between.
struct Separated<'l, T>(&'l [T]);

impl<T: Display> Display for Separated<'_, T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        for (index, one) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(formatter, "{comma}{one}")?;
        }
        Ok(())
    }
}

impl Expression {
    /// How tightly the expression holds together: what is looser than its place needs parentheses.
    fn tightness(&self) -> u8 {
        match &self.kind {
            ExpressionKind::Or(_) => 1,
            ExpressionKind::And(_) => 2,
            ExpressionKind::Compare { .. } | ExpressionKind::Match { .. } => 3,
            ExpressionKind::Compute { rest, .. } => match rest.first() {
                Some((Arithmetic::Add | Arithmetic::Subtract, _)) => 4,
                _ => 5,
            },
            ExpressionKind::Negative(_) => 6,
            ExpressionKind::Literal(_) | ExpressionKind::Column(_) | ExpressionKind::Call { .. } => 7,
        }
    }

    /// Writes a part of this expression, in parentheses where it would be read as another tree.
    fn write_part(&self, formatter: &mut Formatter<'_>, part: &Self) -> Result {
        if part.tightness() <= self.tightness() { write!(formatter, "({part})") } else { write!(formatter, "{part}") }
    }
}

impl Display for Expression {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        match &self.kind {
            ExpressionKind::Literal(value) => write_literal(formatter, value),
            ExpressionKind::Column(name) => formatter.write_str(name),
            ExpressionKind::Call { name, arguments } => write!(formatter, "{}({})", name.text, Separated(arguments)),
            ExpressionKind::Negative(inner) => {
                formatter.write_str("-")?;
                self.write_part(formatter, inner)
            }
            ExpressionKind::Or(parts) | ExpressionKind::And(parts) => {
                let word = if matches!(self.kind, ExpressionKind::Or(_)) { " or " } else { " and " };
                for (index, part) in parts.iter().enumerate() {
                    formatter.write_str(if index == 0 { "" } else { word })?;
                    self.write_part(formatter, part)?;
                }
                Ok(())
            }
            ExpressionKind::Compare { operator, left, right } => {
                self.write_part(formatter, left)?;
                write!(formatter, " {operator} ")?;
                self.write_part(formatter, right)
            }
            ExpressionKind::Match { operator, negated, left, right } => {
                self.write_part(formatter, left)?;
                write!(formatter, " {}{operator} ", if *negated { "!" } else { "" })?;
                self.write_part(formatter, right)
            }
            ExpressionKind::Compute { first, rest } => {
                self.write_part(formatter, first)?;
                rest.iter().try_for_each(|(operator, part)| {
                    write!(formatter, " {operator} ")?;
                    self.write_part(formatter, part)
                })
            }
        }
    }
}

fn write_literal(formatter: &mut Formatter<'_>, value: &Value) -> Result {
    match value {
        Value::Null => formatter.write_str("''"),
        Value::String(text) => write!(formatter, "'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
        Value::Long(number) => write!(formatter, "{number}"),
        // A decimal point makes it a real again; there are no exponents.
        Value::Real(number) if number.fract() == 0.0 => write!(formatter, "{number}.0"),
        Value::Real(number) => write!(formatter, "{number}"),
        Value::Bool(is) => write!(formatter, "{is}"),
        Value::DateTime(ms) => write!(formatter, "datetime({})", datetime_text(*ms)),
        Value::TimeSpan(ms) => {
            let (name, unit) = UNITS.iter().find(|(_, unit)| ms % unit == 0).unwrap_or(&UNITS[UNITS.len() - 1]);
            write!(formatter, "{}{name}", ms / unit)
        }
    }
}
