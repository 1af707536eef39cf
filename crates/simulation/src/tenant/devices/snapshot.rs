//! The cloud's devices in a snapshot: what was uploaded of them, and how it differs from what the site has now.

use super::ManagedDevices;
use super::columns::{Columns, Traits};
use super::listing::Orders;
use crate::command::Row;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::name_scan::NameClass;
use crate::fleet::{Fleet, identity};
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
        let class = |row: &Row| columns.name_classes[*row as usize];
        let renamed: Vec<Row> =
            self.visible.rows().filter(|row| class(row) != NameClass::of(&fleet.record(*row))).collect();
        out.u32s(&renamed);
        let classes: Vec<u8> = renamed.iter().map(|row| class(row).code()).collect();
        out.u8s(&classes);
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
        let classes: Option<Vec<NameClass>> = from.u8s()?.into_iter().map(NameClass::from_code).collect();
        let classes = classes.ok_or(SnapshotError::Content)?;
        let revision = from.number()?;

        let lengths = [
            columns.models.len(),
            columns.builds.len(),
            columns.traits.len(),
            columns.last_active_minutes.len(),
            columns.enrolled_seconds.len(),
        ];
        let fits = lengths.iter().all(|other| *other == length)
            && length <= fleet.row_count() as usize
            && classes.len() == renamed.len()
            && renamed.iter().all(|row| (*row as usize) < length);
        let visible = Bitmap::from_words(words, length).filter(|_| fits).ok_or(SnapshotError::Content)?;

        columns.name_classes = vec![NameClass::default(); length];
        columns.serial_symbols = vec![0; length];
        for row in visible.rows() {
            let at = row as usize;
            columns.name_classes[at] = NameClass::of(&fleet.record(row));
            columns.serial_symbols[at] = identity::serial_symbols(scenario.seed, row, columns.models[at]);
        }
        for (row, class) in renamed.iter().zip(classes) {
            columns.name_classes[*row as usize] = class;
        }
        let visible_count = visible.count() as u64;
        Ok(Self { columns, visible, visible_count, revision, orders: RefCell::new(Orders::default()) })
    }
}
