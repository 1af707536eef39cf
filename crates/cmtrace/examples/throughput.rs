//! Reads 400,000 lines of each framing, beside the crate `cmtraceopen-parser` on the same bytes, in one run.
//!
//! `cargo run --release -p cmtrace --example throughput`: megabytes a second, medians of several runs.

use cmtrace::LogReader;
use std::fmt::Write;
use std::time::Instant;

const LINES: usize = 400_000;
const RUNS: usize = 5;

fn main() {
    for (framing, text) in [("ccm", ccm()), ("simple", simple())] {
        let megabytes = text.len() as f64 / 1e6;
        let mut memory = 0;
        let ours = median(|| {
            let mut reader = LogReader::new("large.log", text.len() as u64).expect("small enough");
            for piece in text.as_bytes().chunks(4 << 20) {
                reader.push(piece).expect("text");
            }
            let file = reader.finish().expect("text");
            assert_eq!(file.entries().len(), LINES);
            memory = file.memory();
        });
        let peer = median(|| {
            let (result, _) = cmtraceopen_parser::parser::parse_content(&text, "large.log", text.len() as u64);
            assert_eq!(result.entries.len(), LINES);
        });
        println!(
            "{framing:>6}: {megabytes:.0} MB in {ours:.3} s = {:.0} MB/s · cmtraceopen-parser {peer:.2} s = {:.0} MB/s · {:.1}x · \
             memory {:.2} of the file",
            megabytes / ours,
            megabytes / peer,
            peer / ours,
            memory as f64 / text.len() as f64,
        );
    }
}

fn median(mut work: impl FnMut()) -> f64 {
    let mut seconds: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    seconds[RUNS / 2]
}

fn ccm() -> String {
    let mut text = String::new();
    for line in 0..LINES {
        let (hour, minute, second) = (line / 3600 % 24, line / 60 % 60, line % 60);
        let written = write!(
            text,
            "<![LOG[Receive task from server with pushid={line}, taskid={line}, taskguid=6F9619FF-8B86-D011-B42D-00C04FC964FF, \
             tasktype=1 and taskParam=]LOG]!><time=\"{hour:02}:{minute:02}:{second:02}.986+240\" date=\"09-25-2026\" \
             component=\"BgbAgent\" context=\"\" type=\"1\" thread=\"{}\" file=\"bgbconnector.cpp:386\">\r\n",
            8000 + line % 12 * 4,
        );
        assert!(written.is_ok(), "a string takes all");
    }
    text
}

fn simple() -> String {
    let mut text = String::new();
    for line in 0..LINES {
        let (hour, minute, second) = (line / 3600 % 24, line / 60 % 60, line % 60);
        let written = write!(
            text,
            "Starting to send push task (PushID: {line} TaskID: {line} TaskGUID: 6F9619FF-8B86-D011-B42D-00C04FC964FF TaskType: 1 \
             TaskParam: ) to 1 clients with throttling (strategy: 1 param: 42)~~  $$<SMS_NOTIFICATION_SERVER><09-25-2026 \
             {hour:02}:{minute:02}:{second:02}.936+240><thread={} (0x1ED8)>\r\n",
            7896 + line % 4 * 4,
        );
        assert!(written.is_ok(), "a string takes all");
    }
    text
}
