//! Any text: read or refused with words and a place, never a panic.

mod support;

#[path = "../../../fuzz/cmpivot_checks.rs"]
mod checks;

use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// Words of the language and pieces of none, put together.
fn pieces() -> impl Strategy<Value = String> {
    let words = vec![
        "OS",
        "Device",
        "EventLog",
        "(",
        ")",
        "|",
        ",",
        "=",
        "==",
        "!=",
        "<=",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
        "'a'",
        "'",
        "\"",
        "\\",
        "where",
        "project",
        "summarize",
        "by",
        "count",
        "count()",
        "order",
        "asc",
        "desc",
        "take",
        "top",
        "5",
        "1.5",
        "7d",
        "99999999999999999999",
        "join",
        "kind",
        "leftouter",
        "distinct",
        "render",
        "piechart",
        "and",
        "or",
        "like",
        "!like",
        "!",
        "contains",
        "iif",
        "ago(",
        "bin(",
        "datetime(",
        "datetime(2026-01-01)",
        "//",
        "\n",
        ";",
        "å",
        "🦀",
        "\u{301}",
        "true",
        "Caption",
        "ProductType",
        "now()",
        "strcat(",
    ];
    prop::collection::vec((prop::sample::select(words), prop::bool::ANY), 0..40).prop_map(|words| {
        words.into_iter().map(|(word, space)| if space { format!("{word} ") } else { word.to_owned() }).collect()
    })
}

/// More cases than usual, unless the environment sets a number.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_some() { default } else { ProptestConfig { cases: 3000, ..default } }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn words(text in pieces()) {
        checks::query(&text);
    }

    #[test]
    fn characters(text in "\\PC{0,80}") {
        checks::query(&text);
    }
}

/// The seeds of the fuzz target, and each cut off, without a piece, and with a piece twice.
#[test]
fn seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/cmpivot");
    let mut paths: Vec<_> = fs::read_dir(folder).expect("seeds").map(|entry| entry.expect("a seed").path()).collect();
    paths.sort();
    assert!(paths.len() >= 20);
    for path in paths {
        let seed = fs::read_to_string(&path).expect("UTF-8");
        checks::query(&seed);
        for (at, _) in seed.char_indices().step_by(3) {
            let (before, after) = seed.split_at(at);
            let piece: String = after.chars().take(3).collect();
            checks::query(before);
            checks::query(&format!("{before}{}", &after[piece.len()..]));
            checks::query(&format!("{before}{piece}{after}"));
        }
    }
}
