//! Completion at a cursor: entities, operators, the columns of the pipeline at that point, functions and words.

use crate::chart::ChartKind;
use crate::entity::Entities;
use crate::lexer::{Spanned, Token, tokens};
use crate::limits::{Dialect, Settings};
use crate::parser::parse_beginning;
use crate::plan::columns_after;
use crate::span::Span;
use crate::value::Value;
use crate::words::{AGGREGATES, FUNCTIONS, JoinKind, OPERATORS};
use strum::{VariantArray, VariantNames};

/// The kind of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CompletionKind {
    /// An entity.
    Entity,
    /// A column, with its type.
    Column,
    /// A table operator.
    Operator,
    /// An aggregate.
    Aggregate,
    /// A scalar function.
    Function,
    /// Another word of the language.
    Word,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Its kind.
    pub kind: CompletionKind,
    /// The text that replaces [`Completions::replaces`].
    pub text: String,
    /// A type, a form or parameters; may be empty.
    pub detail: String,
}

/// Proposals for a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completions {
    /// The word that is being written; empty at the cursor where none is.
    pub replaces: Span,
    /// Those that begin with the word, without case, in the order of the entity or of the language's tables.
    pub items: Vec<Completion>,
}

/// Proposes what fits at `cursor`, in bytes from the beginning of `text`. Inside strings and comments nothing does.
pub fn complete(text: &str, cursor: usize, entities: &dyn Entities, settings: &Settings) -> Completions {
    let mut cursor = cursor.min(text.len());
    while !text.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let before = &text[..cursor];
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let start = cursor - before.bytes().rev().take_while(|byte| is_word(*byte)).count();
    let replaces = Span::new(start, cursor);
    let mut items = Vec::new();
    let (mut all, error) = tokens(&text[..start]);
    let is_in_comment = error.is_none() && is_comment(&text[..start], &all);
    if error.is_none() && !is_in_comment {
        all.pop();
        items = proposals(&all, entities, settings);
        let written = text[start..cursor].to_ascii_lowercase();
        items.retain(|item| item.text.to_ascii_lowercase().starts_with(&written));
    }
    Completions { replaces, items }
}

/// Whether the text ends in a comment.
fn is_comment(before: &str, all: &[Spanned]) -> bool {
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    // A string may hold slashes: what is behind the last token decides.
    let behind = all.iter().rev().find(|token| token.token != Token::End).map_or(line_start, |token| token.span.end);
    before[behind.max(line_start)..].contains("//")
}

/// Proposals behind these tokens.
fn proposals(all: &[Spanned], entities: &dyn Entities, settings: &Settings) -> Vec<Completion> {
    let Some(pipeline) = innermost(all) else { return entity_items(entities) };
    let Some(pipe) = last_pipe(pipeline) else {
        return if pipeline.is_empty() { entity_items(entities) } else { Vec::new() };
    };
    let stage = &pipeline[pipe + 1..];
    let columns = || {
        let mut beginning = pipeline[..pipe].to_vec();
        let end = beginning.last().map_or(0, |token| token.span.end);
        beginning.push(Spanned { token: Token::End, span: Span::new(end, end) });
        let query = parse_beginning(&beginning)?;
        columns_after(&query, entities, settings)
    };
    let column_items = || {
        let columns = columns().unwrap_or_default();
        let item = |name: String, kind: String| Completion { kind: CompletionKind::Column, text: name, detail: kind };
        columns.into_iter().map(|column| item(column.name, column.kind.to_string())).collect::<Vec<_>>()
    };
    let Some(Spanned { token: Token::Name(operator), .. }) = stage.first() else {
        return operator_items(settings.dialect);
    };
    let is_ended = ends_a_value(stage);
    match operator.as_str() {
        "order" if stage.len() == 1 => words(["by"]),
        "join" => {
            if stage.len() == 1 {
                words(["kind="])
            } else if is_symbol(stage.last(), "=") {
                words(JoinKind::VARIANTS.iter().map(ToString::to_string))
            } else {
                Vec::new()
            }
        }
        "render" if stage.len() == 1 => words(ChartKind::VARIANTS.iter().copied()),
        "distinct" if !is_ended => column_items(),
        "top" if stage.len() == 2 => words(["by"]),
        "top" if stage.len() < 2 => Vec::new(),
        "take" | "count" | "render" | "distinct" => Vec::new(),
        "order" | "top" if is_ended => words(["asc", "desc"]),
        "summarize" if is_ended => words(if has_by(stage) { &[][..] } else { &["by"] }.iter().copied()),
        "summarize" if !has_by(stage) && !is_inside_call(stage) => {
            let mut items = word_items(CompletionKind::Aggregate, &AGGREGATES);
            items.extend(word_items(CompletionKind::Function, &FUNCTIONS));
            items
        }
        "where" if is_ended => words(["and", "or", "like", "contains", "startswith", "endswith"]),
        "where" | "project" | "summarize" | "order" | "top" if !is_ended => {
            let mut items = column_items();
            items.extend(word_items(CompletionKind::Function, &FUNCTIONS));
            items
        }
        "project" => Vec::new(),
        _ => operator_items(settings.dialect),
    }
}

fn is_symbol(token: Option<&Spanned>, symbol: &str) -> bool {
    matches!(token, Some(Spanned { token: Token::Symbol(found), .. }) if *found == symbol)
}

/// The tokens of the pipeline that the last token is in: those behind the `(` of the innermost open `join`.
fn innermost(all: &[Spanned]) -> Option<&[Spanned]> {
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (index, token) in all.iter().enumerate() {
        if is_symbol(Some(token), "(") {
            open.push((index, opens_query(&all[..index])));
        } else if is_symbol(Some(token), ")") {
            open.pop();
        }
    }
    let start = open.iter().rev().find(|(_, is_query)| *is_query).map_or(0, |(index, _)| index + 1);
    all.get(start..)
}

/// Whether a parenthesis behind these tokens opens the query of a join.
fn opens_query(before: &[Spanned]) -> bool {
    let is_name = |token: Option<&Spanned>, name: &str| matches!(token, Some(Spanned { token: Token::Name(found), .. }) if found == name);
    let is_pipe_before = |index: usize| index > 0 && is_symbol(before.get(index - 1), "|");
    let length = before.len();
    let plain = length >= 2 && is_name(before.last(), "join") && is_pipe_before(length - 1);
    let with_kind = length >= 5
        && is_symbol(before.get(length - 2), "=")
        && is_name(before.get(length - 3), "kind")
        && is_name(before.get(length - 4), "join");
    plain || with_kind
}

/// The last `|` outside parentheses.
fn last_pipe(pipeline: &[Spanned]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut pipe = None;
    for (index, token) in pipeline.iter().enumerate() {
        match token.token {
            Token::Symbol("(") => depth += 1,
            Token::Symbol(")") => depth = depth.saturating_sub(1),
            Token::Symbol("|") if depth == 0 => pipe = Some(index),
            _ => {}
        }
    }
    pipe
}

/// Whether the last token of a stage ends a value, so that an operator or word follows.
fn ends_a_value(stage: &[Spanned]) -> bool {
    let Some((last, before)) = stage.split_last() else { return false };
    match &last.token {
        Token::Literal(_) => {
            !(before.len() == 1 && matches!(last.token, Token::Literal(Value::Long(_))) && is_row_count(before))
        }
        Token::Symbol(symbol) => *symbol == ")",
        Token::Name(name) => {
            const OPENERS: [&str; 10] =
                ["by", "and", "or", "like", "contains", "startswith", "endswith", "asc", "desc", "kind"];
            !before.is_empty() && !OPENERS.contains(&name.as_str())
        }
        Token::End => false,
    }
}

fn is_row_count(before: &[Spanned]) -> bool {
    matches!(&before[0].token, Token::Name(name) if name == "top")
}

fn has_by(stage: &[Spanned]) -> bool {
    stage.iter().any(|token| matches!(&token.token, Token::Name(name) if name == "by"))
}

fn is_inside_call(stage: &[Spanned]) -> bool {
    let depth = stage.iter().fold(0_i64, |depth, token| match token.token {
        Token::Symbol("(") => depth + 1,
        Token::Symbol(")") => depth - 1,
        _ => depth,
    });
    depth > 0
}

fn entity_items(entities: &dyn Entities) -> Vec<Completion> {
    let items = entities.schemas().iter().map(|schema| {
        let parameters: Vec<&str> = schema.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        let detail = if parameters.is_empty() { String::new() } else { format!("({})", parameters.join(", ")) };
        Completion { kind: CompletionKind::Entity, text: schema.name.clone(), detail }
    });
    items.collect()
}

fn operator_items(dialect: Dialect) -> Vec<Completion> {
    let mut items = word_items(CompletionKind::Operator, &OPERATORS);
    items.retain(|item| dialect == Dialect::Console || item.text != "render");
    items
}

fn word_items(kind: CompletionKind, words: &[crate::words::Word]) -> Vec<Completion> {
    words.iter().map(|word| Completion { kind, text: word.name.to_owned(), detail: word.form.to_owned() }).collect()
}

fn words<S: Into<String>>(words: impl IntoIterator<Item = S>) -> Vec<Completion> {
    words
        .into_iter()
        .map(|word| Completion { kind: CompletionKind::Word, text: word.into(), detail: String::new() })
        .collect()
}
