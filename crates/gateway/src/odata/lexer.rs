//! From the bytes of a `$filter` to its words, each with its position.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::odata::syntax::{Literal, local_name};
use crate::{names, work};
use simulation::time::SimTime;

/// A word of the filter.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A property, operator or function.
    Name(String),
    /// A value.
    Literal(Literal),
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// The end.
    End,
}

/// A word and where it begins, in bytes from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Positioned {
    /// The word.
    pub token: Token,
    /// Where it begins.
    pub position: usize,
}

/// An error at a place of the filter. Positions in messages count from one.
pub fn error_at(code: Code, position: usize, what: &str) -> ApiError {
    let shown = position + 1;
    ApiError::new(code, format!("$filter, position {shown}: {what}")).with("position", shown)
}

/// Every word of `filter`, the end included.
pub fn tokens(filter: &str) -> Result<Vec<Positioned>, ApiError> {
    let bytes = filter.as_bytes();
    work::count(bytes.len());
    let mut tokens = Vec::new();
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        let start = position;
        let token = match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {
                position += 1;
                continue;
            }
            b'(' | b')' | b',' | b':' => {
                position += 1;
                match byte {
                    b'(' => Token::Open,
                    b')' => Token::Close,
                    b':' => Token::Colon,
                    _ => Token::Comma,
                }
            }
            b'\'' => {
                let (text, end) = string(filter, start)?;
                position = end;
                Token::Literal(Literal::Text(text))
            }
            _ if is_word(byte) => {
                // A time has colons inside; a name ends at the colon of its lambda.
                let is_name = byte.is_ascii_alphabetic() || byte == b'_';
                let is_inside = |byte: u8| is_word(byte) && !(is_name && byte == b':');
                let length = bytes[start..].iter().take_while(|byte| is_inside(**byte)).count();
                let word = &filter[start..start + length];
                position = start + length;
                if bytes.get(position) == Some(&b'\'') {
                    let (text, end) = string(filter, position)?;
                    position = end;
                    qualified(word, text, start)?
                } else {
                    classify(word, start)?
                }
            }
            _ => {
                let character = filter[start..].chars().next().unwrap_or_default();
                let what = format!("{} cannot stand here.", quoted(&character.to_string()));
                return Err(error_at(Code::FilterInvalid, start, &what));
            }
        };
        tokens.push(Positioned { token, position: start });
    }
    tokens.push(Positioned { token: Token::End, position: filter.len() });
    Ok(tokens)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_./:+-@$".contains(&byte)
}

/// A quoted string that begins at `start`, and where it ends. A quote inside is doubled.
fn string(filter: &str, start: usize) -> Result<(String, usize), ApiError> {
    let mut text = String::new();
    let mut from = start + 1;
    loop {
        let Some(length) = filter[from..].find('\'') else {
            return Err(error_at(Code::FilterInvalid, start, "the string that begins here has no closing quote."));
        };
        text.push_str(&filter[from..from + length]);
        from += length + 1;
        if filter.as_bytes().get(from) != Some(&b'\'') {
            return Ok((text, from));
        }
        text.push('\'');
        from += 1;
    }
}

fn qualified(word: &str, text: String, position: usize) -> Result<Token, ApiError> {
    if local_name(word).is_some() {
        return Ok(Token::Literal(Literal::Member(word.to_owned(), text)));
    }
    let what = match word {
        _ if ["datetime", "datetimeoffset", "guid"].iter().any(|name| names::are_same(word, name)) => {
            format!("{word}'…' is OData 2. Write the value without quotes and without {word}.")
        }
        _ => format!("a quote cannot follow {} directly.", quoted(word)),
    };
    Err(error_at(Code::FilterInvalid, position, &what))
}

fn classify(word: &str, position: usize) -> Result<Token, ApiError> {
    const GUID_LENGTH: usize = 36;
    let literal = match word {
        _ if names::are_same(word, "true") => Some(Literal::Flag(true)),
        _ if names::are_same(word, "false") => Some(Literal::Flag(false)),
        _ if names::are_same(word, "null") => Some(Literal::Null),
        _ if word.len() == GUID_LENGTH && word.parse::<uuid::Uuid>().is_ok() => word.parse().ok().map(Literal::Guid),
        _ => None,
    };
    if let Some(literal) = literal {
        return Ok(Token::Literal(literal));
    }
    let first = word.as_bytes()[0];
    // `$it` is the object itself, also inside a lambda.
    let name = names::after(word, "$it/").unwrap_or(word);
    if first.is_ascii_alphabetic() || first == b'_' || word.len() > name.len() {
        let begins = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_');
        if begins && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./".contains(&byte)) {
            return Ok(Token::Name(word.to_owned()));
        }
        let what = format!("{} is no name, and a text needs quotes: '…'.", quoted(word));
        return Err(error_at(Code::FilterInvalid, position, &what));
    }
    let unsigned = word.trim_start_matches(['-', '+']);
    if !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().map(|number| Token::Literal(Literal::Number(number))).map_err(|_| {
            error_at(Code::FilterInvalid, position, &format!("{} is too large for a whole number.", quoted(word)))
        });
    }
    if let Some(time) = SimTime::parse_any(word) {
        return Ok(Token::Literal(Literal::Time(time)));
    }
    let what = format!(
        "{} is no value. Whole numbers, times such as 2020-09-28T08:00:00Z (a + in an address is written \
         %2B), GUIDs, true, false and null stand without quotes; texts stand in quotes.",
        quoted(word)
    );
    Err(error_at(Code::FilterInvalid, position, &what))
}
