//! `$search`: one text, or Graph's phrases in double quotes with `AND`, `OR`, `NOT` and parentheses. A phrase may
//! name the property to look in: `"deviceName:lt-0"`.

use crate::code::Code;
use crate::error::ApiError;
use crate::odata::condition::{Condition, Path, Test};
use crate::odata::edm::{Kind, Structure};
use crate::query_options::{QueryOptions, invalid};
use crate::route::Version;
use crate::work;
use contract::limits::{SEARCH_CHARACTERS_MAX, SEARCH_PHRASES_MAX};
use simulation::tenant::devices::TextOperator;

const EXPECTED: &str = "a text, or phrases in double quotes with AND, OR, NOT and parentheses between them; \
                        inside quotes a quote is written \\\"";

/// What was asked for.
#[derive(Debug)]
pub enum Search {
    /// One text.
    Phrase(String),
    /// More than that.
    Condition(Condition),
}

/// The search over objects of a type, where one was given.
pub fn parse(
    options: &QueryOptions,
    structure: &'static Structure,
    version: Version,
) -> Result<Option<Search>, ApiError> {
    let Some(text) = text(options)? else { return Ok(None) };
    let is_plain = !text.starts_with(['"', '(']) && !text.starts_with("NOT ");
    if is_plain {
        return Ok(Some(Search::Phrase(text.to_owned())));
    }
    let mut parser = Parser { rest: text, whole: text, phrases: 0, depth: 0, structure, version };
    let condition = parser.any()?;
    if !parser.rest.is_empty() {
        return Err(invalid("$search", text, EXPECTED));
    }
    Ok(Some(match condition {
        Condition::Phrase(phrase) => Search::Phrase(phrase),
        other => Search::Condition(other),
    }))
}

/// The one phrase of a list that knows no more, with or without double quotes around it.
pub fn phrase(options: &QueryOptions) -> Result<Option<String>, ApiError> {
    let Some(given) = text(options)? else { return Ok(None) };
    let Some(rest) = given.strip_prefix('"') else { return Ok(Some(given.to_owned())) };
    match quoted_phrase(rest) {
        Some((phrase, "")) if !phrase.is_empty() => Ok(Some(phrase)),
        _ => Err(invalid("$search", given, "a text, with a double quote at both ends or at none")),
    }
}

fn text(options: &QueryOptions) -> Result<Option<&str>, ApiError> {
    let Some(given) = options.text("$search") else { return Ok(None) };
    let characters = given.chars().count();
    if characters > SEARCH_CHARACTERS_MAX {
        let message =
            format!("The $search text has {characters} characters; at most {SEARCH_CHARACTERS_MAX} are read.");
        return Err(ApiError::new(Code::SearchTooLong, message).with("max", SEARCH_CHARACTERS_MAX));
    }
    let trimmed = given.trim();
    if trimmed.is_empty() || trimmed == "\"\"" {
        return Err(invalid("$search", given, "a text; leave the option out to see everything"));
    }
    Ok(Some(trimmed))
}

/// The phrase before the closing quote, and what follows it. A backslash takes the next character as it is.
fn quoted_phrase(rest: &str) -> Option<(String, &str)> {
    let mut phrase = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => return Some((phrase, characters.as_str())),
            '\\' => phrase.push(characters.next()?),
            character => phrase.push(character),
        }
    }
}

struct Parser<'text> {
    rest: &'text str,
    whole: &'text str,
    phrases: usize,
    depth: usize,
    structure: &'static Structure,
    version: Version,
}

impl Parser<'_> {
    fn wrong(&self) -> ApiError {
        invalid("$search", self.whole, EXPECTED)
    }

    fn takes(&mut self, word: &str) -> bool {
        let taken = self.rest.strip_prefix(word).filter(|rest| rest.starts_with([' ', '"', '(']));
        if let Some(rest) = taken {
            self.rest = rest.trim_start();
        }
        taken.is_some()
    }

    fn any(&mut self) -> Result<Condition, ApiError> {
        let mut parts = vec![self.every()?];
        while self.takes("OR") {
            parts.push(self.every()?);
        }
        Ok(joined(parts, Condition::Or))
    }

    /// Phrases that stand beside each other must all be found, as with `AND` between them.
    fn every(&mut self) -> Result<Condition, ApiError> {
        let mut parts = vec![self.one()?];
        while self.takes("AND") || self.rest.starts_with(['"', '(']) || self.rest.starts_with("NOT") {
            parts.push(self.one()?);
        }
        Ok(joined(parts, Condition::And))
    }

    fn one(&mut self) -> Result<Condition, ApiError> {
        self.depth += 1;
        if self.depth > SEARCH_PHRASES_MAX {
            return Err(self.wrong());
        }
        let condition = if self.takes("NOT") {
            Condition::Not(Box::new(self.one()?))
        } else if let Some(rest) = self.rest.strip_prefix('(') {
            self.rest = rest.trim_start();
            let inner = self.any()?;
            self.rest = self.rest.strip_prefix(')').ok_or_else(|| self.wrong())?.trim_start();
            inner
        } else {
            let quoted = self.rest.strip_prefix('"').and_then(quoted_phrase);
            let (phrase, rest) = quoted.filter(|(phrase, _)| !phrase.is_empty()).ok_or_else(|| self.wrong())?;
            self.rest = rest.trim_start();
            self.phrases += 1;
            if self.phrases > SEARCH_PHRASES_MAX {
                let expected = format!("at most {SEARCH_PHRASES_MAX} phrases");
                return Err(invalid("$search", self.whole, &expected).with("max", SEARCH_PHRASES_MAX));
            }
            work::count(1);
            self.phrase(phrase)?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn phrase(&self, phrase: String) -> Result<Condition, ApiError> {
        let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        let Some((name, text)) = phrase.split_once(':').filter(|(name, _)| is_name(name)) else {
            return Ok(Condition::Phrase(phrase));
        };
        let Some(property) = self.structure.find(name, self.version) else {
            let words = self.structure.unknown_words(name, self.version);
            let error = ApiError::new(Code::PropertyUnknown, format!("$search: {words}"));
            return Err(error.with("property", name));
        };
        if !matches!(property.kind, Kind::Text) {
            let message = format!("$search: {name} is not a text, and a search looks inside texts only; use $filter.");
            return Err(ApiError::new(Code::LiteralTypeMismatch, message).with("property", name));
        }
        let path = Path { variable: 0, steps: vec![property], kind: property.kind, position: 0 };
        Ok(Condition::Leaf(path, Test::Text(TextOperator::Contains, text.to_owned())))
    }
}

fn joined(mut parts: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => Condition::Constant(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::schema::managed_device::MANAGED_DEVICE;
    use crate::query_options::Dollar;

    fn search(text: &str) -> String {
        let raw = format!("$search={}", crate::percent::encode(text));
        let options = QueryOptions::parse(Some(&raw), &["$search"], Dollar::Needed).expect("options");
        match parse(&options, &MANAGED_DEVICE, Version::Beta) {
            Ok(Some(Search::Phrase(phrase))) => format!("[{phrase}]"),
            Ok(Some(Search::Condition(condition))) => shown(&condition),
            Ok(None) => String::new(),
            Err(error) => error.code.to_owned(),
        }
    }

    fn shown(condition: &Condition) -> String {
        let list = |parts: &[Condition]| parts.iter().map(shown).collect::<Vec<_>>().join(" ");
        match condition {
            Condition::And(parts) => format!("(and {})", list(parts)),
            Condition::Or(parts) => format!("(or {})", list(parts)),
            Condition::Not(part) => format!("(not {})", shown(part)),
            Condition::Phrase(phrase) => format!("[{phrase}]"),
            Condition::Leaf(path, Test::Text(_, text)) => format!("{}[{text}]", path.name()),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_limit_counts_characters_as_a_person_does() {
        assert_eq!(search(&"ö".repeat(SEARCH_CHARACTERS_MAX)), format!("[{}]", "ö".repeat(SEARCH_CHARACTERS_MAX)));
        assert_eq!(search(&"o".repeat(SEARCH_CHARACTERS_MAX + 1)), "SearchTooLong");
    }

    #[test]
    fn phrases_and_operators() {
        for (text, expected) in [
            ("dell latitude", "[dell latitude]"),
            (r#""ab""#, "[ab]"),
            (r#""a\"b\\""#, r#"[a"b\]"#),
            (r#""a" OR "b" AND NOT "c""#, "(or [a] (and [b] (not [c])))"),
            (r#"("a" OR "b") "c""#, "(and (or [a] [b]) [c])"),
            (r#""deviceName:lt" AND "10:y""#, "(and deviceName[lt] [10:y])"),
            (r#""x:y""#, "PropertyUnknown"),
            (r#""Devicename:y""#, "deviceName[y]"),
            (r#""a" or "b""#, "QueryOptionInvalid"),
            (r#""isEncrypted:y""#, "LiteralTypeMismatch"),
            (r#""a\""#, "QueryOptionInvalid"),
            (r#""a"b"#, "QueryOptionInvalid"),
            (r#""a" OR"#, "QueryOptionInvalid"),
            (r#"("a""#, "QueryOptionInvalid"),
            (r#""""#, "QueryOptionInvalid"),
            (r#""a" and "b""#, "QueryOptionInvalid"),
            ("((((((((((\"a\"))))))))))", "QueryOptionInvalid"),
            (r#""1" "2" "3" "4" "5" "6" "7" "8" "9""#, "QueryOptionInvalid"),
        ] {
            assert_eq!(search(text), expected, "{text}");
        }
    }
}
