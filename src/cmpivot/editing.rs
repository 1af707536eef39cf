//! Places and changes in the text of a query, counted in UTF-16 code units as `selectionStart` of a text field counts them.

use contract::cmpivot::{CmpivotCompletion, CmpivotCompletions, CmpivotEntity};

/// A text after a change, and where the caret is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edited {
    pub(super) text: String,
    /// UTF-16 code units before the caret.
    pub(super) caret: usize,
}

/// The byte at which so many code units end; the end of the text where it has fewer.
pub(super) fn byte_of(text: &str, units: usize) -> usize {
    let mut left = units;
    for (at, character) in text.char_indices() {
        if left < character.len_utf16() {
            return at;
        }
        left -= character.len_utf16();
    }
    text.len()
}

/// Code units of a text.
pub(super) fn units_of(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Line and column of a place, both from 0.
pub(super) fn line_and_column(text: &str, units: usize) -> (usize, usize) {
    let before = &text[..byte_of(text, units)];
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count(), units_of(line))
}

/// The text with `word` in the place of `from..to`, the caret behind it.
pub(super) fn replaced(text: &str, from: usize, to: usize, word: &str) -> Edited {
    let (start, end) = (byte_of(text, from.min(to)), byte_of(text, to.max(from)));
    let before = format!("{}{word}", &text[..start]);
    let caret = units_of(&before);
    Edited { text: before + &text[end..], caret }
}

/// As [`replaced`], with a blank where two words would run together.
pub(super) fn inserted(text: &str, from: usize, to: usize, word: &str) -> Edited {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let before = text[..byte_of(text, from.min(to))].chars().next_back();
    let after = text[byte_of(text, to.max(from))..].chars().next();
    let blank = |neighbour: Option<char>| if neighbour.is_some_and(is_word) { " " } else { "" };
    replaced(text, from, to, &format!("{}{word}{}", blank(before), blank(after)))
}

/// An entity as it is inserted; the caret goes between the quotes of its parameter.
pub(super) fn inserted_entity(text: &str, from: usize, to: usize, entity: &CmpivotEntity) -> Edited {
    if entity.parameters.is_empty() {
        return inserted(text, from, to, &entity.name);
    }
    let edited = inserted(text, from, to, &format!("{}('')", entity.name));
    Edited { caret: edited.caret.saturating_sub("')".len()), ..edited }
}

/// The text with a proposal taken; a function is opened.
pub(super) fn completed(text: &str, completions: &CmpivotCompletions, item: &CmpivotCompletion) -> Edited {
    let (from, to) = (completions.from as usize, completions.to as usize);
    let is_called = matches!(item.kind.as_str(), "aggregate" | "function") || item.detail.starts_with('(');
    let is_open = text[byte_of(text, to)..].starts_with('(');
    let opening = if is_called && !is_open { "(" } else { "" };
    replaced(text, from, to, &format!("{}{opening}", item.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(text: &str, caret: usize) -> Edited {
        Edited { text: text.to_owned(), caret }
    }

    #[test]
    fn places_are_those_of_the_browser() {
        let text = "a🦀\nö|";
        for (units, byte, line, column) in [(0, 0, 0, 0), (1, 1, 0, 1), (3, 5, 0, 3), (4, 6, 1, 0), (6, 9, 1, 2)] {
            assert_eq!(byte_of(text, units), byte);
            assert_eq!(line_and_column(text, units), (line, column));
        }
        assert_eq!((byte_of(text, 2), byte_of(text, 99)), (1, 9), "inside a character, and behind the end");
    }

    #[test]
    fn a_word_takes_the_place_of_the_selection() {
        assert_eq!(replaced("🦀 | wh x", 5, 7, "where"), edited("🦀 | where x", 10));
        assert_eq!(replaced("abc", 3, 1, ""), edited("a", 1), "a selection from right to left");
    }

    #[test]
    fn words_do_not_run_together() {
        for (text, at, expected, caret) in [
            ("", 0, "Bios", 4),
            ("OS | project ", 13, "OS | project Bios", 17),
            ("OS|project", 10, "OS|project Bios", 15),
            ("where", 0, "Bios where", 5),
        ] {
            assert_eq!(inserted(text, at, at, "Bios"), edited(expected, caret), "{text}");
        }
    }

    #[test]
    fn an_entity_with_a_parameter_waits_for_it() {
        let entity = |parameters: &[&str]| CmpivotEntity {
            name: "EventLog".into(),
            parameters: parameters.iter().map(ToString::to_string).collect(),
            ..CmpivotEntity::default()
        };
        assert_eq!(inserted_entity("", 0, 0, &entity(&["name", "time span"])), edited("EventLog('')", 10));
        assert_eq!(inserted_entity("", 0, 0, &entity(&[])), edited("EventLog", 8));
    }

    #[test]
    fn a_proposal_replaces_the_word_that_was_begun() {
        let completions = CmpivotCompletions { from: 5, to: 7, items: Vec::new() };
        let item = |kind: &str, text: &str, detail: &str| CmpivotCompletion {
            kind: kind.into(),
            text: text.into(),
            detail: detail.into(),
        };
        for (text, item, expected) in [
            ("OS | wh", item("operator", "where", "where condition"), "OS | where"),
            ("OS | co", item("aggregate", "count", "count()"), "OS | count("),
            ("OS | co()", item("aggregate", "count", "count()"), "OS | count()"),
            ("OS | Ev", item("entity", "EventLog", "(name, time span)"), "OS | EventLog("),
            ("OS | Ca", item("column", "Caption", "string"), "OS | Caption"),
        ] {
            assert_eq!(completed(text, &completions, &item).text, expected);
        }
    }
}
