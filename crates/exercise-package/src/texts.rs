//! The texts of a language: a Fluent file whose messages are plain text. `title`, `story`, `goal`, `explanation`, `hint-1` and so on,
//! and `answer-` with the id of each offered cause.

use crate::problem::{FileProblem, line_of};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use fluent_syntax::parser;
use scenario::exercise::Texts;
use std::collections::BTreeMap;

/// The line of each message.
pub(crate) type Lines = BTreeMap<String, usize>;

/// Reads the file. A message that cannot be read is reported and left out.
pub(crate) fn read(file: &str, source: &str, problems: &mut Vec<FileProblem>) -> (Texts, Lines) {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let message = format!("{}; the file follows the syntax of Fluent", error.kind);
        problems.push(FileProblem { file: file.to_owned(), line: Some(line_of(source, error.pos.start)), message });
    }
    let mut texts = Texts::default();
    let mut hints: BTreeMap<usize, String> = BTreeMap::new();
    let mut lines = Lines::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let line = line_of_message(source, id);
        let mut problem = |words: &str| {
            problems.push(FileProblem { file: file.to_owned(), line, message: format!("`{id}`: {words}") });
        };
        if lines.insert(id.to_owned(), line.unwrap_or(1)).is_some() {
            problem("the message stands twice; remove one");
            continue;
        }
        let Some(text) = message.value.as_ref().and_then(plain) else {
            problem("a text of an exercise is plain text; remove the braces");
            continue;
        };
        let hint = id.strip_prefix("hint-").and_then(|number| number.parse::<usize>().ok());
        match (id, hint, id.strip_prefix("answer-")) {
            ("title", ..) => texts.title = text,
            ("story", ..) => texts.story = text,
            ("goal", ..) => texts.goal = text,
            ("explanation", ..) => texts.explanation = text,
            (_, Some(number), _) => drop(hints.insert(number, text)),
            (_, _, Some(answer)) => drop(texts.answers.insert(answer.to_owned(), text)),
            _ => problem("no exercise has this text; the ids are title, story, goal, explanation, hint-1 …, answer-… "),
        }
    }
    if let Some((gap, _)) = hints.keys().enumerate().find(|(index, number)| index + 1 != **number) {
        let message = format!("hints are numbered from 1 without gaps; hint-{} is missing", gap + 1);
        problems.push(FileProblem { file: file.to_owned(), line: None, message });
    }
    texts.hints = hints.into_values().collect();
    (texts, lines)
}

/// A problem of a text, at its message.
pub(crate) fn problem(place: &str, message: String, lines: &BTreeMap<String, Lines>) -> FileProblem {
    let mut parts = place.splitn(3, '.').skip(1);
    let language = parts.next().unwrap_or_default();
    let id = parts.next();
    let line = id.and_then(|id| lines.get(language)?.get(id).copied());
    let message = id.map_or_else(|| message.clone(), |id| format!("`{id}`: {message}"));
    FileProblem { file: format!("{language}.ftl"), line, message }
}

/// The words of a pattern without placeables; paragraphs are parted by empty lines.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    let text: String = pattern.elements.iter().map(part).collect::<Option<_>>()?;
    Some(text.replace("\r\n", "\n"))
}

fn line_of_message(source: &str, id: &str) -> Option<usize> {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map(|index| index + 1)
}
