//! From text to tree, after RFC 8259.

use super::{Fault, Tree};

/// Lists and objects within each other; the gateway's answers have a handful.
const DEPTH_MAX: u32 = 64;

/// Parses a whole text.
///
/// # Errors
/// It is no JSON, or nests too deep.
pub fn parse(text: &str) -> Result<Tree, Fault> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let tree = parser.value()?;
    match parser.peek() {
        None => Ok(tree),
        Some(_) => Err(parser.fault("something follows the value")),
    }
}

struct Parser<'text> {
    text: &'text str,
    at: usize,
    depth: u32,
}

impl Parser<'_> {
    fn fault(&self, words: &str) -> Fault {
        Fault::at(words, self.at)
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes `wanted`, if it is next.
    fn passes(&mut self, wanted: u8) -> bool {
        let is_next = self.peek() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, wanted: u8) -> Result<(), Fault> {
        if self.passes(wanted) { Ok(()) } else { Err(self.fault("a sign is missing")) }
    }

    fn value(&mut self) -> Result<Tree, Fault> {
        match self.peek() {
            Some(b'"') => self.string().map(Tree::Text),
            Some(b'[' | b'{') => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(self.fault("lists and objects are too deep"));
                }
                let tree = if self.passes(b'[') { self.list() } else { self.object() };
                self.depth -= 1;
                tree
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Tree, Fault> {
        let rest = &self.text[self.at..];
        for (word, tree) in [("null", Tree::Null), ("true", Tree::Bool(true)), ("false", Tree::Bool(false))] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(tree);
            }
        }
        Err(self.fault("this is no value"))
    }

    fn list(&mut self) -> Result<Tree, Fault> {
        let mut items = Vec::new();
        if self.passes(b']') {
            return Ok(Tree::List(items));
        }
        loop {
            items.push(self.value()?);
            if !self.passes(b',') {
                self.expect(b']')?;
                return Ok(Tree::List(items));
            }
        }
    }

    fn object(&mut self) -> Result<Tree, Fault> {
        self.expect(b'{')?;
        let mut members = Vec::new();
        if self.passes(b'}') {
            return Ok(Tree::Object(members));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.fault("a name is missing"));
            }
            let name = self.string()?;
            self.expect(b':')?;
            members.push((name, self.value()?));
            if !self.passes(b',') {
                self.expect(b'}')?;
                return Ok(Tree::Object(members));
            }
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        if self.at == start { Err(self.fault("a digit is missing")) } else { Ok(()) }
    }

    fn number(&mut self) -> Result<Tree, Fault> {
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        let whole_end = self.at;
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let text = &self.text[start..self.at];
        if self.at == whole_end {
            if let Ok(whole) = text.parse() {
                return Ok(Tree::Whole(whole));
            }
            if let Ok(large) = text.parse() {
                return Ok(Tree::Large(large));
            }
        }
        Ok(Tree::Number(text.to_owned()))
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut found = String::new();
        loop {
            let start = self.at;
            while let Some(byte) = self.byte()
                && !matches!(byte, b'"' | b'\\' | 0..=0x1f)
            {
                self.at += 1;
            }
            // Between signs of one byte: on the border of characters.
            found.push_str(&self.text[start..self.at]);
            let sign = self.byte();
            self.at += 1;
            match sign {
                Some(b'"') => return Ok(found),
                Some(b'\\') => found.push(self.escape()?),
                _ => return Err(self.fault("a text does not end")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let sign = self.byte();
        self.at += 1;
        Ok(match sign {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let mut code = self.four_digits()?;
                if let 0xd800..=0xdbff = code
                    && self.text[self.at..].starts_with("\\u")
                {
                    self.at += 2;
                    let low = self.four_digits()?;
                    // What is no second half leaves the first, which is no character.
                    if let 0xdc00..=0xdfff = low {
                        code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                    }
                }
                char::from_u32(code).ok_or_else(|| self.fault("half of a character"))?
            }
            _ => return Err(self.fault("this is no escape")),
        })
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let digits =
            self.text.get(self.at..self.at + 4).filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()));
        self.at += 4;
        digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or_else(|| self.fault("four digits are missing"))
    }
}
