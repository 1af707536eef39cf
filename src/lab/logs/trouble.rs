//! Errors and warnings among the lines: how many there are, which is the next one, and which one is selected.

use contract::logs::{LogLine, Severity};

/// Which way a jump goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end of the file.
    Next,
    /// Towards its beginning.
    Previous,
}

impl Direction {
    /// Of a key. CMTrace has no key for this; F8 and Shift+F8 are those of the editors that have one, and no browser uses
    /// them.
    pub fn of_key(key: &str, has_shift: bool) -> Option<Self> {
        match (key, has_shift) {
            ("F8", false) => Some(Self::Next),
            ("F8", true) => Some(Self::Previous),
            _ => None,
        }
    }
}

/// Where a jump leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The line.
    pub sequence: u64,
    /// The file ended on the way, and the jump went on at its other end.
    pub has_wrapped: bool,
}

/// Where the selected line is among the errors and warnings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Errors and warnings in all.
    pub count: usize,
    /// Which of them is selected, from 1; nothing where the selected line is neither.
    pub number: Option<usize>,
}

fn is_trouble(line: &LogLine) -> bool {
    line.level >= Severity::Warning
}

/// The error or warning that a jump from the selected line leads to; from the first or last line where none is selected.
/// Lines are in order of `sequence`. Nothing where the file has no error and no warning.
pub fn jump(lines: &[LogLine], selected: Option<u64>, direction: Direction) -> Option<Found> {
    let (before, after) = match (selected, direction) {
        (None, Direction::Next) => (lines.split_at(0).0, lines),
        (None, Direction::Previous) => (lines, &lines[lines.len()..]),
        // The selected line may be one that is not shown: a jump starts where it would be.
        (Some(sequence), Direction::Next) => lines.split_at(lines.partition_point(|line| line.sequence <= sequence)),
        (Some(sequence), Direction::Previous) => lines.split_at(lines.partition_point(|line| line.sequence < sequence)),
    };
    let found = |line: &LogLine, has_wrapped| Found { sequence: line.sequence, has_wrapped };
    let first = |lines: &[LogLine], wraps| lines.iter().find(|line| is_trouble(line)).map(|line| found(line, wraps));
    let last = |lines: &[LogLine], wraps| lines.iter().rfind(|line| is_trouble(line)).map(|line| found(line, wraps));
    match direction {
        Direction::Next => first(after, false).or_else(|| first(before, true)),
        Direction::Previous => last(before, false).or_else(|| last(after, true)),
    }
}

/// Where the selected line is among the errors and warnings.
pub fn place(lines: &[LogLine], selected: Option<u64>) -> Place {
    let mut place = Place::default();
    for line in lines.iter().filter(|line| is_trouble(line)) {
        place.count += 1;
        if Some(line.sequence) == selected {
            place.number = Some(place.count);
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines 10, 20, 30 …, one a letter: `i`nformation, `w`arning, `e`rror.
    fn lines(levels: &str) -> Vec<LogLine> {
        let level = |letter| match letter {
            'e' => Severity::Error,
            'w' => Severity::Warning,
            _ => Severity::Information,
        };
        (1..)
            .zip(levels.chars())
            .map(|(n, letter)| LogLine { sequence: n * 10, level: level(letter), ..LogLine::default() })
            .collect()
    }

    fn check(levels: &str, selected: Option<u64>, next: Option<(u64, bool)>, previous: Option<(u64, bool)>) {
        let lines = lines(levels);
        let found = |direction| jump(&lines, selected, direction).map(|found| (found.sequence, found.has_wrapped));
        assert_eq!((found(Direction::Next), found(Direction::Previous)), (next, previous), "{levels} {selected:?}");
    }

    #[test]
    fn a_jump_goes_to_the_nearest_and_on_at_the_other_end() {
        check("ieiwi", None, Some((20, false)), Some((40, false)));
        check("ieiwi", Some(10), Some((20, false)), Some((40, true)));
        check("ieiwi", Some(20), Some((40, false)), Some((40, true)));
        check("ieiwi", Some(40), Some((20, true)), Some((20, false)));
        check("ieiwi", Some(50), Some((20, true)), Some((40, false)));
        // A line that a filter hides, and one that was renamed away.
        check("ieiwi", Some(25), Some((40, false)), Some((20, false)));
        check("ieiwi", Some(1), Some((20, false)), Some((40, true)));
    }

    #[test]
    fn the_only_one_is_found_again() {
        check("iei", Some(20), Some((20, true)), Some((20, true)));
    }

    #[test]
    fn without_any_there_is_nowhere_to_go() {
        check("iii", Some(20), None, None);
        check("", None, None, None);
    }

    #[test]
    fn the_selected_one_has_a_number() {
        assert_eq!(place(&lines("ieiwe"), Some(40)), Place { count: 3, number: Some(2) });
        assert_eq!(place(&lines("ieiwe"), Some(30)), Place { count: 3, number: None });
        assert_eq!(place(&[], None), Place::default());
    }

    #[test]
    fn only_f8_jumps() {
        assert_eq!(Direction::of_key("F8", false), Some(Direction::Next));
        assert_eq!(Direction::of_key("F8", true), Some(Direction::Previous));
        // F3 searches in the page, F5 loads it again.
        assert_eq!((Direction::of_key("F3", false), Direction::of_key("F5", false)), (None, None));
    }
}
