//! A second evaluator, row by row and without any index, over a tree of its own: the obvious way, to compare with.

use cmpivot::{Kind, Value};
use std::cmp::Ordering;

/// An expression.
#[derive(Clone, Debug)]
pub(crate) enum Expr {
    Column(String),
    Literal(Value),
    Binary(&'static str, Box<Expr>, Box<Expr>),
    Call(&'static str, Vec<Expr>),
}

/// An aggregate: its name, value, condition and percent.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) name: &'static str,
    pub(crate) value: Option<Expr>,
    pub(crate) condition: Option<Expr>,
    pub(crate) percent: i64,
    /// The type of the result: of no values it cannot be seen.
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) enum Op {
    Where(Expr),
    Project(Vec<(String, Expr)>),
    Summarize(Vec<(String, Call)>, Vec<(String, Expr)>),
    Distinct(Vec<String>),
    Order(Vec<(Expr, bool)>),
    Top(usize, Vec<(Expr, bool)>),
    Take(usize),
    Count,
    Join(bool, Box<Query>),
}

#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) entity: usize,
    pub(crate) ops: Vec<Op>,
}

/// Rows with their names.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    pub(crate) names: Vec<String>,
    pub(crate) rows: Vec<Vec<Value>>,
}

impl Expr {
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Column(name) => name.clone(),
            Self::Literal(value) => literal(value),
            Self::Binary(operator, left, right) => format!("({} {operator} {})", left.text(), right.text()),
            Self::Call(name, arguments) => {
                let arguments: Vec<String> = arguments.iter().map(Self::text).collect();
                format!("{name}({})", arguments.join(", "))
            }
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
        Value::TimeSpan(ms) => format!("{ms}ms"),
        Value::Real(number) if number.fract() == 0.0 => format!("{number}.0"),
        value => match value.kind() {
            Some(Kind::DateTime) => format!("datetime({})", value.cell().to_text()),
            _ => value.cell().to_text().into_owned(),
        },
    }
}

impl Op {
    fn text(&self, entities: &[&str]) -> String {
        let named = |items: &[(String, Expr)]| {
            items.iter().map(|(name, e)| format!("{name} = {}", e.text())).collect::<Vec<_>>().join(", ")
        };
        let sorted = |by: &[(Expr, bool)]| {
            let one =
                |(e, descending): &(Expr, bool)| format!("{} {}", e.text(), if *descending { "desc" } else { "asc" });
            by.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Where(condition) => format!("where {}", condition.text()),
            Self::Project(items) => format!("project {}", named(items)),
            Self::Summarize(calls, by) => {
                let call = |(name, call): &(String, Call)| {
                    let percent = (call.name == "percentile").then(|| call.percent.to_string());
                    let arguments = call.value.iter().chain(&call.condition).map(Expr::text).chain(percent);
                    format!("{name} = {}({})", call.name, arguments.collect::<Vec<_>>().join(", "))
                };
                let calls: Vec<String> = calls.iter().map(call).collect();
                let by = if by.is_empty() { String::new() } else { format!(" by {}", named(by)) };
                format!("summarize {}{by}", calls.join(", "))
            }
            Self::Distinct(names) => format!("distinct {}", names.join(", ")),
            Self::Order(by) => format!("order by {}", sorted(by)),
            Self::Top(rows, by) => format!("top {rows} by {}", sorted(by)),
            Self::Take(rows) => format!("take {rows}"),
            Self::Count => "count".to_owned(),
            Self::Join(outer, right) => {
                format!("join kind={} ({})", if *outer { "leftouter" } else { "inner" }, right.text(entities))
            }
        }
    }
}

impl Query {
    pub(crate) fn text(&self, entities: &[&str]) -> String {
        let ops = self.ops.iter().map(|op| format!(" | {}", op.text(entities)));
        format!("{}{}", entities[self.entity], ops.collect::<String>())
    }

    pub(crate) fn run(&self, entities: &[Rows]) -> Rows {
        let mut rows = entities[self.entity].clone();
        for op in &self.ops {
            rows = apply(op, rows, entities);
        }
        rows
    }
}

fn apply(op: &Op, input: Rows, entities: &[Rows]) -> Rows {
    let names = input.names.clone();
    let eval = |e: &Expr, row: &[Value]| evaluate(e, &names, row);
    let is_true = |e: &Expr, row: &[Value]| eval(e, row) == Value::Bool(true);
    match op {
        Op::Where(condition) => {
            let rows = input.rows.into_iter().filter(|row| is_true(condition, row)).collect();
            Rows { names, rows }
        }
        Op::Project(items) => {
            let rows = input.rows.iter().map(|row| items.iter().map(|(_, e)| eval(e, row)).collect()).collect();
            Rows { names: items.iter().map(|(name, _)| name.clone()).collect(), rows }
        }
        Op::Distinct(columns) => {
            let by: Vec<(String, Expr)> =
                columns.iter().map(|name| (name.clone(), Expr::Column(name.clone()))).collect();
            apply(&Op::Summarize(Vec::new(), by), input, entities)
        }
        Op::Summarize(calls, by) => {
            let mut groups: Vec<(Vec<Value>, Vec<Vec<Value>>)> = Vec::new();
            for row in &input.rows {
                let key: Vec<Value> = by.iter().map(|(_, e)| eval(e, row)).collect();
                match groups.iter_mut().find(|(found, _)| *found == key) {
                    Some((_, rows)) => rows.push(row.clone()),
                    None => groups.push((key, vec![row.clone()])),
                }
            }
            if by.is_empty() && groups.is_empty() {
                groups.push((Vec::new(), Vec::new()));
            }
            let rows = groups.into_iter().map(|(mut key, rows)| {
                key.extend(calls.iter().map(|(_, call)| aggregate(call, &names, &rows)));
                key
            });
            let rows = rows.collect();
            Rows {
                names: by.iter().map(|(name, _)| name).chain(calls.iter().map(|(name, _)| name)).cloned().collect(),
                rows,
            }
        }
        Op::Order(by) => Rows { rows: sorted(input.rows, by, &names), names },
        Op::Top(count, by) => {
            let mut rows = sorted(input.rows, by, &names);
            rows.truncate(*count);
            Rows { names, rows }
        }
        Op::Take(count) => Rows { names, rows: input.rows.into_iter().take(*count).collect() },
        Op::Count => Rows { names: vec!["Count".to_owned()], rows: vec![vec![Value::Long(input.rows.len() as i64)]] },
        Op::Join(outer, right) => {
            let right = right.run(entities);
            let device = |names: &[String]| names.iter().position(|name| name == "Device").expect("Device");
            let (at, right_at) = (device(&names), device(&right.names));
            let mut joined = names.clone();
            for (index, name) in right.names.iter().enumerate() {
                if index != right_at {
                    let mut new = name.clone();
                    let mut number = 0;
                    while joined.contains(&new) {
                        number += 1;
                        new = format!("{name}{number}");
                    }
                    joined.push(new);
                }
            }
            let mut rows = Vec::new();
            for row in &input.rows {
                let mut is_matched = false;
                for other in &right.rows {
                    if row[at] != Value::Null && row[at] == other[right_at] {
                        is_matched = true;
                        let rest =
                            other.iter().enumerate().filter(|(index, _)| *index != right_at).map(|(_, v)| v.clone());
                        rows.push(row.iter().cloned().chain(rest).collect());
                    }
                }
                if !is_matched && *outer {
                    let nulls = (1..right.names.len()).map(|_| Value::Null);
                    rows.push(row.iter().cloned().chain(nulls).collect());
                }
            }
            Rows { names: joined, rows }
        }
    }
}

fn sorted(mut rows: Vec<Vec<Value>>, by: &[(Expr, bool)], names: &[String]) -> Vec<Vec<Value>> {
    // Insertion: each row behind the last one that is not greater.
    let mut result: Vec<Vec<Value>> = Vec::new();
    for row in rows.drain(..) {
        let is_greater = |other: &Vec<Value>| {
            for (e, descending) in by {
                let order = order(&evaluate(e, names, other), &evaluate(e, names, &row));
                let order = if *descending { order.reverse() } else { order };
                if order != Ordering::Equal {
                    return order == Ordering::Greater;
                }
            }
            false
        };
        let at = result.iter().position(is_greater).unwrap_or(result.len());
        result.insert(at, row);
    }
    result
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Long(number) => Some(*number as f64),
        Value::Real(number) => Some(*number),
        _ => None,
    }
}

fn order(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        (Value::String(left), Value::String(right)) => left.to_lowercase().cmp(&right.to_lowercase()),
        (Value::Bool(left), Value::Bool(right)) => left.cmp(right),
        (Value::DateTime(left), Value::DateTime(right)) | (Value::TimeSpan(left), Value::TimeSpan(right)) => {
            left.cmp(right)
        }
        _ => number(left).partial_cmp(&number(right)).expect("numbers"),
    }
}

fn aggregate(call: &Call, names: &[String], rows: &[Vec<Value>]) -> Value {
    let met = rows.iter().filter(|row| {
        call.condition.as_ref().is_none_or(|condition| evaluate(condition, names, row) == Value::Bool(true))
    });
    let Some(value) = &call.value else { return Value::Long(met.count() as i64) };
    let values: Vec<Value> = met.map(|row| evaluate(value, names, row)).filter(|value| *value != Value::Null).collect();
    match call.name {
        "dcount" => {
            let mut different: Vec<&Value> = Vec::new();
            for value in &values {
                if !different.contains(&value) {
                    different.push(value);
                }
            }
            Value::Long(different.len() as i64)
        }
        // Of equal values the first one.
        "max" | "maxif" => {
            values.into_iter().reduce(|a, b| if order(&b, &a).is_gt() { b } else { a }).unwrap_or(Value::Null)
        }
        "min" | "minif" => {
            values.into_iter().reduce(|a, b| if order(&b, &a).is_lt() { b } else { a }).unwrap_or(Value::Null)
        }
        "percentile" => {
            let mut values = values;
            values.sort_by(order);
            let rank = (call.percent as f64 / 100.0 * values.len() as f64).ceil() as usize;
            values.get(rank.max(1) - 1).cloned().unwrap_or(Value::Null)
        }
        name => {
            let count = values.len() as f64;
            let real: f64 = values.iter().filter_map(number).fold(0.0, |sum, value| sum + value);
            match (name, call.kind == Kind::Long) {
                ("avg", _) if values.is_empty() => Value::Null,
                ("avg", _) => Value::Real(real / count),
                (_, true) => Value::Long(real as i64),
                (_, false) => Value::Real(real),
            }
        }
    }
}

fn like(text: &[char], pattern: &[char]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some(('%', rest)) => (0..=text.len()).any(|at| like(&text[at..], rest)),
        Some((character, rest)) => text
            .split_first()
            .is_some_and(|(first, after)| (*character == '_' || character == first) && like(after, rest)),
    }
}

pub(crate) fn evaluate(e: &Expr, names: &[String], row: &[Value]) -> Value {
    match e {
        Expr::Literal(value) => value.clone(),
        Expr::Column(name) => row[names.iter().position(|found| found == name).expect(name)].clone(),
        Expr::Binary(operator, left, right) => {
            binary(operator, &evaluate(left, names, row), &evaluate(right, names, row))
        }
        Expr::Call(name, arguments) => {
            let values: Vec<Value> = arguments.iter().map(|argument| evaluate(argument, names, row)).collect();
            call(name, &values)
        }
    }
}

fn binary(operator: &str, left: &Value, right: &Value) -> Value {
    let truth = |value: &Value| *value == Value::Bool(true);
    match operator {
        "and" => return Value::Bool(truth(left) && truth(right)),
        "or" => return Value::Bool(truth(left) || truth(right)),
        _ => {}
    }
    if let Some(text_operator) = ["like", "contains", "startswith", "endswith"].iter().find(|o| operator.ends_with(*o))
    {
        let found = match (left, right) {
            (Value::String(text), Value::String(part)) => {
                let (text, part) = (text.to_lowercase(), part.to_lowercase());
                match *text_operator {
                    "contains" => text.contains(&part),
                    "startswith" => text.starts_with(&part),
                    "endswith" => text.ends_with(&part),
                    _ => like(&text.chars().collect::<Vec<_>>(), &part.chars().collect::<Vec<_>>()),
                }
            }
            _ => false,
        };
        return Value::Bool(found != operator.starts_with('!'));
    }
    if ["==", "!=", "<", "<=", ">", ">="].contains(&operator) {
        let nulls = [left, right].iter().filter(|value| ***value == Value::Null).count();
        return Value::Bool(match (nulls, operator) {
            (1, "!=") => true,
            (1 | 2, _) => false,
            (_, "==") => order(left, right).is_eq(),
            (_, "!=") => order(left, right).is_ne(),
            (_, "<") => order(left, right).is_lt(),
            (_, "<=") => order(left, right).is_le(),
            (_, ">") => order(left, right).is_gt(),
            _ => order(left, right).is_ge(),
        });
    }
    let whole = |left: i64, right: i64| match operator {
        "+" => left.checked_add(right),
        "-" => left.checked_sub(right),
        "*" => left.checked_mul(right),
        "/" => left.checked_div(right),
        _ => left.checked_rem(right),
    };
    let result = match (left, right) {
        (Value::Long(left), Value::Long(right)) => whole(*left, *right).map(Value::Long),
        (Value::DateTime(left), Value::DateTime(right)) => Some(Value::TimeSpan(left - right)),
        (Value::DateTime(left), Value::TimeSpan(right)) => whole(*left, *right).map(Value::DateTime),
        (Value::TimeSpan(left), Value::TimeSpan(right)) => whole(*left, *right).map(Value::TimeSpan),
        _ => match (number(left), number(right)) {
            (Some(left), Some(right)) => {
                let result = match operator {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => left * right,
                    "/" => left / right,
                    _ => left % right,
                };
                result.is_finite().then_some(Value::Real(result))
            }
            _ => None,
        },
    };
    result.unwrap_or(Value::Null)
}

fn call(name: &str, values: &[Value]) -> Value {
    match (name, values) {
        ("isnull", [value]) => Value::Bool(*value == Value::Null),
        ("isnotnull", [value]) => Value::Bool(*value != Value::Null),
        ("iif", [condition, yes, no]) => {
            if *condition == Value::Bool(true) {
                yes.clone()
            } else {
                no.clone()
            }
        }
        ("case", [one, first, two, second, other]) => {
            let value = if *one == Value::Bool(true) {
                first
            } else if *two == Value::Bool(true) {
                second
            } else {
                other
            };
            value.clone()
        }
        ("strlen", [Value::String(text)]) => Value::Long(text.chars().count() as i64),
        ("tostring", [value]) => Value::String(value.cell().to_text().into_owned()),
        ("strcat", values) => Value::String(values.iter().map(|value| value.cell().to_text()).collect()),
        ("indexof", [Value::String(text), Value::String(part)]) => {
            let (text, part) = (text.to_lowercase(), part.to_lowercase());
            Value::Long(text.find(&part).map_or(-1, |at| text[..at].chars().count() as i64))
        }
        ("substring", [Value::String(text), Value::Long(start), Value::Long(length)]) => {
            let characters: Vec<char> = text.chars().collect();
            let start = if *start < 0 { (characters.len() as i64 + start).max(0) } else { *start } as usize;
            Value::String(characters.into_iter().skip(start).take((*length).max(0) as usize).collect())
        }
        ("bin", [Value::Long(value), Value::Long(size)]) => {
            if *size > 0 {
                Value::Long(value.div_euclid(*size) * size)
            } else {
                Value::Null
            }
        }
        ("bin", [Value::DateTime(value), Value::TimeSpan(size)]) => {
            if *size > 0 {
                Value::DateTime(value.div_euclid(*size) * size)
            } else {
                Value::Null
            }
        }
        _ => Value::Null,
    }
}
