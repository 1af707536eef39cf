#!/bin/sh
# `cmtraceopen-parser` takes the bias in a client's log for an offset east of Greenwich. Windows' bias is what is added to local
# time for UTC (a client in New York writes `+240` in summer, one in Berlin `-120`), so its times are off by twice the offset, and
# lines of machines in two time zones are ordered wrongly when they are merged.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
cmtraceopen-parser = "=0.1.1"
END
cat > src/main.rs <<'END'
use cmtraceopen_parser::parser::parse_content;

/// One second apart: 12:00:00 UTC in Berlin (bias -120), 12:00:01 UTC in New York (bias +240).
const LINES: &str = concat!(
    "<![LOG[first]LOG]!><time=\"14:00:00.000-120\" date=\"07-01-2026\" component=\"BgbAgent\" context=\"\" type=\"1\" ",
    "thread=\"1\" file=\"a.cpp:1\">\r\n",
    "<![LOG[second]LOG]!><time=\"08:00:01.000+240\" date=\"07-01-2026\" component=\"BgbAgent\" context=\"\" type=\"1\" ",
    "thread=\"1\" file=\"a.cpp:1\">\r\n",
);

fn main() {
    let (result, _) = parse_content(LINES, "CcmNotificationAgent.log", LINES.len() as u64);
    let times: Vec<i64> = result.entries.iter().filter_map(|entry| entry.timestamp).collect();
    println!("{:?}: {} s between them", times, (times[1] - times[0]) / 1000);
}
END
seen=$(cargo run --quiet 2>&1)
echo "$seen"
case "$seen" in
    *": -43199 s between them") echo "As found: the second line is read as 12 hours before the first, which it followed by a second." ;;
    *) echo "Changed: the times are read in another way."; exit 1 ;;
esac
