//! The language by its fixtures: queries with their results, their errors, and proposals at a cursor.

mod support;

use cmpivot::{Code, Error, Settings, complete, run};
use std::collections::BTreeSet;
use strum::VariantArray;
use support::{NOW_MS, Tables, blocks, check, read, table};

#[test]
fn results() {
    let tables = Tables::documented();
    check("results.txt", |query| {
        let outcome = run(query, &tables, &Settings::console(NOW_MS));
        table(&outcome.unwrap_or_else(|error| panic!("{query}\n{}", error.text(query))))
    });
}

/// The same results with batches of any size and any encoding of text.
#[test]
fn batches_are_no_part_of_the_meaning() {
    for (batch_rows, shared_dictionaries) in [(1, true), (2, false), (1000, false)] {
        let tables = Tables { batch_rows, shared_dictionaries, ..Tables::documented() };
        for block in blocks(&read("results.txt")) {
            let query = block.body.join("\n");
            let outcome = run(&query, &tables, &Settings::console(NOW_MS)).expect(&query);
            assert_eq!(table(&outcome), block.expected, "{batch_rows} {shared_dictionaries}: {query}");
        }
    }
}

#[test]
fn errors() {
    let tables = Tables::documented();
    check("errors.txt", |query| {
        let error = run(query, &tables, &Settings::console(NOW_MS)).expect_err(query);
        lines(&error, query)
    });
}

fn lines(error: &Error, query: &str) -> Vec<String> {
    let mut lines =
        vec![error.code.to_string(), error.text(query), format!("at: {}", &query[error.span.start..error.span.end])];
    if !error.expected.is_empty() {
        lines.push(format!("expected: {}", error.expected.join(" ")));
    }
    lines.extend(error.suggestion.iter().map(|suggestion| format!("suggestion: {suggestion}")));
    lines.extend(error.host_code.iter().map(|code| format!("host: {code}")));
    lines
}

/// Every code has a fixture with its name, or a test in `limits.rs`.
#[test]
fn every_error_has_a_fixture() {
    let of_limits = ["QueryTooLong", "NotInPortal", "ResultTooLarge", "TooMuchWork"];
    let mut met: BTreeSet<String> = of_limits.into_iter().map(str::to_owned).collect();
    for block in blocks(&read("errors.txt")) {
        let code = block.title.split(':').next().unwrap_or_default().to_owned();
        assert_eq!(block.expected.first(), Some(&code), "{}", block.title);
        met.insert(code);
    }
    let all: BTreeSet<String> = Code::VARIANTS.iter().map(ToString::to_string).collect();
    assert_eq!(met, all);
}

#[test]
fn completions() {
    let tables = Tables::documented();
    check("completions.txt", |marked| {
        let cursor = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        let completions = complete(&text, cursor, &tables, &Settings::console(NOW_MS));
        let replaced = &text[completions.replaces.start..completions.replaces.end];
        let items = completions.items.iter().map(|item| item.text.clone()).collect::<Vec<_>>().join(" ");
        vec![format!("replaces: {replaced}"), format!("with: {items}")]
    });
}

/// `docs/cmpivot.md` names every word of the language and every code.
#[test]
fn documentation() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cmpivot.md");
    let text = std::fs::read_to_string(path).expect("docs/cmpivot.md");
    let words = cmpivot::OPERATORS.iter().chain(&cmpivot::AGGREGATES).chain(&cmpivot::FUNCTIONS);
    let words = words.map(|word| word.name.to_owned()).chain(Code::VARIANTS.iter().map(ToString::to_string));
    let missing: Vec<String> = words.filter(|word| !text.contains(&format!("`{word}`"))).collect();
    assert!(missing.is_empty(), "docs/cmpivot.md does not name {missing:?}");
}
