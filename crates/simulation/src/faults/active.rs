//! The faults that are on.

use super::{Fault, FaultId, Target};
use crate::command::Row;
use crate::fleet::Fleet;
use crate::time::SimTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fault that is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Active {
    /// Since when.
    pub since: SimTime,
    /// How much, by name: every parameter that the catalogue lists.
    pub parameters: BTreeMap<String, u32>,
}

/// Every fault that is on, in the catalogue's order and then by target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    active: BTreeMap<FaultId, BTreeMap<Option<Target>, Active>>,
    /// Grows with every change.
    revision: u64,
    /// The changes among them of faults that no other room keeps.
    own_changes: u64,
    /// When the upload was turned off while the hierarchy was onboarded twice.
    offboarded: Option<SimTime>,
}

/// Faults that the fleet or the world keeps, and had before there was a catalogue.
const KEPT_ELSEWHERE: [FaultId; 3] = [FaultId::ClientOffline, FaultId::SharedPkiCertificate, FaultId::Throttling];

/// A fault that is on, as the state hash covers it.
pub(crate) type HashedFault<'a> = (FaultId, Option<&'a Target>, &'a Active);

impl Faults {
    /// What the state hash covers: none where no fault was ever on but those that other rooms keep (the fleet which clients are
    /// off line and which certificates are shared, the world whether it throttles), which follow from them.
    pub(crate) fn hashed(&self) -> Option<(Vec<HashedFault<'_>>, u64, Option<SimTime>)> {
        let is_kept_here = |id: FaultId| !KEPT_ELSEWHERE.contains(&id);
        let active: Vec<_> = self.all().filter(|(id, ..)| is_kept_here(*id)).collect();
        (self.own_changes > 0).then_some((active, self.own_changes, self.offboarded))
    }

    /// Grows with every change; compare for equality only.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many are on; one on two targets is two.
    pub fn count(&self) -> usize {
        self.active.values().map(BTreeMap::len).sum()
    }

    /// Whether it is on, on whomever.
    pub fn is_on(&self, id: FaultId) -> bool {
        self.active.contains_key(&id)
    }

    /// Whether it is on for this user: on the user alone, or on everybody.
    pub fn is_on_user(&self, id: FaultId, key: &str) -> bool {
        let is_on = |target: &Option<Target>| target.as_ref().is_none_or(|target| is_user(target, key));
        self.active.get(&id).is_some_and(|targets| targets.keys().any(is_on))
    }

    /// Whether it is on for this device.
    pub fn is_on_device(&self, id: FaultId, row: Row) -> bool {
        self.active.get(&id).is_some_and(|targets| targets.contains_key(&Some(device(row))))
    }

    /// A parameter of a fault that is on, of the first target where there are several.
    pub fn parameter(&self, id: FaultId, name: &str) -> Option<u32> {
        self.active.get(&id)?.values().next()?.parameters.get(name).copied()
    }

    /// Every target that a fault is on, in order; none where it is off.
    pub fn of(&self, id: FaultId) -> impl Iterator<Item = (Option<&Target>, &Active)> {
        self.active.get(&id).into_iter().flatten().map(|(target, active)| (target.as_ref(), active))
    }

    /// Every fault that is on.
    pub fn all(&self) -> impl Iterator<Item = (FaultId, Option<&Target>, &Active)> {
        self.active
            .iter()
            .flat_map(|(id, targets)| targets.iter().map(move |(target, active)| (*id, target.as_ref(), active)))
    }

    /// Whether exactly this is on: the same target and parameters.
    pub(crate) fn has(&self, fault: &Fault) -> bool {
        let active = self.active.get(&fault.id).and_then(|targets| targets.get(&fault.target));
        active.is_some_and(|active| active.parameters == fault.parameters)
    }

    /// Switches on what was checked; one that is on already gets the new parameters. Tells whether anything changed.
    pub(crate) fn start(&mut self, fault: Fault, now: SimTime) -> bool {
        if self.has(&fault) {
            return false;
        }
        let id = fault.id;
        let active = self.active.entry(id).or_default().entry(fault.target);
        active
            .and_modify(|active| active.parameters.clone_from(&fault.parameters))
            .or_insert(Active { since: now, parameters: fault.parameters });
        self.count_change(id);
        true
    }

    /// Ends a fault on one target, or without one everywhere. Tells which targets it was on.
    pub(crate) fn end(&mut self, id: FaultId, target: Option<&Target>) -> Vec<Option<Target>> {
        let Some(targets) = self.active.get_mut(&id) else { return Vec::new() };
        let ended: Vec<Option<Target>> = match target {
            None => std::mem::take(targets).into_keys().collect(),
            Some(_) => {
                let key = target.cloned();
                targets.remove(&key).map(|_| key).into_iter().collect()
            }
        };
        if targets.is_empty() {
            self.active.remove(&id);
        }
        if !ended.is_empty() {
            self.count_change(id);
        }
        ended
    }

    /// When the upload was turned off while the hierarchy was onboarded twice.
    pub(crate) fn offboarded(&self) -> Option<SimTime> {
        self.offboarded
    }

    /// Notes that it was, or forgets it.
    pub(crate) fn set_offboarded(&mut self, time: Option<SimTime>) {
        self.offboarded = time;
    }

    fn count_change(&mut self, id: FaultId) {
        self.revision += 1;
        self.own_changes += u64::from(!KEPT_ELSEWHERE.contains(&id));
    }

    /// A device left the site: what was on it alone is over.
    pub(crate) fn forget_device(&mut self, row: Row) {
        let key = Some(device(row));
        let ids: Vec<FaultId> = self.active.keys().copied().collect();
        for id in ids {
            self.end(id, key.as_ref());
        }
    }
}

/// A device as a target.
pub(crate) fn device(row: Row) -> Target {
    Target::Device(Fleet::resource_id(row))
}

fn is_user(target: &Target, key: &str) -> bool {
    matches!(target, Target::User(user) if user == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: SimTime = SimTime(7);

    fn user(key: &str) -> Target {
        Target::User(key.to_owned())
    }

    #[test]
    fn a_fault_on_everybody_is_on_each_and_one_on_a_user_is_not() {
        let mut faults = Faults::default();
        let id = FaultId::AdUserNotDiscovered;
        assert!(faults.hashed().is_none() && !faults.is_on(id) && !faults.is_on_user(id, "a"));
        assert!(faults.start(Fault::new(id).on(user("a")), NOW));
        assert!(!faults.start(Fault::new(id).on(user("a")), SimTime(9)), "on already");
        assert!(faults.is_on_user(id, "a") && !faults.is_on_user(id, "b"));
        assert!(faults.start(Fault::new(id), NOW));
        assert!(faults.is_on_user(id, "b"));
        assert_eq!((faults.count(), faults.all().count(), faults.of(id).count()), (2, 2, 2));
        assert_eq!(faults.end(id, Some(&user("b"))), []);
        assert_eq!(faults.end(id, Some(&user("a"))), [Some(user("a"))]);
        assert_eq!(faults.end(id, None), [None]);
        assert!(!faults.is_on(id) && faults.count() == 0 && faults.hashed().is_some());
    }

    #[test]
    fn new_parameters_keep_the_time() {
        let mut faults = Faults::default();
        let with = |value| Fault { parameters: [("x".to_owned(), value)].into(), ..Fault::new(FaultId::Throttling) };
        assert!(faults.start(with(1), NOW) && faults.start(with(2), SimTime(9)));
        let (_, active) = faults.of(FaultId::Throttling).next().expect("on");
        assert_eq!((active.since, faults.parameter(FaultId::Throttling, "x")), (NOW, Some(2)));
    }

    #[test]
    fn a_device_that_left_takes_its_faults_along() {
        let mut faults = Faults::default();
        faults.start(Fault::new(FaultId::ClientOffline).on(device(3)), NOW);
        faults.start(Fault::new(FaultId::SecretExpired), NOW);
        assert!(faults.is_on_device(FaultId::ClientOffline, 3) && !faults.is_on_device(FaultId::ClientOffline, 4));
        faults.forget_device(3);
        assert_eq!(faults.count(), 1);
        assert!(!faults.is_on(FaultId::ClientOffline));
    }
}
