//! From a type that derives `Serialize` to the text of JSON, in the bytes that serde_json writes.
//!
//! Writing into memory cannot fail, and a serializer that says so is a third of the code: no type carries the way of
//! an error through each of its members.

use super::{number, string, unsigned};
use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt;

/// Appends the JSON of a value.
pub(super) fn write<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) {
    match value.serialize(Writer { out }) {
        Ok(()) => {}
        Err(never) => match never {},
    }
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
        // Only types that refuse to be written call this: a poisoned lock, a path that is no text. No answer has one.
        unreachable!("a type of an answer refuses to be written")
    }
}

struct Writer<'out> {
    out: &'out mut Vec<u8>,
}

impl<'out> Writer<'out> {
    fn literal(self, text: &str) -> Result<(), Never> {
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// Opens `{"variant":` and what stands in it.
    fn variant(self, name: &str, opening: u8, closing: &'static [u8]) -> Open<'out> {
        self.out.push(b'{');
        string(self.out, name);
        self.out.push(b':');
        Open::new(self.out, opening, closing)
    }
}

macro_rules! write_as {
    ($type:ty as $wide:ty, $how:path: $($method:ident)*) => {
        $(fn $method(self, value: $type) -> Result<(), Never> {
            $how(self.out, <$wide>::from(value));
            Ok(())
        })*
    };
}

impl<'out> Serializer for Writer<'out> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Open<'out>;
    type SerializeTuple = Open<'out>;
    type SerializeTupleStruct = Open<'out>;
    type SerializeTupleVariant = Open<'out>;
    type SerializeMap = Open<'out>;
    type SerializeStruct = Open<'out>;
    type SerializeStructVariant = Open<'out>;

    write_as!(i8 as i64, number: serialize_i8);
    write_as!(i16 as i64, number: serialize_i16);
    write_as!(i32 as i64, number: serialize_i32);
    write_as!(i64 as i64, number: serialize_i64);
    write_as!(u8 as u64, unsigned: serialize_u8);
    write_as!(u16 as u64, unsigned: serialize_u16);
    write_as!(u32 as u64, unsigned: serialize_u32);
    write_as!(u64 as u64, unsigned: serialize_u64);

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.literal(if value { "true" } else { "false" })
    }

    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.serialize_f64(f64::from(value))
    }

    /// No answer has a fraction so far; the first one brings serde_json's digits with it.
    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        match serde_json::Number::from_f64(value) {
            Some(number) => self.literal(&number.to_string()),
            None => self.literal("null"),
        }
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        string(self.out, value);
        Ok(())
    }

    /// JSON has no bytes: what comes as such is JSON already, a number as it was sent.
    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.out.extend_from_slice(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.literal("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.literal("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.literal("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        let mut object = Open::new(self.out, b'{', b"}");
        object.member(variant, value);
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'out>, Never> {
        Ok(Open::new(self.out, b'[', b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'out>, Never> {
        Ok(Open::new(self.out, b'[', b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'out>, Never> {
        Ok(Open::new(self.out, b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'out>, Never> {
        Ok(self.variant(variant, b'[', b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'out>, Never> {
        Ok(Open::new(self.out, b'{', b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'out>, Never> {
        Ok(Open::new(self.out, b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'out>, Never> {
        Ok(self.variant(variant, b'{', b"}}"))
    }
}

/// An array or an object that is being written.
struct Open<'out> {
    out: &'out mut Vec<u8>,
    is_first: bool,
    closing: &'static [u8],
}

impl<'out> Open<'out> {
    fn new(out: &'out mut Vec<u8>, opening: u8, closing: &'static [u8]) -> Self {
        out.push(opening);
        Self { out, is_first: true, closing }
    }

    fn comma(&mut self) {
        if !self.is_first {
            self.out.push(b',');
        }
        self.is_first = false;
    }

    fn name(&mut self, name: &str) {
        self.comma();
        string(self.out, name);
        self.out.push(b':');
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.name(name);
        write(self.out, value);
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) {
        self.comma();
        write(self.out, value);
    }

    fn close(self) -> Result<(), Never> {
        self.out.extend_from_slice(self.closing);
        Ok(())
    }

    /// Quotes what was written from `start` on, where it is no string: a number as a name.
    fn quote_from(&mut self, start: usize) {
        if self.out.get(start) != Some(&b'"') {
            self.out.insert(start, b'"');
            self.out.push(b'"');
        }
    }
}

macro_rules! elements {
    ($($trait:ident $method:ident),*) => {
        $(impl $trait for Open<'_> {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.element(value);
                Ok(())
            }

            fn end(self) -> Result<(), Never> {
                self.close()
            }
        })*
    };
}

macro_rules! members {
    ($($trait:ident),*) => {
        $(impl $trait for Open<'_> {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
                self.member(name, value);
                Ok(())
            }

            fn end(self) -> Result<(), Never> {
                self.close()
            }
        })*
    };
}

elements!(
    SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);
members!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.comma();
        let start = self.out.len();
        write(self.out, key);
        self.quote_from(start);
        self.out.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        write(self.out, value);
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        self.close()
    }
}
