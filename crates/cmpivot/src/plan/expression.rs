//! Expressions with resolved columns and types.

use super::Typed;
use super::scope::{Names, Scope};
use crate::error::{Code, Error};
use crate::limits::Settings;
use crate::span::Span;
use crate::syntax::{Expression, ExpressionKind, Item};
use crate::time::Period;
use crate::value::{Kind, Value};
use crate::words::{Arithmetic, Comparison, Function, TextMatch, kind_name};
use crate::work;

/// A bound expression.
#[derive(Clone, Debug)]
pub(crate) enum Bound {
    Constant(Value),
    Column(usize),
    Or(Vec<Bound>),
    And(Vec<Bound>),
    Compare {
        operator: Comparison,
        sides: Box<[Bound; 2]>,
    },
    Match {
        operator: TextMatch,
        negated: bool,
        sides: Box<[Bound; 2]>,
    },
    /// Each step with the type of its result.
    Compute {
        first: Box<Bound>,
        steps: Vec<(Arithmetic, Kind, Bound)>,
    },
    Call {
        function: Function,
        arguments: Vec<Bound>,
        kind: Kind,
        period: Option<Period>,
    },
}

impl Bound {
    /// Calls `with` for every column that the expression looks at.
    pub(crate) fn columns(&self, with: &mut dyn FnMut(usize)) {
        match self {
            Self::Constant(_) => {}
            Self::Column(index) => with(*index),
            Self::Or(parts) | Self::And(parts) | Self::Call { arguments: parts, .. } => {
                parts.iter().for_each(|part| part.columns(with));
            }
            Self::Compare { sides, .. } | Self::Match { sides, .. } => sides.iter().for_each(|side| side.columns(with)),
            Self::Compute { first, steps } => {
                first.columns(with);
                steps.iter().for_each(|(_, _, part)| part.columns(with));
            }
        }
    }
}

/// Gives a call its meaning where it is not a scalar function: the aggregates of `summarize`.
pub(crate) type Aggregates<'f> = dyn FnMut(&Expression) -> Result<Option<Typed>, Error> + 'f;

/// Binds expressions over the columns of a scope.
pub(crate) struct ExpressionBinder<'s, 'c> {
    pub(crate) scope: &'s Scope<'c>,
    pub(crate) settings: &'s Settings,
}

impl ExpressionBinder<'_, '_> {
    /// The columns of `project`, or those that `summarize` groups by: each with its name, or the one that the language gives.
    pub(crate) fn items(&self, items: &[Item]) -> Result<(Vec<Typed>, Names), Error> {
        let mut names = Names::default();
        let mut outputs = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let output = self.bind(&item.expression)?;
            match (&item.name, own_name(&item.expression)) {
                (Some(name), _) => names.add(&name.text, output.kind, name.span)?,
                (None, Some(name)) => names.add(name, output.kind, item.expression.span)?,
                (None, None) => names.add_numbered(&format!("Column{}", index + 1), output.kind),
            }
            outputs.push(output);
        }
        Ok((outputs, names))
    }

    /// An expression without aggregates.
    pub(crate) fn bind(&self, expression: &Expression) -> Result<Typed, Error> {
        self.bind_with(expression, &mut |_| Ok(None))
    }

    /// A condition.
    pub(crate) fn condition(&self, expression: &Expression) -> Result<Bound, Error> {
        let bound = self.bind(expression)?;
        expect_kind(&bound, Kind::Bool, expression.span, "A condition")?;
        Ok(bound.expression)
    }

    /// An expression in which `aggregates` may take subtrees before they are bound.
    pub(crate) fn bind_with(&self, expression: &Expression, aggregates: &mut Aggregates<'_>) -> Result<Typed, Error> {
        work::count(1);
        if let Some(taken) = aggregates(expression)? {
            return Ok(taken);
        }
        let bound = match &expression.kind {
            ExpressionKind::Literal(value) => {
                let kind = value.kind().unwrap_or(Kind::String);
                Typed { expression: Bound::Constant(value.clone()), kind }
            }
            ExpressionKind::Column(name) => {
                let (index, kind) = self.scope.get(name, expression.span)?;
                Typed { expression: Bound::Column(index), kind }
            }
            ExpressionKind::Call { name, arguments } => self.call(name, arguments, expression.span, aggregates)?,
            ExpressionKind::Negative(inner) => {
                let bound = self.bind_with(inner, aggregates)?;
                if !(bound.kind.is_number() || bound.kind == Kind::TimeSpan) {
                    let message = format!("A minus sign belongs to numbers; this is {}.", kind_name(bound.kind));
                    return Err(Error::new(Code::TypeMismatch, inner.span, message));
                }
                let zero = match bound.kind {
                    Kind::Long => Value::Long(0),
                    Kind::Real => Value::Real(0.0),
                    _ => Value::TimeSpan(0),
                };
                let steps = vec![(Arithmetic::Subtract, bound.kind, bound.expression)];
                Typed { expression: Bound::Compute { first: Box::new(Bound::Constant(zero)), steps }, kind: bound.kind }
            }
            ExpressionKind::Or(parts) => {
                Typed { expression: Bound::Or(self.conditions(parts, "or", aggregates)?), kind: Kind::Bool }
            }
            ExpressionKind::And(parts) => {
                Typed { expression: Bound::And(self.conditions(parts, "and", aggregates)?), kind: Kind::Bool }
            }
            ExpressionKind::Compare { operator, left, right } => {
                let (left, right) = (self.bind_with(left, aggregates)?, self.bind_with(right, aggregates)?);
                check_comparison(*operator, &left, &right, expression.span)?;
                let sides = Box::new([left.expression, right.expression]);
                Typed { expression: Bound::Compare { operator: *operator, sides }, kind: Kind::Bool }
            }
            ExpressionKind::Match { operator, negated, left, right } => {
                let (text, part) = (self.bind_with(left, aggregates)?, self.bind_with(right, aggregates)?);
                let what = format!("Each side of {operator}");
                expect_kind(&text, Kind::String, left.span, &what)?;
                expect_kind(&part, Kind::String, right.span, &what)?;
                let sides = Box::new([text.expression, part.expression]);
                let expression = Bound::Match { operator: *operator, negated: *negated, sides };
                Typed { expression, kind: Kind::Bool }
            }
            ExpressionKind::Compute { first, rest } => {
                let first = self.bind_with(first, aggregates)?;
                let mut kind = first.kind;
                let mut steps = Vec::with_capacity(rest.len());
                for (operator, part) in rest {
                    let bound = self.bind_with(part, aggregates)?;
                    kind = computed_kind(*operator, kind, bound.kind).ok_or_else(|| {
                        let advice = if kind == Kind::String || bound.kind == Kind::String {
                            " strcat puts texts together."
                        } else {
                            ""
                        };
                        let (left, right) = (kind_name(kind), kind_name(bound.kind));
                        let message = format!("{operator} does not go with {left} and {right}.{advice}");
                        Error::new(Code::TypeMismatch, part.span, message)
                    })?;
                    steps.push((*operator, kind, bound.expression));
                }
                Typed { expression: Bound::Compute { first: Box::new(first.expression), steps }, kind }
            }
        };
        Ok(bound)
    }

    fn conditions(
        &self,
        parts: &[Expression],
        word: &str,
        aggregates: &mut Aggregates<'_>,
    ) -> Result<Vec<Bound>, Error> {
        let what = format!("Each side of {word}");
        let mut bound = Vec::with_capacity(parts.len());
        for part in parts {
            let condition = self.bind_with(part, aggregates)?;
            expect_kind(&condition, Kind::Bool, part.span, &what)?;
            bound.push(condition.expression);
        }
        Ok(bound)
    }
}

/// The name that a column keeps without being given one: its own, or that of the column which is rounded.
fn own_name(expression: &Expression) -> Option<&str> {
    match &expression.kind {
        ExpressionKind::Column(name) => Some(name),
        ExpressionKind::Call { name, arguments } if name.text == "bin" => own_name(arguments.first()?),
        _ => None,
    }
}

pub(crate) fn expect_kind(bound: &Typed, kind: Kind, span: Span, what: &str) -> Result<(), Error> {
    if bound.kind == kind {
        return Ok(());
    }
    let message = format!("{what} is {}; this is {}.", kind_name(kind), kind_name(bound.kind));
    Err(Error::new(Code::TypeMismatch, span, message))
}

fn check_comparison(operator: Comparison, left: &Typed, right: &Typed, span: Span) -> Result<(), Error> {
    let is_equality = matches!(operator, Comparison::Equal | Comparison::NotEqual);
    if (left.kind == right.kind && (is_equality || left.kind != Kind::Bool))
        || (left.kind.is_number() && right.kind.is_number())
    {
        return Ok(());
    }
    let (one, other) = (kind_name(left.kind), kind_name(right.kind));
    let mut message = format!("{operator} does not compare {one} with {other}.");
    if [left.kind, right.kind].contains(&Kind::String) {
        message.push_str(match (left.kind, right.kind) {
            (Kind::DateTime, _) | (_, Kind::DateTime) => " Write a moment as datetime(2026-01-31).",
            (Kind::Long | Kind::Real, _) | (_, Kind::Long | Kind::Real) => {
                " Write texts in quotes and numbers without them."
            }
            (Kind::TimeSpan, _) | (_, Kind::TimeSpan) => " Write a length of time as 1d, 2h or 30m, without quotes.",
            _ => " Write true and false without quotes.",
        });
    }
    Err(Error::new(Code::TypeMismatch, span, message))
}

/// The type of a computation; none where it has no meaning.
fn computed_kind(operator: Arithmetic, left: Kind, right: Kind) -> Option<Kind> {
    use Arithmetic::{Add, Divide, Modulo, Multiply, Subtract};
    use Kind::{DateTime, Long, Real, TimeSpan};
    Some(match (left, operator, right) {
        (Long, _, Long) => Long,
        (Long | Real, _, Long | Real) => Real,
        (DateTime, Subtract, DateTime) => TimeSpan,
        (DateTime, Add | Subtract, TimeSpan) | (TimeSpan, Add, DateTime) => DateTime,
        (TimeSpan, Add | Subtract | Modulo, TimeSpan) => TimeSpan,
        (TimeSpan, Multiply | Divide, Long | Real) | (Long | Real, Multiply, TimeSpan) => TimeSpan,
        (TimeSpan, Divide, TimeSpan) => Real,
        _ => return None,
    })
}
