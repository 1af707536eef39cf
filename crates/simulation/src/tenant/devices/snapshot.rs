//! The cloud's devices in a snapshot: what was uploaded of them.

use super::ManagedDevices;
use super::columns::Columns;
use super::listing::Orders;
use super::trait_rows::TraitRows;
use super::traits::Traits;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::name_scan::NameClass;
use crate::fleet::{Fleet, identity};
use crate::scenario::Scenario;
use crate::snapshot::{Reader, SnapshotError, Writer};
use std::cell::RefCell;

impl ManagedDevices {
    /// Writes the columns. Serial numbers follow from the rest.
    pub(crate) fn write_snapshot(&self, out: &mut Writer<'_>) {
        let columns = &self.columns;
        out.u64s(self.visible.words());
        out.u32s(&columns.users);
        out.u8s(&columns.models);
        out.u8s(&columns.builds);
        out.column(&columns.traits, |traits| [traits.bits()]);
        out.column(&columns.name_classes, |class| [class.code()]);
        out.u32s(&columns.last_active_minutes);
        out.u32s(&columns.enrolled_seconds);
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
        columns.traits = from.column(|[bits]| Traits::from_bits_retain(bits))?;
        columns.trait_rows = TraitRows::new(&columns.traits);
        let classes = from.u8s()?.into_iter().map(NameClass::from_code).collect::<Option<_>>();
        columns.name_classes = classes.ok_or(SnapshotError::Content)?;
        columns.last_active_minutes = from.u32s()?;
        columns.enrolled_seconds = from.u32s()?;
        let length = columns.users.len();
        let revision = from.number()?;

        let lengths = [
            columns.models.len(),
            columns.builds.len(),
            columns.traits.len(),
            columns.name_classes.len(),
            columns.last_active_minutes.len(),
            columns.enrolled_seconds.len(),
        ];
        let fits = lengths.iter().all(|other| *other == length) && length <= fleet.row_count() as usize;
        let visible = Bitmap::from_words(words, length).filter(|_| fits).ok_or(SnapshotError::Content)?;

        columns.serial_symbols = vec![0; length];
        for row in visible.rows() {
            let at = row as usize;
            columns.serial_symbols[at] = identity::serial_symbols(scenario.seed, row, columns.models[at]);
        }
        (0..length).for_each(|at| columns.meet(columns.users[at]));
        let visible_count = visible.count() as u64;
        Ok(Self {
            columns,
            visible,
            visible_count,
            revision,
            orders: RefCell::new(Orders::default()),
            selected: RefCell::default(),
        })
    }
}
