//! The reader agrees with `serde_json`: on what it reads, and on what it refuses.

use super::read;
use contract::lab::ClockCommand;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt::Debug;

fn check<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let expected = serde_json::from_str::<T>(text).ok();
    assert_eq!(read::<T>(text).ok(), expected, "{text}");
}

#[test]
fn texts_are_read_and_refused_as_serde_json_does() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-1",
        "1.5",
        "1e3",
        "-0.25E-2",
        "9007199254740993",
        "\"\"",
        "\"a\\\"b\\\\c\\/d\"",
        "\"\\u00e5\\ud83d\\ude00 \u{e5}\\n\\t\\r\\b\\f\"",
        "[]",
        "[1, [2], {}]",
        "{\"a\": {\"b\": [null]}, \"c\": \"d\"}",
        "",
        " ",
        "nul",
        "tru",
        "01",
        "1.",
        ".5",
        "-",
        "1e",
        "+1",
        "\"",
        "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"",
        "\"\n\"",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{a: 1}",
        "{\"a\": 1,}",
        "1 2",
        "\"\\u00g0\"",
        "\"\\u+123\"",
        "[",
        "{",
    ] {
        check::<Value>(text);
    }
}

#[test]
fn depth_has_a_limit() {
    assert!(read::<Value>(&"[".repeat(100_000)).is_err());
    let within = format!("{}{}", "[".repeat(60), "]".repeat(60));
    check::<Value>(&within);
}

#[test]
fn types_are_read_as_serde_json_does() {
    for text in ["3", "-3", "3.5", "\"3\"", "null", "300", "18446744073709551615", "true"] {
        check::<u8>(text);
        check::<i64>(text);
        check::<Option<u32>>(text);
        check::<Option<bool>>(text);
        check::<String>(text);
        check::<()>(text);
    }
    for text in ["3", "3.5", "-1e2"] {
        check::<f64>(text);
    }
    check::<(u8, String)>("[1, \"a\"]");
    check::<std::collections::BTreeMap<String, Vec<u8>>>("{\"a\": [1], \"b\": []}");
}

#[test]
fn commands_survive_the_way_there_and_back() {
    for command in [ClockCommand::Advance { by_ms: 900_000, wait: false }, ClockCommand::Pause] {
        let text = serde_json::to_string(&command).expect("JSON");
        assert_eq!(read::<ClockCommand>(&text).expect("a command"), command);
    }
}
