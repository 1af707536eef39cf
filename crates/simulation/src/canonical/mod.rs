//! The canonical bytes of the rooms: what the state hash covers and a snapshot keeps. The format is that of postcard 1
//! (numbers as varints, lengths before sequences, nothing for structures), by code that is small for it: a field is one call
//! each way, writing cannot fail, and what is read keeps the first thing that is wrong with it until it was read.

mod content;
mod values;

pub(crate) use content::Content;
pub(crate) use simulation_derive::Canonical;

/// A value that has canonical bytes.
pub(crate) trait Put {
    /// Appends them.
    fn put(&self, out: &mut Vec<u8>);
}

/// A value that is read back.
pub(crate) trait Take {
    /// Takes it from the beginning of the content. What cannot be gives a value without meaning, of a content that
    /// [`read`] does not believe.
    fn take(from: &mut Content<'_>) -> Self;
}

/// The bytes of a room.
pub(crate) fn bytes(room: &dyn Put) -> Vec<u8> {
    let mut out = Vec::new();
    room.put(&mut out);
    out
}

/// Reads all of `bytes` as one value; nothing where they are not those of the type.
pub(crate) fn read<T: Take>(bytes: &[u8]) -> Option<T> {
    let mut content = Content::new(bytes);
    let value = T::take(&mut content);
    content.is_read_well().then_some(value)
}

/// Seven bits a byte, the lowest first. Called for nearly everything, so it is code once and not in every caller.
#[inline(never)]
pub(crate) fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::{Canonical, Put, Take, bytes, read};
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};
    use std::collections::{BTreeMap, VecDeque};
    use std::fmt::Debug;
    use uuid::Uuid;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Canonical)]
    enum Kind {
        Plain,
        Wrapped(u8),
        Pair(i64, String),
        Named { is_set: bool },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Canonical)]
    struct Room {
        text: String,
        scalars: (bool, i64),
        unsigned: (u8, u16, u32, u64),
        option: Option<u32>,
        queue: VecDeque<u16>,
        map: BTreeMap<u32, Vec<i64>>,
        kinds: [Kind; 4],
        guid: Uuid,
        #[serde(skip)]
        #[canonical(skip)]
        cache: u32,
    }

    /// What postcard says of the bytes, and what we say.
    fn both<T: Take + PartialEq + Debug + for<'de> Deserialize<'de>>(bytes: &[u8]) -> (Option<T>, Option<T>) {
        let theirs = match postcard::take_from_bytes(bytes) {
            Ok((value, [])) => Some(value),
            _ => None,
        };
        (theirs, read(bytes))
    }

    proptest! {
        #[test]
        fn a_room_has_the_bytes_of_postcard_and_comes_back_whole_or_not_at_all(
            text in any::<String>(),
            scalars in any::<(bool, i64)>(),
            unsigned in any::<(u8, u16, u32, u64)>(),
            option in any::<Option<u32>>(),
            queue in any::<VecDeque<u16>>(),
            map in any::<std::collections::BTreeMap<u32, Vec<i64>>>(),
            guid in any::<u128>(),
            cut in any::<proptest::sample::Index>(),
        ) {
            let kinds = [
                Kind::Plain,
                Kind::Wrapped(unsigned.0),
                Kind::Pair(scalars.1, text.clone()),
                Kind::Named { is_set: scalars.0 },
            ];
            let map = map.into_iter().collect();
            let room = Room { text, scalars, unsigned, option, queue, map, kinds, guid: Uuid::from_u128(guid), cache: 0 };
            let written = bytes(&room);
            prop_assert_eq!(&written, &postcard::to_allocvec(&room).expect("postcard writes it"));
            prop_assert_eq!(read::<Room>(&written[..cut.index(written.len())]), None);
            prop_assert_eq!(read::<Room>(&[&written[..], &[0]].concat()), None);
            prop_assert_eq!(read::<Room>(&written), Some(room));
        }

        #[test]
        fn bytes_that_postcard_reads_give_the_same(bytes in proptest::collection::vec(any::<u8>(), 0..24)) {
            let (theirs, ours) = both::<(u16, Option<i64>, Vec<u8>, Kind)>(&bytes);
            prop_assert!(theirs.is_none() || ours == theirs, "{:?} {:?}", ours, theirs);
            let (theirs, ours) = both::<Kind>(&bytes);
            prop_assert!(theirs.is_none() || ours == theirs, "{:?} {:?}", ours, theirs);
        }
    }

    #[test]
    fn what_cannot_be_is_nothing() {
        assert_eq!(read::<Kind>(&[4]), None);
        assert_eq!(read::<bool>(&[2]), None);
        assert_eq!(read::<u16>(&[0xff, 0xff, 0x07]), None);
        assert_eq!(read::<String>(&[1, 0xff]), None);
        assert_eq!(read::<Vec<u8>>(&[0xff, 0xff, 0xff, 0xff, 0x0f, 1]), None);
        assert_eq!(read::<Uuid>(&[15; 16]), None);
        assert_eq!(read::<u64>(&[0xff; 11]), None);
    }

    #[test]
    fn what_is_shown_is_written() {
        let mut out = Vec::new();
        (&7_u32, &"x").put(&mut out);
        assert_eq!(out, [7, 1, b'x']);
    }
}
