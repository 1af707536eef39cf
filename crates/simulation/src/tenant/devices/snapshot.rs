//! The cloud's devices in a snapshot: what was uploaded of them, and how it differs from what the site has now.

use super::ManagedDevices;
use super::columns::{Columns, Traits};
use super::listing::Orders;
use crate::command::Row;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::{ComputerName, Fleet, NAME_BYTES_MAX, identity};
use crate::scenario::Scenario;
use crate::snapshot::{Reader, SnapshotError, Writer};
use std::cell::RefCell;

impl ManagedDevices {
    /// Writes the columns. Serial numbers follow from the rest, and so do nearly all names: that of the site's record.
    pub(crate) fn write_snapshot(&self, fleet: &Fleet, out: &mut Writer<'_>) {
        let columns = &self.columns;
        out.u64s(self.visible.words());
        out.u32s(&columns.users);
        out.u8s(&columns.models);
        out.u8s(&columns.builds);
        let traits: Vec<u8> = columns.traits.iter().map(|traits| traits.0).collect();
        out.u8s(&traits);
        out.u32s(&columns.last_active_minutes);
        out.u32s(&columns.enrolled_seconds);
        let renamed: Vec<Row> =
            self.visible.rows().filter(|row| columns.names[*row as usize] != fleet.name(*row)).collect();
        out.u32s(&renamed);
        let names: Vec<u8> = renamed.iter().flat_map(|row| columns.names[*row as usize].0).collect();
        out.u8s(&names);
        out.number(self.revision);
    }

    /// Reads the cloud's devices of a world that began with `scenario`, and whose clients are `fleet`.
    pub(crate) fn read_snapshot(
        scenario: &Scenario,
        fleet: &Fleet,
        from: &mut Reader<'_>,
    ) -> Result<Self, SnapshotError> {
        let words = from.u64s()?;
        let mut columns = Columns::new(scenario.seed, scenario.start);
        columns.users = from.u32s()?;
        columns.models = from.u8s()?;
        columns.builds = from.u8s()?;
        columns.traits = from.u8s()?.into_iter().map(Traits).collect();
        columns.last_active_minutes = from.u32s()?;
        columns.enrolled_seconds = from.u32s()?;
        let length = columns.users.len();
        let renamed = from.u32s()?;
        let names = from.u8s()?;
        let revision = from.number()?;

        let lengths = [
            columns.models.len(),
            columns.builds.len(),
            columns.traits.len(),
            columns.last_active_minutes.len(),
            columns.enrolled_seconds.len(),
        ];
        let (names, _) = names.as_chunks::<NAME_BYTES_MAX>();
        let fits = lengths.iter().all(|other| *other == length)
            && length <= fleet.row_count() as usize
            && names.len() == renamed.len()
            && renamed.iter().all(|row| (*row as usize) < length);
        let visible = Bitmap::from_words(words, length).filter(|_| fits).ok_or(SnapshotError::Content)?;

        columns.names = vec![ComputerName::default(); length];
        columns.serials = vec![identity::Serial::default(); length];
        for row in visible.rows() {
            let at = row as usize;
            columns.names[at] = fleet.name(row);
            columns.serials[at] = identity::serial(scenario.seed, row, columns.models[at]);
        }
        for (row, name) in renamed.iter().zip(names) {
            columns.names[*row as usize] = ComputerName(*name);
        }
        let visible_count = visible.count() as u64;
        Ok(Self { columns, visible, visible_count, revision, orders: RefCell::new(Orders::default()) })
    }
}
