//! The state hash: two worlds with the same hash are the same, to the byte, on every host.

use super::{WORLD_VERSION, World};
use crate::canonical::{self, Put};
use crate::throttling::Throttling;

impl World {
    /// blake3 over the whole state, 64 hex digits. Caches and change counters are no part of it.
    pub fn state_hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        put(&mut hasher, &(WORLD_VERSION, &self.scenario, &self.clock, self.journal_length()));
        put(&mut hasher, &self.schedule);
        put(&mut hasher, &self.directory);
        put(&mut hasher, &self.onboarding);
        put(&mut hasher, &self.upload);
        put(&mut hasher, &self.notification);
        put(&mut hasher, &self.logs);
        // A world that never turned it on has the hash that it had before there was such a thing.
        if self.throttling != Throttling::Off {
            put(&mut hasher, &self.throttling);
        }
        self.fleet.hash_into(&mut hasher);
        self.devices.hash_into(&mut hasher);
        hasher.finalize().to_hex().to_string()
    }
}

/// Hashes a room with its length, so that no two rooms can pass for two others.
fn put(hasher: &mut blake3::Hasher, room: &dyn Put) {
    let bytes = canonical::bytes(room);
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(&bytes);
}
