//! Writing JSON at the end of a text.

use super::WriteJson;

/// Writes the members of an object.
#[derive(Debug)]
pub struct Object<'out> {
    out: &'out mut String,
    is_first: bool,
}

impl<'out> Object<'out> {
    /// Opens one at the end of `out`.
    pub fn open(out: &'out mut String) -> Self {
        out.push('{');
        Self { out, is_first: true }
    }

    /// Writes a member.
    pub fn member(&mut self, name: &str, value: &dyn WriteJson) {
        if !std::mem::take(&mut self.is_first) {
            self.out.push(',');
        }
        write_text(self.out, name);
        self.out.push(':');
        value.write_json(self.out);
    }

    /// Closes it.
    pub fn close(self) {
        self.out.push('}');
    }
}

/// Appends a string with its quotes.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        let short = match letter {
            '"' | '\\' => letter,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..='\x1f' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or_default();
                let code = u32::from(letter);
                out.push_str("\\u00");
                out.push(digit(code >> 4));
                out.push(digit(code & 15));
                continue;
            }
            _ => {
                out.push(letter);
                continue;
            }
        };
        out.push('\\');
        out.push(short);
    }
    out.push('"');
}

/// Appends a whole number.
pub fn write_whole(out: &mut String, number: i64) {
    out.push_str(&number.to_string());
}
