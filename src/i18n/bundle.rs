//! One Fluent bundle a language, and the lookup with its fallback to English.

use super::format::grouped;
use super::language::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Names and values of the arguments of a message.
pub(super) type Arguments<'call> = &'call [(&'call str, FluentValue<'call>)];

thread_local! {
    static BUNDLES: RefCell<BTreeMap<Language, FluentBundle<FluentResource>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Adds the messages of a language; `source` is its message files, one after another.
pub(super) fn add(language: Language, source: String) {
    BUNDLES.with_borrow_mut(|bundles| bundles.insert(language, bundle(language, source)));
}

/// Whether the messages of a language are there.
pub(super) fn has(language: Language) -> bool {
    BUNDLES.with_borrow(|bundles| bundles.contains_key(&language))
}

/// The message `id`, from `language` or else from English; nothing where neither has it.
pub(super) fn format(language: Language, id: &str, arguments: Arguments<'_>) -> Option<String> {
    format_in(language, id, arguments).or_else(|| format_in(Language::English, id, arguments))
}

fn format_in(language: Language, id: &str, arguments: Arguments<'_>) -> Option<String> {
    #[cfg(not(target_arch = "wasm32"))]
    if !has(language) {
        add(language, files(language).map(|(_, source)| source).join("\n"));
    }
    BUNDLES.with_borrow(|bundles| {
        let bundle = bundles.get(&language)?;
        let pattern = bundle.get_message(id)?.value()?;
        let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        // A missing argument shows by its name: visible, and never a reason to show nothing.
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    })
}

fn bundle(language: Language, source: String) -> FluentBundle<FluentResource> {
    // Of a file with an error everything else is there. A native test refuses such a file.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap_or_default()]);
    // Both languages are written from left to right, and so are all arguments: marks of isolation would only stand in
    // what is copied and searched for.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| number(value, Language::English),
        Language::Swedish => |value, _| number(value, Language::Swedish),
    }));
    // Of an id that is there twice the first message stays; a native test refuses that too.
    let _ = bundle.add_resource(resource);
    bundle
}

/// A number as the language groups it; every other value as Fluent writes it.
fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number.value as i64, language)),
        _ => None,
    }
}

/// The message files of one language.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const fn files(language: Language) -> [(&'static str, &'static str); 6] {
    match language {
        Language::English => [
            ("boot.ftl", include_str!("../../locales/en/boot.ftl")),
            ("shell.ftl", include_str!("../../locales/en/shell.ftl")),
            ("console.ftl", include_str!("../../locales/en/console.ftl")),
            ("admin-center.ftl", include_str!("../../locales/en/admin-center.ftl")),
            ("lab.ftl", include_str!("../../locales/en/lab.ftl")),
            ("refusals.ftl", include_str!("../../locales/en/refusals.ftl")),
        ],
        Language::Swedish => [
            ("boot.ftl", include_str!("../../locales/sv/boot.ftl")),
            ("shell.ftl", include_str!("../../locales/sv/shell.ftl")),
            ("console.ftl", include_str!("../../locales/sv/console.ftl")),
            ("admin-center.ftl", include_str!("../../locales/sv/admin-center.ftl")),
            ("lab.ftl", include_str!("../../locales/sv/lab.ftl")),
            ("refusals.ftl", include_str!("../../locales/sv/refusals.ftl")),
        ],
    }
}
