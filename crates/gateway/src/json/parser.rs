//! From text to a value: RFC 8259 and nothing beyond it. Errors have the words and the positions of serde_json, which
//! reads the same text everywhere else in the project; fractions need no floating-point numbers here.

use super::read_error::ReadError;
use super::value::{Map, Number, Value};

/// Arrays and objects in each other; deeper is refused. Bodies have a lower limit of their own.
const DEPTH_MAX: usize = 127;

/// Parses a text.
///
/// # Errors
/// What is no JSON, with its line and column.
pub fn parse(text: &str) -> Result<Value, ReadError> {
    let mut parser = Parser { bytes: text.as_bytes(), at: 0, depth: 0 };
    let value = parser.value()?;
    match parser.next_token() {
        None => Ok(value),
        Some(_) => parser.fail_here("trailing characters"),
    }
}

struct Parser<'text> {
    bytes: &'text [u8],
    at: usize,
    depth: usize,
}

type Outcome<T> = Result<T, ReadError>;

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The first byte that is no space; it stays.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// An error at the byte before the place.
    #[cold]
    fn fail<T>(&self, what: &str) -> Outcome<T> {
        let read = self.bytes.get(..self.at).unwrap_or(self.bytes);
        let line = read.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        Err(ReadError::at(what, line, column))
    }

    /// An error at the byte of the place.
    #[cold]
    fn fail_here<T>(&mut self, what: &str) -> Outcome<T> {
        self.at = (self.at + 1).min(self.bytes.len());
        self.fail(what)
    }

    fn value(&mut self) -> Outcome<Value> {
        match self.next_token() {
            None => self.fail_here("EOF while parsing a value"),
            Some(b'n') => self.word(b"null", Value::Null),
            Some(b't') => self.word(b"true", Value::Bool(true)),
            Some(b'f') => self.word(b"false", Value::Bool(false)),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number().map(Value::Number),
            Some(b'[') => self.nested(Self::array),
            Some(b'{') => self.nested(Self::object),
            Some(_) => self.fail_here("expected value"),
        }
    }

    fn word(&mut self, word: &[u8], value: Value) -> Outcome<Value> {
        for expected in word {
            let given = self.peek();
            if given.is_none() {
                return self.fail("EOF while parsing a value");
            }
            self.at += 1;
            if given != Some(*expected) {
                return self.fail("expected ident");
            }
        }
        Ok(value)
    }

    fn nested(&mut self, read: fn(&mut Self) -> Outcome<Value>) -> Outcome<Value> {
        if self.depth == DEPTH_MAX {
            return self.fail_here("recursion limit exceeded");
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn array(&mut self) -> Outcome<Value> {
        let mut values = Vec::new();
        loop {
            match self.next_token() {
                None => return self.fail_here("EOF while parsing a list"),
                Some(b']') => break,
                Some(_) if values.is_empty() => {}
                Some(b',') => {
                    self.at += 1;
                    match self.next_token() {
                        None => return self.fail_here("EOF while parsing a value"),
                        Some(b']') => return self.fail_here("trailing comma"),
                        Some(_) => {}
                    }
                }
                Some(_) => return self.fail_here("expected `,` or `]`"),
            }
            values.push(self.value()?);
        }
        self.at += 1;
        Ok(Value::Array(values))
    }

    fn object(&mut self) -> Outcome<Value> {
        let mut map = Map::new();
        loop {
            match self.next_token() {
                None => return self.fail_here("EOF while parsing an object"),
                Some(b'}') => break,
                Some(_) if map.members().is_empty() => {}
                Some(b',') => {
                    self.at += 1;
                    match self.next_token() {
                        None => return self.fail_here("EOF while parsing a value"),
                        Some(b'}') => return self.fail_here("trailing comma"),
                        Some(_) => {}
                    }
                }
                Some(_) => return self.fail_here("expected `,` or `}`"),
            }
            if self.peek() != Some(b'"') {
                return self.fail_here("key must be a string");
            }
            let name = self.string()?;
            match self.next_token() {
                None => return self.fail_here("EOF while parsing an object"),
                Some(b':') => self.at += 1,
                Some(_) => return self.fail_here("expected `:`"),
            }
            let value = self.value()?;
            map.push(name, value);
        }
        self.at += 1;
        Ok(Value::Object(map))
    }

    fn string(&mut self) -> Outcome<String> {
        self.at += 1;
        let mut text = Vec::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            text.extend_from_slice(&self.bytes[start..self.at]);
            let Some(byte) = self.peek() else { return self.fail("EOF while parsing a string") };
            self.at += 1;
            match byte {
                b'"' => break,
                b'\\' => self.escape(&mut text)?,
                _ => return self.fail("control character (\\u0000-\\u001F) found while parsing a string"),
            }
        }
        // Whole pieces of a text, and encoded characters: UTF-8.
        Ok(String::from_utf8(text).unwrap_or_default())
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Outcome<()> {
        let Some(byte) = self.peek() else { return self.fail("EOF while parsing a string") };
        self.at += 1;
        text.push(match byte {
            b'"' | b'\\' | b'/' => byte,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let character = self.character()?;
                text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return self.fail("invalid escape"),
        });
        Ok(())
    }

    /// One character behind `\u`, which may be a pair of surrogates.
    fn character(&mut self) -> Outcome<char> {
        let mut code = self.hex()?;
        if (0xd800..0xdc00).contains(&code) {
            for expected in [b'\\', b'u'] {
                match self.peek() {
                    None => return self.fail("EOF while parsing a string"),
                    given => {
                        self.at += 1;
                        if given != Some(expected) {
                            return self.fail("unexpected end of hex escape");
                        }
                    }
                }
            }
            let second = self.hex()?;
            if !(0xdc00..0xe000).contains(&second) {
                return self.fail("lone leading surrogate in hex escape");
            }
            code = 0x1_0000 + ((code - 0xd800) << 10) + (second - 0xdc00);
        }
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => self.fail("lone leading surrogate in hex escape"),
        }
    }

    fn hex(&mut self) -> Outcome<u32> {
        let Some(digits) = self.bytes.get(self.at..self.at + 4) else {
            self.at = self.bytes.len();
            return self.fail("EOF while parsing a string");
        };
        self.at += 4;
        let code = digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?));
        match code {
            Some(code) => Ok(code),
            None => self.fail("invalid escape"),
        }
    }

    fn number(&mut self) -> Outcome<Number> {
        let start = self.at;
        let is_negative = self.peek() == Some(b'-');
        self.at += usize::from(is_negative);
        match self.peek() {
            None => return self.fail("EOF while parsing a value"),
            Some(b'0') => {
                self.at += 1;
                if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                    return self.fail_here("invalid number");
                }
            }
            Some(b'1'..=b'9') => self.skip_digits(),
            Some(_) => {
                self.at += 1;
                return self.fail("invalid number");
            }
        }
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            is_whole = false;
            self.at += 1;
            match self.peek() {
                None => return self.fail("EOF while parsing a value"),
                Some(b'0'..=b'9') => self.skip_digits(),
                Some(_) => return self.fail_here("invalid number"),
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_whole = false;
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            match self.peek() {
                None => return self.fail("EOF while parsing a value"),
                Some(b'0'..=b'9') => self.skip_digits(),
                Some(_) => {
                    self.at += 1;
                    return self.fail("invalid number");
                }
            }
        }
        let text = std::str::from_utf8(&self.bytes[start..self.at]).unwrap_or_default();
        let whole = match (is_whole, is_negative) {
            (false, _) => None,
            (true, false) => text.parse().ok().map(Number::Unsigned),
            // A negative zero is a fraction.
            (true, true) => text.parse().ok().filter(|number| *number < 0).map(Number::Negative),
        };
        Ok(whole.unwrap_or_else(|| Number::Other(text.to_owned())))
    }

    fn skip_digits(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
    }
}
