//! *Use Intune RBAC*, the switch of the tenant ("Intune role-based access control for tenant-attached clients"): whether sites that do
//! not enforce roles of their own leave it to the roles of Intune who may do what.

use crate::time::{MINUTE_MS, SimTime};
use serde::{Deserialize, Serialize};

/// "It may take about ten minutes until the change is in effect."
pub(crate) const EFFECT_MS: i64 = 10 * MINUTE_MS;

/// The switch. It is off at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntuneRoles {
    /// As it was set last, and when.
    set: Option<(bool, SimTime)>,
}

impl IntuneRoles {
    /// For the state hash: nothing where it was never touched.
    pub(crate) fn hashed(&self) -> Option<&Self> {
        self.set.as_ref().map(|_| self)
    }

    /// How the switch stands.
    pub fn is_on(self) -> bool {
        self.set.is_some_and(|(on, _)| on)
    }

    /// When the last change takes effect; nothing once it has.
    pub fn takes_effect(self, now: SimTime) -> Option<SimTime> {
        self.set.map(|(_, at)| at.plus(EFFECT_MS)).filter(|due| *due > now)
    }

    /// Whether it is in effect.
    pub fn is_effective(self, now: SimTime) -> bool {
        self.is_on() != self.takes_effect(now).is_some()
    }

    /// Sets the switch. What changes nothing is no change.
    pub(crate) fn set(&mut self, on: bool, now: SimTime) {
        if self.is_on() != on {
            self.set = Some((on, now));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_takes_ten_minutes() {
        let (start, mut roles) = (SimTime(0), IntuneRoles::default());
        assert!(!roles.is_effective(start) && roles.hashed().is_none());
        roles.set(false, start);
        assert!(roles.hashed().is_none(), "off as before");
        roles.set(true, start);
        assert!(roles.is_on() && !roles.is_effective(start.plus(EFFECT_MS - 1)));
        assert!(roles.is_effective(start.plus(EFFECT_MS)));
        roles.set(false, start.plus(EFFECT_MS));
        assert!(roles.is_effective(start.plus(EFFECT_MS)) && !roles.is_effective(start.plus(2 * EFFECT_MS)));
    }
}
