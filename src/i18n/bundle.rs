//! One Fluent bundle a language, and the lookup with its fallback to English.

use super::format::grouped;
use super::language::Language;
use super::part::Part;
use contract::scenario::product::{Term, Version};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Names and values of the arguments of a message.
pub(super) type Arguments<'call> = &'call [(&'call str, FluentValue<'call>)];

thread_local! {
    static BUNDLES: RefCell<BTreeMap<Language, Bundle>> = const { RefCell::new(BTreeMap::new()) };
}

/// The messages of a language, and the parts that they are of.
struct Bundle {
    messages: FluentBundle<FluentResource>,
    parts: BTreeSet<Part>,
}

/// Adds a part of the messages of a language, once; `source` is its message files, one after another.
pub(super) fn add(language: Language, part: Part, source: String) {
    BUNDLES.with_borrow_mut(|bundles| {
        let bundle = bundles.entry(language).or_insert_with(|| Bundle::of(language));
        if bundle.parts.insert(part) {
            // Of a file with an error everything else is there. A native test refuses such a file.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            // Of an id that is there twice the first message stays; a native test refuses that too.
            let _ = bundle.messages.add_resource(resource);
        }
    });
}

/// Whether a part of the messages of a language is there.
pub(super) fn has(language: Language, part: Part) -> bool {
    BUNDLES.with_borrow(|bundles| bundles.get(&language).is_some_and(|bundle| bundle.parts.contains(&part)))
}

/// The message `id`, from `language` or else from English; nothing where neither has it. Every message may choose by what things are
/// called in a version of the site: `$node` and the other terms are which of their names it is, from 0 ([`Term`]). The messages `term-…`
/// are these names.
pub(super) fn format(language: Language, version: Version, id: &str, arguments: Arguments<'_>) -> Option<String> {
    format_in(language, version, id, arguments).or_else(|| format_in(Language::English, version, id, arguments))
}

fn format_in(language: Language, version: Version, id: &str, arguments: Arguments<'_>) -> Option<String> {
    #[cfg(not(target_arch = "wasm32"))]
    for part in Part::ALL {
        if !has(language, part) {
            add(
                language,
                part,
                sources(language, part).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n"),
            );
        }
    }
    BUNDLES.with_borrow(|bundles| {
        let bundle = &bundles.get(&language)?.messages;
        let pattern = bundle.get_message(id)?.value()?;
        let mut arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        for term in Term::all() {
            arguments.set(<&str>::from(term), term.age_in(version));
        }
        // A missing argument shows by its name: visible, and never a reason to show nothing.
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    })
}

impl Bundle {
    /// Of no messages yet.
    fn of(language: Language) -> Self {
        let mut messages = FluentBundle::new(vec![language.tag().parse().unwrap_or_default()]);
        // Both languages are written from left to right, and so are all arguments: marks of isolation would only stand in
        // what is copied and searched for.
        messages.set_use_isolating(false);
        messages.set_formatter(Some(match language {
            Language::English => |value, _| number(value, Language::English),
            Language::Swedish => |value, _| number(value, Language::Swedish),
        }));
        Self { messages, parts: BTreeSet::new() }
    }
}

/// A number as the language groups it; every other value as Fluent writes it.
fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number.value as i64, language)),
        _ => None,
    }
}

/// The message files that every language has, in one of them, with the part of each.
#[cfg(test)]
pub(super) fn files(language: Language) -> Vec<(Part, String, String)> {
    let of_part = |part| sources(language, part).into_iter().map(move |(file, text)| (part, file, text));
    Part::ALL.into_iter().filter(|part| part.is_in_english()).flat_map(of_part).collect()
}

/// The message files of a part, by name, as they stand in the repository, for native tests; of one that is missing every id is.
#[cfg(not(target_arch = "wasm32"))]
fn sources(language: Language, part: Part) -> Vec<(String, String)> {
    let place = format!("{}/locales/{}/{}", env!("CARGO_MANIFEST_DIR"), language.tag(), part.name());
    let folder = std::fs::read_dir(&place).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = folder.collect();
    if paths.is_empty() {
        paths.push(format!("{place}.ftl").into());
    }
    paths.sort();
    let name = |path: &std::path::Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap_or_default())).collect()
}
