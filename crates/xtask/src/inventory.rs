//! `cargo xtask inventory`: lines, `unsafe`, crates and dependencies of two revisions, side by side.

use crate::paths;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use xshell::{Shell, cmd};

/// Endings of source files that are not Rust, by the row that they are counted in.
const OTHER_SOURCES: [(&str, &[&str]); 3] = [
    ("scripts (js, ts, py, sh)", &["js", "mjs", "ts", "py", "sh"]),
    ("style sheets", &["css"]),
    ("texts (ftl)", &["ftl"]),
];

/// Blocks, functions, implementations and attributes, but no text that contains the word.
const UNSAFE: &str = r"(^|[ (=])unsafe (\{|fn|impl|trait|extern)|#\[unsafe\(";

/// Counts of one revision: a row's name to its number.
#[derive(Debug, Default)]
struct Inventory {
    /// Lines of Rust in each area of the repository.
    lines: BTreeMap<String, usize>,
    /// Everything else that is counted, in the order of printing.
    figures: Vec<(&'static str, usize)>,
}

/// Prints the counts of `before` and `after`, any names of commits, and the difference.
///
/// # Errors
/// Git does not know a revision.
pub(crate) fn run(before: &str, after: &str) -> Result<()> {
    let shell = paths::shell()?;
    let (old, new) = (count(&shell, before)?, count(&shell, after)?);
    println!("{:<42} {before:>10} {after:>10} {:>10}", "", "difference");
    let areas: BTreeSet<&String> = old.lines.keys().chain(new.lines.keys()).collect();
    for area in areas {
        let lines = |inventory: &Inventory| inventory.lines.get(area).copied().unwrap_or(0);
        row(&format!("lines of Rust in {area}"), lines(&old), lines(&new));
    }
    for ((name, old), (_, new)) in old.figures.iter().zip(&new.figures) {
        row(name, *old, *new);
    }
    Ok(())
}

fn row(name: &str, before: usize, after: usize) {
    let difference = i128::try_from(after).unwrap_or(0) - i128::try_from(before).unwrap_or(0);
    println!("{name:<42} {before:>10} {after:>10} {difference:>+10}");
}

fn count(shell: &Shell, revision: &str) -> Result<Inventory> {
    // With an empty pattern every line matches: one command counts the lines of every file.
    let counted = cmd!(shell, "git grep --text --count -e '' {revision}")
        .read()
        .with_context(|| format!("git cannot read the revision {revision}"))?;
    let files: Vec<(&str, usize)> = counted.lines().filter_map(|line| file_and_count(line, revision)).collect();
    let lock = cmd!(shell, "git show {revision}:Cargo.lock").read()?;
    let manifest = cmd!(shell, "git show {revision}:Cargo.toml").read()?;
    // Without a match git grep ends with 1.
    let unsafe_code = cmd!(shell, "git grep --no-color -h --extended-regexp -e {UNSAFE} {revision} -- *.rs");
    let unsafe_code = unsafe_code.ignore_status().read()?;

    let mut inventory = Inventory::default();
    let has_ending = |file: &str, ending: &str| file.rsplit_once('.').is_some_and(|(_, last)| last == ending);
    for (file, lines) in files.iter().filter(|(file, _)| has_ending(file, "rs")) {
        *inventory.lines.entry(area(file)).or_default() += lines;
    }
    inventory.figures.push(("lines of Rust", inventory.lines.values().sum()));
    for (name, endings) in OTHER_SOURCES {
        let matching = files.iter().filter(|(file, _)| endings.iter().any(|ending| has_ending(file, ending)));
        inventory.figures.push((name, matching.map(|(_, lines)| lines).sum()));
    }
    inventory.figures.extend([
        ("lines with unsafe code", unsafe_code.lines().filter(|line| !line.trim_start().starts_with("//")).count()),
        ("crates of the workspace", files.iter().filter(|(file, _)| is_member(file)).count()),
        ("dependencies that the workspace names", named_dependencies(&manifest)),
        ("dependencies in all, with theirs", lock.lines().filter(|line| line.starts_with("source = ")).count()),
    ]);
    Ok(inventory)
}

/// `REVISION:src/lib.rs:12` as git grep prints it.
fn file_and_count<'a>(line: &'a str, revision: &str) -> Option<(&'a str, usize)> {
    let (file, count) = line.strip_prefix(revision)?.strip_prefix(':')?.rsplit_once(':')?;
    Some((file, count.parse().ok()?))
}

/// The crate of a file, its tests apart; a folder of the root elsewhere.
fn area(file: &str) -> String {
    let parts: Vec<&str> = file.split('/').collect();
    match parts[..] {
        ["crates", name, "src", ..] => format!("crates/{name}"),
        ["crates", ..] => "tests and examples of crates".to_owned(),
        [folder, _, ..] => folder.to_owned(),
        _ => "the root".to_owned(),
    }
}

fn is_member(file: &str) -> bool {
    file == "Cargo.toml" || matches!(file.split('/').collect::<Vec<_>>()[..], ["crates", _, "Cargo.toml"])
}

/// Entries of `[workspace.dependencies]` that are not crates of the workspace.
fn named_dependencies(manifest: &str) -> usize {
    let section = manifest.lines().skip_while(|line| *line != "[workspace.dependencies]").skip(1);
    let entries = section.take_while(|line| !line.starts_with('['));
    entries.filter(|line| line.contains(" = ") && !line.starts_with('#') && !line.contains("path = ")).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_belong_to_areas() {
        assert_eq!(area("crates/gateway/src/odata/lexer.rs"), "crates/gateway");
        assert_eq!(area("crates/gateway/tests/api.rs"), "tests and examples of crates");
        assert_eq!(area("src/app.rs"), "src");
        assert_eq!(area("build.rs"), "the root");
        assert!(is_member("crates/gateway/Cargo.toml") && is_member("Cargo.toml") && !is_member("fuzz/Cargo.toml"));
    }

    #[test]
    fn lines_of_git_grep_are_read() {
        assert_eq!(file_and_count("HEAD~1:src/a.rs:12", "HEAD~1"), Some(("src/a.rs", 12)));
        assert_eq!(file_and_count("Binary file matches", "HEAD"), None);
    }

    #[test]
    fn only_named_dependencies_from_elsewhere_count() {
        let manifest = "[workspace]\n[workspace.dependencies]\n# own\na = { path = \"a\" }\nb = \"1\"\nc = { version = \"2\" }\n\n[package]\nd = \"3\"\n";
        assert_eq!(named_dependencies(manifest), 2);
    }
}
