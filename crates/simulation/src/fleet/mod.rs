//! The clients of the site: a columnar store, its generator and its background life.
//!
//! A value is a function of the seed and the row, or a small code in a column. A device costs about twenty bytes.

pub mod background;
pub(crate) mod builds;
mod candidates;
mod changes;
mod counts;
mod device;
pub(crate) mod flags;
mod generate;
pub mod identity;
pub(crate) mod index;
mod known_people;
pub(crate) mod models;
pub(crate) mod name_scan;
pub(crate) mod naming;
pub mod people;
pub(crate) mod people_text;
mod record;
mod servers;
mod snapshot;
pub(crate) mod sorted;
pub(crate) mod upload_rows;
mod write_batch;

pub use builds::Release;
pub(crate) use device::operating_system;
pub use device::{CLIENT_VERSION, Device};
pub use known_people::{KnownPeople, NameMatch, PersonName};
pub use models::{DeviceKind, HardwareModel};
pub use naming::ComputerName;
pub use record::DeviceRecord;
pub use servers::SiteRole;

use crate::command::Row;
use crate::limits::FLEET_ROWS_SPARE;
use crate::read_ahead;
use crate::time::SimTime;
use candidates::Candidates;
use flags::DeviceFlags;
use index::bitmap::Bitmap;
use index::order::SortOrder;
use name_scan::{NameClass, NameRanks};
use people::UserIndex;
use std::cell::RefCell;
use std::sync::Arc;
use uuid::Uuid;

/// Every device that the site knows or ever knew. A row number survives every change and is never reused.
#[derive(Debug)]
pub struct Fleet {
    generator: generate::Generator,
    // Columns, one entry a row.
    flags: Vec<DeviceFlags>,
    name_codes: Vec<u8>,
    models: Vec<u8>,
    builds: Vec<u8>,
    /// Primary users, who are also those who logged on last ([`Fleet::log_on_as`]).
    users: Vec<UserIndex>,
    last_active_minutes: Vec<u32>,
    /// When a device was enrolled, minutes since 1970; zero before that.
    enrolled_minutes: Vec<u32>,
    // What the next upload has to carry, each row once.
    changed: Vec<Row>,
    is_changed: Bitmap,
    retired_count: u32,
    enrollment_cursor: u32,
    /// Who may be picked for what happens in the background. Not part of the state: it follows from it.
    candidates: Candidates,
    /// Rows by what the upload asks of them. Not part of the state: it follows from it.
    upload_rows: upload_rows::UploadRows,
    /// Rows whose collections may be others since they were last asked for; `None` where they never were. No state either.
    moved: RefCell<Option<Bitmap>>,
    /// Grows with every change that a page can show. Not part of the state: it follows from it.
    revision: u64,
    /// Sorts devices by name. A function of nothing.
    name_ranks: NameRanks,
    /// Sort orders by [`sorted::SortColumn`]. Not part of the state either.
    orders: RefCell<[Option<SortOrder>; sorted::SORT_COLUMNS]>,
    /// Nor this.
    people: RefCell<Arc<KnownPeople>>,
}

impl Fleet {
    /// The devices of a new site. `size` is the number of devices, at least one; site servers are the first rows.
    pub(crate) fn generate(seed: u64, size: u32, start: SimTime) -> Self {
        let fleet_size = size.max(1);
        let site_server_count = servers::site_server_count(fleet_size);
        // Room for those who join, so that a column does not double for the first of them.
        let rows = fleet_size as usize + fleet_size as usize / 16 + 64;
        let mut fleet = Self {
            generator: generate::Generator::new(seed, fleet_size, site_server_count, start),
            flags: Vec::with_capacity(rows),
            name_codes: Vec::with_capacity(rows),
            models: Vec::with_capacity(rows),
            builds: Vec::with_capacity(rows),
            users: Vec::with_capacity(rows),
            last_active_minutes: Vec::with_capacity(rows),
            enrolled_minutes: Vec::with_capacity(rows),
            changed: Vec::new(),
            is_changed: Bitmap::default(),
            retired_count: 0,
            enrollment_cursor: 0,
            candidates: Candidates::new(&[], &[]),
            upload_rows: upload_rows::UploadRows::default(),
            moved: RefCell::default(),
            revision: 0,
            name_ranks: NameRanks::new(false),
            orders: RefCell::default(),
            people: RefCell::default(),
        };
        let start_minutes = start.minutes();
        for row in 0..fleet_size {
            let values = fleet.generator.values(row);
            fleet.append(&values, start_minutes.saturating_sub(values.idle_minutes));
        }
        fleet.candidates = Candidates::new(&fleet.flags, &fleet.users);
        fleet.upload_rows = upload_rows::UploadRows::new(&fleet.flags);
        fleet.offer_updates(start);
        fleet
    }

    /// Adds a row at the end of every column.
    fn append(&mut self, values: &generate::Values, last_active_minutes: u32) -> Row {
        let row = self.row_count();
        self.flags.push(values.flags);
        self.name_codes.push(values.name_code);
        self.models.push(values.model);
        self.builds.push(values.build);
        self.users.push(values.user);
        self.last_active_minutes.push(last_active_minutes);
        self.enrolled_minutes.push(0);
        self.is_changed.grow(self.flags.len());
        self.mark_in_orders(row);
        row
    }

    /// The seed that every value comes from.
    pub fn seed(&self) -> u64 {
        self.generator.seed
    }

    /// Rows ever, retired ones included.
    pub fn row_count(&self) -> u32 {
        self.flags.len() as u32
    }

    /// The most rows that this fleet may ever have; at the limit nothing joins or leaves by itself any more.
    pub(crate) fn row_count_max(&self) -> u32 {
        self.generator.fleet_size.saturating_mul(2).saturating_add(FLEET_ROWS_SPARE)
    }

    /// Devices that the site has now.
    pub fn site_device_count(&self) -> u32 {
        self.row_count() - self.retired_count
    }

    /// Devices at the start.
    pub(crate) fn first_size(&self) -> u32 {
        self.generator.fleet_size
    }

    /// How many of the first rows are site servers.
    pub(crate) fn site_server_count(&self) -> u32 {
        self.generator.site_server_count
    }

    /// Site system roles of a row.
    pub fn roles(&self, row: Row) -> Vec<SiteRole> {
        servers::roles_of(row, self.site_server_count())
    }

    /// Resource id of a row, for example 16777221.
    pub fn resource_id(row: Row) -> u32 {
        identity::RESOURCE_ID_FIRST + row
    }

    /// Row of a resource id. `None` when unknown or retired.
    pub fn row_of_resource_id(&self, id: u32) -> Option<Row> {
        let row = id.checked_sub(identity::RESOURCE_ID_FIRST)?;
        (row < self.row_count() && !self.is_retired(row)).then_some(row)
    }

    /// Whether the row exists and the device is in the site.
    pub fn is_present(&self, row: Row) -> bool {
        row < self.row_count() && !self.is_retired(row)
    }

    /// What an upload carries of this row now.
    pub fn record(&self, row: Row) -> DeviceRecord {
        let at = row as usize;
        match self.flags.get(at) {
            Some(flags) => DeviceRecord {
                row,
                user: self.users[at],
                last_active_minutes: self.last_active_minutes[at],
                enrolled_minutes: self.enrolled_minutes_of(at, *flags),
                flags: *flags,
                name_code: self.name_codes[at],
                model: self.models[at],
                build: self.builds[at],
            },
            None => DeviceRecord {
                row,
                user: people::NO_USER,
                last_active_minutes: 0,
                enrolled_minutes: 0,
                flags: DeviceFlags::RETIRED,
                name_code: naming::UNIT_SITE,
                model: models::HYPER_V_GUEST,
                build: 0,
            },
        }
    }

    /// Most devices are not enrolled: one look at a column less.
    fn enrolled_minutes_of(&self, at: usize, flags: DeviceFlags) -> u32 {
        if flags.contains(DeviceFlags::ENROLLED) { self.enrolled_minutes[at] } else { 0 }
    }

    /// Reads ahead what [`Fleet::record`] takes of these rows.
    pub(crate) fn read_records_ahead(&self, rows: impl Iterator<Item = Row>) {
        read_ahead::read(rows, |row| {
            let codes = self.flags[row].bits() ^ u16::from(self.name_codes[row] ^ self.models[row] ^ self.builds[row]);
            self.last_active_minutes[row] ^ self.users[row] ^ u32::from(codes)
        });
    }

    /// Computer name.
    pub fn name(&self, row: Row) -> ComputerName {
        self.record(row).name()
    }

    /// SMS unique identifier, without its prefix `GUID:`.
    pub fn sms_id(&self, row: Row) -> Uuid {
        identity::sms_id(self.seed(), row)
    }

    /// The column of primary users.
    pub(crate) fn users(&self) -> &[UserIndex] {
        &self.users
    }

    /// The model of every row.
    pub(crate) fn models(&self) -> &[u8] {
        &self.models
    }

    /// The build of every row.
    pub(crate) fn builds(&self) -> &[u8] {
        &self.builds
    }

    /// With the row, the name of every device.
    pub(crate) fn name_classes(&self) -> Vec<NameClass> {
        let class = |(name_code, model): (&u8, &u8)| NameClass::new(*name_code, models::model_of(*model).kind);
        self.name_codes.iter().zip(&self.models).map(class).collect()
    }

    /// Who logged on last, of every row.
    pub(crate) fn last_logon_users(&self) -> &[UserIndex] {
        &self.users
    }

    fn has(&self, row: Row, flag: DeviceFlags) -> bool {
        self.flags.get(row as usize).is_some_and(|flags| flags.contains(flag))
    }

    /// The **Client** column is Yes.
    pub fn is_client(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::CLIENT)
    }

    /// The client has a connection to the notification server.
    pub fn is_online(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::ONLINE)
    }

    /// Clients that are on line.
    pub(crate) fn online_clients(&self) -> &Bitmap {
        self.candidates.online()
    }

    /// The device left the site, or never was.
    pub fn is_retired(&self, row: Row) -> bool {
        row >= self.row_count() || self.has(row, DeviceFlags::RETIRED)
    }

    /// The distribution point role and the client use one PKI certificate.
    pub fn shares_certificate(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::SHARED_CERTIFICATE)
    }

    /// It holds the distribution point role.
    pub(crate) fn is_distribution_point(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::DISTRIBUTION_POINT)
    }

    /// It holds any site system role.
    pub fn is_site_server(&self, row: Row) -> bool {
        row < self.site_server_count()
    }

    /// The lab took it off line.
    pub fn is_pinned_offline(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::PINNED_OFFLINE)
    }

    /// Enrolled for co-management.
    pub fn is_enrolled(&self, row: Row) -> bool {
        self.has(row, DeviceFlags::ENROLLED)
    }

    /// A device that could be enrolled for co-management: a Windows 10 client that the cloud directory knows.
    pub(crate) fn is_co_management_eligible(&self, row: Row) -> bool {
        let needed = DeviceFlags::CLIENT | DeviceFlags::HYBRID_JOINED;
        self.flags.get(row as usize).is_some_and(|flags| *flags & (needed | DeviceFlags::RETIRED) == needed)
            && builds::release_of(self.builds[row as usize]).is_co_management_capable
    }

    /// Grows with every change that a page can show; compare for equality only.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Puts the whole state into a hash: columns in row order, little endian, whatever caches exist.
    pub(crate) fn hash_into(&self, hasher: &mut blake3::Hasher) {
        let changed = self.is_changed.list();
        for number in [self.generator.seed, u64::from(self.generator.fleet_size), u64::from(self.row_count())] {
            hasher.update(&number.to_le_bytes());
        }
        index::hash::column(hasher, &self.flags, |flags| flags.bits().to_le_bytes());
        hasher.update(&self.name_codes);
        hasher.update(&self.models);
        hasher.update(&self.builds);
        index::hash::u32s(hasher, &self.users);
        index::hash::u32s(hasher, self.last_logon_users());
        index::hash::u32s(hasher, &self.last_active_minutes);
        index::hash::u32s(hasher, &self.enrolled_minutes);
        hasher.update(&(changed.len() as u64).to_le_bytes());
        index::hash::u32s(hasher, &changed);
        hasher.update(&self.enrollment_cursor.to_le_bytes());
    }
}
