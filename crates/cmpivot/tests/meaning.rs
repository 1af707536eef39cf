//! The evaluator against a naive one: any table, any query of the language, row for row and in the same order.

mod support;

use cmpivot::{EntitySchema, Kind, Limits, Plan, Settings, Value, parse};
use proptest::prelude::*;
use support::naive::{Call, Expr, Op, Query, Rows};
use support::{NOW_MS, Tables};

const ENTITIES: [&str; 2] = ["One", "Other"];
const COLUMNS: [(&str, Kind); 7] = [
    ("Device", Kind::String),
    ("T", Kind::String),
    ("N", Kind::Long),
    ("R", Kind::Real),
    ("B", Kind::Bool),
    ("W", Kind::DateTime),
    ("S", Kind::TimeSpan),
];
const TEXTS: [&str; 9] = ["Dell", "DELL", "dell inc.", "", "a%b", "Åsa", "åSA", "_x", "it's \\ so"];
const PATTERNS: [&str; 9] = ["%e%", "d%", "%", "_ell", "%%L", "A%b", "å", "", "%.%"];

/// Numbers of which a query is made: after the last one, zeros.
struct Choices<'c> {
    numbers: &'c [u16],
    at: usize,
    fresh: usize,
}

impl Choices<'_> {
    fn pick(&mut self, of: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        usize::from(number) % of.max(1)
    }

    fn name(&mut self) -> String {
        self.fresh += 1;
        format!("New{}", self.fresh)
    }

    fn column(&mut self, columns: &[(String, Kind)], kind: Kind) -> Option<Expr> {
        let fitting: Vec<&String> = columns.iter().filter(|(_, found)| *found == kind).map(|(name, _)| name).collect();
        (!fitting.is_empty()).then(|| Expr::Column(fitting[self.pick(fitting.len())].clone()))
    }

    fn literal(&mut self, kind: Kind) -> Expr {
        Expr::Literal(match kind {
            Kind::String => Value::String(TEXTS[self.pick(TEXTS.len())].to_owned()),
            Kind::Long => Value::Long(self.pick(9) as i64),
            Kind::Real => Value::Real(self.pick(9) as f64 / 2.0),
            Kind::Bool => Value::Bool(self.pick(2) == 1),
            Kind::DateTime => Value::DateTime(NOW_MS - self.pick(5) as i64 * 43_200_000),
            Kind::TimeSpan => Value::TimeSpan(self.pick(4) as i64 * 21_600_000),
        })
    }

    /// An expression of a type, at most so deep.
    fn expression(&mut self, columns: &[(String, Kind)], kind: Kind, depth: usize) -> Expr {
        let choice = if depth == 0 { self.pick(2) } else { self.pick(6) };
        let call = |name, arguments| Expr::Call(name, arguments);
        match (kind, choice) {
            (_, 0) => self.column(columns, kind).unwrap_or_else(|| self.literal(kind)),
            (_, 1) => self.literal(kind),
            (kind, 2) if kind != Kind::Bool => {
                let condition = self.expression(columns, Kind::Bool, depth - 1);
                let [yes, no] = [(); 2].map(|()| self.expression(columns, kind, depth - 1));
                call("iif", vec![condition, yes, no])
            }
            (Kind::String, 3) => {
                let kinds = [Kind::String, Kind::Long, Kind::Bool, Kind::DateTime, Kind::TimeSpan, Kind::Real];
                let [one, other] = [(); 2].map(|()| kinds[self.pick(kinds.len())]);
                let arguments =
                    vec![self.expression(columns, one, depth - 1), self.expression(columns, other, depth - 1)];
                call("strcat", arguments)
            }
            (Kind::String, 4) => {
                let text = self.expression(columns, Kind::String, depth - 1);
                let [start, length] = [(); 2].map(|()| self.expression(columns, Kind::Long, depth - 1));
                call("substring", vec![text, start, length])
            }
            (Kind::String, _) => call("tostring", vec![self.expression(columns, Kind::Real, depth - 1)]),
            (Kind::Long, 3) => call("strlen", vec![self.expression(columns, Kind::String, depth - 1)]),
            (Kind::Long, 4) => {
                let [text, part] = [(); 2].map(|()| self.expression(columns, Kind::String, depth - 1));
                call("indexof", vec![text, part])
            }
            (Kind::Long | Kind::Real, _) => {
                let operator = ["+", "-", "*", "/", "%"][self.pick(5)];
                let [left, right] = [(); 2].map(|()| self.expression(columns, kind, depth - 1));
                Expr::Binary(operator, Box::new(left), Box::new(right))
            }
            (Kind::DateTime, 3) => {
                let arguments =
                    vec![self.expression(columns, kind, depth - 1), Expr::Literal(Value::TimeSpan(86_400_000))];
                call("bin", arguments)
            }
            (Kind::DateTime, _) => {
                let sides =
                    [self.expression(columns, kind, depth - 1), self.expression(columns, Kind::TimeSpan, depth - 1)];
                let [left, right] = sides.map(Box::new);
                Expr::Binary(["+", "-"][self.pick(2)], left, right)
            }
            (Kind::TimeSpan, _) => {
                let part = if choice == 3 { Kind::DateTime } else { Kind::TimeSpan };
                let [left, right] = [(); 2].map(|()| Box::new(self.expression(columns, part, depth - 1)));
                Expr::Binary("-", left, right)
            }
            (Kind::Bool, 2) => {
                let kinds = [Kind::String, Kind::Long, Kind::Real, Kind::Bool, Kind::DateTime, Kind::TimeSpan];
                let of = kinds[self.pick(kinds.len())];
                call(["isnull", "isnotnull"][self.pick(2)], vec![self.expression(columns, of, depth - 1)])
            }
            (Kind::Bool, 3) => {
                let operators =
                    ["like", "!like", "contains", "!contains", "startswith", "!startswith", "endswith", "!endswith"];
                let operator = operators[self.pick(operators.len())];
                let left = self.expression(columns, Kind::String, depth - 1);
                let right = match self.pick(3) {
                    0 => self.expression(columns, Kind::String, depth - 1),
                    _ => Expr::Literal(Value::String(PATTERNS[self.pick(PATTERNS.len())].to_owned())),
                };
                Expr::Binary(operator, Box::new(left), Box::new(right))
            }
            (Kind::Bool, 4) => {
                let [left, right] = [(); 2].map(|()| Box::new(self.expression(columns, Kind::Bool, depth - 1)));
                Expr::Binary(["and", "or"][self.pick(2)], left, right)
            }
            (Kind::Bool, _) => {
                let pairs = [
                    (Kind::String, Kind::String),
                    (Kind::Long, Kind::Real),
                    (Kind::Long, Kind::Long),
                    (Kind::DateTime, Kind::DateTime),
                    (Kind::TimeSpan, Kind::TimeSpan),
                ];
                let (left, right) = pairs[self.pick(pairs.len())];
                let operator = ["==", "!=", "<", "<=", ">", ">="][self.pick(6)];
                let left = self.expression(columns, left, depth - 1);
                let right = self.expression(columns, right, depth - 1);
                Expr::Binary(operator, Box::new(left), Box::new(right))
            }
        }
    }

    fn kind(&mut self) -> Kind {
        COLUMNS[self.pick(COLUMNS.len())].1
    }

    fn sorting(&mut self, columns: &[(String, Kind)]) -> Vec<(Expr, bool)> {
        (0..=self.pick(2))
            .map(|_| {
                let kind = self.kind();
                (self.expression(columns, kind, 1), self.pick(2) == 1)
            })
            .collect()
    }

    fn operator(&mut self, columns: &mut Vec<(String, Kind)>, joins: &mut usize) -> Op {
        match self.pick(10) {
            0 | 1 => Op::Where(self.expression(columns, Kind::Bool, 3)),
            2 => {
                let mut items = vec![("Device".to_owned(), self.expression(columns, Kind::String, 0))];
                let mut kinds = vec![Kind::String];
                for _ in 0..=self.pick(4) {
                    let kind = self.kind();
                    items.push((self.name(), self.expression(columns, kind, 3)));
                    kinds.push(kind);
                }
                *columns = items.iter().map(|(name, _)| name.clone()).zip(kinds).collect();
                Op::Project(items)
            }
            3 | 4 => self.summarize(columns),
            5 => {
                let kept: Vec<(String, Kind)> = columns.iter().filter(|_| self.pick(3) == 0).cloned().collect();
                if !kept.is_empty() {
                    *columns = kept;
                }
                Op::Distinct(columns.iter().map(|(name, _)| name.clone()).collect())
            }
            6 => Op::Order(self.sorting(columns)),
            7 => Op::Top(self.pick(12), self.sorting(columns)),
            8 => Op::Take(self.pick(30)),
            _ if *joins < 3 && columns.iter().any(|(name, kind)| name == "Device" && *kind == Kind::String) => {
                *joins += 1;
                let mut right_columns = schema();
                let mut ops = Vec::new();
                for _ in 0..self.pick(3) {
                    let before = right_columns.clone();
                    let op = self.operator(&mut right_columns, joins);
                    if right_columns.iter().any(|(name, kind)| name == "Device" && *kind == Kind::String) {
                        ops.push(op);
                    } else {
                        right_columns = before;
                    }
                }
                for (name, kind) in right_columns {
                    if name == "Device" {
                        continue;
                    }
                    let (mut new, mut number) = (name.clone(), 0);
                    while columns.iter().any(|(taken, _)| *taken == new) {
                        number += 1;
                        new = format!("{name}{number}");
                    }
                    columns.push((new, kind));
                }
                Op::Join(self.pick(2) == 1, Box::new(Query { entity: 1, ops }))
            }
            _ => {
                *columns = vec![("Count".to_owned(), Kind::Long)];
                Op::Count
            }
        }
    }

    fn summarize(&mut self, columns: &mut Vec<(String, Kind)>) -> Op {
        let mut by = Vec::new();
        let mut made = Vec::new();
        for _ in 0..self.pick(3) {
            let kind = self.kind();
            let name = if made.is_empty() && kind == Kind::String { "Device".to_owned() } else { self.name() };
            by.push((name.clone(), self.expression(columns, kind, 2)));
            made.push((name, kind));
        }
        let mut calls = Vec::new();
        for _ in 0..=self.pick(3) {
            let names =
                ["count", "countif", "dcount", "max", "maxif", "min", "minif", "percentile", "sum", "sumif", "avg"];
            let name = names[self.pick(names.len())];
            let orderable = [Kind::String, Kind::Long, Kind::Real, Kind::DateTime, Kind::TimeSpan];
            let value_kind = match name {
                "count" | "countif" => None,
                "dcount" => Some(self.kind()),
                "percentile" => Some(orderable[1 + self.pick(4)]),
                "sum" | "sumif" | "avg" => Some([Kind::Long, Kind::Real][self.pick(2)]),
                _ => Some(orderable[self.pick(5)]),
            };
            let value = value_kind.map(|kind| self.expression(columns, kind, 1));
            let condition = name.ends_with("if").then(|| self.expression(columns, Kind::Bool, 2));
            let percent = self.pick(101) as i64;
            let kind = match name {
                "count" | "countif" | "dcount" => Kind::Long,
                "avg" => Kind::Real,
                _ => value_kind.unwrap_or(Kind::Long),
            };
            let new = self.name();
            made.push((new.clone(), kind));
            calls.push((new, Call { name, value, condition, percent, kind }));
        }
        *columns = made;
        Op::Summarize(calls, by)
    }
}

fn schema() -> Vec<(String, Kind)> {
    COLUMNS.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
}

fn row() -> impl Strategy<Value = Vec<Value>> {
    let or_null = |value: BoxedStrategy<Value>| prop_oneof![1 => Just(Value::Null), 5 => value].boxed();
    let device = prop::sample::select(vec!["clt-1", "clt-2", "clt-3", "CLT-1"]);
    (
        device.prop_map(|text| Value::String(text.to_owned())),
        or_null(prop::sample::select(TEXTS.to_vec()).prop_map(|text| Value::String(text.to_owned())).boxed()),
        or_null((-5_i64..6).prop_map(Value::Long).boxed()),
        or_null((-6_i32..7).prop_map(|n| Value::Real(f64::from(n) / 4.0)).boxed()),
        or_null(any::<bool>().prop_map(Value::Bool).boxed()),
        or_null((0_i64..8).prop_map(|n| Value::DateTime(NOW_MS - n * 21_600_000)).boxed()),
        or_null((-3_i64..4).prop_map(|n| Value::TimeSpan(n * 10_800_000)).boxed()),
    )
        .prop_map(|(a, b, c, d, e, f, g)| vec![a, b, c, d, e, f, g])
}

/// More cases than usual, unless the environment sets a number.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_some() { default } else { ProptestConfig { cases: 1500, ..default } }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn queries_mean_what_the_naive_evaluator_says(
        one in prop::collection::vec(row(), 0..25),
        other in prop::collection::vec(row(), 0..8),
        numbers in prop::collection::vec(any::<u16>(), 0..120),
        batch_rows in 1_usize..30,
        shared_dictionaries in any::<bool>(),
    ) {
        let mut choices = Choices { numbers: &numbers, at: 0, fresh: 0 };
        let (mut columns, mut joins) = (schema(), 0);
        let mut ops = Vec::new();
        for _ in 0..choices.pick(6) {
            ops.push(choices.operator(&mut columns, &mut joins));
        }
        let query = Query { entity: 0, ops };
        let text = query.text(&ENTITIES);

        let schemas = ENTITIES.map(|name| EntitySchema::new(name, COLUMNS)).to_vec();
        let names: Vec<String> = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect();
        let naive = [&one, &other].map(|rows| Rows { names: names.clone(), rows: rows.clone() });
        let tables = Tables { schemas, rows: vec![one, other], batch_rows, shared_dictionaries };
        let settings = Settings { limits: Limits::COLLECTION, ..Settings::console(NOW_MS) };

        let parsed = parse(&text).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        let plan = Plan::new(&parsed, &tables, &settings).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        let outcome = plan.run(&tables).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        let expected = query.run(&naive);
        let found: Vec<String> = outcome.table.columns.iter().map(|column| column.name.clone()).collect();
        prop_assert_eq!(&found, &expected.names, "{}", &text);
        let rows: Vec<Vec<Value>> = (0..outcome.table.rows).map(|row| outcome.table.row(row)).collect();
        prop_assert_eq!(rows, expected.rows, "{}", &text);

        // Written again it is the same query.
        let written = parsed.to_string();
        let again = parse(&written).map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?;
        prop_assert_eq!(again.to_string(), written);
        let again = Plan::new(&again, &tables, &settings).and_then(|plan| plan.run(&tables));
        let again = again.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(support::table(&again), support::table(&outcome));
    }
}
