//! From a tree of JSON to a type that derives `Deserialize`.
//!
//! The parser of a text is compiled again for every type that it is asked for, and every type brings its own code for
//! each form that a text could have. Here a text is parsed once, into a [`Value`], and a type only takes its members
//! out of it: a quarter of the code, and the same strictness.

use super::parser::parse;
use super::value::{Number, Value};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use std::fmt;

/// Why a text or a tree is not of the type: a clause for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(String);

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

impl ReadError {
    /// What is no JSON, and where.
    pub(super) fn at(what: &str, line: usize, column: usize) -> Self {
        Self(format!("{what} at line {line} column {column}"))
    }
}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        wrong("type", &shown(unexpected), expected)
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        wrong("value", &shown(unexpected), expected)
    }
}

fn wrong(what: &str, found: &str, expected: &dyn Expected) -> ReadError {
    ReadError(format!("invalid {what}: {found}, expected {expected}"))
}

/// In the words of JSON. Fractions are shown by the value, which has them as they are written.
fn shown(unexpected: Unexpected<'_>) -> String {
    match unexpected {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Float(_) => "a fraction".to_owned(),
        Unexpected::Str(text) => string_shown(text),
        Unexpected::Bool(flag) => format!("boolean `{flag}`"),
        Unexpected::Unsigned(number) => format!("integer `{number}`"),
        Unexpected::Signed(number) => format!("integer `{number}`"),
        Unexpected::Seq => "sequence".to_owned(),
        Unexpected::Map => "map".to_owned(),
        // What JSON cannot hold.
        _ => "another value".to_owned(),
    }
}

fn string_shown(text: &str) -> String {
    format!("string {}", super::text(text))
}

/// Reads a text.
///
/// # Errors
/// What is no JSON, or not of the type.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    from_value(&parse(text)?)
}

/// Reads a value.
///
/// # Errors
/// What is not of the type.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, ReadError> {
    T::deserialize(Reader(value))
}

#[derive(Clone, Copy)]
struct Reader<'json>(&'json Value);

impl Reader<'_> {
    fn mismatch(self, expected: &dyn Expected) -> ReadError {
        let found = match self.0 {
            Value::Null => "null".to_owned(),
            Value::Bool(flag) => format!("boolean `{flag}`"),
            Value::Number(Number::Other(text)) => format!("floating point `{text}`"),
            Value::Number(number) => format!("integer `{number}`"),
            Value::String(text) => string_shown(text),
            Value::Array(_) => "sequence".to_owned(),
            Value::Object(_) => "map".to_owned(),
        };
        wrong("type", &found, expected)
    }
}

impl<'json> Reader<'json> {
    fn integer<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Number(Number::Unsigned(number)) => visitor.visit_u64(*number),
            Value::Number(Number::Negative(number)) => visitor.visit_i64(*number),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn text<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::String(text) => visitor.visit_str(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn array<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Array(values) => visitor.visit_seq(Elements(values)),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn object<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Object(members) => visitor.visit_map(Members { members: members.members(), value: &Value::Null }),
            _ => Err(self.mismatch(&visitor)),
        }
    }
}

macro_rules! read_as {
    ($kind:ident: $($method:ident)*) => {
        $(fn $method<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.$kind(visitor)
        })*
    };
}

impl<'json> Deserializer<'json> for Reader<'json> {
    type Error = ReadError;

    read_as!(integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    read_as!(integer: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    read_as!(text: deserialize_str deserialize_string deserialize_char deserialize_identifier);
    read_as!(array: deserialize_seq);
    read_as!(object: deserialize_map);
    read_as!(deserialize_any: deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf deserialize_unit);

    fn deserialize_any<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(Number::Other(text)) => visitor.visit_bytes(text.as_bytes()),
            Value::Number(_) => self.integer(visitor),
            Value::String(_) => self.text(visitor),
            Value::Array(_) => self.array(visitor),
            Value::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Bool(flag) => visitor.visit_bool(*flag),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'json>>(self, _: &str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'json>>(self, _: &str, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple<V: Visitor<'json>>(self, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'json>>(self, _: &str, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn deserialize_struct<V: Visitor<'json>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.object(visitor)
    }

    fn deserialize_enum<V: Visitor<'json>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(Variant { name, content: &Value::Null }),
            Value::Object(map) => match map.members() {
                [(name, content)] => visitor.visit_enum(Variant { name, content }),
                _ => Err(self.mismatch(&"string or map with a single key")),
            },
            _ => Err(self.mismatch(&"string or map with a single key")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'json>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }
}

struct Elements<'json>(&'json [Value]);

impl<'json> SeqAccess<'json> for Elements<'json> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'json>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        seed.deserialize(Reader(first)).map(Some)
    }
}

struct Members<'json> {
    members: &'json [(String, Value)],
    value: &'json Value,
}

impl<'json> MapAccess<'json> for Members<'json> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'json>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        let Some(((name, value), rest)) = self.members.split_first() else { return Ok(None) };
        self.members = rest;
        self.value = value;
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'json>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        seed.deserialize(Reader(self.value))
    }
}

/// The name of a member: a string, or the name of a unit variant.
struct Name<'json>(&'json str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_str(self.0)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_enum(Variant { name: self.0, content: &Value::Null })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Variant<'json> {
    name: &'json str,
    content: &'json Value,
}

impl<'json> EnumAccess<'json> for Variant<'json> {
    type Error = ReadError;
    type Variant = Reader<'json>;

    fn variant_seed<V: DeserializeSeed<'json>>(self, seed: V) -> Result<(V::Value, Reader<'json>), ReadError> {
        Ok((seed.deserialize(Name(self.name))?, Reader(self.content)))
    }
}

impl<'json> VariantAccess<'json> for Reader<'json> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        match self.0 {
            Value::Null => Ok(()),
            _ => Err(self.mismatch(&"unit variant")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'json>>(self, seed: T) -> Result<T::Value, ReadError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'json>>(self, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn struct_variant<V: Visitor<'json>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, ReadError> {
        self.object(visitor)
    }
}
