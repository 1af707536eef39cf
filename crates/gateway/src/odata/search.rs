//! `$search`: one text, with or without double quotes around it.

use crate::code::Code;
use crate::query_options::{QueryOptions, invalid};
use crate::rejection::{Outcome, Rejection};
use contract::limits::SEARCH_BYTES_MAX;

/// The text to look for, where one was given.
pub fn parse(options: &QueryOptions) -> Outcome<Option<String>> {
    let Some(given) = options.text("$search") else { return Ok(None) };
    if given.len() > SEARCH_BYTES_MAX {
        let message = format!("The $search text has {} bytes; at most {SEARCH_BYTES_MAX} are read.", given.len());
        return Err(Rejection::new(Code::SearchTooLong, message).with("max", SEARCH_BYTES_MAX));
    }
    let trimmed = given.trim();
    let text = match trimmed.strip_prefix('"') {
        None => trimmed.to_owned(),
        Some(rest) => phrase(rest)
            .ok_or_else(|| invalid("$search", given, "a text, with a double quote at both ends or at none"))?,
    };
    if text.is_empty() {
        return Err(invalid("$search", given, "a text; leave the option out to see everything"));
    }
    Ok(Some(text))
}

/// The text before the closing quote, which must be the last character. A backslash takes the next character as it is.
fn phrase(rest: &str) -> Option<String> {
    let mut text = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => return characters.next().is_none().then_some(text),
            '\\' => text.push(characters.next()?),
            character => text.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn a_phrase_ends_at_its_quote() {
        for (rest, expected) in [
            (r#"ab""#, Some("ab")),
            (r#"a\"b\\""#, Some(r#"a"b\"#)),
            (r#"a\""#, None),
            (r#"a"b""#, None),
            ("a", None),
            ("", None),
        ] {
            assert_eq!(phrase(rest).as_deref(), expected, "{rest}");
        }
    }
}
