//! The people that the site's user discovery knows, in the order in which they came and in that of their names.
//!
//! No state: it follows from the rows. It is brought up to date when it is asked for, and grows with the devices that have joined.

use super::Fleet;
use super::index::automaton::Match;
use super::index::bitmap::Bitmap;
use super::index::fixed_text::Place;
use super::people::{self, LAST_NAMES, NO_USER, NameParts, PersonText, UserIndex};
use super::people_text::{PeopleNeedle, initials_in_use};
use crate::command::Row;
use std::sync::Arc;

/// A name of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonName {
    /// `Anna B. Ashberg`
    Display,
    /// `anna.b.ashberg@contoso.com`
    Principal,
}

/// How a name and a text are compared, without regard to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameMatch {
    /// The text stands somewhere in the name.
    Contains,
    /// The name begins with it.
    StartsWith,
    /// The name ends with it.
    EndsWith,
    /// The name is the text.
    Equals,
}

/// The people.
#[derive(Clone, Debug, Default)]
pub struct KnownPeople {
    /// The first row that was not looked at yet.
    next_row: Row,
    users: Vec<UserIndex>,
    seen: Bitmap,
    /// Places in `users`, in the order of the names.
    by_name: Vec<u32>,
}

impl Fleet {
    /// The users who were ever the first user of a device of this site: the people that the site's user discovery
    /// knows. Who leaves a device stays one of them, and who joins is the last.
    pub fn people(&self) -> Arc<KnownPeople> {
        self.people_up_to_date(false)
    }

    /// The same, with their order by name.
    pub fn people_by_name(&self) -> Arc<KnownPeople> {
        self.people_up_to_date(true)
    }

    fn people_up_to_date(&self, is_sorted: bool) -> Arc<KnownPeople> {
        let mut known = self.people.borrow_mut();
        let is_in_order = !is_sorted || known.by_name.len() == known.users.len();
        if known.next_row != self.row_count() || !is_in_order {
            let people = Arc::make_mut(&mut known);
            people.add(self);
            if is_sorted {
                people.sort();
            }
        }
        Arc::clone(&known)
    }
}

impl KnownPeople {
    /// Looks at the rows that have come.
    fn add(&mut self, fleet: &Fleet) {
        let first = self.next_row.max(fleet.site_server_count());
        for row in first..fleet.row_count() {
            if fleet.users()[row as usize] == NO_USER {
                continue;
            }
            let user = people::first_user(fleet.seed(), row - fleet.site_server_count());
            if self.seen.length() <= user as usize {
                self.seen.grow((user as usize + 1).next_power_of_two());
            }
            if self.seen.insert(user) {
                self.users.push(user);
            }
        }
        self.next_row = fleet.row_count();
    }

    /// Sorts places by first name and then by the rank of the rest, of which there are few.
    fn sort(&mut self) {
        let mut rests: Vec<u32> = (0..initials_in_use(&self.users) * LAST_NAMES).collect();
        let rest = |rest: u32| NameParts { first: 0, initial: rest / LAST_NAMES, last: rest % LAST_NAMES };
        rests.sort_by_cached_key(|one| rest(*one).sort_key());
        let mut ranks = vec![0u32; rests.len()];
        (0..).zip(&rests).for_each(|(rank, rest)| ranks[*rest as usize] = rank);
        let key = |(place, user): (u32, &UserIndex)| {
            let parts = NameParts::new(*user);
            let rank = ranks.get(parts.rest() as usize).copied().unwrap_or_default();
            u64::from(parts.first) << 52 | u64::from(rank) << 32 | u64::from(place)
        };
        let mut keys: Vec<u64> = (0..).zip(&self.users).map(key).collect();
        keys.sort_unstable();
        self.by_name = keys.into_iter().map(|key| key as u32).collect();
    }

    /// The people, in the order in which they came.
    pub fn users(&self) -> &[UserIndex] {
        &self.users
    }

    /// Their places in the order of their names; display names and principal names sort alike. Empty unless it was asked for.
    pub fn by_name(&self) -> &[u32] {
        &self.by_name
    }

    /// Of each person, whether the name matches.
    pub fn matching(&self, name: PersonName, wanted: NameMatch, text: &str) -> Vec<bool> {
        let name = match name {
            PersonName::Display => PersonText::Display,
            PersonName::Principal => PersonText::Principal,
        };
        let wanted = match wanted {
            NameMatch::Contains => Match::Holds(Place::Inside),
            NameMatch::StartsWith => Match::Holds(Place::Start),
            NameMatch::EndsWith => Match::Holds(Place::End),
            NameMatch::Equals => Match::Equals,
        };
        let needle = PeopleNeedle::new(name, wanted, text, initials_in_use(&self.users));
        self.users.iter().map(|user| needle.is_in(*user)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::time::{DAY_MS, SimTime};
    use crate::world::World;

    fn name(user: UserIndex) -> String {
        PersonText::Display.of(user).to_ascii_lowercase()
    }

    #[test]
    fn people_stay_in_their_order_while_others_join() {
        let mut world = World::new(Scenario { fleet_size: 400, ..Scenario::default() }).expect("valid");
        let before = world.fleet().people_by_name();
        world.advance_to(SimTime(world.now().0 + 60 * DAY_MS));
        let after = world.fleet().people_by_name();
        assert!(after.users().len() > before.users().len(), "somebody joined");
        assert_eq!(after.users()[..before.users().len()], *before.users());
        let names: Vec<String> = after.by_name().iter().map(|place| name(after.users()[*place as usize])).collect();
        assert_eq!(names.len(), after.users().len());
        assert!(names.is_sorted());
    }

    #[test]
    fn a_name_matches_as_its_text_does() {
        let world = World::new(Scenario { fleet_size: 2_000, ..Scenario::default() }).expect("valid");
        let people = world.fleet().people();
        for needle in ["anna", "berg", "a b", "", "@contoso.com", "zz", "Anna Ashberg", &"x".repeat(80)] {
            let text = needle.to_ascii_lowercase();
            for (wanted, holds) in [
                (NameMatch::Contains, (|name, text| name.contains(text)) as fn(&str, &str) -> bool),
                (NameMatch::StartsWith, |name, text| name.starts_with(text)),
                (NameMatch::EndsWith, |name, text| name.ends_with(text)),
                (NameMatch::Equals, |name, text| name == text),
            ] {
                let expected: Vec<bool> = people.users().iter().map(|user| holds(&name(*user), &text)).collect();
                assert_eq!(people.matching(PersonName::Display, wanted, needle), expected, "{wanted:?} {needle}");
            }
        }
    }
}
