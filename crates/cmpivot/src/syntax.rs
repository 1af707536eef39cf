//! The tree of a query, as it is written. Chains of one precedence are lists, so that its depth is that of its parentheses.

use crate::chart::ChartKind;
use crate::span::Span;
use crate::value::Value;
use crate::words::{Arithmetic, Comparison, JoinKind, TextMatch};

/// A query: an entity and the operators after it.
#[derive(Clone, Debug)]
pub struct Query {
    pub(crate) source: Source,
    pub(crate) operators: Vec<Operator>,
}

/// An entity, with arguments where it takes some.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) name: Name,
    /// None where there are no parentheses.
    pub(crate) arguments: Option<Vec<Argument>>,
    pub(crate) span: Span,
}

/// A literal argument.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// A name and its place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A table operator, and the place of its word.
#[derive(Clone, Debug)]
pub(crate) struct Operator {
    pub(crate) kind: OperatorKind,
    pub(crate) span: Span,
}

/// A table operator.
#[derive(Clone, Debug)]
pub(crate) enum OperatorKind {
    Count,
    Distinct(Vec<Name>),
    Join { kind: JoinKind, right: Box<Query> },
    OrderBy(Vec<Sorting>),
    Project(Vec<Item>),
    Render(ChartKind),
    Summarize { aggregates: Vec<Item>, by: Vec<Item> },
    Take(i64),
    Top { rows: i64, by: Vec<Sorting> },
    Where(Expression),
}

/// A column of a result: an expression, with a name where one is given.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) name: Option<Name>,
    pub(crate) expression: Expression,
}

/// An expression that rows are sorted by.
#[derive(Clone, Debug)]
pub(crate) struct Sorting {
    pub(crate) expression: Expression,
    /// None where neither `asc` nor `desc` is written.
    pub(crate) direction: Option<Direction>,
}

/// A direction of sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Direction {
    Asc,
    Desc,
}

/// An expression and its place.
#[derive(Clone, Debug)]
pub(crate) struct Expression {
    pub(crate) kind: ExpressionKind,
    pub(crate) span: Span,
}

/// An expression.
#[derive(Clone, Debug)]
pub(crate) enum ExpressionKind {
    Literal(Value),
    Column(String),
    Call {
        name: Name,
        arguments: Vec<Expression>,
    },
    Negative(Box<Expression>),
    /// `a or b or c`
    Or(Vec<Expression>),
    And(Vec<Expression>),
    Compare {
        operator: Comparison,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    Match {
        operator: TextMatch,
        negated: bool,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    /// `a + b - c`, or `a * b / c`: from left to right.
    Compute {
        first: Box<Expression>,
        rest: Vec<(Arithmetic, Expression)>,
    },
}
