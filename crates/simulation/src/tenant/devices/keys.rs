//! Sort keys: every value of every field as one number that sorts as the value does. An empty text is zero.

use super::coded;
use super::columns::Columns;
use super::query::{Direction, Field};
use crate::command::Row;
use crate::fleet::identity;
use crate::fleet::index::fixed_text::sort_key;
use crate::fleet::people::{NO_USER, NameParts};
use uuid::Uuid;

/// The field whose sort order serves this one too.
pub(super) fn order_field(field: Field) -> Field {
    match field {
        Field::UserDisplayName | Field::EmailAddress => Field::UserPrincipalName,
        other => other,
    }
}

/// A signed number, left-aligned.
fn number_key(number: i64) -> u128 {
    u128::from((number as u64) ^ (1 << 63)) << 64
}

/// A MAC address sorts as its number does; it is never zero.
fn mac_key(mac: &str) -> u128 {
    u64::from_str_radix(mac, 16).map_or(0, u128::from)
}

/// A key and where it comes from, for one field.
pub(super) struct Keys<'columns> {
    columns: &'columns Columns,
    field: Field,
    /// Ranks of codes, and their source.
    coded: Option<(coded::Source, [u8; coded::CODES])>,
}

impl<'columns> Keys<'columns> {
    pub(super) fn new(columns: &'columns Columns, field: Field) -> Self {
        let coded = coded::source(field).map(|source| (source, coded::ranks(field)));
        Self { columns, field: order_field(field), coded }
    }

    /// The key of a row. Equal values have equal keys.
    pub(super) fn of(&self, row: Row) -> u128 {
        match &self.coded {
            Some((source, ranks)) => {
                u128::from(ranks[usize::from(self.columns.code(*source, row as usize)) % coded::CODES]) << 120
            }
            None => self.columns.wide_key(self.field, row),
        }
    }

    /// The key of a row, turned round for a descending order.
    pub(super) fn directed(&self, row: Row, direction: Direction) -> u128 {
        match direction {
            Direction::Ascending => self.of(row),
            Direction::Descending => !self.of(row),
        }
    }
}

impl Columns {
    /// The key of a field with many different values.
    pub(super) fn wide_key(&self, field: Field, row: Row) -> u128 {
        let at = row as usize;
        let is_enrolled = self.traits[at].is_enrolled();
        let user = self.users[at];
        let size = |of: fn(&identity::Sizes) -> i64| {
            number_key(if is_enrolled { of(&identity::sizes(self.seed, row)) } else { 0 })
        };
        let guid = |holds: bool, guid: fn(u64, u32) -> Uuid, of: u32| {
            if holds { guid(self.seed, of).as_u128() } else { 0 }
        };
        match field {
            Field::Id => self.ids.id(row).as_u128(),
            Field::DeviceName => u128::from(self.name_ranks.key(self.name_classes[at], row)) << 64,
            Field::ManagedDeviceName if is_enrolled => {
                u128::from(self.managed_name_ranks.key(self.name_classes[at], row)) << 64
            }
            Field::SerialNumber => sort_key(&identity::serial(self.seed, row, self.models[at])),
            Field::AzureAdDeviceId => guid(self.traits[at].is_hybrid_joined(), identity::directory_device_id, row),
            Field::UserId => guid(user != NO_USER, identity::user_object_id, user),
            Field::UserPrincipalName if user != NO_USER => NameParts::new(user).sort_key(),
            Field::LastSyncDateTime => number_key(self.last_sync(row).0),
            Field::EnrolledDateTime => number_key(self.enrolled(row).0),
            Field::TotalStorageSpaceInBytes => size(|sizes| sizes.total_storage_bytes),
            Field::FreeStorageSpaceInBytes => size(|sizes| sizes.free_storage_bytes),
            Field::PhysicalMemoryInBytes => size(|sizes| sizes.physical_memory_bytes),
            Field::EthernetMacAddress if is_enrolled => mac_key(&identity::ethernet_mac(self.seed, row)),
            Field::WiFiMacAddress => self.wi_fi_mac(row).map_or(0, |mac| mac_key(&mac)),
            Field::ClientIdentifier => identity::sms_id(self.seed, row).as_u128(),
            Field::ClientLastActive => number_key(self.client_last_active(row).0),
            Field::ComplianceGracePeriodExpiration => number_key(self.grace_period_expiration(row).0),
            Field::ManagementCertificateExpiration => number_key(self.certificate_expiration(row).0),
            _ => 0,
        }
    }
}
