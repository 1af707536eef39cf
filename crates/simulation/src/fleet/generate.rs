//! What a device is at first: a function of the seed and the row.
//!
//! Ordinary devices come in blocks of sixteen. A block holds every kind, one device without a client and two that are
//! off line, in a drawn order: forty devices are as believable as a million.

use super::flags::DeviceFlags;
use super::models::{DeviceKind, HYPER_V_GUEST, codes_of};
use super::{builds, naming, people, servers};
use crate::command::Row;
use crate::draw::{Purpose, below, draw};
use crate::time::SimTime;

/// First values of the columns of one row.
pub(crate) struct Values {
    pub(crate) user: people::UserIndex,
    pub(crate) flags: DeviceFlags,
    pub(crate) name_code: u8,
    pub(crate) model: u8,
    pub(crate) build: u8,
    /// Minutes before the start.
    pub(crate) idle_minutes: u32,
}

/// What tells the draws of one row apart.
const MODEL: u64 = 1;
const BUILD: u64 = 2;
const UNIT: u64 = 3;
const TRAITS: u64 = 4;
const IDLE: u64 = 5;
const KIND_OF_BLOCK: u64 = 6;
const CLIENT_OF_BLOCK: u64 = 7;
const ONLINE_OF_BLOCK: u64 = 8;

/// Ordinary devices in a block.
const BLOCK: u32 = 16;

/// What a fleet is generated from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Generator {
    pub(crate) seed: u64,
    pub(crate) fleet_size: u32,
    pub(crate) site_server_count: u32,
    /// Builds at the start of the scenario: none is newer.
    start_builds: builds::StartBuilds,
}

impl Generator {
    /// A fleet of this size in a scenario that starts at `start`.
    pub(crate) fn new(seed: u64, fleet_size: u32, site_server_count: u32, start: SimTime) -> Self {
        Self { seed, fleet_size, site_server_count, start_builds: builds::StartBuilds::new(start) }
    }

    /// First values of this row. Rows beyond the fleet's first size are devices that join later.
    pub(crate) fn values(&self, row: Row) -> Values {
        if row < self.site_server_count { self.site_server(row) } else { self.ordinary(row) }
    }

    fn draw(&self, row: Row, what: u64) -> u64 {
        draw(self.seed, Purpose::DeviceProperty, u64::from(row), what)
    }

    fn site_server(&self, row: Row) -> Values {
        let mut flags = DeviceFlags::CLIENT | DeviceFlags::ONLINE | DeviceFlags::SITE_SERVER;
        if servers::roles_of(row, self.site_server_count).contains(&servers::SiteRole::DistributionPoint) {
            flags |= DeviceFlags::DISTRIBUTION_POINT;
        }
        if servers::shares_certificate_at_start(row) {
            flags |= DeviceFlags::SHARED_CERTIFICATE;
        }
        Values {
            user: people::NO_USER,
            flags,
            name_code: naming::UNIT_SITE,
            model: HYPER_V_GUEST,
            build: self.start_builds.of(builds::SERVER_2019, false),
            idle_minutes: 1,
        }
    }

    /// Place of a row in its block, shuffled by the block's draw for this purpose.
    fn slot(&self, index: u32, what: u64) -> u32 {
        let shuffle = draw(self.seed, Purpose::DeviceProperty, u64::from(index / BLOCK), (what << 32) | 0xb10c);
        // Without a common factor with the block, and neither 1 nor 15: those would leave the slots in a row.
        let odd = 3 + 2 * (shuffle as u32 % 6);
        // The first ordinary device can do everything: even the smallest lab has it.
        let offset = match (index / BLOCK, what) {
            (0, KIND_OF_BLOCK) => 0,
            (0, _) => BLOCK - 1,
            _ => (shuffle >> 32) as u32 % BLOCK,
        };
        ((index % BLOCK) * odd + offset) % BLOCK
    }

    fn ordinary(&self, row: Row) -> Values {
        let index = row - self.site_server_count;
        let slot = self.slot(index, KIND_OF_BLOCK);
        let (kind, is_server) = match slot {
            0..=6 => (DeviceKind::Laptop, false),
            7..=10 => (DeviceKind::Desktop, false),
            11 => (DeviceKind::Server, true),
            12 | 13 => (DeviceKind::VirtualMachine, true),
            _ => (DeviceKind::VirtualMachine, false),
        };
        let (first_model, model_count) = codes_of(kind);
        let model = first_model + below(self.draw(row, MODEL), u64::from(model_count)) as u8;
        let unit = self.draw(row, UNIT);
        let name_code = if is_server {
            naming::DEPARTMENTS + below(unit, u64::from(naming::DUTIES)) as u8
        } else {
            below(unit, u64::from(naming::DEPARTMENTS)) as u8
        };
        let (is_client, is_online) = self.connection(index);
        let idle = self.draw(row, IDLE);
        let idle_minutes = if is_online { below(idle, 12 * 60) } else { 24 * 60 + below(idle, 21 * 24 * 60) } as u32;
        Values {
            user: if is_server { people::NO_USER } else { people::first_user(self.seed, index) },
            flags: self.traits(row, is_server, kind) | connection_flags(is_client, is_online),
            name_code,
            model,
            build: self.build(row, slot, index / BLOCK),
            idle_minutes,
        }
    }

    /// Whether there is a client, and whether it is on line.
    fn connection(&self, index: u32) -> (bool, bool) {
        let ordinary = self.fleet_size - self.site_server_count;
        if ordinary < BLOCK && index < ordinary {
            // Too small for a block: the last has no client and the last but one is off line, if there is room.
            let from_last = ordinary - 1 - index;
            let is_client = !(ordinary >= 3 && from_last == 0);
            return (is_client, is_client && !(ordinary >= 4 && from_last == 1));
        }
        let is_client = self.slot(index, CLIENT_OF_BLOCK) != 0;
        (is_client, is_client && self.slot(index, ONLINE_OF_BLOCK) > 1)
    }

    fn traits(&self, row: Row, is_server: bool, kind: DeviceKind) -> DeviceFlags {
        if is_server {
            return DeviceFlags::empty();
        }
        let value = self.draw(row, TRAITS);
        let mut flags = DeviceFlags::empty();
        if below(value, 100) < 90 {
            flags |= DeviceFlags::HYBRID_JOINED;
        }
        if below(value.rotate_left(16), 100) < if kind == DeviceKind::Laptop { 95 } else { 40 } {
            flags |= DeviceFlags::ENCRYPTED;
        }
        if below(value.rotate_left(32), 100) < 10 {
            flags |= DeviceFlags::EARLY_ADOPTER;
        }
        flags
    }

    /// The build of a device in this slot of its block.
    fn build(&self, row: Row, slot: u32, block: u32) -> u8 {
        let value = self.draw(row, BUILD);
        let percent = below(value, 100);
        let is_even_block = block.is_multiple_of(2);
        let release = match slot {
            11 if percent < 50 => builds::SERVER_2016,
            11 => builds::SERVER_2019,
            12 => builds::SERVER_2016,
            13 if is_even_block => builds::SERVER_2012_R2,
            13 => builds::SERVER_2019,
            // One workstation in two blocks, in scenarios that start late enough.
            6 if is_even_block && self.start_builds.has(builds::WINDOWS_11_21H2) => builds::WINDOWS_11_21H2,
            _ => match percent {
                0..=14 => builds::WINDOWS_10_1809,
                15..=31 => builds::WINDOWS_10_1903,
                32..=63 => builds::WINDOWS_10_1909,
                64..=81 => builds::WINDOWS_10_2004,
                _ => builds::WINDOWS_10_20H2,
            },
        };
        let is_behind = below(value.rotate_left(32), 100) < 25;
        self.start_builds.of(release, is_behind)
    }
}

fn connection_flags(is_client: bool, is_online: bool) -> DeviceFlags {
    let mut flags = DeviceFlags::empty();
    flags.set(DeviceFlags::CLIENT, is_client);
    flags.set(DeviceFlags::ONLINE, is_online);
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::{Fleet, SiteRole};
    use std::collections::{BTreeMap, BTreeSet};

    const START: SimTime = SimTime(1_601_280_000_000);

    fn percent(fleet: &Fleet, holds: impl Fn(Row) -> bool) -> u32 {
        let count = (0..fleet.row_count()).filter(|row| holds(*row)).count() as u32;
        count * 100 / fleet.row_count()
    }

    #[test]
    fn a_large_fleet_is_believable() {
        let fleet = Fleet::generate(5, 20_000, START);
        let kind = |wanted: DeviceKind| percent(&fleet, |row| fleet.device(row).kind == wanted);
        assert!((40..47).contains(&kind(DeviceKind::Laptop)));
        assert!((22..28).contains(&kind(DeviceKind::Desktop)));
        assert!((5..8).contains(&kind(DeviceKind::Server)));
        assert!((20..29).contains(&kind(DeviceKind::VirtualMachine)));
        assert!((92..96).contains(&percent(&fleet, |row| fleet.is_client(row))));
        assert!((78..88).contains(&percent(&fleet, |row| fleet.is_online(row))));
        let mut releases = BTreeMap::new();
        (0..fleet.row_count()).for_each(|row| *releases.entry(fleet.device(row).release).or_insert(0u32) += 1);
        assert!(releases.values().all(|count| *count > 200), "{releases:?}");
        assert!(releases["Windows 10 2004"] > releases["Windows 10 1809"]);
        assert_eq!(releases.len(), 7, "{releases:?}");
    }

    #[test]
    fn names_serials_and_ids_are_different() {
        let fleet = Fleet::generate(5, 20_000, START);
        let devices: Vec<_> = (0..fleet.row_count()).map(|row| fleet.device(row)).collect();
        let different = |of: fn(&crate::fleet::Device) -> String| devices.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(different(|device| device.name.clone()), devices.len());
        assert_eq!(different(|device| device.serial_number.clone()), devices.len());
        assert_eq!(different(|device| format!("{:?}{}", device.sms_id, device.row)), devices.len());
        let users = devices.iter().filter_map(|device| device.primary_user.as_ref());
        assert!(users.clone().map(|user| &user.user_principal_name).collect::<BTreeSet<_>>().len() > 10_000);
    }

    #[test]
    fn the_default_fleet_has_what_the_main_job_needs() {
        for seed in 0..200 {
            let fleet = Fleet::generate(seed, 40, START);
            let rows = || 0..fleet.row_count();
            assert!(rows().any(|row| !fleet.is_client(row)));
            assert!(rows().any(|row| fleet.is_client(row) && !fleet.is_online(row)));
            // The year of the documents: Windows 10 20H2 and Windows 11 are not out.
            assert!(rows().any(|row| fleet.device(row).release == "Windows 10 2004"));
            assert!(rows().all(|row| !["Windows 10 20H2", "Windows 11 21H2"].contains(&fleet.device(row).release)));
            assert!(rows().any(|row| fleet.device(row).build.starts_with("6.3.")));
            assert!(rows().filter(|row| fleet.is_client(*row)).count() >= 35);
            let sharing: Vec<_> = rows().filter(|row| fleet.shares_certificate(*row)).collect();
            assert_eq!(sharing.len(), 1);
            let device = fleet.device(sharing[0]);
            assert!(device.name.ends_with("DP02") && device.is_client);
            assert_eq!(device.roles, [SiteRole::DistributionPoint]);
        }
    }

    #[test]
    fn a_fleet_that_starts_later_runs_later_builds() {
        let releases = |start: &str| {
            let fleet = Fleet::generate(5, 2_000, SimTime::parse(start).expect("a time"));
            (0..fleet.row_count()).map(|row| fleet.device(row).release).collect::<BTreeSet<_>>()
        };
        let newest = ["Windows 10 20H2", "Windows 11 21H2"];
        let has = |start: &str| newest.map(|name| releases(start).contains(name));
        assert_eq!(has("2020-10-20T16:00:00Z"), [false, false]);
        assert_eq!(has("2020-10-21T00:00:00Z"), [true, false]);
        assert_eq!(has("2021-10-06T00:00:00Z"), [true, true]);
        assert_eq!(
            releases("2019-01-01T00:00:00Z").into_iter().collect::<Vec<_>>(),
            ["Windows 10 1809", "Windows Server 2012 R2", "Windows Server 2016", "Windows Server 2019"]
        );
    }

    #[test]
    fn a_tiny_fleet_holds_what_it_can() {
        for size in 1..=20 {
            let fleet = Fleet::generate(9, size, START);
            assert_eq!(fleet.row_count(), size);
            assert_eq!(fleet.device(0).name, "PS1SITE01");
            if size >= 2 {
                let first = fleet.device(fleet.site_server_count());
                assert!(first.is_client && first.is_online && !first.is_server, "{first:?}");
            }
            if size >= 8 {
                assert!((0..size).any(|row| !fleet.is_client(row)), "size {size}");
                assert!((0..size).any(|row| fleet.is_client(row) && !fleet.is_online(row)), "size {size}");
            }
        }
    }

    #[test]
    fn a_seed_is_a_fleet() {
        let hash = |seed: u64, size: u32| {
            let mut hasher = blake3::Hasher::new();
            Fleet::generate(seed, size, START).hash_into(&mut hasher);
            hasher.finalize()
        };
        assert_eq!(hash(2002, 40), hash(2002, 40));
        assert_ne!(hash(2002, 40), hash(2003, 40));
        assert_ne!(hash(2002, 40), hash(2002, 41));
        let fleet = Fleet::generate(2002, 40, START);
        let names: Vec<String> = (0..40).map(|row| fleet.name(row).as_str().to_owned()).collect();
        assert_eq!(names.join(" "), DEFAULT_NAMES, "another world: WORLD_VERSION has to grow");
    }

    const DEFAULT_NAMES: &str = "PS1SITE01 PS1DP02 PS1SCP01 PS1MP01 PS1DP01 PS1SQL01 PS1DP03 IT-LT-0008 SQL-SV-0009 \
        FIN-LT-0010 MKT-LT-0011 SQL-VM-0012 IT-DT-0013 FIN-LT-0014 APP-VM-0015 IT-DT-0016 HR-LT-0017 FIN-VM-0018 \
        HR-DT-0019 SAL-LT-0020 FIN-VM-0021 HR-DT-0022 ENG-LT-0023 CS-VM-0024 LEG-DT-0025 FIN-LT-0026 FIN-DT-0027 \
        FIN-LT-0028 SQL-SV-0029 MKT-LT-0030 FILE-VM-0031 OPS-LT-0032 LOG-VM-0033 OPS-DT-0034 CS-LT-0035 ENG-DT-0036 \
        IT-LT-0037 PRN-VM-0038 SAL-LT-0039 LOG-LT-0040";
}
