//! What [`crate::world::canonical`] wrote, read back: postcard's format, by code that is small for what it reads. Every
//! number goes through one function, and there is one error without words.

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt;

/// The bytes are not those of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotOfType;

impl fmt::Display for NotOfType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the bytes are not those of the type")
    }
}

impl std::error::Error for NotOfType {}

impl de::Error for NotOfType {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // The rest only so that nobody composes a message that nobody reads.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads all of `bytes` as one value.
pub(super) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, NotOfType> {
    let mut content = Content { rest: bytes };
    let value = T::deserialize(&mut content)?;
    if content.rest.is_empty() { Ok(value) } else { Err(NotOfType) }
}

struct Content<'bytes> {
    rest: &'bytes [u8],
}

impl<'bytes> Content<'bytes> {
    #[inline(never)]
    fn byte(&mut self) -> Result<u8, NotOfType> {
        let (first, rest) = self.rest.split_first().ok_or(NotOfType)?;
        self.rest = rest;
        Ok(*first)
    }

    /// Seven bits a byte, the lowest first.
    #[inline(never)]
    fn varint(&mut self) -> Result<u64, NotOfType> {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift > 63 || bits << shift >> shift != bits {
                return Err(NotOfType);
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
            shift += 7;
        }
    }

    fn signed(&mut self) -> Result<i64, NotOfType> {
        let folded = self.varint()?;
        Ok((folded >> 1) as i64 ^ -((folded & 1) as i64))
    }

    #[inline(never)]
    fn bytes(&mut self) -> Result<&'bytes [u8], NotOfType> {
        let length = self.length()?;
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(NotOfType)?;
        self.rest = rest;
        Ok(bytes)
    }

    fn text(&mut self) -> Result<&'bytes str, NotOfType> {
        std::str::from_utf8(self.bytes()?).map_err(|_| NotOfType)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], NotOfType> {
        let (bytes, rest) = self.rest.split_first_chunk().ok_or(NotOfType)?;
        self.rest = rest;
        Ok(*bytes)
    }

    fn length(&mut self) -> Result<usize, NotOfType> {
        usize::try_from(self.varint()?).map_err(|_| NotOfType)
    }
}

macro_rules! read_as {
    ($visit:ident $read:ident: $($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
            visitor.$visit(self.$read()?)
        })*
    };
}

macro_rules! not_in_the_format {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NotOfType> {
            Err(NotOfType)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Content<'de> {
    type Error = NotOfType;

    read_as!(visit_u8 byte: deserialize_u8);
    read_as!(visit_u64 varint: deserialize_u16 deserialize_u32 deserialize_u64);
    read_as!(visit_i64 signed: deserialize_i16 deserialize_i32 deserialize_i64);
    read_as!(visit_str text: deserialize_str deserialize_string deserialize_char);
    read_as!(visit_bytes bytes: deserialize_bytes deserialize_byte_buf);
    not_in_the_format!(deserialize_any deserialize_identifier deserialize_ignored_any);

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_i8(self.byte()? as i8)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        match self.byte()? {
            0 => visitor.visit_bool(false),
            1 => visitor.visit_bool(true),
            _ => Err(NotOfType),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_f32(f32::from_le_bytes(self.array()?))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_f64(f64::from_le_bytes(self.array()?))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        match self.byte()? {
            0 => visitor.visit_none(),
            1 => visitor.visit_some(self),
            _ => Err(NotOfType),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        let left = self.length()?;
        visitor.visit_seq(Parts { content: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, NotOfType> {
        visitor.visit_seq(Parts { content: self, left })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, NotOfType> {
        visitor.visit_seq(Parts { content: self, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfType> {
        let left = self.length()?;
        visitor.visit_map(Parts { content: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotOfType> {
        visitor.visit_seq(Parts { content: self, left: fields.len() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotOfType> {
        visitor.visit_enum(self)
    }
}

/// Elements, members or fields that follow.
struct Parts<'content, 'bytes> {
    content: &'content mut Content<'bytes>,
    left: usize,
}

impl Parts<'_, '_> {
    fn takes_one(&mut self) -> bool {
        let has_one = self.left > 0;
        self.left -= usize::from(has_one);
        has_one
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = NotOfType;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, NotOfType> {
        if self.takes_one() { seed.deserialize(&mut *self.content).map(Some) } else { Ok(None) }
    }

    /// No more than there are bytes: a length that cannot be must not exhaust the memory.
    fn size_hint(&self) -> Option<usize> {
        Some(self.left.min(self.content.rest.len()))
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = NotOfType;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, NotOfType> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, NotOfType> {
        seed.deserialize(&mut *self.content)
    }
}

impl<'de> EnumAccess<'de> for &mut Content<'de> {
    type Error = NotOfType;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), NotOfType> {
        let index = self.varint()?;
        Ok((seed.deserialize(IntoDeserializer::<NotOfType>::into_deserializer(index))?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Content<'de> {
    type Error = NotOfType;

    fn unit_variant(self) -> Result<(), NotOfType> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, NotOfType> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, NotOfType> {
        self.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotOfType> {
        self.deserialize_tuple(fields.len(), visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotOfType, from_bytes};
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};
    use std::collections::{BTreeMap, VecDeque};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Plain,
        Wrapped(u8),
        Pair(i64, String),
        Named { is_set: bool },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Room {
        text: String,
        scalars: (bool, char, i8, i16, i32, i64),
        unsigned: (u8, u16, u32, u64),
        option: Option<u32>,
        queue: VecDeque<u16>,
        map: BTreeMap<u32, Vec<i64>>,
        kinds: [Kind; 4],
        guid: uuid::Uuid,
        nothing: (),
    }

    proptest! {
        #[test]
        fn a_room_comes_back_whole_or_not_at_all(
            text in any::<String>(),
            scalars in any::<(bool, char, i8, i16, i32, i64)>(),
            unsigned in any::<(u8, u16, u32, u64)>(),
            option in any::<Option<u32>>(),
            queue in any::<VecDeque<u16>>(),
            map in any::<BTreeMap<u32, Vec<i64>>>(),
            guid in any::<u128>(),
            cut in any::<proptest::sample::Index>(),
        ) {
            let kinds = [
                Kind::Plain,
                Kind::Wrapped(unsigned.0),
                Kind::Pair(scalars.5, text.clone()),
                Kind::Named { is_set: scalars.0 },
            ];
            let guid = uuid::Uuid::from_u128(guid);
            let room = Room { text, scalars, unsigned, option, queue, map, kinds, guid, nothing: () };
            let bytes = postcard::to_allocvec(&room).expect("postcard writes it");
            prop_assert_eq!(from_bytes::<Room>(&bytes), Ok(room));
            prop_assert_eq!(from_bytes::<Room>(&bytes[..cut.index(bytes.len())]), Err(NotOfType));
            prop_assert_eq!(from_bytes::<Room>(&[&bytes[..], &[0]].concat()), Err(NotOfType));
        }

        #[test]
        fn bytes_that_postcard_reads_give_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..24)) {
            type Several = (u16, Option<i32>, Vec<u8>, Kind);
            if let Ok((value, [])) = postcard::take_from_bytes::<Several>(&bytes) {
                prop_assert_eq!(from_bytes::<Several>(&bytes), Ok(value));
            }
        }
    }
}
