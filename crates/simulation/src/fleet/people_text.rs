//! Searching texts about people without looking at every text.
//!
//! A text is a first name and a rest (`super::people`). A needle is inside the text when it is inside the first
//! name, inside the rest, or cut in two by the border between them. The three answers are found once for every first
//! name and every rest; a row then costs two look-ups.

use super::index::fixed_text::Place;
use super::people::{FIRST_NAMES, LAST_NAMES, NO_USER, NameParts, PersonText, UserIndex};
use crate::limits::NEEDLE_BYTES_MAX;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// The text holds the needle there.
    Holds(Place),
    /// The text is the needle.
    Equals,
}

/// A needle, prepared for the users of a fleet.
pub(crate) struct PeopleNeedle {
    firsts: Vec<Part>,
    rests: Vec<Part>,
}

/// What one part of a text says of the needle.
#[derive(Clone, Copy, Default)]
struct Part {
    /// The part alone decides.
    is_enough: bool,
    /// For each length of the needle's beginning: this part matches if the needle is cut there.
    cuts: u64,
}

impl PeopleNeedle {
    /// `initials` is the number of middle initials that are in use, none counted too ([`initials_in_use`]).
    pub(crate) fn new(text: PersonText, wanted: Match, needle: &str, initials: u32) -> Self {
        let needle = needle.to_ascii_lowercase();
        if needle.len() > NEEDLE_BYTES_MAX {
            return Self { firsts: Vec::new(), rests: Vec::new() };
        }
        let first_of = |first: u32| first_part(wanted, &text.first_lowercase(first), &needle);
        let firsts = (0..FIRST_NAMES.len() as u32).map(first_of).collect();
        let mut buffer = String::new();
        let rest_of = |rest: u32| {
            buffer.clear();
            text.push_rest(rest, &mut buffer);
            buffer.make_ascii_lowercase();
            rest_part(wanted, &buffer, &needle)
        };
        Self { firsts, rests: (0..initials * LAST_NAMES).map(rest_of).collect() }
    }

    /// Whether the user's text matches. Nobody has no text.
    pub(crate) fn is_in(&self, user: UserIndex) -> bool {
        if user == NO_USER {
            return false;
        }
        let parts = NameParts::of(user);
        let (first, rest) = (self.firsts.get(parts.first as usize), self.rests.get(parts.rest() as usize));
        matches!((first, rest), (Some(first), Some(rest))
            if first.is_enough || rest.is_enough || first.cuts & rest.cuts != 0)
    }
}

/// How many middle initials these users have, none counted too.
pub(crate) fn initials_in_use(users: &[UserIndex]) -> u32 {
    let highest = users.iter().filter(|user| **user != NO_USER).max();
    highest.map_or(0, |user| NameParts::highest_initial_up_to(*user) + 1)
}

/// Cuts after `length` bytes of the needle for which a predicate holds.
fn cuts(needle: &str, holds: impl Fn(&[u8], &[u8]) -> bool) -> u64 {
    let bytes = needle.as_bytes();
    let bit = |length: usize| u64::from(holds(&bytes[..length], &bytes[length..])) << length;
    (0..=bytes.len()).map(bit).fold(0, |all, bit| all | bit)
}

fn first_part(wanted: Match, first: &str, needle: &str) -> Part {
    let text = first.as_bytes();
    match wanted {
        Match::Holds(Place::Inside) => {
            Part { is_enough: first.contains(needle), cuts: cuts(needle, |before, _| text.ends_with(before)) }
        }
        Match::Holds(Place::End) => Part { is_enough: false, cuts: cuts(needle, |before, _| text.ends_with(before)) },
        Match::Holds(Place::Start) => {
            Part { is_enough: first.starts_with(needle), cuts: cuts(needle, |before, _| text == before) }
        }
        Match::Equals => Part { is_enough: false, cuts: cuts(needle, |before, _| text == before) },
    }
}

fn rest_part(wanted: Match, rest: &str, needle: &str) -> Part {
    let text = rest.as_bytes();
    match wanted {
        Match::Holds(Place::Inside) => {
            Part { is_enough: rest.contains(needle), cuts: cuts(needle, |_, after| text.starts_with(after)) }
        }
        Match::Holds(Place::Start) => Part { is_enough: false, cuts: cuts(needle, |_, after| text.starts_with(after)) },
        Match::Holds(Place::End) => {
            Part { is_enough: rest.ends_with(needle), cuts: cuts(needle, |_, after| text == after) }
        }
        Match::Equals => Part { is_enough: false, cuts: cuts(needle, |_, after| text == after) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::people::USERS_MAX;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn finds_what_a_look_at_the_text_finds(
            user in 0..USERS_MAX / 9,
            from in 0usize..40,
            length in 0usize..64,
            text in prop::sample::select(vec![
                PersonText::Display,
                PersonText::Principal,
                PersonText::Logon,
            ]),
            noise in "[a-z.@ ]{0,3}",
        ) {
            let whole = text.of(user).to_ascii_lowercase();
            let from = from.min(whole.len());
            let piece = &whole[from..(from + length).min(whole.len())];
            for needle in [piece.to_owned(), format!("{piece}{noise}"), noise, whole.clone()] {
                for (wanted, expected) in [
                    (Match::Holds(Place::Inside), whole.contains(&needle)),
                    (Match::Holds(Place::Start), whole.starts_with(&needle)),
                    (Match::Holds(Place::End), whole.ends_with(&needle)),
                    (Match::Equals, whole == needle),
                ] {
                    let needle = needle.to_ascii_uppercase();
                    let prepared = PeopleNeedle::new(text, wanted, &needle, initials_in_use(&[user]));
                    prop_assert_eq!(prepared.is_in(user), expected, "{} {:?} {}", whole, wanted, needle);
                }
            }
        }
    }

    #[test]
    fn nobody_matches_nothing() {
        let prepared = PeopleNeedle::new(PersonText::Display, Match::Holds(Place::Inside), "", 1);
        assert!(!prepared.is_in(NO_USER));
        assert!(prepared.is_in(0));
    }
}
