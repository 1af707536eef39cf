//! The values as uploaded, in columns of the fleet's row numbers.

use super::ids::Ids;
use super::query::{END_OF_TIME, Field, NEVER};
use super::trait_rows::TraitRows;
use super::traits::{Compliance, Traits};
use crate::command::Row;
use crate::fleet::identity::{self, SerialNumber};
use crate::fleet::index::hash;
use crate::fleet::models::{self, DeviceKind};
use crate::fleet::name_scan::{NameClass, NameRanks};
use crate::fleet::people::{self, UserIndex};
use crate::fleet::{ComputerName, DeviceRecord};
use crate::read_ahead;
use crate::time::{DAY_MS, SECOND_MS, SimTime};

/// Follows the name of an enrolled device in its management name.
pub(super) const MANAGED_NAME_SUFFIX: &str = "_Windows";

/// The certificate of an enrollment is valid for a year.
const CERTIFICATE_MS: i64 = 365 * DAY_MS;

/// What an upload changed of a device that was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    name: bool,
    user: bool,
    model: bool,
    traits: bool,
    activity: bool,
    last_sync: bool,
    enrolled: bool,
}

impl Moved {
    /// Whether a device with such a change may have another place in the order of a field.
    pub(super) fn may_move(self, field: Field) -> bool {
        match field {
            // These do not change while a device is there.
            Field::Id | Field::ClientIdentifier => false,
            Field::EnrolledDateTime => self.enrolled,
            Field::ComplianceGracePeriodExpiration | Field::ManagementCertificateExpiration => {
                self.enrolled || self.traits
            }
            Field::DeviceName => self.name,
            Field::ManagedDeviceName => self.name || self.traits,
            Field::SerialNumber => self.model,
            Field::UserPrincipalName | Field::UserDisplayName | Field::EmailAddress | Field::UserId => self.user,
            Field::LastSyncDateTime => self.last_sync,
            Field::ClientLastActive => self.activity,
            Field::WiFiMacAddress => self.traits || self.model,
            _ => self.traits,
        }
    }
}

/// Puts a value into its place; whether it is another one than before.
fn put<Value: Copy + PartialEq>(place: &mut Value, value: Value) -> bool {
    std::mem::replace(place, value) != value
}

/// One entry for each row up to the highest that was ever uploaded. Entries of rows that are not visible are zero,
/// so that the state does not remember what the cloud has forgotten.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) seed: u64,
    pub(super) start: SimTime,
    pub(super) ids: Ids,
    /// Sorts devices by name.
    pub(super) name_ranks: NameRanks,
    /// Sorts enrolled devices by management name.
    pub(super) managed_name_ranks: NameRanks,
    /// With the row, the name.
    pub(super) name_classes: Vec<NameClass>,
    /// Symbols of the serial number. Not uploaded anew, but worth a column: nearly every device that a search does not
    /// find is told apart by it.
    pub(super) serial_symbols: Vec<u32>,
    pub(super) users: Vec<UserIndex>,
    /// No primary user has a higher index: tells how many initials a search has to look at. Not state: it follows from
    /// what was uploaded, and never grows smaller.
    pub(super) highest_user: Option<UserIndex>,
    pub(super) models: Vec<u8>,
    pub(super) builds: Vec<u8>,
    pub(super) traits: Vec<Traits>,
    /// The same by what they are.
    pub(super) trait_rows: TraitRows,
    pub(super) last_active_minutes: Vec<u32>,
    /// Enrollment, or the first upload of a device that only the site manages, seconds after the start of the world.
    pub(super) enrolled_seconds: Vec<u32>,
}

impl Columns {
    pub(super) fn new(seed: u64, start: SimTime) -> Self {
        Self {
            seed,
            start,
            ids: Ids::new(seed),
            name_ranks: NameRanks::new(false),
            managed_name_ranks: NameRanks::new(true),
            name_classes: Vec::new(),
            serial_symbols: Vec::new(),
            users: Vec::new(),
            highest_user: None,
            models: Vec::new(),
            builds: Vec::new(),
            traits: Vec::new(),
            trait_rows: TraitRows::default(),
            last_active_minutes: Vec::new(),
            enrolled_seconds: Vec::new(),
        }
    }

    /// Rows that have an entry.
    pub(super) fn length(&self) -> usize {
        self.name_classes.len()
    }

    /// Makes room for so many rows, and no more.
    pub(super) fn reserve(&mut self, length: usize) {
        let more = length.saturating_sub(self.length());
        self.name_classes.reserve_exact(more);
        self.serial_symbols.reserve_exact(more);
        self.users.reserve_exact(more);
        self.models.reserve_exact(more);
        self.builds.reserve_exact(more);
        self.traits.reserve_exact(more);
        self.last_active_minutes.reserve_exact(more);
        self.enrolled_seconds.reserve_exact(more);
    }

    pub(super) fn grow(&mut self, length: usize) {
        // A column that doubles would take twice the memory that it needs: an eighth of room is enough.
        if length > self.name_classes.capacity() {
            self.reserve(length + length / 8);
        }
        if length > self.length() {
            self.name_classes.resize(length, NameClass::default());
            self.serial_symbols.resize(length, 0);
            self.users.resize(length, people::NO_USER);
            self.models.resize(length, 0);
            self.builds.resize(length, 0);
            self.traits.resize(length, Traits::default());
            self.trait_rows.grow(length);
            self.last_active_minutes.resize(length, 0);
            self.enrolled_seconds.resize(length, 0);
        }
    }

    /// Takes the values of an upload; the entry must be there.
    pub(super) fn set(&mut self, record: &DeviceRecord) {
        let at = record.row as usize;
        self.name_classes[at] = NameClass::from_record(record);
        self.serial_symbols[at] = identity::serial_symbols(self.seed, record.row, record.model);
        self.users[at] = record.user;
        self.meet(record.user);
        self.models[at] = record.model;
        self.builds[at] = record.build;
        self.set_traits(record.row, Traits::new(record, self.seed));
        self.last_active_minutes[at] = record.last_active_minutes;
        if record.is_enrolled() {
            self.enrolled_seconds[at] = self.seconds(SimTime::from_minutes(record.enrolled_minutes));
        }
    }

    /// Takes the traits of a row; whether they are others than before.
    fn set_traits(&mut self, row: Row, traits: Traits) -> bool {
        let has_changed = put(&mut self.traits[row as usize], traits);
        if has_changed {
            self.trait_rows.set(row, traits);
        }
        has_changed
    }

    /// Remembers the highest user.
    pub(super) fn meet(&mut self, user: UserIndex) {
        if user != people::NO_USER {
            self.highest_user = self.highest_user.max(Some(user));
        }
    }

    /// The same for a device that has values, and what of them changed.
    pub(super) fn change(&mut self, record: &DeviceRecord) -> Moved {
        let at = record.row as usize;
        let last_sync = self.last_sync(record.row);
        let name = put(&mut self.name_classes[at], NameClass::from_record(record));
        let user = put(&mut self.users[at], record.user);
        self.meet(record.user);
        let model = put(&mut self.models[at], record.model);
        if model {
            self.serial_symbols[at] = identity::serial_symbols(self.seed, record.row, record.model);
        }
        self.builds[at] = record.build;
        let traits = self.set_traits(record.row, Traits::new(record, self.seed));
        let activity = put(&mut self.last_active_minutes[at], record.last_active_minutes);
        let enrolled = record.is_enrolled() && {
            let seconds = self.seconds(SimTime::from_minutes(record.enrolled_minutes));
            put(&mut self.enrolled_seconds[at], seconds)
        };
        Moved { name, user, model, traits, activity, last_sync: last_sync != self.last_sync(record.row), enrolled }
    }

    /// Reads ahead what [`Columns::change`] compares.
    pub(super) fn read_ahead(&self, rows: impl Iterator<Item = Row>) {
        let known = rows.filter(|row| (*row as usize) < self.length());
        read_ahead::read(known, |row| {
            let codes = self.name_classes[row].code() ^ self.models[row] ^ self.builds[row] ^ self.traits[row].bits();
            u32::from(codes) ^ self.users[row] ^ self.last_active_minutes[row]
        });
    }

    /// Remembers the first upload, as long as there is no enrollment.
    pub(super) fn set_first_upload(&mut self, row: Row, at: SimTime) {
        self.enrolled_seconds[row as usize] = self.seconds(at);
    }

    /// Seconds after the start of the world.
    fn seconds(&self, at: SimTime) -> u32 {
        let seconds = at.0.saturating_sub(self.start.0).div_euclid(SECOND_MS);
        u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)
    }

    pub(super) fn clear(&mut self, row: Row) {
        let at = row as usize;
        self.name_classes[at] = NameClass::default();
        self.serial_symbols[at] = 0;
        self.users[at] = people::NO_USER;
        self.models[at] = 0;
        self.builds[at] = 0;
        self.set_traits(row, Traits::default());
        self.last_active_minutes[at] = 0;
        self.enrolled_seconds[at] = 0;
    }

    pub(super) fn enrolled(&self, row: Row) -> SimTime {
        // Whole seconds, as Graph shows them.
        let start_ms = self.start.0.div_euclid(SECOND_MS) * SECOND_MS;
        SimTime(start_ms).plus(i64::from(self.enrolled_seconds[row as usize]) * SECOND_MS)
    }

    pub(super) fn last_sync(&self, row: Row) -> SimTime {
        let at = row as usize;
        if self.traits[at].is_enrolled() { SimTime::from_minutes(self.last_active_minutes[at]) } else { NEVER }
    }

    /// `complianceGracePeriodExpirationDateTime`: a noncompliant device had none from its first evaluation, at its enrollment.
    pub(super) fn grace_period_expiration(&self, row: Row) -> SimTime {
        match self.traits[row as usize].compliance() {
            Compliance::SeeConfigurationManager => NEVER,
            Compliance::NonCompliant => self.enrolled(row),
            Compliance::Compliant | Compliance::Unknown => END_OF_TIME,
        }
    }

    /// `managementCertificateExpirationDate`: [`NEVER`] without enrollment.
    pub(super) fn certificate_expiration(&self, row: Row) -> SimTime {
        if self.traits[row as usize].is_enrolled() { self.enrolled(row).plus(CERTIFICATE_MS) } else { NEVER }
    }

    /// When the site last heard of the client.
    pub(super) fn client_last_active(&self, row: Row) -> SimTime {
        SimTime::from_minutes(self.last_active_minutes[row as usize])
    }

    /// MAC address of the wireless interface; none without enrollment or without such an interface.
    pub(super) fn wi_fi_mac(&self, row: Row) -> Option<String> {
        let at = row as usize;
        let is_laptop = models::model_of(self.models[at]).kind == DeviceKind::Laptop;
        (self.traits[at].is_enrolled() && is_laptop).then(|| identity::wi_fi_mac(self.seed, row))
    }

    pub(super) fn name(&self, row: Row) -> ComputerName {
        self.name_classes[row as usize].name(row)
    }

    pub(super) fn serial_number(&self, row: Row) -> SerialNumber {
        SerialNumber::new(self.seed, row, self.models[row as usize])
    }

    /// The management name, `<device name>_Windows`; none without enrollment.
    pub(super) fn managed_device_name(&self, row: Row) -> Option<String> {
        let is_enrolled = self.traits[row as usize].is_enrolled();
        is_enrolled.then(|| [self.name(row).as_str(), MANAGED_NAME_SUFFIX].concat())
    }

    pub(super) fn hash_into(&self, hasher: &mut blake3::Hasher) {
        hasher.update(&(self.length() as u64).to_le_bytes());
        for class in &self.name_classes {
            hasher.update(&[class.code()]);
        }
        hash::u32s(hasher, &self.users);
        hasher.update(&self.models);
        hasher.update(&self.builds);
        for traits in &self.traits {
            hasher.update(&[traits.bits()]);
        }
        hash::u32s(hasher, &self.last_active_minutes);
        hash::u32s(hasher, &self.enrolled_seconds);
    }
}
