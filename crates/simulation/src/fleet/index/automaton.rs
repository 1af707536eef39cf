//! Matching a text that comes in parts: the state after a part is all that the next part has to know of it. So texts
//! that share their parts are matched part by part, each part once.

use super::fixed_text::Place;
use crate::limits::NEEDLE_BYTES_MAX;
use std::ops::Range;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// The text holds the needle there.
    Holds(Place),
    /// The text is the needle.
    Equals,
}

/// A place in an [`Automaton`].
pub(crate) type State = u8;

/// A needle as a table: from a state and a byte, without regard to ASCII case, to the next state.
pub(crate) struct Automaton {
    next: Vec<[State; 256]>,
    accepts: Vec<bool>,
}

impl Automaton {
    /// The first state, in which nothing has been read.
    pub(crate) const START: State = 0;

    /// `None` for a needle that is longer than every text.
    pub(crate) fn new(wanted: Match, needle: &str) -> Option<Self> {
        let needle = needle.to_ascii_uppercase().into_bytes();
        let length = needle.len();
        if length > NEEDLE_BYTES_MAX {
            return None;
        }
        let is_anchored = matches!(wanted, Match::Equals | Match::Holds(Place::Start));
        let stays = matches!(wanted, Match::Holds(Place::Inside | Place::Start));
        // States are how much of the needle has just been read; one more is for what can match no more.
        let dead = length + 1;
        let mut next = vec![[if is_anchored { dead as State } else { 0 }; 256]; length + 2];
        // The state that a mismatch falls back to: that after the needle's beginning without its first byte.
        let mut fallback = 0;
        for read in 0..=length {
            if !is_anchored && read > 0 {
                next[read] = next[fallback];
            }
            if let Some(byte) = needle.get(read).copied() {
                if read > 0 && !is_anchored {
                    fallback = usize::from(next[fallback][usize::from(byte)]);
                }
                for case in [byte, byte.to_ascii_lowercase()] {
                    next[read][usize::from(case)] = read as State + 1;
                }
            }
        }
        if stays {
            next[length] = [length as State; 256];
        }
        next[dead] = [dead as State; 256];
        let accepts = (0..length + 2).map(|state| state == length).collect();
        Some(Self { next, accepts })
    }

    /// The state after more text.
    pub(crate) fn read(&self, state: State, text: &[u8]) -> State {
        text.iter().fold(state, |state, byte| self.next[usize::from(state)][usize::from(*byte)])
    }

    /// Whether a text that ends in this state matches.
    pub(crate) fn accepts(&self, state: State) -> bool {
        self.accepts[usize::from(state)]
    }

    /// Every state but that which can match no more; a needle that is looked for inside a text never gets there.
    pub(crate) fn living_states(&self) -> Range<State> {
        0..self.next.len() as State - 1
    }

    /// How many states there are.
    pub(crate) fn state_count(&self) -> usize {
        self.next.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[abA0]{0,15}", needle in "[ABa0]{0,8}", cut in 0usize..16) {
            let (whole, wanted) = (text.to_ascii_uppercase(), needle.to_ascii_uppercase());
            for (what, expected) in [
                (Match::Holds(Place::Inside), whole.contains(&wanted)),
                (Match::Holds(Place::Start), whole.starts_with(&wanted)),
                (Match::Holds(Place::End), whole.ends_with(&wanted)),
                (Match::Equals, whole == wanted),
            ] {
                let automaton = Automaton::new(what, &needle).expect("short");
                let (first, rest) = text.as_bytes().split_at(cut.min(text.len()));
                let state = automaton.read(automaton.read(Automaton::START, first), rest);
                prop_assert_eq!(automaton.accepts(state), expected, "{} {:?} {}", text, what, needle);
            }
        }
    }

    #[test]
    fn a_needle_that_no_text_is_as_long_as_has_none() {
        assert!(Automaton::new(Match::Equals, &"a".repeat(64)).is_none());
    }
}
