//! What rooms are made of.

use super::{Content, Put, Take, varint};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use uuid::Uuid;

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }
}

impl Put for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push((*self).into());
    }
}

impl Take for bool {
    fn take(from: &mut Content<'_>) -> Self {
        from.variant(2) == 1
    }
}

impl Put for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }
}

impl Take for u8 {
    fn take(from: &mut Content<'_>) -> Self {
        from.byte()
    }
}

macro_rules! unsigned {
    ($($number:ty)*) => {$(
        impl Put for $number {
            fn put(&self, out: &mut Vec<u8>) {
                varint(out, u64::from(*self));
            }
        }

        impl Take for $number {
            fn take(from: &mut Content<'_>) -> Self {
                <$number>::try_from(from.varint()).unwrap_or_else(|_| {
                    from.fail();
                    0
                })
            }
        }
    )*};
}

unsigned!(u16 u32 u64);

impl Put for usize {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, *self as u64);
    }
}

impl Take for usize {
    fn take(from: &mut Content<'_>) -> Self {
        Self::try_from(from.varint()).unwrap_or_else(|_| {
            from.fail();
            0
        })
    }
}

/// Small numbers of either sign in few bytes.
impl Put for i64 {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, ((self << 1) ^ (self >> 63)) as u64);
    }
}

impl Take for i64 {
    fn take(from: &mut Content<'_>) -> Self {
        let folded = from.varint();
        (folded >> 1) as i64 ^ -((folded & 1) as i64)
    }
}

impl Put for str {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, self.len() as u64);
        out.extend_from_slice(self.as_bytes());
    }
}

impl Put for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_str().put(out);
    }
}

impl Take for String {
    fn take(from: &mut Content<'_>) -> Self {
        std::str::from_utf8(from.bytes()).map(str::to_owned).unwrap_or_else(|_| {
            from.fail();
            Self::new()
        })
    }
}

impl Put for Uuid {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, 16);
        out.extend_from_slice(self.as_bytes());
    }
}

impl Take for Uuid {
    fn take(from: &mut Content<'_>) -> Self {
        Self::from_slice(from.bytes()).unwrap_or_else(|_| {
            from.fail();
            Self::nil()
        })
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(self.is_some().into());
        if let Some(value) = self {
            value.put(out);
        }
    }
}

impl<T: Take> Take for Option<T> {
    fn take(from: &mut Content<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Put> Put for [T] {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, self.len() as u64);
        self.iter().for_each(|value| value.put(out));
    }
}

impl<T: Put> Put for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_slice().put(out);
    }
}

impl<T: Take> Take for Vec<T> {
    fn take(from: &mut Content<'_>) -> Self {
        let length = from.length();
        let mut values = Self::with_capacity(length);
        values.extend((0..length).map(|_| T::take(from)));
        values
    }
}

impl<T: Put> Put for VecDeque<T> {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, self.len() as u64);
        self.iter().for_each(|value| value.put(out));
    }
}

impl<T: Take> Take for VecDeque<T> {
    fn take(from: &mut Content<'_>) -> Self {
        Vec::take(from).into()
    }
}

impl<T: Put, const N: usize> Put for [T; N] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|value| value.put(out));
    }
}

impl<T: Take, const N: usize> Take for [T; N] {
    fn take(from: &mut Content<'_>) -> Self {
        std::array::from_fn(|_| T::take(from))
    }
}

impl<K: Put + Ord, V: Put> Put for BTreeMap<K, V> {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, self.len() as u64);
        for (key, value) in self.iter() {
            key.put(out);
            value.put(out);
        }
    }
}

impl<K: Take + Ord, V: Take> Take for BTreeMap<K, V> {
    fn take(from: &mut Content<'_>) -> Self {
        (0..from.length()).map(|_| (K::take(from), V::take(from))).collect()
    }
}

impl<T: Put> Put for BTreeSet<T> {
    fn put(&self, out: &mut Vec<u8>) {
        varint(out, self.iter().len() as u64);
        self.iter().for_each(|value| value.put(out));
    }
}

impl<T: Take + Ord> Take for BTreeSet<T> {
    fn take(from: &mut Content<'_>) -> Self {
        let mut set = Self::default();
        for _ in 0..from.length() {
            set.insert(T::take(from));
        }
        set
    }
}

macro_rules! tuples {
    ($($(($part:ident $place:tt))*;)*) => {$(
        impl<$($part: Put),*> Put for ($($part,)*) {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$place.put(out);)*
            }
        }

        impl<$($part: Take),*> Take for ($($part,)*) {
            fn take(from: &mut Content<'_>) -> Self {
                ($($part::take(from),)*)
            }
        }
    )*};
}

tuples! {
    (A 0) (B 1);
    (A 0) (B 1) (C 2);
    (A 0) (B 1) (C 2) (D 3);
    (A 0) (B 1) (C 2) (D 3) (E 4) (F 5);
}
