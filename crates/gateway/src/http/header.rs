//! Headers: a handful in each request and response, in the order in which they came.

use std::borrow::Cow;

/// The name of a header, in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderName(&'static str);

impl HeaderName {
    /// A name, which must be in small letters.
    pub const fn from_static(name: &'static str) -> Self {
        Self(name)
    }

    /// As it is written.
    pub fn as_str(&self) -> &'static str {
        self.0
    }
}

macro_rules! names {
    ($($name:ident $text:literal;)*) => {$(
        #[doc = concat!("`", $text, "`")]
        pub const $name: HeaderName = HeaderName($text);
    )*};
}

names! {
    ALLOW "allow";
    AUTHORIZATION "authorization";
    CACHE_CONTROL "cache-control";
    CONTENT_DISPOSITION "content-disposition";
    CONTENT_LENGTH "content-length";
    CONTENT_SECURITY_POLICY "content-security-policy";
    CONTENT_TYPE "content-type";
    HOST "host";
    LOCATION "location";
    REFERRER_POLICY "referrer-policy";
    RETRY_AFTER "retry-after";
    WWW_AUTHENTICATE "www-authenticate";
    X_CONTENT_TYPE_OPTIONS "x-content-type-options";
}

/// The value of a header: a text without what would end a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderValue(Cow<'static, str>);

impl HeaderValue {
    /// A value of our own.
    pub const fn from_static(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// A text as a value; nothing where it cannot be one (RFC 9110, 5.5).
    #[expect(clippy::should_implement_trait, reason = "there is no error to say")]
    pub fn from_str(text: &str) -> Option<Self> {
        let can_stand = |byte: u8| byte == b'\t' || byte >= b' ' && byte != 0x7f;
        text.bytes().all(can_stand).then(|| Self(Cow::Owned(text.to_owned())))
    }

    /// The text; nothing where it has other letters than those of ASCII.
    pub fn to_str(&self) -> Option<&str> {
        self.0.is_ascii().then_some(&*self.0)
    }

    /// The text, whatever its letters.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl From<usize> for HeaderValue {
    fn from(number: usize) -> Self {
        Self(Cow::Owned(number.to_string()))
    }
}

/// Headers in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderMap {
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl HeaderMap {
    /// No headers.
    pub fn new() -> Self {
        Self::default()
    }

    /// The first value of a name.
    pub fn get(&self, name: HeaderName) -> Option<&HeaderValue> {
        self.get_all(name).next()
    }

    /// Every value of a name.
    pub fn get_all(&self, name: HeaderName) -> impl Iterator<Item = &HeaderValue> {
        self.headers.iter().filter(move |(other, _)| *other == name).map(|(_, value)| value)
    }

    /// Gives a name one value, in the place of those that it had.
    pub fn insert(&mut self, name: HeaderName, value: HeaderValue) {
        self.headers.retain(|(other, _)| *other != name);
        self.append(name, value);
    }

    /// Gives a name one more value.
    pub fn append(&mut self, name: HeaderName, value: HeaderValue) {
        self.headers.push((name, value));
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (HeaderName, &HeaderValue)> {
        self.headers.iter().map(|(name, value)| (*name, value))
    }
}

impl Extend<(HeaderName, HeaderValue)> for HeaderMap {
    fn extend<I: IntoIterator<Item = (HeaderName, HeaderValue)>>(&mut self, headers: I) {
        self.headers.extend(headers);
    }
}

/// Whether a text is a token (RFC 9110, 5.6.2): what the name of a header or of a method is.
pub fn is_token(text: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_values_that_it_was_given() {
        let mut map = HeaderMap::new();
        map.append(HOST, HeaderValue::from_static("a"));
        map.append(ALLOW, HeaderValue::from_static("b"));
        map.append(HOST, HeaderValue::from_static("c"));
        assert_eq!(map.get_all(HOST).filter_map(HeaderValue::to_str).collect::<Vec<_>>(), ["a", "c"]);
        map.insert(HOST, HeaderValue::from(7));
        assert_eq!(map.get_all(HOST).filter_map(HeaderValue::to_str).collect::<Vec<_>>(), ["7"]);
        assert_eq!(map.get(LOCATION), None);
    }

    #[test]
    fn a_value_stays_on_its_line_and_is_read_in_ascii() {
        for text in ["a\nb", "a\rb", "\0", "\u{7f}"] {
            assert_eq!(HeaderValue::from_str(text), None, "{text:?}");
        }
        assert_eq!(HeaderValue::from_str("a\tb ~").as_ref().and_then(HeaderValue::to_str), Some("a\tb ~"));
        assert_eq!(HeaderValue::from_str("å").expect("a value").to_str(), None);
    }

    #[test]
    fn a_token_has_no_separators() {
        for (text, expected) in [
            ("", false),
            ("a", true),
            ("X-y_1", true),
            ("å", false),
            ("a b", false),
            ("a:b", false),
            ("a\"", false),
            ("~|`^", true),
        ] {
            assert_eq!(is_token(text), expected, "{text}");
        }
    }
}
