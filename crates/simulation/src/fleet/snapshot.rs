//! The clients in a snapshot: their columns. What follows from the seed or from the columns is not written.

use super::candidates::Candidates;
use super::flags::DeviceFlags;
use super::index::bitmap::Bitmap;
use super::name_scan::NameRanks;
use super::people::UserIndex;
use super::upload_rows::UploadRows;
use super::{Fleet, generate, servers};
use crate::command::Row;
use crate::scenario::Scenario;
use crate::snapshot::{Reader, SnapshotError, Writer};
use std::cell::RefCell;

impl Fleet {
    /// Writes every column.
    pub(crate) fn write_snapshot(&self, out: &mut Writer<'_>) {
        out.column(&self.flags, |flags| flags.bits().to_le_bytes());
        out.u8s(&self.name_codes);
        out.u8s(&self.models);
        out.u8s(&self.builds);
        out.u32s(&self.users);
        out.u32s(self.last_logon_users());
        out.u32s(&self.last_active_minutes);
        out.u32s(&self.enrolled_minutes);
        out.u32s(&self.changed);
        out.number(u64::from(self.enrollment_cursor));
        out.number(self.revision);
    }

    /// Reads the clients of a world that began with `scenario`.
    pub(crate) fn read_snapshot(scenario: &Scenario, from: &mut Reader<'_>) -> Result<Self, SnapshotError> {
        let fleet_size = scenario.fleet_size.max(1);
        let servers = servers::site_server_count(fleet_size);
        let generator = generate::Generator::new(scenario.seed, fleet_size, servers, scenario.start);
        let mut fleet = Self {
            generator,
            flags: from.column(|bytes| DeviceFlags::from_bits_retain(u16::from_le_bytes(bytes)))?,
            name_codes: from.u8s()?,
            models: from.u8s()?,
            builds: from.u8s()?,
            users: read_users(from)?,
            last_active_minutes: from.u32s()?,
            enrolled_minutes: from.u32s()?,
            changed: from.u32s()?,
            is_changed: Bitmap::default(),
            retired_count: 0,
            candidates: Candidates::new(&[], &[]),
            upload_rows: UploadRows::default(),
            moved: RefCell::default(),
            enrollment_cursor: u32::try_from(from.number()?).map_err(|_| SnapshotError::Content)?,
            revision: from.number()?,
            name_ranks: NameRanks::new(false),
            orders: RefCell::default(),
            people: RefCell::default(),
        };
        let rows = fleet.flags.len();
        let lengths = [
            fleet.name_codes.len(),
            fleet.models.len(),
            fleet.builds.len(),
            fleet.users.len(),
            fleet.last_active_minutes.len(),
            fleet.enrolled_minutes.len(),
        ];
        let is_row = |row: &Row| (*row as usize) < rows;
        let fits = lengths.iter().all(|length| *length == rows)
            && (fleet_size as usize..=fleet.row_count_max() as usize).contains(&rows)
            && fleet.changed.iter().all(is_row);
        if !fits {
            return Err(SnapshotError::Content);
        }
        fleet.is_changed.grow(rows);
        for row in &fleet.changed {
            fleet.is_changed.insert(*row);
        }
        fleet.candidates = Candidates::new(&fleet.flags, &fleet.users);
        fleet.upload_rows = UploadRows::new(&fleet.flags);
        fleet.retired_count = fleet.flags.iter().filter(|flags| flags.contains(DeviceFlags::RETIRED)).count() as u32;
        Ok(fleet)
    }
}

/// Primary users, and who logged on last: the same ones.
fn read_users(from: &mut Reader<'_>) -> Result<Vec<UserIndex>, SnapshotError> {
    let (users, last_logon_users) = (from.u32s()?, from.u32s()?);
    if users == last_logon_users { Ok(users) } else { Err(SnapshotError::Content) }
}
