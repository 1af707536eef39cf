//! The syntax tree of a `$filter`, before its names are resolved, and its text form.

use crate::graph::metadata::NAMESPACE;
use crate::names;
use simulation::time::SimTime;
use std::fmt;
use uuid::Uuid;

/// What Graph answers for a time that never was.
const NO_TIME_TEXT: &str = "0001-01-01T00:00:00Z";
/// The same in milliseconds since 1970.
pub const NO_TIME: SimTime = SimTime(-62_135_596_800_000);

/// The name of a type without its namespace, `microsoft.graph` or the alias that `$metadata` gives it; nothing for what is
/// no name of a type.
pub fn local_name(name: &str) -> Option<&str> {
    names::after(name, NAMESPACE).or_else(|| names::after(name, "graph."))
}

/// A part of the filter and where it begins, in bytes from zero.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub position: usize,
    /// What it is.
    pub kind: NodeKind,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// What a part of the filter is.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// A value.
    Literal(Literal),
    /// A name.
    Property(String),
    /// A function and its arguments.
    Call(Function, Vec<Node>),
    /// `not`.
    Not(Box<Node>),
    /// Two operands.
    Binary(Operator, Box<Node>, Box<Node>),
    /// `in` and its list of literals.
    In(Box<Node>, Vec<Node>),
    /// `any` or `all` over a collection.
    Lambda(Lambda),
}

/// `collection/any(x:condition)`, `collection/all(x:condition)` or `collection/any()`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// Path of the collection.
    pub collection: String,
    /// `all`.
    pub is_all: bool,
    /// Name of the variable, and what must hold of it; absent in `any()`.
    pub body: Option<(String, Box<Node>)>,
}

/// A value that was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `'text'`, a quote inside is doubled.
    Text(String),
    /// A whole number.
    Number(i64),
    /// RFC 3339 without quotes.
    Time(SimTime),
    /// A GUID without quotes.
    Guid(Uuid),
    /// `true`, `false`.
    Flag(bool),
    /// `null`.
    Null,
    /// `microsoft.graph.type'member'`.
    Member(String, String),
}

/// The functions of this parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `contains(property,'text')`
    Contains,
    /// `startswith(property,'text')`
    StartsWith,
    /// `endswith(property,'text')`
    EndsWith,
    /// `tolower(property)`
    ToLower,
    /// `toupper(property)`
    ToUpper,
}

impl Function {
    /// Every function.
    pub const ALL: [Self; 5] = [Self::Contains, Self::StartsWith, Self::EndsWith, Self::ToLower, Self::ToUpper];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contains => "contains",
            Self::StartsWith => "startswith",
            Self::EndsWith => "endswith",
            Self::ToLower => "tolower",
            Self::ToUpper => "toupper",
        }
    }

    /// How many arguments it takes.
    pub fn argument_count(self) -> usize {
        if self.is_text() { 1 } else { 2 }
    }

    /// Whether its value is a text, and no truth.
    pub fn is_text(self) -> bool {
        matches!(self, Self::ToLower | Self::ToUpper)
    }
}

/// Operators with two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names are their words")]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

impl Operator {
    /// Every operator.
    pub const ALL: [Self; 8] = [
        Self::Or,
        Self::And,
        Self::Equal,
        Self::NotEqual,
        Self::Greater,
        Self::GreaterOrEqual,
        Self::Less,
        Self::LessOrEqual,
    ];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "eq",
            Self::NotEqual => "ne",
            Self::Greater => "gt",
            Self::GreaterOrEqual => "ge",
            Self::Less => "lt",
            Self::LessOrEqual => "le",
        }
    }

    /// How tightly it binds: OData 4.01, 5.1.1.16 (operator precedence).
    pub fn power(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::NotEqual => 4,
            Self::Greater | Self::GreaterOrEqual | Self::Less | Self::LessOrEqual => POWER_RELATIONAL,
        }
    }
}

/// `not` reaches over a comparison and ends before `and`: `not a eq 1 and b eq 2` negates the first comparison.
pub const POWER_NOT: u8 = 3;
/// `in`, and the operators that order.
pub const POWER_RELATIONAL: u8 = 5;

impl fmt::Display for Node {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_node(formatter, self, 0)
    }
}

/// Writes with no more parentheses than the reader needs: those around what binds less than `power`.
fn write_node(formatter: &mut fmt::Formatter<'_>, node: &Node, power: u8) -> fmt::Result {
    let own_power = match &node.kind {
        NodeKind::Binary(operator, ..) => operator.power(),
        NodeKind::In(..) => POWER_RELATIONAL,
        NodeKind::Not(_) => POWER_NOT,
        NodeKind::Literal(_) | NodeKind::Property(_) | NodeKind::Call(..) | NodeKind::Lambda(_) => u8::MAX,
    };
    if own_power < power {
        formatter.write_str("(")?;
        write_node(formatter, node, 0)?;
        return formatter.write_str(")");
    }
    match &node.kind {
        NodeKind::Literal(literal) => write!(formatter, "{literal}"),
        NodeKind::Property(name) => formatter.write_str(name),
        NodeKind::Call(function, arguments) => {
            write!(formatter, "{}(", function.name())?;
            write_list(formatter, arguments)
        }
        NodeKind::Lambda(Lambda { collection, is_all, body }) => {
            write!(formatter, "{collection}/{}(", if *is_all { "all" } else { "any" })?;
            if let Some((variable, condition)) = body {
                write!(formatter, "{variable}:")?;
                write_node(formatter, condition, 0)?;
            }
            formatter.write_str(")")
        }
        NodeKind::Not(inner) => {
            formatter.write_str("not ")?;
            write_node(formatter, inner, POWER_NOT)
        }
        NodeKind::Binary(operator, left, right) => {
            // A `not` on the left would reach over a comparison that is written after it.
            write_node(formatter, left, operator.power())?;
            write!(formatter, " {} ", operator.name())?;
            write_node(formatter, right, operator.power() + 1)
        }
        NodeKind::In(value, items) => {
            write_node(formatter, value, POWER_RELATIONAL)?;
            formatter.write_str(" in (")?;
            write_list(formatter, items)
        }
    }
}

fn write_list(formatter: &mut fmt::Formatter<'_>, items: &[Node]) -> fmt::Result {
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            formatter.write_str(",")?;
        }
        write_node(formatter, item, 0)?;
    }
    formatter.write_str(")")
}

impl fmt::Display for Literal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(formatter, "'{}'", text.replace('\'', "''")),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Time(time) if *time == NO_TIME => formatter.write_str(NO_TIME_TEXT),
            Self::Time(time) => formatter.write_str(&time.rfc3339()),
            Self::Guid(guid) => write!(formatter, "{guid}"),
            Self::Flag(flag) => write!(formatter, "{flag}"),
            Self::Null => formatter.write_str("null"),
            Self::Member(type_name, member) => write!(formatter, "{type_name}'{}'", member.replace('\'', "''")),
        }
    }
}
