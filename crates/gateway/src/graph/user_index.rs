//! Users found and sorted by their names without making an object of each: a site of a million devices has some 640,000 people.

use super::entity_list::ListIndex;
use crate::odata::condition::{Condition, Test, value_of};
use serde_json::Value;
use simulation::fleet::{KnownPeople, NameMatch, PersonName, people};
use simulation::tenant::devices::{Comparison, TextOperator, Value as Operand};
use std::sync::Arc;

/// The names of users, and an object of each persona and of one of the people.
pub struct UserIndex {
    /// The personas, which come first.
    pub personas: Vec<Value>,
    /// The people.
    pub people: Arc<KnownPeople>,
    /// The first of them. All have the same values but for names and ids.
    pub sample: Value,
    /// Members that a phrase is looked for in.
    pub searched: &'static [&'static str],
}

/// The name that a member is.
fn name_of(member: &str) -> Option<PersonName> {
    match member {
        "displayName" => Some(PersonName::Display),
        "userPrincipalName" | "mail" => Some(PersonName::Principal),
        _ => None,
    }
}

impl UserIndex {
    /// Of each of the people, whether the condition holds; nothing where that takes a look at every object.
    fn people_satisfying(&self, condition: &Condition) -> Option<Vec<bool>> {
        let parts = |parts: &[Condition], start: bool, join: fn(bool, bool) -> bool| {
            parts.iter().try_fold(self.all(start), |mut all, part| {
                all.iter_mut().zip(self.people_satisfying(part)?).for_each(|(all, own)| *all = join(*all, own));
                Some(all)
            })
        };
        match condition {
            Condition::Constant(truth) => Some(self.all(*truth)),
            Condition::And(all) => parts(all, true, |left, right| left && right),
            Condition::Or(any) => parts(any, false, |left, right| left || right),
            Condition::Not(part) => Some(inverted(self.people_satisfying(part)?)),
            Condition::Phrase(needle) => {
                let mut any = self.all(false);
                for name in [PersonName::Display, PersonName::Principal] {
                    let own = self.people.matching(name, NameMatch::Contains, needle);
                    any.iter_mut().zip(own).for_each(|(any, own)| *any |= own);
                }
                Some(any)
            }
            Condition::Leaf(path, test) if path.variable == 0 && path.steps.len() == 1 => {
                let member = path.steps[0].name;
                match (name_of(member), member) {
                    (Some(name), _) => self.by_name(name, test),
                    (None, "id" | "givenName" | "surname" | "mailNickname" | "onPremisesSamAccountName") => None,
                    _ => Some(self.all(test.passes(&value_of(self.sample.get(member), path.kind)))),
                }
            }
            Condition::Leaf(..) | Condition::Any(..) => None,
        }
    }

    fn by_name(&self, name: PersonName, test: &Test) -> Option<Vec<bool>> {
        let equal = |text: &str| self.people.matching(name, NameMatch::Equals, text);
        Some(match test {
            Test::Compare(Comparison::Equal, Operand::Text(text)) => equal(text),
            Test::Compare(Comparison::NotEqual, Operand::Text(text)) => inverted(equal(text)),
            Test::Text(operator, needle) => {
                let wanted = match operator {
                    TextOperator::Contains => NameMatch::Contains,
                    TextOperator::StartsWith => NameMatch::StartsWith,
                    TextOperator::EndsWith => NameMatch::EndsWith,
                };
                self.people.matching(name, wanted, needle)
            }
            _ => return None,
        })
    }

    fn all(&self, holds: bool) -> Vec<bool> {
        vec![holds; self.people.users().len()]
    }
}

fn inverted(mut all: Vec<bool>) -> Vec<bool> {
    all.iter_mut().for_each(|one| *one = !*one);
    all
}

impl ListIndex for UserIndex {
    fn satisfying(&self, condition: &Condition) -> Option<Vec<usize>> {
        let people = self.people_satisfying(condition)?;
        let persona = |(_, persona): &(usize, &Value)| condition.holds(&[*persona], self.searched);
        let personas = self.personas.iter().enumerate().filter(persona).map(|(number, _)| number);
        let people = (self.personas.len()..).zip(people).filter(|(_, holds)| *holds).map(|(number, _)| number);
        Some(personas.chain(people).collect())
    }

    fn sorted(&self, member: &str) -> Option<Vec<usize>> {
        let name = name_of(member).filter(|_| self.people.by_name().len() == self.people.users().len())?;
        let text = |place: u32| {
            let user = people::user(*self.people.users().get(place as usize)?)?;
            Some(match name {
                PersonName::Display => user.display_name,
                PersonName::Principal => user.user_principal_name,
            })
        };
        let mut sorted: Vec<usize> =
            self.people.by_name().iter().map(|place| self.personas.len() + *place as usize).collect();
        let mut placed: Vec<(usize, String, usize)> = self
            .personas
            .iter()
            .enumerate()
            .map(|(number, persona)| {
                let own = persona.get(member).and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
                let place = self
                    .people
                    .by_name()
                    .partition_point(|place| text(*place).is_some_and(|other| other.to_ascii_lowercase() < own));
                (place, own, number)
            })
            .collect();
        placed.sort();
        // From the last on, so that the places before stay what they are.
        placed.into_iter().rev().for_each(|(place, _, number)| sorted.insert(place, number));
        Some(sorted)
    }
}
