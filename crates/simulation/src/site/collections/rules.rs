//! Membership: the conditions of the collections as one look-up table a column.

use crate::command::Row;
use crate::fleet::builds::{BUILD_CODES, release_of};
use crate::fleet::flags::{COMBINATIONS, DeviceFlags};
use crate::fleet::models::{MODELS, model_of};
use crate::fleet::naming::unit_name;
use crate::fleet::{DeviceKind, Fleet, Release};
use scenario::collection::{Collection, Kind, Membership};

/// For every value of every column that a condition reads, the collections whose condition it satisfies.
#[derive(Debug)]
pub(super) struct Masks {
    flags: Vec<u32>,
    builds: Vec<u32>,
    models: Vec<u32>,
    units: Vec<u32>,
}

fn table(collections: &[Collection], length: usize, holds: impl Fn(&Membership, usize) -> bool) -> Vec<u32> {
    let mask_of = |value| {
        let bits = collections.iter().enumerate().map(|(bit, one)| u32::from(holds(&one.members, value)) << bit);
        bits.sum()
    };
    (0..length).map(mask_of).collect()
}

/// Whether a part of a condition holds: an absent one does for every device.
fn is_as_wanted(wanted: Option<bool>, value: bool) -> bool {
    wanted.is_none_or(|wanted| wanted == value)
}

fn flags_hold(members: &Membership, flags: DeviceFlags) -> bool {
    let parts = [
        (members.is_client, DeviceFlags::CLIENT),
        (members.is_hybrid_joined, DeviceFlags::HYBRID_JOINED),
        (members.is_site_system, DeviceFlags::SITE_SERVER),
        (members.is_distribution_point, DeviceFlags::DISTRIBUTION_POINT),
        (members.is_early_adopter, DeviceFlags::EARLY_ADOPTER),
    ];
    !flags.contains(DeviceFlags::RETIRED)
        && parts.into_iter().all(|(wanted, flag)| is_as_wanted(wanted, flags.contains(flag)))
}

fn release_holds(members: &Membership, release: &Release) -> bool {
    is_as_wanted(members.is_server, release.is_server)
        && is_as_wanted(members.is_co_management_capable, release.is_co_management_capable)
        && is_as_wanted(members.is_before_windows_10_2004, release.is_before_windows_10_2004)
}

fn kind_holds(members: &Membership, kind: DeviceKind) -> bool {
    let kind = match kind {
        DeviceKind::Desktop => Kind::Desktop,
        DeviceKind::Laptop => Kind::Laptop,
        DeviceKind::Server => Kind::Server,
        DeviceKind::VirtualMachine => Kind::VirtualMachine,
    };
    members.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
}

fn unit_holds(members: &Membership, unit: &str) -> bool {
    let is_named = |units: &Vec<String>| units.iter().any(|named| named == unit);
    members.units.as_ref().is_none_or(is_named) && !is_named(&members.other_than_units)
}

/// Whether the fleet has a unit of this name.
pub(super) fn is_unit(name: &str) -> bool {
    (0..=u8::MAX).any(|code| unit_name(code) == name)
}

impl Masks {
    pub(super) fn new(collections: &[Collection]) -> Self {
        let flags = |value| DeviceFlags::from_bits_retain(value as u16);
        Self {
            flags: table(collections, COMBINATIONS, |members, value| flags_hold(members, flags(value))),
            builds: table(collections, BUILD_CODES, |members, value| release_holds(members, release_of(value as u8))),
            models: table(collections, MODELS.len(), |members, value| kind_holds(members, model_of(value as u8).kind)),
            units: table(collections, 256, |members, value| unit_holds(members, unit_name(value as u8))),
        }
    }

    /// A bit for each collection that the device on this row is a direct member of.
    pub(super) fn of(&self, fleet: &Fleet, row: Row) -> u32 {
        let record = fleet.record(row);
        self.flags[usize::from(record.flags.bits()) % COMBINATIONS]
            & self.builds[usize::from(record.build) % BUILD_CODES]
            & self.models[usize::from(record.model) % MODELS.len()]
            & self.units[usize::from(record.name_code)]
    }
}
