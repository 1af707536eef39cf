//! Reading an author's files: a good directory, every mistake with its line, zips of any kind, and no input that panics.

use exercise_package::{FILE_BYTES_MAX, FileProblem, Files, read, unzip};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SCENARIO: &str = include_str!("../../../scenarios/nothing-since-the-weekend/scenario.toml");
const ENGLISH: &str = include_str!("../../../scenarios/nothing-since-the-weekend/en.ftl");
const SWEDISH: &str = include_str!("../../../scenarios/nothing-since-the-weekend/sv.ftl");

fn files() -> Files {
    [("scenario.toml", SCENARIO), ("en.ftl", ENGLISH), ("sv.ftl", SWEDISH)]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
}

/// The problems once a file has another text.
fn problems(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = files();
    let text = String::from_utf8(files[file].clone()).expect("UTF-8");
    assert!(text.contains(from), "{from}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    read("an-exercise", &files).expect_err("a problem").iter().map(FileProblem::to_string).collect()
}

fn line(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).expect("the line") + 1
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in entries {
        archive.start_file(*path, SimpleFileOptions::default()).expect("an entry");
        archive.write_all(content).expect("its content");
    }
    archive.finish().expect("a zip").into_inner()
}

#[test]
fn a_directory_and_a_zip_of_it_are_one_exercise() {
    let exercise = read("an-exercise", &files()).expect("an exercise");
    assert_eq!((exercise.name.as_str(), exercise.hints.len(), exercise.texts.len()), ("an-exercise", 3, 2));
    assert!(exercise.texts["en"].story.contains("last week.") && exercise.texts["en"].story.contains("\n\n"));
    let all = files();
    let of = |folder: &str| -> Vec<(String, Vec<u8>)> {
        all.iter().map(|(name, content)| (format!("{folder}{name}"), content.clone())).collect()
    };
    for (folder, name) in [("", "fallback"), ("my-exercise/", "my-exercise"), ("course/my-exercise/", "my-exercise")] {
        let mut entries = of(folder);
        entries.push(("__MACOSX/._scenario.toml.txt".to_owned(), b"x".to_vec()));
        let entries: Vec<(&str, &[u8])> =
            entries.iter().map(|(path, content)| (path.as_str(), content.as_slice())).collect();
        let (found, files) = unzip("fallback", &zipped(&entries)).expect("a directory");
        assert_eq!((found.as_str(), &files), (name, &all));
    }
}

#[test]
fn every_mistake_has_its_line_and_a_cure() {
    let at = |part| line(SCENARIO, part);
    assert_eq!(
        problems("scenario.toml", "minutes = 15", "minuets = 15"),
        [
            format!("scenario.toml:{}: unknown field `minuets`; did you mean `minutes`?", at("minutes = 15")),
            "scenario.toml: the field `minutes` is missing; add it".to_owned(),
        ]
    );
    let unknown = problems("scenario.toml", "{ advance = { minutes = 180 } }", "{ advance = { hours = 3 } }");
    assert!(unknown[0].starts_with(&format!("scenario.toml:{}: ", at("minutes = 180"))), "{unknown:?}");
    assert!(unknown[0].contains("hours") && unknown[0].contains("minutes"), "{unknown:?}");
    let of_step = problems("scenario.toml", "{ onboard = {} }", "{ onboard = { by = \"nobody\" } }");
    assert!(
        of_step[0].starts_with(&format!("scenario.toml:{}: there is no persona \"nobody\"", at("onboard = {}"))),
        "{of_step:?}"
    );
    let fault =
        problems("scenario.toml", "id = \"secret-expired\" } },\n  { advance", "id = \"gremlins\" } },\n  { advance");
    assert!(fault[0].contains(&format!(":{}: ", at("fault = "))) && fault[0].contains("gremlins"), "{fault:?}");
    let cause = problems("scenario.toml", "cause = \"secret-expired\"", "cause = \"secret\"");
    assert!(
        cause[0].starts_with(&format!("scenario.toml:{}: the cause \"secret\" is not", at("cause = "))),
        "{cause:?}"
    );
    let text = problems("sv.ftl", "hint-2 =", "hint-two =");
    assert!(text[0].starts_with(&format!("sv.ftl:{}: `hint-two`", line(SWEDISH, "hint-2"))), "{text:?}");
    assert_eq!(
        problems("en.ftl", "answer-clock-behind = ", "# "),
        ["en.ftl: `answer-clock-behind`: the text is missing; write it"]
    );
    let braces = problems("en.ftl", "title = Nothing", "title = { $who } Nothing");
    assert!(braces[0].starts_with("en.ftl:1: `title`: a text of an exercise is plain text"), "{braces:?}");
    // Two mistakes in two files are two problems.
    let mut both = files();
    both.insert(
        "scenario.toml".to_owned(),
        SCENARIO
            .replace("minutes = 15", "minutes = 0")
            .replace("persona = \"global-admin\"", "persona = 7")
            .into_bytes(),
    );
    both.insert("sv.ftl".to_owned(), SWEDISH.replace("title =", "titel =").into_bytes());
    let both = read("an-exercise", &both).expect_err("problems");
    assert_eq!(both.len(), 3, "{both:?}");
}

#[test]
fn what_is_missing_or_no_text_is_named() {
    let mut without = files();
    without.remove("sv.ftl");
    assert_eq!(
        read("x", &without).expect_err("a problem")[0].to_string(),
        "sv.ftl: no texts in this language; add sv.ftl"
    );
    without.remove("scenario.toml");
    assert!(read("x", &without).expect_err("a problem")[0].message.contains("the file is missing"));
    let mut binary = files();
    binary.insert("scenario.toml".to_owned(), vec![0xFF, 0xFE, 0]);
    assert!(read("x", &binary).expect_err("a problem")[0].message.contains("no UTF-8"));
    let mut long = files();
    long.insert("en.ftl".to_owned(), vec![b'x'; FILE_BYTES_MAX + 1]);
    assert!(read("x", &long).expect_err("a problem")[0].message.contains("shorten the file"));
    assert_eq!(read("My exercise", &files()).expect_err("a problem")[0].file, "My exercise");
}

#[test]
fn a_zip_that_is_none_or_a_bomb_says_so() {
    let whole = zipped(&[("scenario.toml", SCENARIO.as_bytes()), ("en.ftl", ENGLISH.as_bytes())]);
    let reason = |bytes: &[u8]| unzip("x.zip", bytes).expect_err("no directory").message;
    assert!(reason(&whole[..whole.len() / 2]).contains("cut short or damaged"));
    assert!(reason(b"PK").contains("cut short or damaged"));
    assert!(reason(&zipped(&[("readme.txt", b"x")])).contains("has no scenario.toml"));
    assert!(reason(&zipped(&[("a/scenario.toml", b"x"), ("b/scenario.toml", b"x")])).contains("several"));
    let bomb = vec![b' '; 2 * 1024 * 1024];
    let packed = zipped(&[("scenario.toml", &bomb)]);
    assert!(packed.len() < 16 * 1024, "it is a bomb: {}", packed.len());
    assert!(reason(&packed).contains("unpacks to more than"));
    let many: Vec<String> = (0..99).map(|number| format!("{number}.ftl")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert!(reason(&zipped(&many)).contains("99 entries"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_panics(scenario in "(?s).{0,300}", texts in "(?s).{0,200}") {
        let files: Files = [("scenario.toml".to_owned(), scenario.into_bytes()), ("en.ftl".to_owned(), texts.into_bytes())].into();
        prop_assert!(read("x", &files).is_err());
    }

    /// A good file with a part exchanged reaches further than noise.
    #[test]
    fn no_change_panics(at in 0..SCENARIO.len(), length in 0..40_usize, with in "[\\[\\]{}=\",a-z0-9 \n-]{0,20}") {
        let mut bytes = SCENARIO.as_bytes().to_vec();
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, with.into_bytes());
        let mut files = files();
        files.insert("scenario.toml".to_owned(), bytes);
        let _ = read("an-exercise", &files).map_err(|problems| assert!(!problems.is_empty()));
    }

    #[test]
    fn no_bytes_panic_as_a_zip(bytes in prop::collection::vec(any::<u8>(), 0..600), at in 0..900_usize, with: u8) {
        prop_assert!(unzip("x", &bytes).is_err());
        let mut whole = zipped(&[("scenario.toml", SCENARIO.as_bytes())]);
        let at = at % whole.len();
        whole[at] = with;
        let _ = unzip("x", &whole).map(|(name, files)| read(&name, &files).is_ok());
    }
}
