//! Every message reads as Fluent's own reader reads it.

use super::bundle::{files, format};
use super::format::grouped;
use super::language::Language;
use super::pattern::FluentValue;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue as Reference};
use std::collections::BTreeSet;

/// Fluent's own bundle, set up as the app shows texts: no isolation marks, whole numbers grouped.
fn reference(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.tag().parse().expect("a tag")]);
    bundle.set_use_isolating(false);
    let formatter: fn(&Reference<'_>, &intl_memoizer::IntlLangMemoizer) -> Option<String> = match language {
        Language::English => |value, _| number(value).map(|number| grouped(number, Language::English)),
        Language::Swedish => |value, _| number(value).map(|number| grouped(number, Language::Swedish)),
    };
    bundle.set_formatter(Some(formatter));
    for (file, source) in files(language) {
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
        bundle.add_resource(resource).unwrap_or_else(|faults| panic!("{file}: {faults:?}"));
    }
    bundle
}

fn number(value: &Reference<'_>) -> Option<i64> {
    match value {
        Reference::Number(number) => Some(number.value as i64),
        _ => None,
    }
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
fn every_message_reads_as_fluent_reads_it() {
    for language in Language::ALL {
        let bundle = reference(language);
        for (_, source) in files(language) {
            let names = names(source);
            for id in source.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
                let Some(message) = bundle.get_message(id) else { continue };
                let pattern = message.value().expect("a message has a text");
                for value in [Some(0), Some(1), Some(12_345), None] {
                    let mut arguments = FluentArgs::new();
                    let mut ours = Vec::new();
                    for name in &names {
                        arguments.set(name.clone(), value.map_or(Reference::from("a {text}"), Reference::from));
                        ours.push((name.as_str(), value.map_or(FluentValue::from("a {text}"), FluentValue::from)));
                    }
                    let expected = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned();
                    assert_eq!(format(language, id, &ours), Some(expected), "{id} with {value:?}");
                }
            }
        }
    }
}

#[test]
fn a_missing_argument_shows_by_its_name() {
    assert_eq!(format(Language::English, "persona-button", &[]).as_deref(), Some("Signed in: {$name}"));
}
