//! From the bytes of a query to its tokens, each with its place.

use crate::error::{Code, Error, quoted};
use crate::limits::QUERY_BYTES_MAX;
use crate::span::Span;
use crate::time::{UNITS, parse_datetime};
use crate::value::Value;
use crate::work;

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    /// An entity, column, function or word of the language.
    Name(String),
    /// A string, number or length of time.
    Literal(Value),
    /// `|`, `(`, `==`, `!contains` and the like.
    Symbol(&'static str),
    /// The end.
    End,
}

/// A token and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spanned {
    pub(crate) token: Token,
    pub(crate) span: Span,
}

/// Symbols, longer ones before their beginnings. Those that no rule takes are Kusto's: the parser says so at their place.
const SYMBOLS: [&str; 25] = [
    "==", "!=", "<=", ">=", "=~", "!~", "..", "|", "(", ")", ",", "=", "<", ">", "+", "-", "*", "/", "%", ";", ".",
    "[", "]", "{", "}",
];
/// Words that are written with an exclamation mark in front.
const NEGATED: [&str; 6] = ["!like", "!contains", "!startswith", "!endswith", "!in", "!has"];

/// All tokens, the end included; with the first error, what was read before it.
pub(crate) fn tokens(text: &str) -> (Vec<Spanned>, Option<Error>) {
    let mut tokens = Vec::new();
    let mut error = None;
    if text.len() > QUERY_BYTES_MAX {
        let message = format!("The query has {} bytes; at most {QUERY_BYTES_MAX} are read. Shorten it.", text.len());
        error = Some(Error::new(Code::QueryTooLong, Span::default(), message));
    } else {
        let mut lexer = Lexer { text, at: 0 };
        loop {
            match lexer.next() {
                Ok(Some(token)) => tokens.push(token),
                Ok(None) => break,
                Err(failed) => {
                    error = Some(failed);
                    break;
                }
            }
        }
    }
    tokens.push(Spanned { token: Token::End, span: Span::new(text.len(), text.len()) });
    (tokens, error)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl Lexer<'_> {
    fn next(&mut self) -> Result<Option<Spanned>, Error> {
        self.skip_blanks();
        let start = self.at;
        let rest = &self.text[start..];
        let Some(first) = rest.chars().next() else { return Ok(None) };
        let token = match first {
            '\'' | '"' => self.string(first)?,
            '0'..='9' => self.number()?,
            'A'..='Z' | 'a'..='z' | '_' => {
                let word = self.word().to_owned();
                if word == "datetime" && self.text[self.at..].starts_with('(') {
                    self.datetime(start)?
                } else {
                    Token::Name(word)
                }
            }
            '!' if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
                self.at += 1;
                let word = format!("!{}", self.word());
                match NEGATED.iter().find(|negated| **negated == word) {
                    Some(negated) => Token::Symbol(negated),
                    None => {
                        let span = Span::new(start, self.at);
                        let message = format!("{} is no operator.", quoted(&word));
                        let known = NEGATED.into_iter().take(4);
                        return Err(Error::new(Code::TokenUnexpected, span, message)
                            .suggesting(&word, known.clone())
                            .expecting(known));
                    }
                }
            }
            _ => match SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol)) {
                Some(symbol) => {
                    self.at += symbol.len();
                    Token::Symbol(symbol)
                }
                None => {
                    let span = Span::new(start, start + first.len_utf8());
                    let message = format!("{} cannot stand here.", quoted(&first.to_string()));
                    return Err(Error::new(Code::CharacterInvalid, span, message));
                }
            },
        };
        work::count(self.at - start + 1);
        Ok(Some(Spanned { token, span: Span::new(start, self.at) }))
    }

    /// Spaces, and comments from `//` to the end of the line.
    fn skip_blanks(&mut self) {
        let start = self.at;
        loop {
            let rest = &self.text[self.at..];
            let blanks = rest.len() - rest.trim_start().len();
            self.at += blanks;
            let rest = &self.text[self.at..];
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if blanks == 0 {
                break;
            }
        }
        work::count(self.at - start);
    }

    fn word(&mut self) -> &str {
        let start = self.at;
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    /// A string. A backslash before a quote or a backslash stands for that character, any other is itself: registry paths are
    /// written with single ones in the documents, file names with double ones.
    fn string(&mut self, quote: char) -> Result<Token, Error> {
        let start = self.at;
        let mut text = String::new();
        let mut characters = self.text[start + 1..].char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => match characters.peek() {
                    Some((_, next @ ('\\' | '\'' | '"'))) => {
                        text.push(*next);
                        characters.next();
                    }
                    _ => text.push('\\'),
                },
                _ if character == quote => {
                    self.at = start + 1 + at + 1;
                    return Ok(Token::Literal(Value::String(text)));
                }
                '\n' => break,
                _ => text.push(character),
            }
        }
        let message = "The string that begins here has no closing quote on its line. A backslash before the quote must be doubled.";
        let end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        Err(Error::new(Code::StringNotClosed, Span::new(start, end), message))
    }

    /// `datetime(2015-12-31 23:59:59.9)`: a moment, with or without quotes around it.
    fn datetime(&mut self, start: usize) -> Result<Token, Error> {
        let rest = &self.text[self.at + 1..];
        let end = rest.find([')', '|', '\n']).filter(|end| rest[*end..].starts_with(')'));
        let text = end.map(|end| rest[..end].trim());
        let length = end.unwrap_or_else(|| rest.find(['|', '\n']).unwrap_or(rest.len()));
        self.at += 1 + length + usize::from(end.is_some());
        let unquoted = text.map(|text| {
            let inner = text.strip_prefix(['\'', '"']).and_then(|text| text.strip_suffix(['\'', '"']));
            inner.unwrap_or(text)
        });
        let moment = unquoted.and_then(parse_datetime).map(Value::DateTime);
        moment.map(Token::Literal).ok_or_else(|| {
            let message = format!("{} is no moment.", quoted(&self.text[start..self.at]));
            Error::new(Code::LiteralInvalid, Span::new(start, self.at), message)
                .expecting(["datetime(2026-01-31)", "datetime(2026-01-31 23:59:59)"])
        })
    }

    /// A number, or a length of time: digits and a unit.
    fn number(&mut self) -> Result<Token, Error> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let digits = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        self.at = digits(start);
        let mut is_whole = true;
        if bytes.get(self.at) == Some(&b'.') && bytes.get(self.at + 1).is_some_and(u8::is_ascii_digit) {
            self.at = digits(self.at + 1);
            is_whole = false;
        }
        let number = &self.text[start..self.at];
        let (text, suffix_start) = (self.text, self.at);
        let suffix = self.word();
        let span = Span::new(start, suffix_start + suffix.len());
        let invalid = |what: &str| Error::new(Code::LiteralInvalid, span, what);
        if !suffix.is_empty() {
            let Some((_, unit)) = UNITS.iter().find(|(name, _)| *name == suffix) else {
                let message = format!("{} is no number and no length of time.", quoted(&text[span.start..span.end]));
                return Err(invalid(&message).expecting(["1d", "2h", "30m", "10s", "500ms"]));
            };
            let ms = if is_whole {
                number.parse::<i64>().ok().and_then(|number| number.checked_mul(*unit))
            } else {
                let ms = number.parse::<f64>().unwrap_or(f64::INFINITY) * *unit as f64;
                (ms < 9e15).then_some(ms.round() as i64)
            };
            let ms = ms.ok_or_else(|| invalid("This length of time is too long."))?;
            return Ok(Token::Literal(Value::TimeSpan(ms)));
        }
        if is_whole {
            let number =
                number.parse::<i64>().map_err(|_| invalid("This number is larger than 9223372036854775807."))?;
            return Ok(Token::Literal(Value::Long(number)));
        }
        let number = number.parse::<f64>().ok().filter(|number| number.is_finite());
        number.map(|number| Token::Literal(Value::Real(number))).ok_or_else(|| invalid("This number is too large."))
    }
}
