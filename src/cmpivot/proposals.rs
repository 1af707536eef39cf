//! The list of proposals under the caret: which one is chosen, and what the keys do to it.
//!
//! A list that opened by typing has no choice yet, so that Enter and Tab keep their meaning until an arrow key went into it.

use crate::list::keys::Move;
use contract::cmpivot::{CmpivotCompletion, CmpivotCompletions};

/// Rows that an eye takes in; Page Up and Page Down move by them.
const PAGE_ROWS: usize = 8;

/// The open list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposals {
    /// What the gateway proposes.
    pub(super) completions: CmpivotCompletions,
    /// The one that Enter would take.
    pub(super) active: Option<usize>,
}

/// What a key does while the list is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Another one is chosen.
    Choose(usize),
    /// The chosen one is written.
    Take(usize),
    /// The list goes away.
    Close,
}

impl Proposals {
    /// The list of an answer; nothing where there is nothing to propose, or only what is written already. `chooses` is whether the
    /// first one is chosen at once.
    pub(super) fn of(completions: CmpivotCompletions, written: &str, chooses: bool) -> Option<Self> {
        let is_written = completions.items.len() == 1 && completions.items[0].text == written;
        let active = chooses.then_some(0);
        (!completions.items.is_empty() && !is_written).then_some(Self { completions, active })
    }

    /// What a key does; nothing where it is the text field's.
    pub(super) fn on_key(&self, key: &str) -> Option<Effect> {
        match (key, self.active) {
            ("Escape", _) => Some(Effect::Close),
            ("Enter" | "Tab", Some(active)) => Some(Effect::Take(active)),
            // The caret's own keys, until one is chosen.
            ("Home" | "End" | "PageUp" | "PageDown", None) => None,
            _ => Move::of_key(key)?.from(self.active, PAGE_ROWS, self.items().len()).map(Effect::Choose),
        }
    }

    pub(super) fn items(&self) -> &[CmpivotCompletion] {
        &self.completions.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(words: &[&str]) -> CmpivotCompletions {
        let item = |word: &&str| CmpivotCompletion { text: (*word).to_owned(), ..CmpivotCompletion::default() };
        CmpivotCompletions { from: 0, to: 0, items: words.iter().map(item).collect() }
    }

    #[test]
    fn a_list_that_adds_nothing_does_not_open() {
        assert_eq!(Proposals::of(answer(&[]), "x", true), None);
        assert_eq!(Proposals::of(answer(&["where"]), "where", false), None);
        assert!(Proposals::of(answer(&["where"]), "Where", false).is_some(), "the case of letters is mended");
        assert_eq!(Proposals::of(answer(&["a", "b"]), "", true).and_then(|open| open.active), Some(0));
    }

    #[test]
    fn keys_stay_the_field_s_until_one_is_chosen() {
        let mut open = Proposals::of(answer(&["a", "b", "c"]), "", false).expect("a list");
        for key in ["Enter", "Tab", "Home", "End", "ArrowLeft", "x"] {
            assert_eq!(open.on_key(key), None, "{key}");
        }
        assert_eq!(open.on_key("ArrowDown"), Some(Effect::Choose(0)));
        open.active = Some(0);
        for (key, effect) in [
            ("ArrowDown", Some(Effect::Choose(1))),
            ("ArrowUp", Some(Effect::Choose(0))),
            ("End", Some(Effect::Choose(2))),
            ("Enter", Some(Effect::Take(0))),
            ("Tab", Some(Effect::Take(0))),
            ("Escape", Some(Effect::Close)),
            ("ArrowLeft", None),
        ] {
            assert_eq!(open.on_key(key), effect, "{key}");
        }
    }
}
