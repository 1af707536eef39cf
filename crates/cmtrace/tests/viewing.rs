//! A view over files: order, filter, jumps, a moment, and growth while files are read.

use cmtrace::{Direction, Fields, Filter, Jump, LogFile, LogReader, Position, Severity, TextFilter, View};
use proptest::prelude::*;

/// A file with one line a letter, a second apart: `i`nformation, `w`arning, `e`rror.
fn file(levels: &str) -> LogFile {
    let mut file = LogFile::new("levels.log");
    for (index, level) in levels.chars().enumerate() {
        append(&mut file, level, index as i64 * 1_000, index as u64 + 1);
    }
    file
}

fn append(file: &mut LogFile, level: char, utc_ms: i64, sequence: u64) {
    let severity = match level {
        'e' => Severity::Error,
        'w' => Severity::Warning,
        _ => Severity::Information,
    };
    let message = format!("line {sequence} {level}");
    file.append(&Fields { message: &message, component: "a", thread: Some(7), severity, utc_ms, sequence });
}

fn viewed(files: &[&LogFile], filter: Filter) -> View {
    let mut view = View::new(filter);
    view.grow(files, true);
    while view.scan(files, 3) {}
    view
}

fn only(text: &str) -> Filter {
    Filter { text: Some(TextFilter::text(text).expect("a filter")), ..Filter::default() }
}

fn to(row: usize, has_wrapped: bool) -> Option<Jump> {
    Some(Jump { row, has_wrapped })
}

#[test]
fn a_jump_goes_to_the_nearest_error_and_on_at_the_other_end() {
    let file = file("ieiwi");
    let view = viewed(&[&file], Filter::default());
    assert_eq!((view.row_count(), view.trouble_count()), (5, 2));
    for (from, next, previous) in [
        (None, to(1, false), to(3, false)),
        (Some(0), to(1, false), to(3, true)),
        (Some(1), to(3, false), to(3, true)),
        (Some(3), to(1, true), to(1, false)),
        (Some(4), to(1, true), to(3, false)),
    ] {
        assert_eq!(view.jump(from, Direction::Next), next, "{from:?}");
        assert_eq!(view.jump(from, Direction::Previous), previous, "{from:?}");
    }
    assert_eq!((view.trouble_number(3), view.trouble_number(4)), (Some(2), None));
    let calm = viewed(&[&file], only("line 1"));
    assert_eq!((calm.row_count(), calm.jump(None, Direction::Next)), (1, None));
}

#[test]
fn a_filter_keeps_the_way_from_lines_to_rows() {
    let file = file("iwiwi");
    let view = viewed(&[&file], Filter { severity: Severity::Warning, ..Filter::default() });
    assert_eq!((view.row_count(), view.line_count()), (2, 5));
    assert_eq!(view.position(1), Some(Position { file: 0, line: 3 }));
    assert_eq!(view.row_of(Position { file: 0, line: 3 }), Some((1, true)));
    assert_eq!(view.row_of(Position { file: 0, line: 2 }), Some((1, false)), "hidden: the next one shown");
    assert_eq!(view.row_of(Position { file: 0, line: 5 }), None);
}

#[test]
fn a_moment_leads_to_the_first_line_shown_from_then_on() {
    let early = file("iiii");
    let mut late = LogFile::new("late.log");
    append(&mut late, 'e', 1_500, 9);
    let one = viewed(&[&early], Filter::default());
    assert_eq!(one.row_at(&[&early], 1_001), Some(2));
    assert_eq!(one.row_at(&[&early], 99_000), Some(3), "the last one");
    let both = viewed(&[&early, &late], Filter::default());
    assert_eq!(both.row_at(&[&early, &late], 1_001), Some(2));
    assert_eq!(both.position(2), Some(Position { file: 1, line: 0 }));
    assert_eq!(viewed(&[&early], only("nothing")).row_at(&[&early], 0), None);
}

#[test]
fn lines_of_one_moment_are_merged_as_they_were_caused() {
    let (mut first, mut second) = (LogFile::new("a.log"), LogFile::new("b.log"));
    append(&mut first, 'i', 1_000, 2);
    append(&mut second, 'i', 1_000, 1);
    append(&mut second, 'i', 1_000, 3);
    let view = viewed(&[&first, &second], Filter::default());
    let order: Vec<u32> = (0..3).filter_map(|row| view.position(row)).map(|position| position.file).collect();
    assert_eq!(order, [1, 0, 1]);
}

#[test]
fn a_growing_file_is_followed_without_beginning_again() {
    let mut growing = file("ie");
    let mut view = viewed(&[&growing], only("line"));
    append(&mut growing, 'e', 9_000, 3);
    assert!(view.grow(&[&growing], false));
    assert_eq!(view.scanned(), 2);
    assert!(!view.scan(&[&growing], 10));
    assert_eq!((view.row_count(), view.trouble_count()), (3, 2));
    assert!(!view.grow(&[&growing], true), "nothing new");
}

proptest! {
    /// However the files grow and the work is cut, the view is that of the whole files.
    #[test]
    fn slices_do_not_matter(levels in proptest::collection::vec("[iwe]{0,40}", 1..4), slice in 1_usize..50, piece in 1_usize..200) {
        let texts: Vec<String> = levels.iter().enumerate().map(|(file, levels)| text(file, levels)).collect();
        let read = |text: &str| {
            let mut reader = LogReader::new("x.log", 0).expect("small");
            reader.push(text.as_bytes()).expect("text");
            reader.finish().expect("text")
        };
        let whole: Vec<LogFile> = texts.iter().map(|text| read(text)).collect();
        let files: Vec<&LogFile> = whole.iter().collect();
        let filter = || Filter { severity: Severity::Warning, ..Filter::default() };
        let expected = viewed(&files, filter());

        let mut readers: Vec<LogReader> = texts.iter().map(|_| LogReader::new("x.log", 0).expect("small")).collect();
        let mut view = View::new(filter());
        for (at, text) in texts.iter().enumerate() {
            for bytes in text.as_bytes().chunks(piece) {
                readers[at].push(bytes).expect("text");
                let files: Vec<&LogFile> = readers.iter().map(LogReader::file).collect();
                view.grow(&files, false);
                view.scan(&files, slice);
            }
        }
        view.grow(&files, true);
        while view.scan(&files, slice) {}
        prop_assert_eq!(view.row_count(), expected.row_count());
        prop_assert_eq!(view.trouble_count(), expected.trouble_count());
        for row in 0..view.row_count() {
            prop_assert_eq!(view.position(row), expected.position(row));
            let position = view.position(row).expect("a row");
            prop_assert_eq!(view.row_of(position), Some((row, true)));
        }
    }
}

fn text(file: usize, levels: &str) -> String {
    let kind = |level| match level {
        'e' => 3,
        'w' => 2,
        _ => 1,
    };
    let line = |(at, level): (usize, char)| {
        format!(
            "<![LOG[{level}]LOG]!><time=\"08:00:{:02}.000+0\" date=\"09-25-2026\" component=\"c{file}\" context=\"\" type=\"{}\" \
             thread=\"1\" file=\"\">\r\n",
            (at * (file + 1)) % 60,
            kind(level)
        )
    };
    levels.chars().enumerate().map(line).collect()
}
