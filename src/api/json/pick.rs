//! From tree to wire type: what serde's derived readers ask for, and nothing that they ask twice.
//!
//! A structure is read from an object only, a list from a list only, and so on: a general answer would compile every way of
//! reading into every type.

use super::{Fault, Tree};
use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::vec::IntoIter;

type Found<T> = Result<T, Fault>;

impl Tree {
    fn text(self) -> Found<String> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.unexpected()),
        }
    }

    fn whole(self) -> Found<i64> {
        match self {
            Self::Whole(number) => Ok(number),
            other => Err(other.unexpected()),
        }
    }

    fn members(self) -> Found<Members> {
        match self {
            Self::Object(members) => Ok(Members { rest: members.into_iter(), value: None }),
            other => Err(other.unexpected()),
        }
    }

    fn fields(self, names: &'static [&'static str]) -> Found<Fields> {
        match self {
            Self::Object(members) => Ok(Fields { members, names: names.iter(), next: 0 }),
            other => Err(other.unexpected()),
        }
    }

    fn items(self) -> Found<Items> {
        match self {
            Self::List(items) => Ok(Items(items.into_iter())),
            other => Err(other.unexpected()),
        }
    }

    fn unexpected(&self) -> Fault {
        Fault::kind(match self {
            Self::Missing => "nothing",
            Self::Null => "null",
            Self::Bool(_) => "a truth value",
            Self::Whole(_) | Self::Large(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        })
    }
}

macro_rules! each_as {
    ($($method:ident => $as:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
            self.$as(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Missing | Self::Null => visitor.visit_unit(),
            Self::Bool(flag) => visitor.visit_bool(flag),
            Self::Whole(number) => visitor.visit_i64(number),
            Self::Large(number) => visitor.visit_u64(number),
            Self::Number(number) => visitor.visit_f64(number),
            Self::Text(text) => visitor.visit_string(text),
            Self::List(items) => visitor.visit_seq(Items(items.into_iter())),
            Self::Object(members) => visitor.visit_map(Members { rest: members.into_iter(), value: None }),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Bool(flag) => visitor.visit_bool(flag),
            other => Err(other.unexpected()),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        visitor.visit_i64(self.whole()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Large(number) => visitor.visit_u64(number),
            other => visitor.visit_i64(other.whole()?),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Number(number) => visitor.visit_f64(number),
            Self::Large(number) => visitor.visit_f64(number as f64),
            other => visitor.visit_f64(other.whole()? as f64),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Missing | Self::Null => visitor.visit_none(),
            other => visitor.visit_some(other),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        match self {
            Self::Null => visitor.visit_unit(),
            other => Err(other.unexpected()),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        visitor.visit_map(self.members()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Found<V::Value> {
        visitor.visit_seq(self.fields(fields)?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Found<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Found<V::Value> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Found<V::Value> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _length: usize,
        visitor: V,
    ) -> Found<V::Value> {
        visitor.visit_seq(self.items()?)
    }

    /// A variant without content is its name, one with content an object of one member.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Found<V::Value> {
        let chosen = match self {
            Self::Object(members) => {
                let mut members = members.into_iter();
                match (members.next(), members.next()) {
                    (Some((name, content)), None) => Chosen { name, content },
                    _ => return Err(Fault::new("a variant is an object of one member")),
                }
            }
            other => Chosen { name: other.text()?, content: Self::Null },
        };
        visitor.visit_enum(chosen)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Found<V::Value> {
        visitor.visit_unit()
    }

    each_as! {
        deserialize_i8 => deserialize_i64,
        deserialize_i16 => deserialize_i64,
        deserialize_i32 => deserialize_i64,
        deserialize_u8 => deserialize_u64,
        deserialize_u16 => deserialize_u64,
        deserialize_u32 => deserialize_u64,
        deserialize_f32 => deserialize_f64,
        deserialize_char => deserialize_string,
        deserialize_str => deserialize_string,
        deserialize_identifier => deserialize_string,
        deserialize_bytes => deserialize_any,
        deserialize_byte_buf => deserialize_any,
    }
}

struct Items(IntoIter<Tree>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Found<Option<T::Value>> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// The members of an object in the order of a structure's fields: a structure that reads a list has no need to compare
/// names, which is most of what serde compiles for it.
struct Fields {
    members: Vec<(String, Tree)>,
    names: std::slice::Iter<'static, &'static str>,
    /// Where the next field stands in an object that was written in this order.
    next: usize,
}

impl Fields {
    fn take(&mut self, name: &str) -> Tree {
        let is_next = self.members.get(self.next).is_some_and(|(known, _)| known == name);
        let place = if is_next { Some(self.next) } else { self.members.iter().position(|(known, _)| known == name) };
        let Some(place) = place else { return Tree::Missing };
        self.next = place + 1;
        std::mem::replace(&mut self.members[place].1, Tree::Missing)
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Found<Option<T::Value>> {
        let Some(name) = self.names.next() else { return Ok(None) };
        match self.take(name) {
            // An option is none then. What is nothing else has its default, or serde says that something is lacking.
            Tree::Missing => Ok(seed.deserialize(Tree::Missing).ok()),
            tree => seed.deserialize(tree).map(Some).map_err(|fault| fault.of(name)),
        }
    }
}

struct Members {
    rest: IntoIter<(String, Tree)>,
    value: Option<Tree>,
}

impl<'de> MapAccess<'de> for Members {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Found<Option<K::Value>> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Tree::Text(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Found<V::Value> {
        seed.deserialize(self.value.take().unwrap_or(Tree::Null))
    }
}

struct Chosen {
    name: String,
    content: Tree,
}

impl<'de> EnumAccess<'de> for Chosen {
    type Error = Fault;
    type Variant = Tree;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Found<(V::Value, Tree)> {
        let name: StringDeserializer<Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self.content))
    }
}

impl<'de> VariantAccess<'de> for Tree {
    type Error = Fault;

    fn unit_variant(self) -> Found<()> {
        match self {
            Self::Null => Ok(()),
            other => Err(other.unexpected()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Found<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Found<V::Value> {
        visitor.visit_seq(self.items()?)
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], visitor: V) -> Found<V::Value> {
        visitor.visit_map(self.members()?)
    }
}
