//! Refusals: a stable code, the place, and words for the mistake, the expectation, and the word that was probably meant.

use crate::span::{Position, Span};
use std::fmt;
use strum::{Display, VariantArray};

/// Stable codes; `docs/cmpivot.md` names each.
#[derive(Clone, Copy, Debug, Display, PartialEq, Eq, Hash, VariantArray)]
pub enum Code {
    /// The query is empty.
    QueryEmpty,
    /// The query has too many bytes.
    QueryTooLong,
    /// Parentheses or joins are too deep inside each other.
    QueryTooDeep,
    /// A character that no token begins with.
    CharacterInvalid,
    /// A string without its closing quote.
    StringNotClosed,
    /// A number, length of time or moment that cannot be read.
    LiteralInvalid,
    /// Another token is expected here.
    TokenUnexpected,
    /// No such entity.
    EntityUnknown,
    /// The entity does not take these arguments.
    EntityArgumentsInvalid,
    /// No such table operator.
    OperatorUnknown,
    /// Kusto has it, CMPivot does not.
    NotInCmpivot,
    /// The admin center does not have it, the console does.
    NotInPortal,
    /// The pipeline has no such column here.
    ColumnUnknown,
    /// Two columns of one name.
    ColumnDuplicate,
    /// No such function.
    FunctionUnknown,
    /// The function takes another number or kind of arguments.
    ArgumentsInvalid,
    /// An aggregate outside `summarize`, or inside another.
    AggregateMisplaced,
    /// Types that do not go together.
    TypeMismatch,
    /// `join` of another kind.
    JoinKindUnknown,
    /// A side of a join has no column `Device`.
    JoinWithoutDevice,
    /// More joins than a query may have.
    TooManyJoins,
    /// More columns than a join may have.
    TooManyColumns,
    /// `render` before other operators, or in a join.
    RenderMisplaced,
    /// `render` of another kind.
    ChartUnknown,
    /// The result has not the columns that the chart draws.
    ChartColumnsInvalid,
    /// The result is over the limit.
    ResultTooLarge,
    /// The run needs more steps or memory than it may use.
    TooMuchWork,
    /// The host could not give the rows of an entity.
    EntityFailed,
}

/// A refused query.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// The stable code.
    pub code: Code,
    /// The piece of the query that is meant; empty where the whole run is.
    pub span: Span,
    /// The mistake and its cure in words, without the place.
    pub message: String,
    /// Words that would fit at the place, in the order of the language's tables.
    pub expected: Vec<String>,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
    /// Code of the host's own error, where it refused to give rows.
    pub host_code: Option<String>,
}

impl Error {
    pub(crate) fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), expected: Vec::new(), suggestion: None, host_code: None }
    }

    pub(crate) fn expecting<S: Into<String>>(mut self, expected: impl IntoIterator<Item = S>) -> Self {
        self.expected = expected.into_iter().map(Into::into).collect();
        self
    }

    /// Names the candidate that is most like `word`, if one is.
    pub(crate) fn suggesting<'w>(mut self, word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Self {
        if let Some(similar) = most_similar(word, candidates) {
            self.message.push_str(&format!(" Did you mean {similar}?"));
            self.suggestion = Some(similar.to_owned());
        }
        self
    }

    /// Line and column of the place in the query.
    pub fn position(&self, query: &str) -> Position {
        Position::of(query, self.span.start)
    }

    /// The message with its place: `Line 2, column 9: …`.
    pub fn text(&self, query: &str) -> String {
        let Position { line, column } = self.position(query);
        format!("Line {line}, column {column}: {}", self.message)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for Error {}

/// Longest word that others are compared with: comparing costs the product of both lengths.
const COMPARED_CHARACTERS_MAX: usize = 40;

/// The candidate that is most like a word; the first of equals.
pub(crate) fn most_similar<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if word.chars().count() > COMPARED_CHARACTERS_MAX {
        return None;
    }
    let lower = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        if candidate == word {
            continue;
        }
        let likeness = strsim::jaro_winkler(&lower, &candidate.to_lowercase());
        if likeness >= 0.85 && best.is_none_or(|(before, _)| likeness > before) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// A word of the query in a message: short enough to read.
pub(crate) fn quoted(word: &str) -> String {
    const SHOWN_MAX: usize = 40;
    let shown: String = word.chars().take(SHOWN_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let dots = if word.chars().nth(SHOWN_MAX).is_some() { "…" } else { "" };
    format!("'{shown}{dots}'")
}
