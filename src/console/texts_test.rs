//! Every text that the console computes exists: the ids stand in plain Rust, where the scan of calls does not see them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const PREFIX: &str = "console-";

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("a readable directory") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_id_of_the_console_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    sources(&root.join("src/console"), &mut paths);
    let mut named = BTreeSet::new();
    for path in paths {
        let source = std::fs::read_to_string(path).expect("a readable source");
        let ids = source.split('"').filter(|text| text.starts_with(PREFIX) && text.len() > PREFIX.len());
        named.extend(ids.map(str::to_owned));
    }
    // Some show on another surface too.
    let messages = ["console", "every-page/shared"]
        .map(|file| std::fs::read_to_string(root.join(format!("locales/en/{file}.ftl"))).expect("the messages"));
    let messages = messages.join("\n");
    let known: BTreeSet<&str> = messages.lines().filter_map(|line| line.split_once(" = ").map(|(id, _)| id)).collect();
    let missing: Vec<_> = named.iter().filter(|id| !known.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "ids without a text: {missing:?}");
}
