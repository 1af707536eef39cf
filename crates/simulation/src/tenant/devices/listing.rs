//! Pages in order: sort orders for fields with many different values, counts for fields with few.

use super::coded::{self, CODES, Source};
use super::columns::{Columns, Moved};
use super::keys::{Keys, order_field};
use super::query::{Direction, Field};
use crate::command::Row;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::order::SortOrder;
use crate::limits::{ORDER_KEYS_MAX, SORT_ORDERS_MAX};
use std::collections::BTreeMap;

/// Selections up to this many rows are sorted for themselves: cheaper than a walk along the whole order.
const SMALL_SELECTION_ROWS: usize = 2_048;
/// So is a selection of less than one row in so many.
const SPARSE_SELECTION: usize = 32;

/// Sort orders that have been used, by field.
#[derive(Debug, Default)]
pub(super) struct Orders {
    by_field: BTreeMap<Field, SortOrder>,
    /// Fields of [`Orders::by_field`], the one that was used last at the end.
    used: Vec<Field>,
}

impl Orders {
    /// Marks a row whose values changed in those orders whose keys may be others now.
    pub(super) fn mark_moved(&mut self, row: Row, moved: Moved) {
        for (field, order) in self.by_field.iter_mut() {
            if moved.may_move(*field) {
                order.mark(row);
            }
        }
    }

    /// Marks the row in every order: it came or went.
    pub(super) fn mark(&mut self, row: Row) {
        self.by_field.values_mut().for_each(|order| order.mark(row));
    }

    /// The current order of a field.
    pub(super) fn of(&mut self, columns: &Columns, visible: &Bitmap, field: Field) -> &[Row] {
        let field = order_field(field);
        self.used.retain(|used| *used != field);
        if self.used.len() >= SORT_ORDERS_MAX {
            self.by_field.remove(&self.used.remove(0));
        }
        self.used.push(field);
        let key = |row: Row| columns.wide_key(field, row);
        let build = || SortOrder::build(visible.list(), &key);
        let order = self.by_field.entry(field).or_insert_with(build);
        if order.is_worn() {
            *order = build();
        }
        order.refresh(|row| visible.contains(row), &key);
        order.rows()
    }
}

/// The rows to be shown in pages.
pub(super) struct Selection<'rows> {
    pub(super) rows: &'rows Bitmap,
    pub(super) count: usize,
}

/// Makes pages of a list.
pub(super) struct Listing<'list> {
    pub(super) columns: &'list Columns,
    pub(super) visible: &'list Bitmap,
    pub(super) visible_count: usize,
    pub(super) orders: &'list mut Orders,
}

type SortKey = (Field, Direction);

impl<'list> Listing<'list> {
    /// `top` rows of the selection after the first `skip`, in order.
    pub(super) fn page(&mut self, selection: &Selection<'_>, order: &[SortKey], skip: usize, top: usize) -> Vec<Row> {
        let order = &order[..order.len().min(ORDER_KEYS_MAX)];
        let tie = order.last().map_or(Direction::Ascending, |(_, direction)| *direction);
        self.part(selection, order, tie, skip, top)
    }

    fn part(
        &mut self,
        selection: &Selection<'_>,
        order: &[SortKey],
        tie: Direction,
        skip: usize,
        top: usize,
    ) -> Vec<Row> {
        if top == 0 || skip >= selection.count {
            return Vec::new();
        }
        let Some(((field, direction), rest)) = order.split_first() else {
            return selection.rows.page(skip, top, tie == Direction::Descending);
        };
        match coded::source(*field) {
            Some(Source::Constant) => self.part(selection, rest, tie, skip, top),
            Some(source) => self.by_groups(selection, (*field, *direction), source, rest, tie, skip, top),
            None if selection.count <= self.small_selection() => {
                by_sorting(selection.rows.rows(), &self.keys(order), tie, skip, top)
            }
            None => self.by_walking(selection, order, tie, skip, top),
        }
    }

    /// Rows of few different values: whole groups are skipped, and only groups of the page are looked into.
    #[expect(clippy::too_many_arguments, reason = "one question in its parts; a struct would only rename them")]
    fn by_groups(
        &mut self,
        selection: &Selection<'_>,
        (field, direction): SortKey,
        source: Source,
        rest: &[SortKey],
        tie: Direction,
        skip: usize,
        top: usize,
    ) -> Vec<Row> {
        let ranks = coded::ranks(field);
        let columns = self.columns;
        let rank_of = |row: Row| ranks[usize::from(columns.code(source, row as usize)) % CODES];
        let mut counts = [0; CODES];
        for row in selection.rows.rows() {
            counts[usize::from(rank_of(row)) % CODES] += 1;
        }
        // Which part of each group is on the page, in their order.
        let mut parts: Vec<(usize, Bitmap, usize, usize)> = Vec::new();
        let (mut part_of, mut before) = ([usize::MAX; CODES], 0);
        for place in 0..CODES {
            let group = if direction == Direction::Descending { CODES - 1 - place } else { place };
            let count = counts[group];
            let from = skip.saturating_sub(before).min(count);
            let to = skip.saturating_add(top).saturating_sub(before).min(count);
            if from < to {
                part_of[group] = parts.len();
                parts.push((count, Bitmap::new(columns.length()), from, to - from));
            }
            before += count;
        }
        for row in selection.rows.rows() {
            if let Some((_, members, ..)) = parts.get_mut(part_of[usize::from(rank_of(row)) % CODES]) {
                members.insert(row);
            }
        }
        let mut rows = Vec::new();
        for (count, members, from, length) in parts {
            let part = Selection { rows: &members, count };
            rows.extend(self.part(&part, rest, tie, from, length));
        }
        rows
    }

    /// Rows up to which a selection is sorted for itself.
    fn small_selection(&self) -> usize {
        SMALL_SELECTION_ROWS.max(self.visible_count / SPARSE_SELECTION)
    }

    fn keys(&self, order: &[SortKey]) -> Vec<(Keys<'list>, Direction)> {
        order.iter().map(|(field, direction)| (Keys::new(self.columns, *field), *direction)).collect()
    }

    /// Rows of a large selection: along the sort order of the first key.
    fn by_walking(
        &mut self,
        selection: &Selection<'_>,
        order: &[SortKey],
        tie: Direction,
        skip: usize,
        top: usize,
    ) -> Vec<Row> {
        let (field, direction) = order[0];
        let (columns, is_everything) = (self.columns, selection.count == self.visible_count);
        let sorted = self.orders.of(columns, self.visible, field);
        let is_descending = direction == Direction::Descending;
        let at = |place: usize| if is_descending { sorted[sorted.len() - 1 - place] } else { sorted[place] };
        let end = skip.saturating_add(top).min(selection.count);
        if order.len() == 1 {
            if is_everything {
                return (skip..end).map(at).collect();
            }
            let selected = (0..sorted.len()).map(at).filter(|row| selection.rows.contains(*row));
            return selected.skip(skip).take(top).collect();
        }
        // More keys: only rows that the first key does not tell apart need them. So the page is widened to whole groups of
        // equal first keys, and each of these is sorted.
        let found: Vec<Row> = if is_everything {
            Vec::new()
        } else {
            (0..sorted.len()).map(at).filter(|row| selection.rows.contains(*row)).collect()
        };
        let row_at = |place: usize| if is_everything { at(place) } else { found[place] };
        let key = Keys::new(columns, field);
        let (first, last) = (key.of(row_at(skip)), key.of(row_at(end - 1)));
        let from = first_place(0, skip, |place| key.of(row_at(place)) == first);
        let to = first_place(end, selection.count, |place| key.of(row_at(place)) != last);
        let mut rows: Vec<Row> = (from..to).map(row_at).collect();
        self.order_groups(&mut rows, &key, &order[1..], tie);
        rows.drain(..skip - from);
        rows.truncate(end - skip);
        rows
    }

    /// Sorts each group of rows that the first key does not tell apart by the other keys.
    fn order_groups(&mut self, rows: &mut [Row], first: &Keys<'_>, rest: &[SortKey], tie: Direction) {
        let (large, keys) = (self.small_selection(), self.keys(rest));
        let mut unsorted = rows;
        while let Some(row) = unsorted.first() {
            let key = first.of(*row);
            let length = unsorted.iter().take_while(|row| first.of(**row) == key).count();
            let (group, others) = unsorted.split_at_mut(length);
            if length > large {
                let mut members = Bitmap::new(self.columns.length());
                group.iter().for_each(|row| members.set(*row, true));
                let part = Selection { rows: &members, count: length };
                group.copy_from_slice(&self.part(&part, rest, tie, 0, length));
            } else if length > 1 {
                group.copy_from_slice(&by_sorting(group.iter().copied(), &keys, tie, 0, length));
            }
            unsorted = others;
        }
    }
}

/// The first place from `from` on, below `to`, from which on a predicate holds.
fn first_place(mut from: usize, mut to: usize, holds: impl Fn(usize) -> bool) -> usize {
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

/// Rows of a small selection.
fn by_sorting(
    rows: impl Iterator<Item = Row>,
    keys: &[(Keys<'_>, Direction)],
    tie: Direction,
    skip: usize,
    top: usize,
) -> Vec<Row> {
    let mut keyed: Vec<([u128; ORDER_KEYS_MAX], Row)> = rows
        .map(|row| {
            let mut of_row = [0; ORDER_KEYS_MAX];
            for (place, (key, direction)) in of_row.iter_mut().zip(keys) {
                *place = key.directed(row, *direction);
            }
            (of_row, if tie == Direction::Descending { !row } else { row })
        })
        .collect();
    let skip = skip.min(keyed.len());
    if skip > 0 && skip < keyed.len() {
        keyed.select_nth_unstable(skip);
    }
    let page = &mut keyed[skip..];
    let page = if top < page.len() {
        page.select_nth_unstable(top);
        &mut page[..top]
    } else {
        page
    };
    page.sort_unstable();
    page.iter().map(|(_, row)| if tie == Direction::Descending { !*row } else { *row }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::Fleet;
    use crate::fleet::identity::SerialNumber;
    use crate::time::SimTime;
    use strum::VariantArray as _;

    #[test]
    fn the_orders_that_are_kept_are_limited() {
        let (fleet, start) = (Fleet::generate(7, 100, SimTime(1_601_280_000_000)), SimTime(1_601_280_000_000));
        let mut columns = Columns::new(7, start);
        columns.grow(100);
        (0..100).for_each(|row| columns.set(&fleet.record(row)));
        let mut orders = Orders::default();
        let visible = Bitmap::full(100);
        let wide: Vec<Field> =
            Field::VARIANTS.iter().copied().filter(|field| coded::source(*field).is_none()).collect();
        assert!(wide.len() > SORT_ORDERS_MAX);
        for field in wide {
            assert_eq!(orders.of(&columns, &visible, field).len(), 100);
            orders.of(&columns, &visible, Field::SerialNumber);
            assert!(orders.by_field.len() <= SORT_ORDERS_MAX && orders.used.len() == orders.by_field.len());
            assert!(orders.by_field.contains_key(&Field::SerialNumber), "what is used stays");
        }
        let serial = |row: &Row| SerialNumber::new(7, *row, columns.models[*row as usize]).as_str().to_owned();
        let serials: Vec<String> = orders.of(&columns, &visible, Field::SerialNumber).iter().map(serial).collect();
        assert!(serials.is_sorted());
    }
}
