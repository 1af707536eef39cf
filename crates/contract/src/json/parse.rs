//! From text to tree: RFC 8259 and nothing beyond it. Faults have the words and the positions of serde_json, which reads
//! the same text everywhere else in the project; fractions need no floating-point numbers here.

use super::{Fault, Tree};

/// Lists and objects within each other; deeper is refused. Bodies of requests have a lower limit of their own.
const DEPTH_MAX: u32 = 127;

/// Parses a whole text. An object keeps its members as they stand, twice where they stand twice; see
/// [`Tree::unique_names`].
///
/// # Errors
/// What is no JSON, with its line and column.
pub fn parse(text: &str) -> Result<Tree, Fault> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let tree = parser.value()?;
    match parser.next_token() {
        None => Ok(tree),
        Some(_) => parser.fail_here("trailing characters"),
    }
}

struct Parser<'text> {
    text: &'text str,
    /// In bytes; on the border of characters wherever a piece of the text is taken.
    at: usize,
    depth: u32,
}

type Outcome<T> = Result<T, Fault>;

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The first byte that is no space; it stays.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// What stands between `start` and the place.
    fn since(&self, start: usize) -> &str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// A fault at the byte before the place.
    #[cold]
    fn fail<T>(&self, what: &str) -> Outcome<T> {
        let bytes = self.text.as_bytes();
        let read = bytes.get(..self.at).unwrap_or(bytes);
        let line = read.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        Err(Fault::at(what, line, column))
    }

    /// A fault at the byte of the place.
    #[cold]
    fn fail_here<T>(&mut self, what: &str) -> Outcome<T> {
        self.at = (self.at + 1).min(self.text.len());
        self.fail(what)
    }

    fn value(&mut self) -> Outcome<Tree> {
        match self.next_token() {
            None => self.fail_here("EOF while parsing a value"),
            Some(b'n') => self.word(b"null", Tree::Null),
            Some(b't') => self.word(b"true", Tree::Bool(true)),
            Some(b'f') => self.word(b"false", Tree::Bool(false)),
            Some(b'"') => self.string().map(Tree::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'[') => self.nested(Self::list),
            Some(b'{') => self.nested(Self::object),
            Some(_) => self.fail_here("expected value"),
        }
    }

    fn word(&mut self, word: &[u8], tree: Tree) -> Outcome<Tree> {
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
        Ok(tree)
    }

    fn nested(&mut self, read: fn(&mut Self) -> Outcome<Tree>) -> Outcome<Tree> {
        if self.depth == DEPTH_MAX {
            return self.fail_here("recursion limit exceeded");
        }
        self.at += 1;
        self.depth += 1;
        let tree = read(self);
        self.depth -= 1;
        tree
    }

    fn list(&mut self) -> Outcome<Tree> {
        let mut items = Vec::new();
        loop {
            match self.next_token() {
                None => return self.fail_here("EOF while parsing a list"),
                Some(b']') => break,
                Some(_) if items.is_empty() => {}
                Some(b',') => self.comma(b']')?,
                Some(_) => return self.fail_here("expected `,` or `]`"),
            }
            items.push(self.value()?);
        }
        self.at += 1;
        Ok(Tree::List(items))
    }

    fn object(&mut self) -> Outcome<Tree> {
        let mut members = Vec::new();
        loop {
            match self.next_token() {
                None => return self.fail_here("EOF while parsing an object"),
                Some(b'}') => break,
                Some(_) if members.is_empty() => {}
                Some(b',') => self.comma(b'}')?,
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
            members.push((name, self.value()?));
        }
        self.at += 1;
        Ok(Tree::Object(members))
    }

    /// Passes a comma, behind which another member or item stands.
    fn comma(&mut self, end: u8) -> Outcome<()> {
        self.at += 1;
        match self.next_token() {
            None => self.fail_here("EOF while parsing a value"),
            Some(next) if next == end => self.fail_here("trailing comma"),
            Some(_) => Ok(()),
        }
    }

    fn string(&mut self) -> Outcome<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            text.push_str(self.since(start));
            let Some(byte) = self.peek() else { return self.fail("EOF while parsing a string") };
            self.at += 1;
            match byte {
                b'"' => return Ok(text),
                b'\\' => text.push(self.escape()?),
                _ => return self.fail("control character (\\u0000-\\u001F) found while parsing a string"),
            }
        }
    }

    fn escape(&mut self) -> Outcome<char> {
        let Some(byte) = self.peek() else { return self.fail("EOF while parsing a string") };
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.character(),
            _ => return self.fail("invalid escape"),
        })
    }

    /// One character behind `\u`, which may be a pair of surrogates.
    fn character(&mut self) -> Outcome<char> {
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) {
            for expected in [b'\\', b'u'] {
                let given = self.peek();
                if given.is_none() {
                    return self.fail("EOF while parsing a string");
                }
                self.at += 1;
                if given != Some(expected) {
                    return self.fail("unexpected end of hex escape");
                }
            }
            let second = self.four_digits()?;
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

    fn four_digits(&mut self) -> Outcome<u32> {
        let Some(digits) = self.text.as_bytes().get(self.at..self.at + 4) else {
            self.at = self.text.len();
            return self.fail("EOF while parsing a string");
        };
        self.at += 4;
        let code = digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?));
        match code {
            Some(code) => Ok(code),
            None => self.fail("invalid escape"),
        }
    }

    fn number(&mut self) -> Outcome<Tree> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.peek() {
            None => return self.fail("EOF while parsing a value"),
            Some(b'0') => {
                self.at += 1;
                if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                    return self.fail_here("invalid number");
                }
            }
            Some(b'1'..=b'9') => self.skip_digits(),
            Some(_) => return self.fail_here("invalid number"),
        }
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            is_whole = false;
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_whole = false;
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let text = self.since(start);
        // A negative zero is a fraction.
        if is_whole && text != "-0" {
            if let Ok(whole) = text.parse() {
                return Ok(Tree::Whole(whole));
            }
            if let Ok(large) = text.parse() {
                return Ok(Tree::Large(large));
            }
        }
        Ok(Tree::Number(text.to_owned()))
    }

    /// The digits of a fraction or of an exponent: one at least.
    fn digits(&mut self) -> Outcome<()> {
        match self.peek() {
            None => return self.fail("EOF while parsing a value"),
            Some(b'0'..=b'9') => self.skip_digits(),
            Some(_) => return self.fail_here("invalid number"),
        }
        Ok(())
    }

    fn skip_digits(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
    }
}
