//! `summarize`: aggregates are taken out of their expressions, computed by group, and the expressions are computed over them.

use super::expression::{Bound, ExpressionBinder};
use super::function::check_count;
use super::scope::Scope;
use super::{AggregateCall, Stage, Typed};
use crate::entity::ColumnSchema;
use crate::error::{Code, Error};
use crate::limits::Settings;
use crate::span::Span;
use crate::syntax::{Expression, ExpressionKind, Item};
use crate::value::{Kind, Value};
use crate::words::{Aggregate, kind_name};

/// The stages of a `summarize` and their columns.
pub(crate) fn summarize(
    columns: &[ColumnSchema],
    settings: &Settings,
    aggregates: &[Item],
    by: &[Item],
    span: Span,
) -> Result<(Vec<Stage>, Vec<ColumnSchema>), Error> {
    if aggregates.is_empty() && by.is_empty() {
        let message = "summarize needs an aggregate, columns after by, or both: summarize count() by Device.";
        return Err(Error::new(Code::TokenUnexpected, span, message).expecting(["count()", "by"]));
    }
    let scope = Scope::new(columns);
    let binder = ExpressionBinder { scope: &scope, settings };
    let (keys, mut names) = binder.items(by)?;
    let mut calls = Calls { binder: &binder, keys: keys.len(), calls: Vec::new() };
    let key_columns = names.columns().to_vec();
    let key_scope = Scope::new(&key_columns);
    let outer = ExpressionBinder { scope: &key_scope, settings };
    let mut outputs: Vec<Typed> = keys
        .iter()
        .enumerate()
        .map(|(index, key)| Typed { expression: Bound::Column(index), kind: key.kind })
        .collect();
    for item in aggregates {
        let output = outer.bind_with(&item.expression, &mut |expression| calls.take(expression)).map_err(|error| {
            if error.code != Code::ColumnUnknown || scope_has(&scope, &error, &item.expression).is_none() {
                return error;
            }
            let message = "Outside aggregates, summarize knows the columns after by only. Put the column into an aggregate, or after by.";
            Error::new(Code::AggregateMisplaced, error.span, message)
        })?;
        match (&item.name, &item.expression.kind) {
            (Some(name), _) => names.add(&name.text, output.kind, name.span)?,
            (None, ExpressionKind::Call { name, .. }) => names.add_numbered(&format!("{}_", name.text), output.kind),
            (None, _) => names.add_numbered("Column1", output.kind),
        }
        outputs.push(output);
    }
    let calls = calls.calls;
    let is_plain =
        outputs.iter().enumerate().all(|(index, output)| matches!(output.expression, Bound::Column(at) if at == index));
    let mut stages = vec![Stage::Summarize { keys, aggregates: calls }];
    if !is_plain {
        stages.push(Stage::Project(outputs));
    }
    Ok((stages, names.finish()))
}

/// Whether the column that an error is about is one of the rows that are summarized.
fn scope_has(scope: &Scope<'_>, error: &Error, expression: &Expression) -> Option<usize> {
    let name = column_at(expression, error.span)?;
    scope.find(name).map(|(index, _)| index)
}

fn column_at(expression: &Expression, span: Span) -> Option<&str> {
    match &expression.kind {
        ExpressionKind::Column(name) => (expression.span == span).then_some(name),
        ExpressionKind::Literal(_) => None,
        ExpressionKind::Call { arguments: parts, .. } | ExpressionKind::Or(parts) | ExpressionKind::And(parts) => {
            parts.iter().find_map(|part| column_at(part, span))
        }
        ExpressionKind::Negative(inner) => column_at(inner, span),
        ExpressionKind::Compare { left, right, .. } | ExpressionKind::Match { left, right, .. } => {
            column_at(left, span).or_else(|| column_at(right, span))
        }
        ExpressionKind::Compute { first, rest } => {
            column_at(first, span).or_else(|| rest.iter().find_map(|(_, part)| column_at(part, span)))
        }
    }
}

/// The aggregates of a `summarize`, as they are met.
struct Calls<'b, 's, 'c> {
    binder: &'b ExpressionBinder<'s, 'c>,
    keys: usize,
    calls: Vec<AggregateCall>,
}

impl Calls<'_, '_, '_> {
    /// Takes an expression that is an aggregate; its value is a column after the keys.
    fn take(&mut self, expression: &Expression) -> Result<Option<Typed>, Error> {
        let ExpressionKind::Call { name, arguments } = &expression.kind else { return Ok(None) };
        let Ok(aggregate) = name.text.parse::<Aggregate>() else { return Ok(None) };
        let count = match aggregate {
            Aggregate::Count => 0,
            Aggregate::Maxif | Aggregate::Minif | Aggregate::Sumif | Aggregate::Percentile => 2,
            _ => 1,
        };
        check_count(name, arguments.len(), count..=count, expression.span)?;
        let mut call = AggregateCall { aggregate, argument: None, condition: None, percent: 0.0, kind: Kind::Long };
        match aggregate {
            Aggregate::Count => {}
            Aggregate::Countif => call.condition = Some(self.binder.condition(&arguments[0])?),
            Aggregate::Maxif | Aggregate::Minif | Aggregate::Sumif => {
                call.argument = Some(self.binder.bind(&arguments[0])?);
                call.condition = Some(self.binder.condition(&arguments[1])?);
            }
            Aggregate::Percentile => {
                call.argument = Some(self.binder.bind(&arguments[0])?);
                call.percent = percent(&arguments[1])?;
            }
            Aggregate::Avg | Aggregate::Dcount | Aggregate::Max | Aggregate::Min | Aggregate::Sum => {
                call.argument = Some(self.binder.bind(&arguments[0])?);
            }
        }
        if let Some(argument) = &call.argument {
            call.kind = result_kind(aggregate, argument.kind).ok_or_else(|| {
                let kind = kind_name(argument.kind);
                let message = format!("{} does not aggregate values that are {kind}.", name.text);
                Error::new(Code::TypeMismatch, arguments[0].span, message)
            })?;
        }
        let kind = call.kind;
        self.calls.push(call);
        Ok(Some(Typed { expression: Bound::Column(self.keys + self.calls.len() - 1), kind }))
    }
}

fn percent(argument: &Expression) -> Result<f64, Error> {
    let percent = match argument.kind {
        ExpressionKind::Literal(Value::Long(percent)) => Some(percent as f64),
        ExpressionKind::Literal(Value::Real(percent)) => Some(percent),
        _ => None,
    };
    percent.filter(|percent| (0.0..=100.0).contains(percent)).ok_or_else(|| {
        let message = "The second argument of percentile is a number from 0 to 100.";
        Error::new(Code::ArgumentsInvalid, argument.span, message).expecting(["50", "95"])
    })
}

/// The type of an aggregate of values of a type; none where it has no meaning.
fn result_kind(aggregate: Aggregate, kind: Kind) -> Option<Kind> {
    match aggregate {
        Aggregate::Count | Aggregate::Countif | Aggregate::Dcount => Some(Kind::Long),
        Aggregate::Max | Aggregate::Maxif | Aggregate::Min | Aggregate::Minif => (kind != Kind::Bool).then_some(kind),
        Aggregate::Percentile => (!matches!(kind, Kind::Bool | Kind::String)).then_some(kind),
        Aggregate::Sum | Aggregate::Sumif => (kind.is_number() || kind == Kind::TimeSpan).then_some(kind),
        Aggregate::Avg if kind.is_number() => Some(Kind::Real),
        Aggregate::Avg => (kind == Kind::TimeSpan).then_some(kind),
    }
}
