//! Sort orders of the fleet, for columns with many different values.

use super::index::fixed_text::sort_key;
use super::index::order::SortOrder;
use super::name_scan::NameClass;
use super::people::{NO_USER, NameParts};
use super::{Fleet, identity};
use crate::command::Row;
use std::cell::Ref;

/// A column whose sort order is worth keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SortColumn {
    Name,
    PrimaryUser,
    SerialNumber,
    LastActive,
}

/// Number of [`SortColumn`]s.
pub(super) const SORT_COLUMNS: usize = 4;

impl Fleet {
    /// Sort key of the column; devices without a user come first.
    pub(crate) fn sort_key(&self, column: SortColumn, row: Row) -> u128 {
        let at = row as usize;
        match column {
            SortColumn::Name => u128::from(self.name_ranks.key(NameClass::from_record(&self.record(row)), row)) << 64,
            SortColumn::PrimaryUser if self.users[at] == NO_USER => 0,
            SortColumn::PrimaryUser => NameParts::new(self.users[at]).sort_key(),
            SortColumn::SerialNumber => sort_key(&identity::serial(self.seed(), row, self.models[at])),
            SortColumn::LastActive => u128::from(self.last_active_minutes[at]) << 96,
        }
    }

    /// Present rows in the order of a column, ties by row. Built on first use, then kept current.
    pub(crate) fn sorted_rows(&self, column: SortColumn) -> Ref<'_, [Row]> {
        {
            let order = &mut self.orders.borrow_mut()[column as usize];
            let key = |row: Row| self.sort_key(column, row);
            match order {
                Some(order) if !order.is_worn() => order.refresh(|row| self.is_present(row), &key),
                _ => {
                    let present = (0..self.row_count()).filter(|row| self.is_present(*row));
                    *order = Some(SortOrder::build(present.collect(), &key));
                }
            }
        }
        Ref::map(self.orders.borrow(), |orders| orders[column as usize].as_ref().map_or(&[][..], SortOrder::rows))
    }

    /// Something of the row changed that may move it in a sort order.
    pub(super) fn mark_in_orders(&mut self, row: Row) {
        for order in self.orders.get_mut().iter_mut().flatten() {
            order.mark(row);
        }
    }
}
