//! Limits of one query, and the settings of a run.

use crate::value::Value;

/// Bytes of a query. The longest documented sample has 400; the portal's editor is no place for programs.
pub(crate) const QUERY_BYTES_MAX: usize = 16 * 1024;
/// Parentheses, joins and signs inside each other: a deeper query is none that a person writes, and each level costs stack.
pub(crate) const DEPTH_MAX: usize = 32;
/// Joins of a query: "at most five" (CMPivot, changes of version 1906).
pub(crate) const JOINS_MAX: usize = 5;
/// Columns of a join's two sides together (the same source).
pub(crate) const JOINED_COLUMNS_MAX: usize = 64;
/// Arguments of `strcat` (CMPivot overview).
pub(crate) const STRCAT_ARGUMENTS_MAX: usize = 64;
/// Rows that `take` and `top` may ask for: beyond every fleet.
pub(crate) const TAKE_MAX: i64 = 100_000_000;
/// Bytes of a text that an expression makes: `strcat` in `strcat` must not multiply without end.
pub(crate) const TEXT_BYTES_MAX: usize = 64 * 1024;

/// Which CMPivot runs the query: they differ in operators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// The page of a device in the admin center: without `render`.
    #[default]
    Portal,
    /// The console's CMPivot, with `render`.
    Console,
}

/// Limits of one run. A run that would use more is refused by name and returns nothing; only a result may be cut instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Cells of the result, rows times columns.
    pub result_cells_max: u64,
    /// Bytes of the result's cells as text.
    pub result_bytes_max: u64,
    /// Cells that sorting, grouping and joining hold at one time.
    pub held_cells_max: u64,
    /// Steps: a row that an operator or a part of an expression looks at.
    pub steps_max: u64,
    /// Whether a result over its limit is cut there, and says so, instead of being refused.
    pub cuts_result: bool,
}

impl Limits {
    /// The documented ones of one device: 128 KB a device and query (CMPivot, "Limitations").
    pub const DEVICE: Self = Self {
        result_cells_max: 100_000,
        result_bytes_max: 128 * 1024,
        held_cells_max: 4_000_000,
        steps_max: 50_000_000,
        cuts_result: false,
    };
    /// Those of the console: 100,000 cells (changes of version 1810), the first of which are shown ("Your query returned a large
    /// number of results", version 2103); steps and memory for a million devices.
    pub const COLLECTION: Self = Self {
        result_cells_max: 100_000,
        result_bytes_max: 50 * 1024 * 1024,
        held_cells_max: 40_000_000,
        steps_max: 1_000_000_000,
        cuts_result: true,
    };
}

/// Settings by which a query is bound and run.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The moment that `now()` gives and `ago()` starts from: milliseconds since 1970, UTC. CMPivot's times have a second's resolution.
    pub now_ms: i64,
    /// Which operators there are.
    pub dialect: Dialect,
    /// Limits of the run.
    pub limits: Limits,
}

impl Settings {
    /// The page of one device.
    pub fn portal(now_ms: i64) -> Self {
        Self { now_ms, dialect: Dialect::Portal, limits: Limits::DEVICE }
    }

    /// The console's CMPivot over a collection.
    pub fn console(now_ms: i64) -> Self {
        Self { now_ms, dialect: Dialect::Console, limits: Limits::COLLECTION }
    }

    pub(crate) fn now(&self) -> Value {
        Value::DateTime(self.now_ms.div_euclid(1000) * 1000)
    }
}
