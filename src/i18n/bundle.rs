//! The message files, compiled in, and the lookup with its fallback to English.

use super::format::grouped;
use super::language::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

/// The files of one language, one for each room of the app.
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

thread_local! {
    // One bundle a language, built when first read: the other language's files are never parsed.
    static BUNDLES: std::cell::RefCell<HashMap<Language, FluentBundle<FluentResource>>> = std::cell::RefCell::default();
}

/// The message `id`, from `language` or else from English; nothing where neither has it.
pub(super) fn format(language: Language, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    format_in(language, id, arguments).or_else(|| format_in(Language::English, id, arguments))
}

fn format_in(language: Language, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
    BUNDLES.with_borrow_mut(|bundles| {
        let bundle = bundles.entry(language).or_insert_with(|| build(language));
        let pattern = bundle.get_message(id)?.value()?;
        let mut fluent_arguments = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            fluent_arguments.set(*name, value.clone());
        }
        // A missing argument shows as `{$name}`: visible, and never a reason to show nothing.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&fluent_arguments), &mut errors).into_owned())
    })
}

fn build(language: Language) -> FluentBundle<FluentResource> {
    // Our own tags always parse; the default (`und`) would only lose the plural rules.
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // The texts are set in one direction only; the isolation marks would show up in accessible names.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| grouped_value(value, Language::English),
        Language::Swedish => |value, _| grouped_value(value, Language::Swedish),
    }));
    for (_, source) in files(language) {
        // A faulty file still gives the messages that could be read; the native test refuses faults.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn grouped_value(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(grouped(number.value as i64, language)),
        _ => None,
    }
}
