//! Writes the pattern of a message: text, arguments, and a choice by a number or a name.
//!
//! It is the part of Fluent that the message files use; a native test compares every message with Fluent's own reader, and
//! so refuses a file that uses more.

use super::format::grouped;
use super::language::Language;
use std::borrow::Cow;

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum FluentValue<'text> {
    /// A text, shown as it is.
    Text(Cow<'text, str>),
    /// A whole number, shown grouped, and what a plural is chosen by.
    Number(i64),
}

impl<'text> From<&'text str> for FluentValue<'text> {
    fn from(text: &'text str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for FluentValue<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for FluentValue<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number as i64)
            }
        }
    )*};
}

// A float is a count that JavaScript gave.
numbers!(f64 i32 i64 u16 u32 u64 usize);

/// Names and values of the arguments.
pub(super) type Arguments<'call> = &'call [(&'call str, FluentValue<'call>)];

/// Writes `pattern` to the end of `text`.
pub(super) fn write(text: &mut String, pattern: &str, arguments: Arguments<'_>, language: Language) {
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let end = end_of_placeable(after);
        write_placeable(text, after[..end].trim(), arguments, language);
        rest = after.get(end + 1..).unwrap_or_default();
    }
    text.push_str(rest);
}

/// Where the brace stands that closes the one before `text`.
fn end_of_placeable(text: &str) -> usize {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn write_placeable(text: &mut String, placeable: &str, arguments: Arguments<'_>, language: Language) {
    let (selector, variants) = placeable.split_once("->").unwrap_or((placeable, ""));
    let name = selector.trim().trim_start_matches('$');
    let value = arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
    if !variants.is_empty() {
        write(text, variant(variants, value), arguments, language);
        return;
    }
    match value {
        Some(FluentValue::Text(value)) => text.push_str(value),
        Some(FluentValue::Number(number)) => text.push_str(&grouped(*number, language)),
        // Visible, and never a reason to show nothing.
        None => {
            text.push('{');
            text.push_str(selector);
            text.push('}');
        }
    }
}

/// The variant for a value: of its name, of its plural form, or the one with the asterisk.
fn variant<'variants>(variants: &'variants str, value: Option<&FluentValue<'_>>) -> &'variants str {
    let wanted = match value {
        Some(FluentValue::Text(text)) => text,
        // English and Swedish have the same two forms.
        Some(FluentValue::Number(1)) => "one",
        Some(FluentValue::Number(_)) => "other",
        None => "",
    };
    let mut default = "";
    for line in variants.lines() {
        let line = line.trim();
        let (is_default, line) = line.strip_prefix('*').map_or((false, line), |line| (true, line));
        let Some((name, pattern)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) else { continue };
        if name.trim() == wanted {
            return pattern.trim_start();
        }
        if is_default {
            default = pattern.trim_start();
        }
    }
    default
}
