//! The sentences of the catalogue in the reader's language. The gateway says them in English, and `locales/sv/faults.ftl`, which is fetched
//! when a page needs it, has them in Swedish.

use crate::i18n::t_if_any;
use leptos::prelude::*;

/// A sentence, in English where the language has no text for it.
#[component]
pub fn Sentence(
    /// Message id.
    id: String,
    /// The gateway's words.
    english: String,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let translated = Signal::derive(move || id.with_value(|id| t_if_any(id, &[])));
    view! {
        <span lang=move || {
            translated.with(Option::is_none).then_some("en")
        }>{move || translated.get().unwrap_or_else(|| english.clone())}</span>
    }
}

#[cfg(test)]
mod tests {
    use contract::faults::{FaultId, RemedyId};
    use fluent_syntax::ast::Entry;
    use std::collections::BTreeSet;
    use strum::VariantArray as _;

    #[test]
    fn every_sentence_of_the_catalogue_has_one_in_swedish_and_nothing_else_is_there() {
        let source = include_str!("../../../locales/sv/faults.ftl");
        let resource = fluent_bundle::FluentResource::try_new(source.to_owned()).expect("a message file");
        let messages = resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        let messages: Vec<String> = messages.collect();
        let of_faults =
            FaultId::VARIANTS.iter().flat_map(|id| [format!("fault-{id}-symptom"), format!("fault-{id}-cause")]);
        let of_remedies = RemedyId::VARIANTS.iter().map(|id| format!("remedy-{id}-words"));
        assert_eq!(messages.iter().cloned().collect::<BTreeSet<_>>(), of_faults.chain(of_remedies).collect());
        assert_eq!(messages.len(), 2 * FaultId::VARIANTS.len() + RemedyId::VARIANTS.len(), "each once");
    }
}
