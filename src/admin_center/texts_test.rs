//! The message ids that the plain parts name have texts, in both languages, and no text is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a readable directory") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// String literals that begin with `center-`.
fn literals(source: &str) -> BTreeSet<String> {
    source
        .split('"')
        .filter(|part| part.starts_with("center-") && !part.contains([' ', '\n']))
        .map(str::to_owned)
        .collect()
}

fn message_ids(language: &str) -> BTreeSet<String> {
    // Some show on another surface too.
    let text = ["admin-center", "device", "tenant", "every-page/shared"]
        .map(|file| fs::read_to_string(root().join(format!("locales/{language}/{file}.ftl"))).expect("a message file"));
    let text = text.join("\n");
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .filter(|id| id.starts_with("center-"))
        .collect()
}

#[test]
fn every_id_of_the_plain_parts_has_a_text() {
    // Files without a view: a literal that begins so is a message id there, never a class.
    let plain = [
        "admin_center/words.rs",
        "admin_center/grid/column.rs",
        "admin_center/device/facts.rs",
        "admin_center/frame/navigation.rs",
        "model/action_status.rs",
    ];
    let english = message_ids("en");
    for file in plain {
        let source = fs::read_to_string(root().join("src").join(file)).expect("a source");
        let missing: Vec<_> = literals(&source).into_iter().filter(|id| !english.contains(id)).collect();
        assert!(missing.is_empty(), "{file}: {missing:?}");
    }
}

#[test]
fn swedish_is_complete_and_no_text_is_left_over() {
    let english = message_ids("en");
    assert_eq!(english, message_ids("sv"));
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let used: BTreeSet<String> =
        files.iter().flat_map(|path| literals(&fs::read_to_string(path).expect("a source"))).collect();
    let left_over: Vec<_> = english.difference(&used).collect();
    assert!(left_over.is_empty(), "{left_over:?}");
}
