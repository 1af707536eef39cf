//! Several files as one, and filters.

use cmtrace::{Filter, LogFile, LogReader, Merge, Position, Severity, TextFilter};
use proptest::prelude::*;

fn read(text: &str) -> LogFile {
    let mut reader = LogReader::new("test.log", text.len() as u64).expect("small");
    reader.push(text.as_bytes()).expect("text");
    reader.finish().expect("text")
}

fn record(message: &str, time: &str, component: &str, kind: u8) -> String {
    format!(
        "<![LOG[{message}]LOG]!><time=\"{time}\" date=\"09-25-2026\" component=\"{component}\" context=\"\" type=\"{kind}\" \
         thread=\"{}\" file=\"\">\r\n",
        message.len()
    )
}

fn merged(files: &[&LogFile], bias: Option<i16>) -> Vec<String> {
    let merge = Merge::new(files, bias);
    let message = |position: &Position| files[position.file as usize].line(position.line as usize).map(|l| l.message());
    merge.positions().iter().filter_map(message).map(str::to_owned).collect()
}

#[test]
fn files_of_several_time_zones_are_merged_in_utc() {
    let new_york =
        read(&[record("two", "08:00:01.000+240", "a", 1), record("four", "08:00:03.000+240", "a", 1)].concat());
    let berlin =
        read(&[record("one", "14:00:00.000-120", "b", 1), record("three", "14:00:02.000-120", "b", 1)].concat());
    assert_eq!(merged(&[&new_york, &berlin], None), ["one", "two", "three", "four"]);
}

#[test]
fn lines_without_a_bias_get_that_of_the_other_files() {
    let worker = read(&record("second", "08:00:01.0000000", "worker", 1));
    let client =
        read(&[record("first", "08:00:00.000+240", "a", 1), record("third", "08:00:02.000+240", "a", 1)].concat());
    assert_eq!(merged(&[&worker, &client], None), ["first", "second", "third"]);
    assert_eq!(merged(&[&worker, &client], Some(0)), ["second", "first", "third"]);
}

#[test]
fn lines_without_a_time_stay_after_the_line_before_them() {
    let one =
        read(&[&record("1", "08:00:00.000+0", "a", 1), "plain\r\n", &record("4", "08:00:09.000+0", "a", 1)].concat());
    let two = read(&[record("2", "08:00:01.000+0", "b", 1), record("3", "08:00:02.000+0", "b", 1)].concat());
    assert_eq!(merged(&[&one, &two], None), ["1", "plain", "2", "3", "4"]);
    let files = [&one, &two];
    let merge = Merge::new(&files, None);
    let second = one.line(0).and_then(|line| line.time().utc_ms(0)).expect("a time") + 1000;
    assert_eq!(merge.index_at(second), 2);
    assert_eq!(merge.index_at(i64::MAX), 5);
    assert_eq!(merge.index_at(0), 0);
}

#[test]
fn a_moment_is_found_where_a_thread_wrote_late() {
    let late = ["08:00:10.000+0", "08:00:05.000+0", "08:00:20.000+0"].map(|time| record("x", time, "a", 1)).concat();
    let file = read(&late);
    let merge = Merge::new(&[&file], None);
    let ten = file.line(0).and_then(|line| line.time().utc_ms(0)).expect("a time");
    assert_eq!(merge.index_at(ten - 2_000), 0);
    assert_eq!(merge.index_at(ten + 1), 2, "the late line belongs to the moment of the line before it");
    assert_eq!(merge.index_at(ten + 10_001), 3);
}

#[test]
fn a_filter_shows_what_fits_all_its_parts() {
    let text = [
        record("Batching 3 records", "08:00:00.000+0", "upload", 1),
        record("Unauthorized to perform client action", "08:00:01.000+0", "notify", 3),
        record("slow", "08:00:02.000+0", "notify", 2),
    ];
    let file = read(&text.concat());
    let shown = |filter: &Filter| (0..3).filter(|index| filter.shows(&file, *index)).collect::<Vec<usize>>();
    assert_eq!(shown(&Filter::default()), [0, 1, 2]);
    assert!(Filter::default().is_all());
    assert_eq!(shown(&Filter { severity: Severity::Warning, ..Filter::default() }), [1, 2]);
    assert_eq!(shown(&Filter { component: Some("notify".into()), ..Filter::default() }), [1, 2]);
    assert_eq!(shown(&Filter { component: Some("nothing".into()), ..Filter::default() }), [0; 0]);
    assert_eq!(shown(&Filter { thread: Some(4), ..Filter::default() }), [2]);
    let text = TextFilter::text("CLIENT ACTION").expect("small");
    assert_eq!(shown(&Filter { text: Some(text), ..Filter::default() }), [1]);
    let text = TextFilter::text("3 .*").expect("small");
    assert_eq!(shown(&Filter { text: Some(text), ..Filter::default() }), [0; 0]);
    let text = TextFilter::expression(r"\b\d+ rec").expect("small");
    assert_eq!(shown(&Filter { text: Some(text), ..Filter::default() }), [0]);
}

#[test]
fn an_expression_that_is_wrong_or_too_large_says_so() {
    assert_eq!(TextFilter::expression("(a").expect_err("no end").code(), "RegularExpressionInvalid");
    assert_eq!(TextFilter::expression("(a{1000}){1000}").expect_err("large").code(), "RegularExpressionTooLarge");
    // Exponential where matching backtracks; here linear.
    let nested = TextFilter::expression("(a+)+$").expect("small");
    assert!(!nested.is_match(&format!("{}b", "a".repeat(100_000))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Against sorting all lines by the time that each one inherits.
    #[test]
    fn merging_is_a_stable_sort_by_time(times in prop::collection::vec((0_u32..4, 0_u32..50), 0..60)) {
        let mut texts = vec![String::new(); 4];
        for (at, (file, second)) in times.iter().enumerate() {
            texts[*file as usize] += &record(&format!("{at}"), &format!("08:00:{second:02}.000+0"), "a", 1);
        }
        let files: Vec<LogFile> = texts.iter().map(|text| read(text)).collect();
        let files: Vec<&LogFile> = files.iter().collect();
        let mut expected = Vec::new();
        for (index, file) in files.iter().enumerate() {
            let mut least = i64::MIN;
            for (line, entry) in file.entries().iter().enumerate() {
                least = least.max(entry.time().utc_ms(0).unwrap_or(i64::MIN));
                expected.push((least, Position { file: index as u32, line: line as u32 }));
            }
        }
        expected.sort();
        let merge = Merge::new(&files, None);
        prop_assert_eq!(merge.positions(), expected.into_iter().map(|(_, position)| position).collect::<Vec<_>>());
    }

    /// Any text at all, in any pieces: the same lines, and no character lost.
    #[test]
    fn any_text_is_read_whole(parts in prop::collection::vec("(<!\\[LOG\\[|\\]LOG\\]!>|\\$\\$<|><|<time=\"|[a-z \r\n\"=>])", 0..60), piece in 1_usize..9) {
        let text = parts.concat();
        let whole = read(&text);
        let mut reader = LogReader::new("test.log", 0).expect("small");
        for bytes in text.as_bytes().chunks(piece) {
            reader.push(bytes).expect("text");
        }
        let pieces = reader.finish().expect("text");
        let records = |file: &LogFile| file.lines().map(|line| line.record().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(records(&whole), records(&pieces));
        let strip = |text: &str| text.replace(['\r', '\n'], "");
        prop_assert_eq!(strip(&records(&whole).concat()), strip(&text));
    }
}
