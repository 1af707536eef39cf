//! What a device is at first: a function of the seed and the row.
//!
//! Ordinary devices come in blocks of sixteen. A block holds every kind, one device without a client and two that are
//! off line, in a drawn order: forty devices are as believable as a million.

use super::models::{DeviceKind, HYPER_V_GUEST, codes_of};
use super::{builds, flags, naming, people, servers};
use crate::command::Row;
use crate::draw::{Purpose, below, draw};

/// First values of the columns of one row.
pub(crate) struct Values {
    pub(crate) user: people::UserIndex,
    pub(crate) flags: u16,
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
}

impl Generator {
    /// First values of this row. Rows beyond the fleet's first size are devices that join later.
    pub(crate) fn values(&self, row: Row) -> Values {
        if row < self.site_server_count { self.site_server(row) } else { self.ordinary(row) }
    }

    fn draw(&self, row: Row, what: u64) -> u64 {
        draw(self.seed, Purpose::DeviceProperty, u64::from(row), what)
    }

    fn site_server(&self, row: Row) -> Values {
        let mut flags = flags::CLIENT | flags::ONLINE | flags::SITE_SERVER;
        if servers::roles_of(row, self.site_server_count).contains(&servers::SiteRole::DistributionPoint) {
            flags |= flags::DISTRIBUTION_POINT;
        }
        if servers::shares_certificate_at_start(row) {
            flags |= flags::SHARED_CERTIFICATE;
        }
        Values {
            user: people::NO_USER,
            flags,
            name_code: naming::UNIT_SITE,
            model: HYPER_V_GUEST,
            build: builds::code(builds::SERVER_2019, builds::PATCH_DAY_USUAL),
            idle_minutes: 1,
        }
    }

    /// Place of a row in its block, shuffled by the block's draw for this purpose.
    fn slot(&self, index: u32, what: u64) -> u32 {
        let shuffle = draw(self.seed, Purpose::DeviceProperty, u64::from(index / BLOCK), (what << 32) | 0xb10c);
        let odd = (shuffle as u32 & 14) | 1;
        ((index % BLOCK) * odd + (shuffle >> 32) as u32) % BLOCK
    }

    fn ordinary(&self, row: Row) -> Values {
        let index = row - self.site_server_count;
        // The first ordinary device is one that can do everything: even the smallest lab has it.
        let slot = if index == 0 { 0 } else { self.slot(index, KIND_OF_BLOCK) };
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
            build: self.build(row, is_server),
            idle_minutes,
        }
    }

    /// Whether there is a client, and whether it is on line.
    fn connection(&self, index: u32) -> (bool, bool) {
        let ordinary = self.fleet_size - self.site_server_count;
        if index == 0 {
            return (true, true);
        }
        if ordinary < BLOCK && index < ordinary {
            // Too small for a block: the last has no client and the last but one is off line, if there is room.
            let from_last = ordinary - 1 - index;
            let is_client = !(ordinary >= 3 && from_last == 0);
            return (is_client, is_client && !(ordinary >= 4 && from_last == 1));
        }
        let is_client = self.slot(index, CLIENT_OF_BLOCK) != 0;
        (is_client, is_client && self.slot(index, ONLINE_OF_BLOCK) > 1)
    }

    fn traits(&self, row: Row, is_server: bool, kind: DeviceKind) -> u16 {
        if is_server {
            return 0;
        }
        let value = self.draw(row, TRAITS);
        let mut flags = 0;
        if below(value, 100) < 90 {
            flags |= flags::HYBRID_JOINED;
        }
        if below(value.rotate_left(16), 100) < if kind == DeviceKind::Laptop { 95 } else { 40 } {
            flags |= flags::ENCRYPTED;
        }
        if below(value.rotate_left(32), 100) < 10 {
            flags |= flags::EARLY_ADOPTER;
        }
        flags
    }

    fn build(&self, row: Row, is_server: bool) -> u8 {
        let value = self.draw(row, BUILD);
        let percent = below(value, 100);
        let release = match (is_server, percent) {
            (true, 0..=19) => builds::SERVER_2012_R2,
            (true, 20..=59) => builds::SERVER_2016,
            (true, _) => builds::SERVER_2019,
            (false, 0..=13) => builds::WINDOWS_10_1809,
            (false, 14..=29) => builds::WINDOWS_10_1903,
            (false, 30..=59) => builds::WINDOWS_10_1909,
            (false, 60..=93) => builds::WINDOWS_10_2004,
            (false, _) => builds::WINDOWS_11_21H2,
        };
        let is_behind = below(value.rotate_left(32), 100) < 25;
        builds::code(release, builds::PATCH_DAY_USUAL - u8::from(is_behind))
    }
}

fn connection_flags(is_client: bool, is_online: bool) -> u16 {
    (if is_client { flags::CLIENT } else { 0 }) | (if is_online { flags::ONLINE } else { 0 })
}
