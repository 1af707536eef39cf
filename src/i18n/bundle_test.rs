//! What the app shows of the message files, through Fluent.

use super::bundle::{files, format};
use super::language::Language;
use contract::scenario::product::{Term, Version};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::BTreeSet;

/// Fluent's bundle as it is by default, which tells the errors of a message.
fn reference(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().expect("a tag")]);
    for (_, file, source) in files(language) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
    }
    bundle
}

/// Names of the arguments that a source mentions.
fn names(source: &str) -> BTreeSet<String> {
    source
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|character| character.is_alphanumeric() || *character == '-').collect())
        .collect()
}

#[test]
fn every_message_has_a_text_and_no_error() {
    for language in Language::ALL {
        let bundle = reference(language);
        for (_, _, source) in files(language) {
            // What things are called is an argument of every message.
            let terms = Term::all().iter().map(|term| <&str>::from(term).to_owned());
            let names: BTreeSet<_> = names(&source).into_iter().chain(terms).collect();
            for id in source.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
                let Some(message) = bundle.get_message(id) else { continue };
                let pattern = message.value().expect("a message has a text");
                for value in [Some(0), Some(1), Some(12_345), None] {
                    let value = value.map_or(FluentValue::from("a {text}"), FluentValue::from);
                    let arguments: FluentArgs<'_> = names.iter().map(|name| (name.as_str(), value.clone())).collect();
                    let mut errors = Vec::new();
                    bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                    assert!(errors.is_empty(), "{id} with {value:?}: {errors:?}");
                    let ours: Vec<_> = names.iter().map(|name| (name.as_str(), value.clone())).collect();
                    let shown = format(language, Version::default(), id, &ours).expect("the app has the message");
                    assert!(!shown.contains(['\u{2068}', '\u{2069}']), "{id} has isolation marks");
                }
            }
        }
    }
}

#[test]
fn a_missing_argument_shows_by_its_name() {
    assert_eq!(
        format(Language::English, Version::default(), "persona-button", &[]).as_deref(),
        Some("Signed in: {$name}")
    );
}

#[test]
fn an_argument_is_text_and_never_a_pattern() {
    let shown = format(Language::English, Version::default(), "persona-button", &[("name", "a {$name}".into())]);
    assert_eq!(shown.as_deref(), Some("Signed in: a {$name}"));
}

#[test]
fn an_id_that_no_file_has_is_nothing() {
    assert_eq!(format(Language::Swedish, Version::default(), "no-such-message", &[]), None);
}

#[test]
fn what_things_are_called_is_what_the_table_of_versions_says() {
    for term in Term::all() {
        let id = format!("term-{}", <&str>::from(term));
        for version in Version::all() {
            let shown = format(Language::English, *version, &id, &[]);
            assert_eq!(shown.as_deref(), Some(term.name_in(*version)), "{id} in {version}");
            let swedish = format(Language::Swedish, *version, &id, &[]).expect("a Swedish name");
            assert!(!swedish.contains('{'), "{id} in {version}: {swedish}");
        }
    }
}

#[test]
fn a_message_is_made_of_the_names_of_its_version() {
    let title = |version| format(Language::English, version, "center-title", &[]);
    assert_eq!(title(Version::V2006).as_deref(), Some("Microsoft Endpoint Manager admin center"));
    assert_eq!(title(Version::V2603).as_deref(), Some("Microsoft Intune admin center"));
}
