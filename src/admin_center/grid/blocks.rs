//! The rows that were read, in blocks, and which block to read next. Blocks that came too late or for another list are dropped;
//! those of an earlier revision are shown until the newer ones are there.

use contract::graph::ManagedDevice;
use std::ops::Range;

/// Rows that are read together: two screenfuls, and a document that is read within a frame.
pub const BLOCK_ROWS: u64 = 50;
/// Requests on their way at a time: one for what is in view, one ahead of it.
const IN_FLIGHT_MAX: usize = 2;
/// Blocks that are kept: some hundred screenfuls.
const BLOCKS_MAX: usize = 120;

/// What a block was asked for: an answer whose ticket is not the list's any more is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket {
    /// Which list: another search, filter, order or other columns are another one.
    list: u64,
    /// How often the list has changed.
    revision: u64,
    /// Which block, from 0.
    pub block: u64,
}

impl Ticket {
    /// Row of the list with which the block begins.
    pub const fn first_row(self) -> u64 {
        self.block * BLOCK_ROWS
    }
}

struct Block {
    ticket: Ticket,
    rows: Vec<ManagedDevice>,
}

/// The cache.
#[derive(Default)]
pub struct Blocks {
    list: u64,
    revision: u64,
    /// In no order: there are few.
    blocks: Vec<Block>,
    in_flight: Vec<Ticket>,
    wanted: Range<u64>,
}

impl Blocks {
    /// From now on it is another list. What was read is shown until the first answer for the new one.
    pub fn change_list(&mut self) {
        self.list += 1;
        self.revision += 1;
    }

    /// The list has changed: every block is read again when it is in view.
    pub fn change_revision(&mut self) {
        self.revision += 1;
    }

    /// A row, if it was read.
    pub fn row(&self, index: u64) -> Option<&ManagedDevice> {
        self.block(index / BLOCK_ROWS)?.rows.get((index % BLOCK_ROWS) as usize)
    }

    /// Every row that was read.
    pub fn rows(&self) -> impl Iterator<Item = &ManagedDevice> {
        self.blocks.iter().flat_map(|block| &block.rows)
    }

    /// The row of a device among those that were read; of two (an older block may still have it) the one nearest to `near`.
    pub fn row_of(&self, id: &str, near: u64) -> Option<u64> {
        let in_block = |block: &Block| {
            let place = block.rows.iter().position(|device| device.id == id)?;
            Some(block.ticket.first_row() + place as u64)
        };
        self.blocks.iter().filter_map(in_block).min_by_key(|row| row.abs_diff(near))
    }

    fn block(&self, number: u64) -> Option<&Block> {
        self.blocks.iter().find(|block| block.ticket.block == number)
    }

    /// Which rows are in view; the blocks around them are read ahead.
    pub fn want(&mut self, rows: Range<u64>) {
        self.wanted = rows;
    }

    /// The next block to read: what is in view first, then what follows, then what precedes. It counts as on its way from now on.
    pub fn next_to_read(&mut self, row_count: Option<u64>) -> Option<Ticket> {
        // Requests for a list that is not shown any more do not hold up those for the one that is.
        let on_the_way = self.in_flight.iter().filter(|ticket| ticket.list == self.list).count();
        if on_the_way >= IN_FLIGHT_MAX {
            return None;
        }
        let first = self.wanted.start / BLOCK_ROWS;
        let end = self.wanted.end.max(self.wanted.start + 1).div_ceil(BLOCK_ROWS);
        let block_count = row_count.map_or(1, |rows| rows.div_ceil(BLOCK_ROWS)).max(1);
        let around = (first..end).chain([end]).chain(first.checked_sub(1));
        let block = around.filter(|block| *block < block_count || *block == first).find(|block| {
            let ticket = self.ticket(*block);
            let is_fresh = self.block(*block).is_some_and(|known| known.ticket == ticket);
            !is_fresh && !self.in_flight.contains(&ticket)
        })?;
        let ticket = self.ticket(block);
        self.in_flight.push(ticket);
        Some(ticket)
    }

    const fn ticket(&self, block: u64) -> Ticket {
        Ticket { list: self.list, revision: self.revision, block }
    }

    /// An answer. Returns whether it is for the list that is shown; if not it is dropped.
    pub fn take(&mut self, ticket: Ticket, rows: Vec<ManagedDevice>) -> bool {
        self.in_flight.retain(|other| *other != ticket);
        if ticket.list != self.list {
            return false;
        }
        self.blocks.retain(|block| block.ticket.list == ticket.list);
        let is_older = self.block(ticket.block).is_some_and(|known| known.ticket.revision > ticket.revision);
        if !is_older {
            self.blocks.retain(|block| block.ticket.block != ticket.block);
            self.blocks.push(Block { ticket, rows });
            self.forget_the_farthest();
        }
        true
    }

    /// There is no answer; the block may be asked for again.
    pub fn give_up(&mut self, ticket: Ticket) -> bool {
        self.in_flight.retain(|other| *other != ticket);
        ticket.list == self.list
    }

    /// Whether something in view is still to be read.
    pub fn is_busy(&self) -> bool {
        self.in_flight.iter().any(|ticket| ticket.list == self.list)
    }

    fn forget_the_farthest(&mut self) {
        while self.blocks.len() > BLOCKS_MAX {
            let here = self.wanted.start / BLOCK_ROWS;
            let numbers = self.blocks.iter().map(|block| block.ticket.block);
            let Some(farthest) = numbers.max_by_key(|block| block.abs_diff(here)) else { return };
            self.blocks.retain(|block| block.ticket.block != farthest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(name: &str) -> Vec<ManagedDevice> {
        vec![ManagedDevice { id: name.into(), ..ManagedDevice::default() }; BLOCK_ROWS as usize]
    }

    fn first(blocks: &Blocks, row: u64) -> Option<&str> {
        blocks.row(row).map(|device| device.id.as_str())
    }

    #[test]
    fn what_is_in_view_comes_first_then_its_neighbours_and_few_at_a_time() {
        let mut blocks = Blocks::default();
        blocks.want(240..260);
        let asked: Vec<u64> =
            std::iter::from_fn(|| blocks.next_to_read(Some(1_000)).map(|ticket| ticket.block)).collect();
        assert_eq!(asked, [4, 5]);
        for block in asked {
            assert!(blocks.take(blocks.ticket(block), rows("a")));
        }
        let asked: Vec<u64> =
            std::iter::from_fn(|| blocks.next_to_read(Some(1_000)).map(|ticket| ticket.block)).collect();
        assert_eq!(asked, [6, 3]);
        assert!(blocks.is_busy());
    }

    #[test]
    fn nothing_is_asked_for_beyond_the_end_but_what_is_in_view() {
        let mut blocks = Blocks::default();
        blocks.want(0..20);
        assert_eq!(blocks.next_to_read(None).map(|ticket| ticket.block), Some(0));
        blocks.take(blocks.ticket(0), rows("a"));
        assert_eq!(blocks.next_to_read(Some(40)), None);
    }

    #[test]
    fn an_answer_for_another_list_is_dropped_and_does_not_hold_up_the_new_one() {
        let mut blocks = Blocks::default();
        blocks.want(0..20);
        let old = blocks.next_to_read(Some(1_000)).expect("a block");
        blocks.next_to_read(Some(1_000)).expect("the next");
        blocks.change_list();
        let new = blocks.next_to_read(Some(1_000)).expect("the new list's block");
        assert!(!blocks.take(old, rows("old")));
        assert_eq!(first(&blocks, 0), None);
        assert!(blocks.take(new, rows("new")));
        assert_eq!(first(&blocks, 0), Some("new"));
    }

    #[test]
    fn the_old_rows_stay_until_the_new_ones_are_there() {
        let mut blocks = Blocks::default();
        blocks.want(0..20);
        let ticket = blocks.next_to_read(Some(1_000)).expect("a block");
        blocks.take(ticket, rows("first"));
        blocks.change_revision();
        assert_eq!(first(&blocks, 0), Some("first"));
        let ticket = blocks.next_to_read(Some(1_000)).expect("it again");
        assert_eq!(ticket.block, 0);
        blocks.take(ticket, rows("second"));
        assert_eq!(first(&blocks, 0), Some("second"));
        blocks.change_list();
        assert_eq!(first(&blocks, 0), Some("second"));
    }

    #[test]
    fn a_device_is_found_among_the_rows_that_were_read() {
        let mut blocks = Blocks::default();
        blocks.want(50..60);
        let ticket = blocks.next_to_read(Some(1_000)).expect("a block");
        let mut read = rows("other");
        read[7].id = "it".into();
        blocks.take(ticket, read);
        assert_eq!(blocks.row_of("it", 0), Some(57));
        assert_eq!(blocks.row_of("another", 0), None);
    }

    #[test]
    fn what_failed_is_asked_for_again_and_what_is_far_away_is_forgotten() {
        let mut blocks = Blocks::default();
        let ticket = blocks.next_to_read(Some(1_000_000)).expect("a block");
        assert!(blocks.give_up(ticket));
        assert_eq!(blocks.next_to_read(Some(1_000_000)), Some(ticket));
        for block in 0..300 {
            blocks.want(block * BLOCK_ROWS..block * BLOCK_ROWS + 20);
            blocks.take(blocks.ticket(block), rows("a"));
        }
        assert_eq!(blocks.blocks.len(), BLOCKS_MAX);
        assert!(blocks.row(0).is_none());
        assert!(blocks.row(299 * BLOCK_ROWS).is_some());
    }
}
