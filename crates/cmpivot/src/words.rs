//! The words of the language, as documented (CMPivot overview), with a line that says what each does; and words of Kusto that
//! CMPivot does not have.

use crate::value::Kind;
use strum::{Display, EnumString, VariantArray};

/// A word with its form and its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// How it is written.
    pub form: &'static str,
    /// Its effect.
    pub summary: &'static str,
}

const fn word(name: &'static str, form: &'static str, summary: &'static str) -> Word {
    Word { name, form, summary }
}

/// Table operators, in alphabetical order.
pub const OPERATORS: [Word; 10] = [
    word("count", "count", "The number of rows, as one row."),
    word("distinct", "distinct Column, …", "Each combination of these columns once."),
    word("join", "join [kind=inner|leftouter] (query)", "Adds the columns of another query, device by device."),
    word("order by", "order by Column [asc|desc], …", "Sorts the rows."),
    word("project", "project Column, New = expression, …", "Chooses, renames and computes columns."),
    word("render", "render barchart|columnchart|piechart|timechart", "Draws the result; in the console only."),
    word("summarize", "summarize aggregate, … by Column, …", "One row a group, with aggregates."),
    word("take", "take N", "The first N rows."),
    word("top", "top N by Column [asc|desc]", "The first N rows of a sorting."),
    word("where", "where condition", "Keeps the rows for which the condition is true."),
];

/// Aggregates of `summarize`.
pub const AGGREGATES: [Word; 11] = [
    word("avg", "avg(number)", "The mean."),
    word("count", "count()", "The number of rows."),
    word("countif", "countif(condition)", "The number of rows for which a condition is true."),
    word("dcount", "dcount(value)", "The number of different values."),
    word("max", "max(value)", "The largest value."),
    word("maxif", "maxif(value, condition)", "The largest value of the rows for which a condition is true."),
    word("min", "min(value)", "The smallest value."),
    word("minif", "minif(value, condition)", "The smallest value of the rows for which a condition is true."),
    word("percentile", "percentile(number, percent)", "The value that so many percent of the rows do not exceed."),
    word("sum", "sum(number)", "The sum."),
    word("sumif", "sumif(number, condition)", "The sum over the rows for which a condition is true."),
];

/// Scalar functions.
pub const FUNCTIONS: [Word; 14] = [
    word("ago", "ago(1d)", "The moment so long before now."),
    word("bin", "bin(value, size)", "Rounds down to a multiple of a size."),
    word("case", "case(condition, value, …, otherwise)", "The value after the first condition that is true."),
    word("datetime_add", "datetime_add('day', 1, moment)", "A moment so many periods later."),
    word("datetime_diff", "datetime_diff('day', later, earlier)", "Periods between two moments."),
    word("iif", "iif(condition, then, otherwise)", "One of two values."),
    word("indexof", "indexof(text, part)", "Where a part begins in a text, from 0; -1 if it is not there."),
    word("isnotnull", "isnotnull(value)", "Whether there is a value."),
    word("isnull", "isnull(value)", "Whether there is no value."),
    word("now", "now()", "This moment, in UTC."),
    word("strcat", "strcat(value, …)", "Values one after another as text, up to 64."),
    word("strlen", "strlen(text)", "The number of characters."),
    word("substring", "substring(text, start, length)", "A part of a text, from 0."),
    word("tostring", "tostring(value)", "A value as text."),
];

/// Words of Kusto, or of older pages, that CMPivot's list does not have, with advice on the words to write in their place.
pub(crate) const NOT_IN_CMPIVOT: [(&str, &str); 22] = [
    ("extend", "project names the columns to keep and computes new ones: project Device, New = expression"),
    ("sort", "write order by"),
    ("limit", "write take"),
    ("union", "run one query after another"),
    ("parse", "substring and indexof take a text apart"),
    ("mv-expand", "entities have rows of single values"),
    ("let", "write the expression where it is used"),
    ("in", "write one comparison for each value, with or between them"),
    ("!in", "write one comparison for each value, with and between them"),
    ("between", "write two comparisons: A >= low and A <= high"),
    ("has", "write contains, or like with % for any text"),
    ("!has", "write !contains"),
    ("matches", "write like, with % for any text and _ for any character"),
    ("=~", "write ==, which ignores case"),
    ("!~", "write !=, which ignores case"),
    ("not", "use the operator with an exclamation mark: !=, !like, !contains"),
    ("iff", "write iif"),
    ("isempty", "write isnull, or compare with ''"),
    ("isnotempty", "write isnotnull, or compare with ''"),
    ("tolower", "comparisons ignore case"),
    ("toupper", "comparisons ignore case"),
    ("toint", "compare numbers with numbers; tostring makes a text of a value"),
];

/// The advice for a word that CMPivot does not have.
pub(crate) fn not_in_cmpivot(word: &str) -> Option<&'static str> {
    NOT_IN_CMPIVOT.iter().find(|(name, _)| *name == word).map(|(_, advice)| *advice)
}

/// Binary operators that compare.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantArray)]
pub(crate) enum Comparison {
    #[strum(serialize = "==")]
    Equal,
    #[strum(serialize = "!=")]
    NotEqual,
    #[strum(serialize = "<")]
    Less,
    #[strum(serialize = "<=")]
    LessOrEqual,
    #[strum(serialize = ">")]
    Greater,
    #[strum(serialize = ">=")]
    GreaterOrEqual,
}

/// Operators that look inside texts. The same with `!` in front say the opposite.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum TextMatch {
    Like,
    Contains,
    StartsWith,
    EndsWith,
}

/// Operators that compute.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantArray)]
pub(crate) enum Arithmetic {
    #[strum(serialize = "+")]
    Add,
    #[strum(serialize = "-")]
    Subtract,
    #[strum(serialize = "*")]
    Multiply,
    #[strum(serialize = "/")]
    Divide,
    #[strum(serialize = "%")]
    Modulo,
}

/// Scalar functions.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Function {
    Ago,
    Bin,
    Case,
    #[strum(serialize = "datetime_add")]
    DatetimeAdd,
    #[strum(serialize = "datetime_diff")]
    DatetimeDiff,
    Iif,
    Indexof,
    Isnotnull,
    Isnull,
    Now,
    Strcat,
    Strlen,
    Substring,
    Tostring,
}

/// Aggregates.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Aggregate {
    Avg,
    Count,
    Countif,
    Dcount,
    Max,
    Maxif,
    Min,
    Minif,
    Percentile,
    Sum,
    Sumif,
}

/// Kinds of joins that are documented or shown in samples.
#[derive(Clone, Copy, Debug, Default, Display, EnumString, PartialEq, Eq, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum JoinKind {
    #[default]
    Inner,
    LeftOuter,
}

/// The form of a function or aggregate, for messages.
pub(crate) fn form_of(name: &str) -> &'static str {
    FUNCTIONS.iter().chain(&AGGREGATES).find(|word| word.name == name).map_or("", |word| word.form)
}

/// A type as messages name it.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::String => "text",
        Kind::Long => "a whole number",
        Kind::Real => "a number",
        Kind::Bool => "true or false",
        Kind::DateTime => "a moment",
        Kind::TimeSpan => "a length of time",
    }
}
