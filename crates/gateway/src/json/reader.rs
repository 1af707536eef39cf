//! From a tree of JSON to a type that derives `Deserialize`.
//!
//! The parser of a text is compiled again for every type that it is asked for, and every type brings its own code for
//! each form that a text could have. Here a text is parsed once, into a [`Tree`], and a type only takes its members
//! out of it: a quarter of the code, and the same strictness.

use super::tree::Tree;
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

impl From<serde_json::Error> for ReadError {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
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

/// In the words of JSON. Fractions are shown by the tree, which has them as they are written.
fn shown(unexpected: Unexpected<'_>) -> String {
    match unexpected {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Float(_) => "a fraction".to_owned(),
        Unexpected::Str(text) => string_shown(text),
        other => other.to_string(),
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
    from_tree(&Tree::parse(text)?)
}

/// Reads a tree.
///
/// # Errors
/// What is not of the type.
pub fn from_tree<T: DeserializeOwned>(tree: &Tree) -> Result<T, ReadError> {
    T::deserialize(Reader(tree))
}

#[derive(Clone, Copy)]
struct Reader<'tree>(&'tree Tree);

impl Reader<'_> {
    fn mismatch(self, expected: &dyn Expected) -> ReadError {
        let found = match self.0 {
            Tree::Null => "null".to_owned(),
            Tree::Flag(flag) => format!("boolean `{flag}`"),
            Tree::Number(number) if number.is_f64() => format!("floating point `{number}`"),
            Tree::Number(number) => format!("integer `{number}`"),
            Tree::Text(text) => string_shown(text),
            Tree::Array(_) => "sequence".to_owned(),
            Tree::Object(_) => "map".to_owned(),
        };
        wrong("type", &found, expected)
    }
}

impl<'tree> Reader<'tree> {
    fn integer<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (None, Some(number)) => visitor.visit_i64(number),
                (None, None) => Err(self.mismatch(&visitor)),
            },
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn text<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Text(text) => visitor.visit_str(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn array<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Array(values) => visitor.visit_seq(Elements(values)),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn object<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Object(members) => visitor.visit_map(Members { members, value: &Tree::Null }),
            _ => Err(self.mismatch(&visitor)),
        }
    }
}

macro_rules! read_as {
    ($kind:ident: $($method:ident)*) => {
        $(fn $method<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.$kind(visitor)
        })*
    };
}

impl<'tree> Deserializer<'tree> for Reader<'tree> {
    type Error = ReadError;

    read_as!(integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    read_as!(integer: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    read_as!(text: deserialize_str deserialize_string deserialize_char deserialize_identifier);
    read_as!(array: deserialize_seq);
    read_as!(object: deserialize_map);
    read_as!(deserialize_any: deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf deserialize_unit);

    fn deserialize_any<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Null => visitor.visit_unit(),
            Tree::Flag(flag) => visitor.visit_bool(*flag),
            Tree::Number(number) if number.is_f64() => visitor.visit_f64(number.as_f64().unwrap_or_default()),
            Tree::Number(_) => self.integer(visitor),
            Tree::Text(_) => self.text(visitor),
            Tree::Array(_) => self.array(visitor),
            Tree::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Flag(flag) => visitor.visit_bool(*flag),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'tree>>(self, _: &str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'tree>>(self, _: &str, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple<V: Visitor<'tree>>(self, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'tree>>(self, _: &str, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn deserialize_struct<V: Visitor<'tree>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.object(visitor)
    }

    fn deserialize_enum<V: Visitor<'tree>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        match self.0 {
            Tree::Text(name) => visitor.visit_enum(Variant { name, content: &Tree::Null }),
            Tree::Object(members) if members.len() == 1 => {
                visitor.visit_enum(Variant { name: &members[0].0, content: &members[0].1 })
            }
            _ => Err(self.mismatch(&"string or map with a single key")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'tree>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }
}

struct Elements<'tree>(&'tree [Tree]);

impl<'tree> SeqAccess<'tree> for Elements<'tree> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'tree>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        seed.deserialize(Reader(first)).map(Some)
    }
}

struct Members<'tree> {
    members: &'tree [(String, Tree)],
    value: &'tree Tree,
}

impl<'tree> MapAccess<'tree> for Members<'tree> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'tree>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        let Some(((name, value), rest)) = self.members.split_first() else { return Ok(None) };
        self.members = rest;
        self.value = value;
        seed.deserialize(Name(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'tree>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        seed.deserialize(Reader(self.value))
    }
}

/// The name of a member: a string, or the name of a unit variant.
struct Name<'tree>(&'tree str);

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
        visitor.visit_enum(Variant { name: self.0, content: &Tree::Null })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Variant<'tree> {
    name: &'tree str,
    content: &'tree Tree,
}

impl<'tree> EnumAccess<'tree> for Variant<'tree> {
    type Error = ReadError;
    type Variant = Reader<'tree>;

    fn variant_seed<V: DeserializeSeed<'tree>>(self, seed: V) -> Result<(V::Value, Reader<'tree>), ReadError> {
        Ok((seed.deserialize(Name(self.name))?, Reader(self.content)))
    }
}

impl<'tree> VariantAccess<'tree> for Reader<'tree> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        match self.0 {
            Tree::Null => Ok(()),
            _ => Err(self.mismatch(&"unit variant")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'tree>>(self, seed: T) -> Result<T::Value, ReadError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'tree>>(self, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.array(visitor)
    }

    fn struct_variant<V: Visitor<'tree>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, ReadError> {
        self.object(visitor)
    }
}
