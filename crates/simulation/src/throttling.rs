//! Whether the tenant's services turn callers away that ask too much. Part of the world, so that a demonstration
//! survives a reload; who asked how often is the gateway's to count, by a clock that the world does not read.

use serde::{Deserialize, Serialize};

/// How strict they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Throttling {
    /// No limits.
    #[default]
    Off,
    /// The documented limits of Intune's device services.
    Documented,
    /// Limits so low that a person meets them.
    Demonstration,
}

/// How much is too much within one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Requests of one application in the tenant.
    pub requests_max: u32,
    /// Requests of one application in the tenant that are no reading.
    pub writes_max: u32,
}

impl Limits {
    /// Of all applications in the tenant together: twice as much ("Microsoft Graph service-specific throttling limits").
    #[must_use]
    pub const fn for_tenant(self) -> Self {
        Self { requests_max: 2 * self.requests_max, writes_max: 2 * self.writes_max }
    }
}

impl Throttling {
    /// The limits; none where it is off.
    pub const fn limits(self) -> Option<Limits> {
        match self {
            Self::Off => None,
            Self::Documented => Some(Limits { requests_max: 2_000, writes_max: 200 }),
            Self::Demonstration => Some(Limits { requests_max: 10, writes_max: 2 }),
        }
    }
}
