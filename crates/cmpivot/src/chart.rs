//! Charts, as `render` asks for them.

use strum::{Display, EnumString, VariantNames};

/// A kind of chart (CMPivot, changes of version 1810).
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantNames)]
#[strum(serialize_all = "lowercase")]
pub enum ChartKind {
    /// Horizontal bars: the first column names them, the second is their length.
    BarChart,
    /// Vertical bars.
    ColumnChart,
    /// A circle in parts.
    PieChart,
    /// A line over time: the first column is a moment.
    TimeChart,
}

/// A chart of a result: its kind and its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The kind.
    pub kind: ChartKind,
    /// The column of names, numbers or moments.
    pub category: usize,
    /// The column of numbers.
    pub value: usize,
}
