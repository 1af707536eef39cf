//! The state hash: two worlds with the same hash are the same, to the byte, on every host.

use super::{WORLD_VERSION, World};
use crate::canonical::Hasher;
use crate::log::HashedLogs;
use crate::product::{SiteVersion, Version};
use crate::scenario::Scenario;
use crate::throttling::Throttling;

impl World {
    /// blake3 over the whole state, 64 hex digits. Caches and change counters are no part of it.
    pub fn state_hash(&self) -> String {
        let mut hasher = Hasher::default();
        let Scenario { name, seed, fleet_size, start, version, company, exercise } = &self.scenario;
        hasher.add(&(WORLD_VERSION, (name, seed, fleet_size, start), &self.clock, self.journal_length()));
        // A world of the built-in company has the hash that it had before there was another.
        if let Some(company) = company {
            hasher.add(company);
        }
        // And one that is no exercise.
        if let Some(exercise) = exercise {
            hasher.add(&(exercise, &self.progress));
        }
        // And one whose site has always been of the default version.
        if (*version, self.version) != <(Version, SiteVersion)>::default() {
            hasher.add(&(version, self.version));
        }
        hasher.add(&self.schedule);
        hasher.add(&self.directory.state());
        hasher.add(&self.onboarding);
        hasher.add(&self.upload);
        hasher.add(&self.notification);
        hasher.add(&HashedLogs(&self.logs));
        // A world that never turned it on has the hash that it had before there was such a thing.
        if self.throttling != Throttling::Off {
            hasher.add(&self.throttling);
        }
        // The same holds for faults, beside those that other rooms keep.
        if let Some(faults) = self.faults.hashed() {
            hasher.add(&(faults, self.notification.held(), self.notification.failed(), self.upload.last_failure()));
        }
        // And for the registrations of applications.
        if let Some(changes) = self.directory.changes().hashed() {
            hasher.add(changes);
        }
        // And for what was asked of clients.
        if let Some(operations) = self.operations.hashed() {
            hasher.add(&(operations, &self.applications, &self.scripts));
        }
        // And for runs of CMPivot over collections.
        if let Some(runs) = self.runs.hashed() {
            hasher.add(runs);
        }
        if let Some(rotations) = self.recovery_keys.hashed() {
            hasher.add(rotations);
        }
        // And for what was chosen that the first versions did not have, and registered by hand.
        if let Some(options) = self.onboarding.options().hashed() {
            hasher.add(options);
        }
        if let Some(applications) = self.directory.web_applications().hashed() {
            hasher.add(applications);
        }
        if let Some(roles) = self.directory.intune_roles.hashed() {
            hasher.add(roles);
        }
        self.fleet.hash_into(hasher.columns());
        self.devices.hash_into(hasher.columns());
        hasher.finish().to_hex().to_string()
    }
}
