//! Seeded values without a generator's state: every value is a function of the seed and of what it is for.
//!
//! A counter-based mix (the finaliser of SplitMix64) makes any value recomputable in constant time, and one more
//! draw in one place changes nothing elsewhere.

use uuid::Uuid;

/// What a value is drawn for. Numbers are part of the world's version: never reuse one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Ids of the tenant, its users and principals.
    TenantId = 1,
    /// Ids of personas.
    PersonaId = 2,
    /// Ids of devices in the site and in the tenant.
    DeviceId = 3,
    /// Properties of devices as generated.
    DeviceProperty = 4,
    /// What changes in the background.
    Background = 5,
    /// Latency of a hop.
    Latency = 6,
    /// Ids of tasks.
    TaskId = 7,
    /// When a batch becomes visible.
    Visibility = 8,
    /// Thread numbers in logs.
    Thread = 9,
    /// When a client enrolls for co-management.
    Enrollment = 10,
    /// Request ids.
    RequestId = 11,
    /// Keys of access tokens.
    TokenKey = 12,
    /// Which answers of the cloud's services a fault lets fail.
    CloudService = 13,
    /// Values of the entities of CMPivot.
    Inventory = 14,
    /// What *Client details* shows and the fleet does not keep.
    ClientDetails = 15,
    /// When a client sends its hardware inventory.
    ResourceExplorer = 16,
    /// Events of a client, and when it sends them.
    Timeline = 17,
    /// Compliance of software updates.
    SoftwareUpdates = 18,
    /// Ids of events of the audit log.
    AuditEvent = 19,
    /// Applications of a client, how they stand, and how actions on them end.
    Applications = 20,
    /// Scripts of the site, and runs from before the world began.
    Scripts = 21,
    /// BitLocker recovery keys.
    RecoveryKeys = 22,
    /// When a client answers a query over its collection.
    CmpivotAnswers = 23,
}

/// A well-mixed number from `seed`, a purpose and up to two coordinates (for example row and field).
pub fn draw(seed: u64, purpose: Purpose, first: u64, second: u64) -> u64 {
    Series::new(seed, purpose, first).at(second)
}

/// The draws of one purpose and first coordinate: each costs a third of a [`draw`] by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Series(u64);

impl Series {
    /// Draws of `purpose` with this first coordinate.
    #[inline(always)]
    pub(crate) fn new(seed: u64, purpose: Purpose, first: u64) -> Self {
        let state = mix(seed ^ (purpose as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        Self(mix(state ^ first.wrapping_mul(0xbf58_476d_1ce4_e5b9)))
    }

    /// The draw with this second coordinate.
    #[inline(always)]
    pub(crate) fn at(self, second: u64) -> u64 {
        mix(self.0 ^ second.wrapping_mul(0x94d0_49bb_1331_11eb))
    }
}

/// A number below `bound` (not zero). The bias is below 2^-32 for the bounds used here.
#[inline(always)]
pub fn below(value: u64, bound: u64) -> u64 {
    if bound > u64::from(u32::MAX) {
        return ((u128::from(value) * u128::from(bound)) >> 64) as u64;
    }
    // The same in two halves: WebAssembly has no product of 128 bits.
    let (high, low) = (value >> 32, value & u64::from(u32::MAX));
    (high * bound + ((low * bound) >> 32)) >> 32
}

/// A number from `low` to `high`, both included.
pub fn between(value: u64, low: i64, high: i64) -> i64 {
    debug_assert!(low <= high, "an empty range");
    low + below(value, (high - low + 1) as u64) as i64
}

/// A GUID of version 4 and the usual variant from the seed.
pub fn guid(seed: u64, purpose: Purpose, first: u64, second: u64) -> Uuid {
    let high = draw(seed, purpose, first, second.wrapping_mul(2));
    let low = draw(seed, purpose, first, second.wrapping_mul(2).wrapping_add(1));
    uuid::Builder::from_random_bytes(((u128::from(high) << 64) | u128::from(low)).to_be_bytes()).into_uuid()
}

#[inline(always)]
fn mix(mut value: u64) -> u64 {
    value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_depends_on_every_coordinate() {
        let base = draw(1, Purpose::DeviceId, 2, 3);
        assert_ne!(base, draw(2, Purpose::DeviceId, 2, 3));
        assert_ne!(base, draw(1, Purpose::Latency, 2, 3));
        assert_ne!(base, draw(1, Purpose::DeviceId, 3, 3));
        assert_ne!(base, draw(1, Purpose::DeviceId, 2, 4));
        assert_eq!(base, draw(1, Purpose::DeviceId, 2, 3));
    }

    proptest! {
        #[test]
        fn a_number_below_a_bound_is_the_upper_half_of_a_product(value: u64, bound in 1u64.., bits in 0u32..64) {
            for bound in [bound >> bits, u64::from(u32::MAX), u64::from(u32::MAX) + 1] {
                prop_assert_eq!(below(value, bound), ((u128::from(value) * u128::from(bound)) >> 64) as u64);
            }
        }
    }

    #[test]
    fn a_range_is_held_at_both_ends() {
        for value in [0, 1, u64::MAX / 2, u64::MAX] {
            assert!((5..=10).contains(&between(value, 5, 10)));
        }
        assert_eq!(between(0, 5, 10), 5);
        assert_eq!(between(u64::MAX, 5, 10), 10);
    }
}
