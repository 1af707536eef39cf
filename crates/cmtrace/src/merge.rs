//! Several files as one, ordered by time.

use crate::file::LogFile;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A line of a merge: which file, which of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Index of the file.
    pub file: u32,
    /// Index of the line in its file.
    pub line: u32,
}

/// Lines of several files, ordered by UTC. Lines of one file keep their order: one without a time, or with an earlier one
/// than its predecessor (threads write late), comes right after its predecessor. Lines of one moment are ordered by their
/// sequence, where they have one.
#[derive(Clone, Debug, Default)]
pub struct Merge {
    positions: Vec<Position>,
    /// Milliseconds of UTC that order each line: its own, or the latest before it in its file. Never descending.
    times: Vec<i64>,
}

impl Merge {
    /// The bias in minutes that lines without one get: the first that one of the files carries.
    pub fn assumed_bias(files: &[&LogFile]) -> i16 {
        files.iter().find_map(|file| file.bias_minutes()).unwrap_or(0)
    }

    /// Merges files. Lines without a bias get `assumed_bias` (minutes), or the first bias that another file carries.
    pub fn new(files: &[&LogFile], assumed_bias: Option<i16>) -> Self {
        let bias = assumed_bias.unwrap_or_else(|| Self::assumed_bias(files));
        let mut positions = Vec::with_capacity(files.iter().map(|file| file.entries().len()).sum());
        let mut times = Vec::with_capacity(positions.capacity());
        let mut heads = BinaryHeap::with_capacity(files.len());
        let key = |file: u32, line: usize, least: i64| {
            let entry = files[file as usize].entries().get(line)?;
            let time = entry.time().utc_ms(bias).unwrap_or(i64::MIN).max(least);
            Some(Reverse((time, files[file as usize].sequence(line), file, line)))
        };
        for file in 0..files.len() as u32 {
            heads.extend(key(file, 0, i64::MIN));
        }
        while let Some(Reverse((mut time, _, file, mut line))) = heads.pop() {
            // The file goes on until another one is due: a comparison a line, not a heap operation.
            let due = heads.peek().map(|Reverse((time, sequence, other, _))| (*time, *sequence, *other));
            loop {
                positions.push(Position { file, line: line as u32 });
                times.push(time);
                line += 1;
                let Some(next) = key(file, line, time) else { break };
                if due.is_some_and(|due| due < (next.0.0, next.0.1, file)) {
                    heads.push(next);
                    break;
                }
                time = next.0.0;
            }
        }
        Self { positions, times }
    }

    /// The lines in order.
    pub fn positions(&self) -> &[Position] {
        &self.positions
    }

    /// Index of the first line at or after a moment (milliseconds of UTC), by the time that orders it.
    pub fn index_at(&self, utc_ms: i64) -> usize {
        self.times.partition_point(|time| *time < utc_ms)
    }
}
