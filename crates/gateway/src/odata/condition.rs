//! A `$filter` or `$search` after its names are known and its types are right, and how it is evaluated over an object
//! as it is answered. Devices are found by columns instead (`crate::graph::device_filter`).

use crate::odata::edm::{Kind, Property};
use simulation::tenant::devices::{Comparison, TextOperator, Value, compares, holds_text};
use simulation::time::SimTime;

/// What must hold of an object.
#[derive(Clone, Debug)]
pub enum Condition {
    /// It holds of every object, or of none.
    Constant(bool),
    /// Every part holds.
    And(Vec<Condition>),
    /// Any part holds.
    Or(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// A value passes a test.
    Leaf(Path, Test),
    /// Some member of a collection satisfies the condition; without one, the collection has members.
    Any(Path, Option<Box<Condition>>),
    /// One of the texts that a search looks in holds this one.
    Phrase(String),
}

/// The way from an object, or from a lambda's variable, to a value.
#[derive(Clone, Debug)]
pub struct Path {
    /// Zero for the object itself, one for the variable of the outermost lambda, and so on inwards.
    pub variable: usize,
    /// The properties on the way; none where the variable itself is the value.
    pub steps: Vec<&'static Property>,
    /// What the value is.
    pub kind: Kind,
    /// Where it stands in the filter, in bytes from zero.
    pub position: usize,
}

/// What is asked of a value.
#[derive(Clone, Debug)]
pub enum Test {
    /// It compares so.
    Compare(Comparison, Value),
    /// It is one of these.
    In(Vec<Value>),
    /// Its text holds another.
    Text(TextOperator, String),
}

impl Test {
    /// Whether a value passes.
    pub fn passes(&self, own: &Value) -> bool {
        match self {
            Self::Compare(operator, value) => compares(own, *operator, value),
            Self::In(values) => values.iter().any(|value| compares(own, Comparison::Equal, value)),
            Self::Text(operator, needle) => holds_text(own, *operator, needle),
        }
    }
}

impl Condition {
    /// Whether it says anything of the object around a lambda of `depth`.
    pub fn looks_outside(&self, depth: usize) -> Option<&Path> {
        match self {
            Self::Constant(_) | Self::Phrase(_) => None,
            Self::And(parts) | Self::Or(parts) => parts.iter().find_map(|part| part.looks_outside(depth)),
            Self::Not(part) => part.looks_outside(depth),
            Self::Leaf(path, _) => (path.variable < depth).then_some(path),
            Self::Any(path, body) => (path.variable < depth)
                .then_some(path)
                .or_else(|| body.as_ref().and_then(|body| body.looks_outside(depth))),
        }
    }

    /// Whether its truth depends on the member `name` of the object.
    pub fn asks_for(&self, name: &str, searched: &[&str]) -> bool {
        let begins = |path: &Path| path.variable == 0 && path.steps.first().is_some_and(|step| step.name == name);
        match self {
            Self::Constant(_) => false,
            Self::And(parts) | Self::Or(parts) => parts.iter().any(|part| part.asks_for(name, searched)),
            Self::Not(part) => part.asks_for(name, searched),
            Self::Leaf(path, _) => begins(path),
            Self::Any(path, body) => begins(path) || body.as_ref().is_some_and(|body| body.asks_for(name, searched)),
            Self::Phrase(_) => searched.contains(&name),
        }
    }

    /// Whether it holds. `variables` is the object and the values of the lambdas around, outermost first; a phrase is
    /// looked for in the texts named `searched`.
    pub fn holds(&self, variables: &[&serde_json::Value], searched: &[&str]) -> bool {
        match self {
            Self::Constant(truth) => *truth,
            Self::And(parts) => parts.iter().all(|part| part.holds(variables, searched)),
            Self::Or(parts) => parts.iter().any(|part| part.holds(variables, searched)),
            Self::Not(part) => !part.holds(variables, searched),
            Self::Leaf(path, test) => test.passes(&path.value(variables)),
            Self::Any(path, body) => {
                let Some(serde_json::Value::Array(items)) = path.tree(variables) else { return false };
                let Some(body) = body else { return !items.is_empty() };
                let depth = variables.len().min(VARIABLES_MAX - 1);
                let mut inner = [&serde_json::Value::Null; VARIABLES_MAX];
                inner[..depth].copy_from_slice(&variables[..depth]);
                items.iter().any(|item| {
                    inner[depth] = item;
                    body.holds(&inner[..=depth], searched)
                })
            }
            Self::Phrase(needle) => {
                let Some(object) = variables.first() else { return false };
                let contains = Test::Text(TextOperator::Contains, needle.clone());
                searched.iter().any(|name| contains.passes(&value_of(object.get(name), Kind::Text)))
            }
        }
    }
}

/// Lambdas inside each other, and the object around them: no type here has more levels of collections.
pub const VARIABLES_MAX: usize = 5;

impl Path {
    /// The value at the end of the path.
    pub fn value(&self, variables: &[&serde_json::Value]) -> Value {
        value_of(self.tree(variables), self.kind)
    }

    fn tree<'tree>(&self, variables: &[&'tree serde_json::Value]) -> Option<&'tree serde_json::Value> {
        let start = *variables.get(self.variable)?;
        self.steps.iter().try_fold(start, |at, step| at.get(step.name))
    }
}

/// A member of an answer as a value of its kind. An object is no value, but it is not null either.
pub fn value_of(tree: Option<&serde_json::Value>, kind: Kind) -> Value {
    match (tree, kind) {
        (Some(serde_json::Value::String(text)), Kind::Time) => {
            SimTime::parse_any(text).map_or(Value::Null, Value::Time)
        }
        (Some(serde_json::Value::String(text)), _) => Value::Text(text.clone()),
        (Some(serde_json::Value::Number(number)), _) => number.as_i64().map_or(Value::Null, Value::Number),
        (Some(serde_json::Value::Bool(flag)), _) => Value::Flag(*flag),
        (Some(serde_json::Value::Object(_) | serde_json::Value::Array(_)), _) => Value::Flag(true),
        _ => Value::Null,
    }
}
