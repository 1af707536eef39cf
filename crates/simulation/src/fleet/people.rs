//! The people of Contoso. A user is a number; the names are a function of it.
//!
//! Every text about a user is a first name and a rest (`Anna` and ` B. Ashberg`; `anna` and `.b.ashberg@contoso.com`).
//! So a search in millions of users is a search in two short lists (`super::people_text`).

use super::naming::DOMAIN_NETBIOS;
use crate::draw::{Purpose, below, draw};
use crate::limits::NEEDLE_BYTES_MAX;

/// Index of a user.
pub type UserIndex = u32;
/// No user.
pub(crate) const NO_USER: UserIndex = u32::MAX;

/// Sorted: the place of a first name is its rank.
pub(crate) const FIRST_NAMES: [&str; 128] = [
    "Adam", "Agnes", "Alan", "Alba", "Alice", "Amir", "Ana", "Anders", "Andrea", "Anna", "Anton", "Aria", "Arthur",
    "Astrid", "Axel", "Beata", "Ben", "Bianca", "Bo", "Boris", "Bruno", "Carla", "Carlos", "Cecilia", "Chen", "Clara",
    "Dagny", "Dalia", "Daniel", "Daria", "David", "Diego", "Dina", "Edith", "Elena", "Elias", "Elin", "Ella", "Emil",
    "Emma", "Enzo", "Erik", "Esther", "Eva", "Farah", "Felix", "Filip", "Finn", "Frida", "Gabriel", "Georg", "Gloria",
    "Greta", "Gustav", "Hana", "Hanna", "Hans", "Hedda", "Henrik", "Hugo", "Ida", "Igor", "Ines", "Ingrid", "Irene",
    "Isak", "Ivan", "Jack", "Jakob", "Jan", "Jasmin", "Johan", "Jonas", "Julia", "Kai", "Karin", "Karl", "Klara",
    "Lars", "Laura", "Lea", "Lena", "Leo", "Liam", "Lina", "Linus", "Lotta", "Lucas", "Lucia", "Magnus", "Maja",
    "Malin", "Marco", "Maria", "Mark", "Marta", "Max", "Mila", "Mina", "Mira", "Nadia", "Nils", "Nina", "Noah", "Nora",
    "Olga", "Oliver", "Olivia", "Omar", "Oscar", "Paul", "Pia", "Rana", "Rasmus", "Rita", "Robin", "Rosa", "Sam",
    "Sara", "Sofia", "Stella", "Sven", "Tara", "Theo", "Tilda", "Tom", "Vera", "Viktor",
];

/// Beginnings of last names; a last name is a beginning and an end.
const LAST_NAME_BEGINNINGS: [&str; 32] = [
    "Ash", "Beck", "Birk", "Brand", "Clay", "Dahl", "East", "Elm", "Fair", "Falk", "Fern", "Gran", "Hagen", "Haw",
    "High", "Holm", "Kirk", "Lake", "Lind", "Lock", "Mill", "Moss", "Nord", "Oak", "Rose", "Sand", "Stein", "Storm",
    "Thorn", "Wald", "West", "Win",
];

/// Ends of last names.
const LAST_NAME_ENDS: [&str; 32] = [
    "bach", "bank", "berg", "born", "bridge", "brook", "burg", "by", "croft", "dale", "field", "ford", "gate", "grave",
    "gren", "grove", "hall", "ham", "haus", "hill", "hurst", "land", "ley", "lund", "man", "mark", "mere", "quist",
    "strom", "ton", "well", "wood",
];

/// Different pairs of first and last name.
pub(crate) const PAIRS: u32 = 128 * LAST_NAMES;
/// Last names.
pub(crate) const LAST_NAMES: u32 = LAST_NAME_PARTS * LAST_NAME_PARTS;
/// Parts of last names: so many beginnings, and so many ends.
pub(crate) const LAST_NAME_PARTS: u32 = 32;
/// Users without a middle initial, and with each letter.
pub(crate) const INITIALS: u32 = 27;
/// Users that have different names: more than any fleet needs.
#[cfg(test)]
pub(crate) const USERS_MAX: u32 = PAIRS * INITIALS;
/// The domain of every user principal name.
pub const UPN_DOMAIN: &str = "contoso.com";

/// What a multiplication by an odd number is undone by, modulo any power of two up to 2^32.
const fn inverse(odd: u32) -> u32 {
    // Newton's: every step doubles the bits that are right, beginning with three.
    let (mut inverse, mut step) = (odd, 0);
    while step < 4 {
        inverse = inverse.wrapping_mul(2u32.wrapping_sub(odd.wrapping_mul(inverse)));
        step += 1;
    }
    inverse
}

/// A user's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Which.
    pub index: UserIndex,
    /// For example `Anna Ashberg`.
    pub display_name: String,
    /// For example `anna.ashberg@contoso.com`; the mail address too.
    pub user_principal_name: String,
    /// For example `CONTOSO\anna.ashberg`.
    pub logon_name: String,
}

/// Parts of a user's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameParts {
    /// Index of [`FIRST_NAMES`].
    pub(crate) first: u32,
    /// Zero without an initial, 1 for A.
    pub(crate) initial: u32,
    /// Below [`LAST_NAMES`].
    pub(crate) last: u32,
}

impl NameParts {
    /// Parts of this user's name. Neighbouring users have unlike names.
    #[inline(always)]
    pub(crate) fn new(user: UserIndex) -> Self {
        let pair = (user % PAIRS).wrapping_mul(0x9e37_79b1) % PAIRS;
        let pair = (pair ^ (pair >> 9)).wrapping_mul(0x5bd1_e995) % PAIRS;
        let initial = user / PAIRS;
        // A division is slow, and a fleet has no use for that many people.
        let initial = if initial < INITIALS { initial } else { initial % INITIALS };
        Self { first: pair % 128, initial, last: pair / 128 }
    }

    /// The user with these parts: [`NameParts::of`] turned round.
    pub(crate) fn user(self) -> UserIndex {
        let pair = (self.last * 128 + self.first).wrapping_mul(inverse(0x5bd1_e995)) % PAIRS;
        let pair = (pair ^ (pair >> 9)).wrapping_mul(inverse(0x9e37_79b1)) % PAIRS;
        self.initial * PAIRS + pair
    }

    /// The highest initial of this user and all before.
    pub(crate) fn highest_initial_up_to(user: UserIndex) -> u32 {
        (user / PAIRS).min(INITIALS - 1)
    }

    /// Which text comes after the first name: below [`INITIALS`] times [`LAST_NAMES`].
    pub(crate) fn rest(self) -> u32 {
        self.initial * LAST_NAMES + self.last
    }

    /// Never zero. Sorts users as their display names and their principal names sort, without regard to case.
    pub(crate) fn sort_key(self) -> u128 {
        // Twenty-four letters of five bits after the seven bits of the first name, and nothing of the key left unused.
        const LETTERS: u32 = 24;
        let mut key = u128::from(self.first);
        let mut letters_left: u32 = LETTERS;
        let mut push = |byte: u8| {
            let letter = match byte.to_ascii_lowercase() {
                letter @ b'a'..=b'z' => letter - b'a' + 2,
                // A point sorts before letters, and the end of a text before both.
                _ => 1,
            };
            key = (key << 5) | u128::from(letter);
            letters_left -= 1;
        };
        if self.initial > 0 {
            push(initial_letter(self.initial));
            push(b'.');
        }
        let (beginning, end) = last_name(self.last);
        beginning.bytes().chain(end.bytes()).for_each(&mut push);
        key << (5 * letters_left) << 1
    }
}

fn initial_letter(initial: u32) -> u8 {
    b'A' + (initial.saturating_sub(1) % 26) as u8
}

fn last_name(last: u32) -> (&'static str, &'static str) {
    (LAST_NAME_BEGINNINGS[(last / 32 % 32) as usize], LAST_NAME_ENDS[(last % 32) as usize])
}

/// Which text about a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PersonText {
    /// `Anna B. Ashberg`.
    Display,
    /// `anna.b.ashberg@contoso.com`.
    Principal,
    /// `CONTOSO\anna.b.ashberg`.
    Logon,
}

impl PersonText {
    /// The texts that the cloud knows.
    pub(crate) const OF_CLOUD: [Self; 2] = [Self::Display, Self::Principal];

    /// Appends the text up to and with the first name.
    pub(crate) fn push_first(self, first: u32, text: &mut Vec<u8>) {
        if self == Self::Logon {
            text.extend_from_slice(DOMAIN_NETBIOS.as_bytes());
            text.push(b'\\');
        }
        self.push(FIRST_NAMES[first as usize % FIRST_NAMES.len()], text);
    }

    /// Appends what follows the first name.
    pub(crate) fn push_rest(self, rest: u32, text: &mut Vec<u8>) {
        let last = rest % LAST_NAMES;
        self.push_middle(rest / LAST_NAMES, text);
        self.push_beginning(last / LAST_NAME_PARTS, text);
        self.push_end(last % LAST_NAME_PARTS, text);
    }

    /// Appends what stands between first and last name.
    pub(crate) fn push_middle(self, initial: u32, text: &mut Vec<u8>) {
        let (separator, after_initial) = if self == Self::Display { (" ", ". ") } else { (".", ".") };
        self.push(separator, text);
        if initial > 0 {
            self.push_bytes(&[initial_letter(initial)], text);
            self.push(after_initial, text);
        }
    }

    /// Appends the first part of a last name.
    pub(crate) fn push_beginning(self, part: u32, text: &mut Vec<u8>) {
        self.push(LAST_NAME_BEGINNINGS[part as usize % LAST_NAME_BEGINNINGS.len()], text);
    }

    /// Appends the second part of a last name, and what follows it.
    pub(crate) fn push_end(self, part: u32, text: &mut Vec<u8>) {
        self.push(LAST_NAME_ENDS[part as usize % LAST_NAME_ENDS.len()], text);
        if self == Self::Principal {
            text.push(b'@');
            self.push(UPN_DOMAIN, text);
        }
    }

    /// Appends a part in the case of this text.
    fn push(self, part: &str, text: &mut Vec<u8>) {
        self.push_bytes(part.as_bytes(), text);
    }

    fn push_bytes(self, part: &[u8], text: &mut Vec<u8>) {
        let from = text.len();
        text.extend_from_slice(part);
        if self != Self::Display {
            text[from..].make_ascii_lowercase();
        }
    }

    /// Appends the whole text, all of it ASCII: lists write it where it belongs, without an allocation each.
    pub(crate) fn write(self, user: UserIndex, text: &mut Vec<u8>) {
        let parts = NameParts::new(user);
        self.push_first(parts.first, text);
        self.push_rest(parts.rest(), text);
    }

    /// The whole text.
    pub(crate) fn of(self, user: UserIndex) -> String {
        let mut text = Vec::with_capacity(NEEDLE_BYTES_MAX);
        self.write(user, &mut text);
        String::from_utf8(text).unwrap_or_default()
    }
}

/// The user with this principal name, in whatever case.
pub fn of_principal_name(name: &str) -> Option<UserIndex> {
    let name = name.to_ascii_lowercase();
    let account = name.strip_suffix(UPN_DOMAIN)?.strip_suffix('@')?;
    let (first, rest) = account.split_once('.')?;
    let (initial, last) = match rest.split_once('.') {
        Some((initial, last)) => (initial.bytes().next().filter(u8::is_ascii_lowercase)? - b'a' + 1, last),
        None => (0, rest),
    };
    let first = FIRST_NAMES.iter().position(|name| name.eq_ignore_ascii_case(first))?;
    let end_of = |beginning: &str| {
        let (head, end) = last.split_at_checked(beginning.len())?;
        let is_beginning = head.eq_ignore_ascii_case(beginning);
        LAST_NAME_ENDS.iter().position(|name| *name == end).filter(|_| is_beginning)
    };
    let places = LAST_NAME_BEGINNINGS.iter().enumerate();
    let (beginning, end) = places.filter_map(|(place, name)| Some((place, end_of(name)?))).next()?;
    let last = beginning as u32 * LAST_NAME_PARTS + end as u32;
    let user = NameParts { first: first as u32, initial: u32::from(initial), last }.user();
    (PersonText::Principal.of(user) == name).then_some(user)
}

/// The user with this index; `None` for [`NO_USER`].
pub fn user(index: UserIndex) -> Option<User> {
    if index == NO_USER {
        return None;
    }
    Some(User {
        index,
        display_name: PersonText::Display.of(index),
        user_principal_name: PersonText::Principal.of(index),
        logon_name: PersonText::Logon.of(index),
    })
}

/// Who uses this workstation at first. Every fourth is the second device of a user.
pub(crate) fn first_user(seed: u64, workstation: u32) -> UserIndex {
    const OFFSET: u64 = u64::MAX;
    const SECOND_DEVICE: u64 = u64::MAX - 1;
    let own = workstation - workstation / 4;
    let number = if workstation % 4 == 3 {
        below(draw(seed, Purpose::DeviceProperty, u64::from(workstation), SECOND_DEVICE), u64::from(own)) as u32
    } else {
        own
    };
    // The offset gives each world other people. It stays within the users of one initial, so that no two are one.
    let offset = below(draw(seed, Purpose::DeviceProperty, 0, OFFSET), u64::from(PAIRS)) as u32;
    (number / PAIRS % INITIALS) * PAIRS + (number + offset) % PAIRS
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn first_names_are_sorted_and_different() {
        let sorted: BTreeSet<&str> = FIRST_NAMES.into_iter().collect();
        assert_eq!(sorted.into_iter().collect::<Vec<_>>(), FIRST_NAMES);
    }

    #[test]
    fn a_users_parts_lead_back_to_the_user() {
        for user in (0..PAIRS + 1_000).chain(USERS_MAX - 1_000..USERS_MAX) {
            assert_eq!(NameParts::new(user).user(), user);
        }
    }

    #[test]
    fn no_two_users_share_a_principal_name() {
        let mut names = BTreeSet::new();
        for user in (0..20_000).chain(PAIRS..PAIRS + 20_000).chain(USERS_MAX - 2_000..USERS_MAX) {
            let name = PersonText::Principal.of(user);
            assert!(name.len() <= NEEDLE_BYTES_MAX, "a needle could not be the whole of {name}");
            assert_eq!(of_principal_name(&name.to_ascii_uppercase()), Some(user), "{name}");
            assert!(names.insert(name), "user {user}");
        }
        for other in [
            "",
            "anna",
            "anna.ashberg",
            "anna.ashberg@fabrikam.com",
            "anna.b.c.ashberg@contoso.com",
            "ann.ashberg@contoso.com",
            "anna.bb.ashberg@contoso.com",
            "anna.ash@contoso.com",
            "anna.\u{e5}sberg@contoso.com",
        ] {
            assert_eq!(of_principal_name(other), None, "{other}");
        }
    }

    #[test]
    fn the_sort_key_sorts_as_the_texts_do() {
        let mut users: Vec<UserIndex> = (0..USERS_MAX).step_by(997).collect();
        users.sort_by_key(|user| NameParts::new(*user).sort_key());
        for pair in users.windows(2) {
            for text in [PersonText::Display, PersonText::Principal] {
                let (left, right) = (text.of(pair[0]).to_ascii_lowercase(), text.of(pair[1]).to_ascii_lowercase());
                assert!(left <= right, "{left} before {right}");
            }
        }
    }

    #[test]
    fn a_text_is_the_first_name_and_the_rest() {
        let parts = NameParts::new(PAIRS + 5);
        let text = PersonText::Principal;
        let mut whole = Vec::new();
        text.push_first(parts.first, &mut whole);
        text.push_rest(parts.rest(), &mut whole);
        assert_eq!(text.of(PAIRS + 5).as_bytes(), whole);
    }
}
