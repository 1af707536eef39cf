//! Who is a member of which collection.

use crate::command::Row;
use crate::fleet::builds::{BUILD_CODES, release_of};
use crate::fleet::flags::{COMBINATIONS, DeviceFlags};
use crate::fleet::models::{MODELS, model_of};
use crate::fleet::naming::{UNIT_FINANCE, UNIT_IT, UNIT_SITE};
use crate::fleet::{DeviceKind, Fleet, HardwareModel, Release};

/// A collection and its condition: all parts must hold.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) parent: Option<&'static str>,
    pub(super) limiting: Option<&'static str>,
    flags: fn(DeviceFlags) -> bool,
    release: fn(&Release) -> bool,
    model: fn(&HardwareModel) -> bool,
    unit: fn(u8) -> bool,
}

const fn any(id: &'static str, name: &'static str, limiting: Option<&'static str>) -> Rule {
    Rule { id, name, parent: None, limiting, flags: |_| true, release: |_| true, model: |_| true, unit: |_| true }
}

const ALL_SYSTEMS: &str = "SMS00001";
const ALL_CLIENTS: &str = "SMSDM003";
const ALL_SERVERS: &str = "PS100010";
const ALL_WORKSTATIONS: &str = "PS100014";
const PILOT_RING: &str = "PS10001A";

const fn child(rule: Rule, parent: &'static str) -> Rule {
    Rule { parent: Some(parent), ..rule }
}

const fn clients(id: &'static str, name: &'static str) -> Rule {
    Rule { flags: |flags| flags.contains(DeviceFlags::CLIENT), ..any(id, name, Some(ALL_SYSTEMS)) }
}

const fn workstations(id: &'static str, name: &'static str) -> Rule {
    Rule { release: |release| !release.is_server, ..any(id, name, Some(ALL_SYSTEMS)) }
}

const fn servers(id: &'static str, name: &'static str) -> Rule {
    Rule { release: |release| release.is_server, ..any(id, name, Some(ALL_SYSTEMS)) }
}

/// All collections, a parent before its children. At most 32: a device's memberships are the bits of a word.
pub(super) const RULES: [Rule; 18] = [
    any(ALL_SYSTEMS, "All Systems", None),
    // Devices that the site does not manage as computers: this lab has none, and the real list starts so.
    Rule { flags: |_| false, ..any("SMSDM001", "All Mobile Devices", Some(ALL_SYSTEMS)) },
    clients(ALL_CLIENTS, "All Desktop and Server Clients"),
    Rule {
        flags: |flags| flags.contains(DeviceFlags::CLIENT | DeviceFlags::HYBRID_JOINED),
        release: |release| release.is_co_management_capable,
        ..any("SMS000CM", "Co-management Eligible Devices", Some(ALL_CLIENTS))
    },
    servers(ALL_SERVERS, "All servers"),
    Rule {
        flags: |flags| flags.contains(DeviceFlags::SITE_SERVER),
        ..child(servers("PS100011", "Site systems"), ALL_SERVERS)
    },
    Rule {
        flags: |flags| flags.contains(DeviceFlags::DISTRIBUTION_POINT),
        ..child(servers("PS100012", "Distribution points"), "PS100011")
    },
    Rule { unit: |unit| unit != UNIT_SITE, ..child(servers("PS100013", "Member servers"), ALL_SERVERS) },
    workstations(ALL_WORKSTATIONS, "All workstations"),
    Rule {
        model: |model| matches!(model.kind, DeviceKind::Laptop),
        ..child(workstations("PS100015", "Laptops"), ALL_WORKSTATIONS)
    },
    Rule {
        model: |model| matches!(model.kind, DeviceKind::Desktop),
        ..child(workstations("PS100016", "Desktops"), ALL_WORKSTATIONS)
    },
    Rule {
        model: |model| matches!(model.kind, DeviceKind::VirtualMachine),
        ..child(workstations("PS100017", "Virtual desktops"), ALL_WORKSTATIONS)
    },
    Rule {
        release: |release| release.is_before_windows_10_2004,
        ..workstations("PS100018", "Windows 10 before version 2004")
    },
    Rule {
        flags: |flags| !flags.contains(DeviceFlags::CLIENT),
        ..any("PS100019", "Devices without a client", Some(ALL_SYSTEMS))
    },
    Rule {
        flags: |flags| flags.contains(DeviceFlags::CLIENT | DeviceFlags::EARLY_ADOPTER),
        ..workstations(PILOT_RING, "Pilot ring")
    },
    Rule {
        flags: |flags| flags.contains(DeviceFlags::CLIENT),
        unit: |unit| unit == UNIT_IT,
        ..child(workstations("PS10001B", "Pilot ring - IT"), PILOT_RING)
    },
    Rule {
        flags: |flags| flags.contains(DeviceFlags::CLIENT),
        model: |model| matches!(model.kind, DeviceKind::Laptop),
        unit: |unit| unit == UNIT_IT,
        ..child(workstations("PS10001C", "Pilot ring - IT laptops"), "PS10001B")
    },
    Rule {
        flags: |flags| flags.contains(DeviceFlags::CLIENT),
        unit: |unit| unit == UNIT_FINANCE,
        ..child(workstations("PS10001D", "Pilot ring - Finance"), PILOT_RING)
    },
];

/// For every value of every column that a condition reads, the collections whose condition it satisfies.
#[derive(Debug)]
pub(super) struct Masks {
    flags: Vec<u32>,
    builds: Vec<u32>,
    models: Vec<u32>,
    units: Vec<u32>,
}

fn table(length: usize, holds: impl Fn(&Rule, usize) -> bool) -> Vec<u32> {
    let mask_of = |value| RULES.iter().enumerate().map(|(bit, rule)| u32::from(holds(rule, value)) << bit).sum();
    (0..length).map(mask_of).collect()
}

impl Masks {
    pub(super) fn new() -> Self {
        Self {
            flags: table(COMBINATIONS, |rule, value| {
                let flags = DeviceFlags::from_bits_retain(value as u16);
                !flags.contains(DeviceFlags::RETIRED) && (rule.flags)(flags)
            }),
            builds: table(BUILD_CODES, |rule, value| (rule.release)(release_of(value as u8))),
            models: table(MODELS.len(), |rule, value| (rule.model)(model_of(value as u8))),
            units: table(256, |rule, value| (rule.unit)(value as u8)),
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
