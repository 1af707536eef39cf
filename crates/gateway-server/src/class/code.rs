//! Codes of a class: letters and digits that are told apart when they are read aloud or typed (Crockford's Base32).

use std::fmt;
use std::hash::{Hash, Hasher};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What a join code is made of: 30 bits, for an hour in which each wrong one costs a second.
pub(crate) const JOIN_LENGTH: usize = 6;
/// What leads to a place, or to all of them: 60 bits.
pub(crate) const SECRET_LENGTH: usize = 12;
/// Letters between two dashes of such a one.
const GROUP: usize = 4;

/// A code. It is not written to any log.
#[derive(Clone)]
pub(crate) struct Code {
    /// Its one spelling: two codes are the same where this is.
    key: String,
    /// As people read it.
    shown: String,
}

impl Code {
    /// A new one of random bytes.
    ///
    /// # Errors
    /// The system has no randomness to give: words for a person.
    pub(crate) fn random(length: usize) -> Result<Self, String> {
        let mut bytes = vec![0; length];
        getrandom::fill(&mut bytes).map_err(|error| format!("the system gives no random bytes: {error}"))?;
        let letters: String = bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
        Ok(Self::of_key(letters))
    }

    /// One that was made up before, by its key.
    pub(crate) fn of_key(key: String) -> Self {
        let grouped: Vec<_> = key.as_bytes().chunks(GROUP).map(String::from_utf8_lossy).collect();
        let shown = if key.len() > JOIN_LENGTH { grouped.join("-") } else { key.clone() };
        Self { key, shown }
    }

    /// Normalizes a typed code: any letter case, O for 0 and I or L for 1, dashes and spaces between.
    pub(crate) fn typed(text: &str) -> Self {
        let letters = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
        let one_spelling = letters.map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        Self { key: one_spelling.collect(), shown: text.trim().to_uppercase() }
    }

    /// As it is stored where it was made up, and stands in a path.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Code {}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

/// A code of the command line.
///
/// # Errors
/// It is too short to keep anybody out: words for the person who named it.
pub(crate) fn parse(text: &str) -> Result<String, String> {
    const LENGTH_MIN: usize = 4;
    const LENGTH_MAX: usize = 64;
    let Code { key, shown } = Code::typed(text);
    let is_plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain && (LENGTH_MIN..=LENGTH_MAX).contains(&key.len()) {
        return Ok(shown);
    }
    Err(format!("a code has {LENGTH_MIN} to {LENGTH_MAX} letters and digits, for example AUTUMN-26"))
}

#[cfg(test)]
mod tests {
    use super::{Code, SECRET_LENGTH, parse};

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(Code::typed(" k7qf-oil0 ").key(), "K7QF0110");
        assert_eq!(Code::typed(" join-42 ").to_string(), "JOIN-42");
        let code = Code::random(SECRET_LENGTH).expect("random");
        assert_eq!((code.key().len(), code.to_string().len()), (SECRET_LENGTH, SECRET_LENGTH + 2));
        assert!(Code::typed(&code.to_string().to_lowercase()) == code);
        assert!(Code::random(SECRET_LENGTH).is_ok_and(|other| other != code));
    }

    #[test]
    fn a_code_that_keeps_nobody_out_is_none() {
        assert_eq!(parse("Autumn-26"), Ok("AUTUMN-26".to_owned()));
        for text in ["", "a-b", "åäöåäö", "a/b/c/d"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
