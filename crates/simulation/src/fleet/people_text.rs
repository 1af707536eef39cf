//! Searching texts about people without looking at every text.
//!
//! A text is a first name and a rest (`super::people`). A needle is inside the text when it is inside the first
//! name, inside the rest, or cut in two by the border between them. The three answers are found once for every first
//! name and every rest; a row then costs two look-ups.

use super::index::automaton::{Automaton, Match, State};
use super::index::bitmap::Bitmap;
use super::index::fixed_text::Place;
use super::people::{
    FIRST_NAMES, INITIALS, LAST_NAME_PARTS, LAST_NAMES, NO_USER, NameParts, PAIRS, PersonText, UserIndex,
};

/// Users are listed where so many rows or more stand against each of them: listing one costs about as much as looking at
/// so many rows.
const ROWS_TO_A_USER: usize = 8;

/// A needle, prepared for the users of a fleet.
///
/// A part of a text is one word: for each length of the needle's beginning a bit, whether this part matches if the
/// needle is cut there. Two parts match together when a bit is set in both. A part that is enough by itself has the bit
/// of the cut that every other part matches.
pub(crate) struct PeopleNeedle {
    firsts: Vec<u64>,
    rests: Vec<u64>,
}

impl PeopleNeedle {
    /// `initials` is the number of middle initials that are in use, none counted too ([`initials_in_use`]).
    pub(crate) fn new(text: PersonText, wanted: Match, needle: &str, initials: u32) -> Self {
        let needle = needle.to_ascii_lowercase();
        // What holds the needle is asked of every rest: an automaton needs one look at each.
        let Some(inside) = Automaton::new(Match::Holds(Place::Inside), &needle) else {
            return Self { firsts: Vec::new(), rests: Vec::new() };
        };
        let mut buffer = Vec::new();
        let first_of = |first: u32| {
            buffer.clear();
            text.push_first(first, &mut buffer);
            buffer.make_ascii_lowercase();
            first_part(wanted, &buffer, &needle, &inside)
        };
        let firsts = (0..FIRST_NAMES.len() as u32).map(first_of).collect();
        let rest_of = |rest: u32| {
            buffer.clear();
            text.push_rest(rest, &mut buffer);
            buffer.make_ascii_lowercase();
            rest_part(wanted, &buffer, &needle, &inside)
        };
        Self { firsts, rests: (0..initials * LAST_NAMES).map(rest_of).collect() }
    }

    /// What any of the texts of a person holds, found at once; all of them begin alike. A search asks this, so it is quick
    /// to make: instead of cuts, the bits are states of an automaton after the beginning.
    pub(crate) fn inside(texts: &[PersonText], needle: &str, initials: u32) -> Self {
        let Some(inside) = Automaton::new(Match::Holds(Place::Inside), needle) else {
            return Self { firsts: Vec::new(), rests: Vec::new() };
        };
        let first_of = |first: u32| {
            let mut beginning = Vec::new();
            texts.first().inspect(|text| text.push_first(first, &mut beginning));
            1 << inside.read(Automaton::START, &beginning)
        };
        let firsts = (0..FIRST_NAMES.len() as u32).map(first_of).collect();
        let mut rests = vec![0; (initials * LAST_NAMES) as usize];
        for text in texts {
            let tails = tails(&inside, *text);
            let common = tails.iter().fold(0, |all, tail| all | tail);
            for (initial, rests) in (0..).zip(rests.chunks_mut(LAST_NAMES as usize)) {
                let mut middle = Vec::new();
                text.push_middle(initial, &mut middle);
                for state in inside.living_states() {
                    let after = inside.read(state, &middle);
                    if common >> after & 1 == 0 {
                        continue; // no last name goes on from there
                    }
                    for (rest, tail) in rests.iter_mut().zip(&tails) {
                        *rest |= (tail >> after & 1) << state;
                    }
                }
            }
        }
        Self { firsts, rests }
    }

    /// The rows whose user's text matches, by the user of each row.
    pub(crate) fn rows(&self, users: &[UserIndex]) -> Bitmap {
        // Where few users match, a set of them answers a row with one look at one bit.
        match self.users(users.len() / ROWS_TO_A_USER) {
            Some(found) if found.count() == 0 => Bitmap::new(users.len()),
            Some(found) => Bitmap::from_values(users, |user| found.contains(user)),
            None => Bitmap::from_values(users, |user| self.is_in(user)),
        }
    }

    /// The users whose texts match, listed from their parts; `None` where they may be more than `most`.
    fn users(&self, most: usize) -> Option<Bitmap> {
        let initials = self.rests.len() as u32 / LAST_NAMES;
        if initials >= INITIALS {
            return None; // more users than names: some share theirs
        }
        let all = |parts: &[u64]| parts.iter().fold(0, |all, part| all | part);
        let common = all(&self.firsts) & all(&self.rests);
        let bits = (0..u64::BITS).map(|place| 1 << place).filter(|bit| common & bit != 0);
        let pairs: Vec<_> = bits.map(|bit| (parts_with(&self.firsts, bit), parts_with(&self.rests, bit))).collect();
        if pairs.iter().map(|(firsts, rests)| firsts.len() * rests.len()).sum::<usize>() > most {
            return None;
        }
        let mut found = Bitmap::new((initials * PAIRS) as usize);
        for (firsts, rests) in &pairs {
            for rest in rests {
                let (initial, last) = (rest / LAST_NAMES, rest % LAST_NAMES);
                for first in firsts {
                    found.insert(NameParts { first: *first, initial, last }.user());
                }
            }
        }
        Some(found)
    }

    /// Whether the user's text matches. [`NO_USER`] has no text.
    #[inline(always)]
    pub(crate) fn is_in(&self, user: UserIndex) -> bool {
        if user == NO_USER {
            return false;
        }
        let parts = NameParts::new(user);
        let (first, rest) = (self.firsts.get(parts.first as usize), self.rests.get(parts.rest() as usize));
        matches!((first, rest), (Some(first), Some(rest)) if first & rest != 0)
    }
}

/// For every last name and what follows it, the states from which it leads to a match, as bits.
fn tails(inside: &Automaton, text: PersonText) -> Vec<u64> {
    // A last name is a beginning and an end, and a thousand of them share a few dozen.
    let after = |part: &[u8]| -> Vec<State> { inside.living_states().map(|state| inside.read(state, part)).collect() };
    let (mut beginnings, mut ends) = (Vec::new(), Vec::new());
    for part in 0..LAST_NAME_PARTS {
        let (mut beginning, mut end) = (Vec::new(), Vec::new());
        text.push_beginning(part, &mut beginning);
        text.push_end(part, &mut end);
        beginnings.push(after(&beginning));
        ends.push(after(&end));
    }
    let tail = |last: u32| {
        let (beginning, end) =
            (&beginnings[(last / LAST_NAME_PARTS) as usize], &ends[(last % LAST_NAME_PARTS) as usize]);
        let bits =
            (0..).zip(beginning).map(|(state, after)| u64::from(inside.accepts(end[usize::from(*after)])) << state);
        bits.fold(0, |all: u64, bit| all | bit)
    };
    (0..LAST_NAMES).map(tail).collect()
}

/// The places of the parts that have a bit.
fn parts_with(parts: &[u64], bit: u64) -> Vec<u32> {
    (0..).zip(parts).filter(|(_, part)| **part & bit != 0).map(|(place, _)| place).collect()
}

/// How many middle initials these users have, none counted too.
pub(crate) fn initials_in_use(users: &[UserIndex]) -> u32 {
    initials_up_to(users.iter().copied().filter(|user| *user != NO_USER).max())
}

/// How many middle initials users up to this one have, none counted too.
pub(crate) fn initials_up_to(highest: Option<UserIndex>) -> u32 {
    highest.map_or(0, |user| NameParts::highest_initial_up_to(user) + 1)
}

/// Cuts after `length` bytes of the needle for which a predicate holds.
fn cuts(needle: &str, holds: impl Fn(&[u8], &[u8]) -> bool) -> u64 {
    let bytes = needle.as_bytes();
    let bit = |length: usize| u64::from(holds(&bytes[..length], &bytes[length..])) << length;
    (0..=bytes.len()).map(bit).fold(0, |all, bit| all | bit)
}

/// The cut after the whole needle, if `holds`: the rest has nothing to match then, and always does.
fn after_all(needle: &str, holds: bool) -> u64 {
    u64::from(holds) << needle.len()
}

fn first_part(wanted: Match, text: &[u8], needle: &str, inside: &Automaton) -> u64 {
    match wanted {
        Match::Holds(Place::Inside) => {
            after_all(needle, inside.accepts(inside.read(Automaton::START, text)))
                | cuts(needle, |before, _| text.ends_with(before))
        }
        Match::Holds(Place::End) => cuts(needle, |before, _| text.ends_with(before)),
        Match::Holds(Place::Start) => {
            after_all(needle, text.starts_with(needle.as_bytes())) | cuts(needle, |before, _| text == before)
        }
        Match::Equals => cuts(needle, |before, _| text == before),
    }
}

fn rest_part(wanted: Match, text: &[u8], needle: &str, inside: &Automaton) -> u64 {
    // The cut before the whole needle is its lowest bit: the first name ends with nothing, whatever it is.
    match wanted {
        Match::Holds(Place::Inside) => {
            u64::from(inside.accepts(inside.read(Automaton::START, text)))
                | cuts(needle, |_, after| text.starts_with(after))
        }
        Match::Holds(Place::Start) => cuts(needle, |_, after| text.starts_with(after)),
        Match::Holds(Place::End) => {
            u64::from(text.ends_with(needle.as_bytes())) | cuts(needle, |_, after| text == after)
        }
        Match::Equals => cuts(needle, |_, after| text == after),
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
                    let (needle, initials) = (needle.to_ascii_uppercase(), initials_in_use(&[user]));
                    let prepared = PeopleNeedle::new(text, wanted, &needle, initials);
                    prop_assert_eq!(prepared.is_in(user), expected, "{} {:?} {}", whole, wanted, needle);
                    if wanted == Match::Holds(Place::Inside) {
                        let prepared = PeopleNeedle::inside(&[text], &needle, initials);
                        prop_assert_eq!(prepared.is_in(user), expected, "{} holds {}", whole, needle);
                    }
                }
            }
        }
    }

    #[test]
    fn either_text_is_enough() {
        let (user, initials) = (131_072 * 2 + 77, 3);
        let display = PersonText::Display.of(user);
        let principal = PersonText::Principal.of(user);
        for text in [&display, &principal] {
            for from in 0..text.len() {
                for to in from..=text.len() {
                    let needle = &text[from..to];
                    assert!(PeopleNeedle::inside(&PersonText::OF_CLOUD, needle, initials).is_in(user), "{needle}");
                    let other = format!("{needle}z");
                    let expected =
                        [&display, &principal].iter().any(|text| text.to_lowercase().contains(&other.to_lowercase()));
                    assert_eq!(
                        PeopleNeedle::inside(&PersonText::OF_CLOUD, &other, initials).is_in(user),
                        expected,
                        "{other}"
                    );
                }
            }
        }
        assert!(!PeopleNeedle::inside(&PersonText::OF_CLOUD, "no such", initials).is_in(user));
    }

    #[test]
    fn users_are_listed_where_they_are_few() {
        let users: Vec<UserIndex> = (0..PAIRS * 3).step_by(7).chain([NO_USER]).collect();
        for needle in ["", "a", "anna", "anna.", "na b.a", "anna ashberg", "x.strom", "b. ", "no such"] {
            let prepared = PeopleNeedle::inside(&PersonText::OF_CLOUD, needle, initials_in_use(&users));
            let expected: Vec<usize> = (0..users.len()).filter(|row| prepared.is_in(users[*row])).collect();
            for most in [0, 10, usize::MAX] {
                let Some(found) = prepared.users(most) else { continue };
                let listed: Vec<usize> = (0..users.len()).filter(|row| found.contains(users[*row])).collect();
                assert_eq!(listed, expected, "{needle}");
            }
            let rows: Vec<usize> = prepared.rows(&users).rows().map(|row| row as usize).collect();
            assert_eq!(rows, expected, "{needle}");
            assert!(prepared.users(usize::MAX).is_some() && (expected.is_empty() || prepared.users(0).is_none()));
        }
    }

    #[test]
    fn no_user_matches_nothing() {
        let prepared = PeopleNeedle::new(PersonText::Display, Match::Holds(Place::Inside), "", 1);
        assert!(!prepared.is_in(NO_USER));
        assert!(prepared.is_in(0));
    }
}
