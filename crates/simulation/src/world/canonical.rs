//! The canonical bytes of the rooms that the state hash covers: the format of postcard 1 (numbers as varints, lengths
//! before sequences, nothing for structures), written by code that cannot fail and is small for it.

use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt;

/// The bytes of a room.
pub(crate) fn bytes<T: Serialize>(room: &T) -> Vec<u8> {
    let mut out = Vec::new();
    match room.serialize(Writer(&mut out)) {
        Ok(()) => {}
        Err(never) => match never {},
    }
    out
}

/// There is no error.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        // Only types that refuse to be written call this: a poisoned lock, a path that is no text. No room has one.
        unreachable!("a room refuses to be written")
    }
}

struct Writer<'out>(&'out mut Vec<u8>);

/// Seven bits a byte, the lowest first. Called for nearly everything, so it is code once and not in every caller.
#[inline(never)]
fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Small numbers of either sign in few bytes.
fn zigzag(out: &mut Vec<u8>, value: i64) {
    varint(out, ((value << 1) ^ (value >> 63)) as u64);
}

fn text(out: &mut Vec<u8>, bytes: &[u8]) {
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

macro_rules! write_as {
    ($type:ty as $wide:ty, $how:ident: $method:ident) => {
        fn $method(self, value: $type) -> Result<(), Never> {
            $how(self.0, <$wide>::from(value));
            Ok(())
        }
    };
}

impl<'out> Writer<'out> {
    fn after(self, number: u64) -> Result<Self, Never> {
        varint(self.0, number);
        Ok(self)
    }

    fn byte(self, byte: u8) -> Result<(), Never> {
        self.0.push(byte);
        Ok(())
    }
}

impl<'out> Serializer for Writer<'out> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    write_as!(i16 as i64, zigzag: serialize_i16);
    write_as!(i32 as i64, zigzag: serialize_i32);
    write_as!(i64 as i64, zigzag: serialize_i64);
    write_as!(u16 as u64, varint: serialize_u16);
    write_as!(u32 as u64, varint: serialize_u32);
    write_as!(u64 as u64, varint: serialize_u64);

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.byte(value.into())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Never> {
        self.byte(value as u8)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Never> {
        self.byte(value)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.0.extend_from_slice(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        self.0.extend_from_slice(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        text(self.0, value.as_bytes());
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        text(self.0, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.byte(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.0.push(1);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Result<(), Never> {
        self.serialize_u32(index)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self.after(index.into())?)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Never> {
        // Every sequence of a room knows its length: vectors, queues, sorted maps.
        self.after(length.unwrap_or_default() as u64)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Never> {
        self.after(index.into())
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, Never> {
        self.serialize_seq(length)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Never> {
        self.after(index.into())
    }
}

macro_rules! parts {
    ($($trait:ident $method:ident ($($name:ident: $type:ty)?)),* $(,)?) => {
        $(impl $trait for Writer<'_> {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: $type,)? value: &T) -> Result<(), Never> {
                value.serialize(Writer(self.0))
            }

            fn end(self) -> Result<(), Never> {
                Ok(())
            }
        })*
    };
}

parts!(
    SerializeSeq serialize_element (),
    SerializeTuple serialize_element (),
    SerializeTupleStruct serialize_field (),
    SerializeTupleVariant serialize_field (),
    SerializeStruct serialize_field (_name: &'static str),
    SerializeStructVariant serialize_field (_name: &'static str),
);

impl SerializeMap for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        key.serialize(Writer(self.0))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(Writer(self.0))
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::bytes;
    use proptest::prelude::*;
    use serde::Serialize;
    use std::collections::{BTreeMap, VecDeque};

    #[derive(Debug, Serialize)]
    enum Kind {
        Plain,
        Wrapped(u8),
        Pair(i64, String),
        Named { is_set: bool },
    }

    #[derive(Debug, Serialize)]
    struct Room {
        text: String,
        scalars: (bool, char, i8, i16, i32, i64),
        unsigned: (u8, u16, u32, u64),
        floats: (f32, f64),
        option: Option<u32>,
        queue: VecDeque<u16>,
        map: BTreeMap<u32, Vec<i64>>,
        kinds: [Kind; 4],
        guid: uuid::Uuid,
    }

    proptest! {
        #[test]
        fn a_room_has_the_bytes_of_postcard(
            text in any::<String>(),
            scalars in any::<(bool, char, i8, i16, i32, i64)>(),
            unsigned in any::<(u8, u16, u32, u64)>(),
            floats in any::<(f32, f64)>(),
            option in any::<Option<u32>>(),
            queue in any::<VecDeque<u16>>(),
            map in any::<BTreeMap<u32, Vec<i64>>>(),
            guid in any::<u128>(),
        ) {
            let kinds = [
                Kind::Plain,
                Kind::Wrapped(unsigned.0),
                Kind::Pair(scalars.5, text.clone()),
                Kind::Named { is_set: scalars.0 },
            ];
            let guid = uuid::Uuid::from_u128(guid);
            let room = Room { text, scalars, unsigned, floats, option, queue, map, kinds, guid };
            prop_assert_eq!(bytes(&room), postcard::to_allocvec(&room).expect("postcard writes it"));
        }
    }
}
