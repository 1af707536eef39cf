//! What must hold of the message files: nothing that the sources name is missing, and what falls back is visible.

use super::bundle::files;
use super::language::Language;
use super::part::Part;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Calls that take a message id as their first argument.
const CALLS: [&str; 5] = ["t(\"", "t_with(\"", "t_if_any(\"", "text(\"", "text_id(\""];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The ids of one language, with the file of each.
fn ids(language: Language) -> Vec<(String, String)> {
    let mut ids = Vec::new();
    for (_, file, source) in files(language) {
        let resource = fluent_bundle::FluentResource::try_new(source)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.tag()));
        for entry in resource.entries() {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                ids.push((message.id.name.to_owned(), file.clone()));
            }
        }
    }
    ids
}

fn id_set(language: Language) -> BTreeSet<String> {
    ids(language).into_iter().map(|(id, _)| id).collect()
}

fn source_files(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a readable directory") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Ids that a source names in a call.
fn ids_in(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in CALLS {
        for (position, _) in source.match_indices(call) {
            let before = source[..position].chars().next_back();
            if before.is_some_and(|character| character.is_alphanumeric() || character == '_') {
                continue;
            }
            let rest = &source[position + call.len()..];
            found.extend(rest.split_once('"').map(|(id, _)| id.to_owned()));
        }
    }
    found
}

#[test]
fn the_scan_sees_calls_and_nothing_else() {
    assert_eq!(ids_in(r#"move || t("a-b") + &format("no") + &t_with("c", &[])"#), ["a-b", "c"]);
    assert!(ids_in(r#"get_t("x") insert("y")"#).is_empty());
}

#[test]
fn every_id_that_a_source_names_exists_in_english() {
    let english = id_set(Language::English);
    let mut sources = Vec::new();
    source_files(&root().join("src"), &mut sources);
    let mut missing = Vec::new();
    for path in sources.iter().filter(|path| !path.ends_with("locales_test.rs")) {
        let source = fs::read_to_string(path).expect("a readable source");
        missing.extend(ids_in(&source).into_iter().filter(|id| !english.contains(id)).map(|id| (path.clone(), id)));
    }
    assert!(missing.is_empty(), "ids without an English text: {missing:#?}");
}

/// Families whose ids are computed from what comes over the wire, and the names that other messages are made of.
const FAMILIES: [&str; 3] = ["refusal-", "cmpivot-error-", "term-"];

#[test]
fn every_english_id_is_used() {
    let mut sources = Vec::new();
    source_files(&root().join("src"), &mut sources);
    let all: String = sources.iter().map(|path| fs::read_to_string(path).expect("a readable source")).collect();
    let unused: Vec<_> = id_set(Language::English)
        .into_iter()
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)) && !all.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "texts that nothing shows: {unused:#?}");
}

#[test]
fn no_id_stands_twice() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = ids(language).into_iter().filter(|(id, _)| !seen.insert(id.clone())).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", language.tag());
    }
}

#[test]
fn every_swedish_id_exists_in_english_in_the_same_file() {
    let english: BTreeSet<_> = ids(Language::English).into_iter().collect();
    let unknown: Vec<_> = ids(Language::Swedish).into_iter().filter(|entry| !english.contains(entry)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The parts whose texts a source may show besides those of every page. Above `lab`'s folders stand the start page and what the lab
/// bar shows, on every page.
fn parts_of_source(path: &Path) -> &'static [Part] {
    let below = path.strip_prefix(root().join("src")).unwrap_or(path);
    let below: Vec<_> = below.iter().map(|step| step.to_string_lossy()).collect();
    match below.iter().map(AsRef::as_ref).collect::<Vec<&str>>().as_slice() {
        ["console", ..] => &[Part::Console, Part::Cmpivot],
        ["cmpivot", ..] => &[Part::Cmpivot],
        ["admin_center", "device", ..] => &[Part::AdminCenter, Part::Device, Part::Cmpivot],
        ["admin_center", "tenant" | "people", ..] => &[Part::AdminCenter, Part::Tenant],
        ["admin_center", ..] => &[Part::AdminCenter],
        ["lab", _, _, ..] => &[Part::Lab],
        _ => &[],
    }
}

#[test]
fn what_a_page_shows_is_fetched_before_it() {
    let parts: BTreeMap<_, _> = files(Language::English).into_iter().map(|(part, file, _)| (file, part)).collect();
    let ids = ids(Language::English);
    let mut sources = Vec::new();
    source_files(&root().join("src"), &mut sources);
    let mut late = Vec::new();
    for path in sources.iter().filter(|path| !path.to_string_lossy().ends_with("_test.rs")) {
        let source = fs::read_to_string(path).expect("a readable source");
        let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        let texts: BTreeSet<_> = code.flat_map(|line| line.split('"')).collect();
        let own = parts_of_source(path);
        let foreign = |file: &str| parts[file] != Part::EveryPage && !own.contains(&parts[file]);
        let named = ids.iter().filter(|(id, file)| foreign(file) && texts.contains(id.as_str()));
        late.extend(named.map(|(id, file)| (path.clone(), id.clone(), file.clone())));
    }
    assert!(late.is_empty(), "texts of another part (move them to every-page/): {late:#?}");
}

/// The fallback is a file, so that a reviewer sees what is not translated. Rewrite it with
/// `UPDATE_FALLBACK=1 cargo test -p tenant-attach-lab fallback`.
#[test]
fn what_falls_back_to_english_is_listed() {
    let swedish = id_set(Language::Swedish);
    let missing: Vec<_> = id_set(Language::English).into_iter().filter(|id| !swedish.contains(id)).collect();
    let mut text =
        String::from("# Messages that have no Swedish text and show in English. Written by a test (src/i18n).\n");
    for id in missing {
        text.push_str(&id);
        text.push('\n');
    }
    let path = root().join("locales/sv/FALLBACK.txt");
    if std::env::var_os("UPDATE_FALLBACK").is_some() {
        fs::write(&path, &text).expect("a writable file");
    }
    let listed = fs::read_to_string(&path).expect("locales/sv/FALLBACK.txt");
    assert_eq!(listed, text, "locales/sv/FALLBACK.txt is out of date: run with UPDATE_FALLBACK=1");
}
