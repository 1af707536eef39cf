//! Managed device ids: GUIDs that carry their row, enciphered with the seed.
//!
//! A keyed Feistel network permutes the 122 free bits of a version 4 GUID. So an id is found in constant time without
//! a table, and a forged one deciphers to no row.

use crate::command::Row;
use crate::draw::{Purpose, draw};
use uuid::Uuid;

const ROUNDS: u64 = 6;
const HALF_BITS: u32 = 61;
const HALF_MASK: u64 = (1 << HALF_BITS) - 1;
/// Tells the round keys from other ids of the tenant.
const ROUND_KEY: u64 = 0x1d;

/// The permutation of one seed.
#[derive(Debug)]
pub(super) struct Ids {
    keys: [u64; ROUNDS as usize],
}

impl Ids {
    pub(super) fn new(seed: u64) -> Self {
        Self { keys: std::array::from_fn(|round| draw(seed, Purpose::TenantId, ROUND_KEY, round as u64)) }
    }

    /// The id of a row.
    pub(super) fn id(&self, row: Row) -> Uuid {
        let (mut left, mut right) = (0, u64::from(row));
        for key in self.keys {
            (left, right) = (right, left ^ (scramble(right, key) & HALF_MASK));
        }
        Uuid::from_u128(spread((u128::from(left) << HALF_BITS) | u128::from(right)))
    }

    /// The row of an id of this seed.
    pub(super) fn row_of(&self, id: &Uuid) -> Option<Row> {
        let packed = gather(id.as_u128())?;
        let (mut left, mut right) = ((packed >> HALF_BITS) as u64 & HALF_MASK, packed as u64 & HALF_MASK);
        for key in self.keys.iter().rev() {
            (left, right) = (right ^ (scramble(left, *key) & HALF_MASK), left);
        }
        if left == 0 { Row::try_from(right).ok() } else { None }
    }
}

fn scramble(value: u64, key: u64) -> u64 {
    let mut mixed = (value ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^= mixed >> 32;
    mixed = mixed.wrapping_mul(0xd6e8_feb8_6659_fd93);
    mixed ^ (mixed >> 29)
}

/// Sets the version and the variant between 48, 12 and 62 bits.
fn spread(packed: u128) -> u128 {
    let (high, middle, low) = (packed >> 74, (packed >> 62) & 0xfff, packed & ((1 << 62) - 1));
    (high << 80) | (0x4 << 76) | (middle << 64) | (0b10 << 62) | low
}

/// What [`spread`] spread; `None` when the version or the variant is another.
fn gather(id: u128) -> Option<u128> {
    let is_ours = (id >> 76) & 0xf == 0x4 && (id >> 62) & 0b11 == 0b10;
    let (high, middle, low) = (id >> 80, (id >> 64) & 0xfff, id & ((1 << 62) - 1));
    is_ours.then_some((high << 74) | (middle << 62) | low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_leads_back_to_its_row(seed: u64, row: Row) {
            let ids = Ids::new(seed);
            let id = ids.id(row);
            prop_assert_eq!(ids.row_of(&id), Some(row));
            prop_assert_eq!(id.get_version_num(), 4);
            prop_assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
        }

        #[test]
        fn a_forged_id_leads_nowhere(seed: u64, bits: u128) {
            prop_assert_eq!(Ids::new(seed).row_of(&Uuid::from_u128(bits)), None);
        }

        #[test]
        fn an_id_of_another_world_leads_nowhere(seed: u64, row: Row) {
            prop_assert_eq!(Ids::new(seed ^ 1).row_of(&Ids::new(seed).id(row)), None);
        }
    }

    #[test]
    fn neighbours_look_unlike() {
        let ids = Ids::new(2002);
        let difference = (ids.id(0).as_u128() ^ ids.id(1).as_u128()).count_ones();
        assert!((30..=92).contains(&difference), "{difference} bits differ");
    }
}
