//! Where a request goes: plain data, which [`crate::router`] makes of a path.

/// Microsoft Graph's two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// The stable version: no device actions of Configuration Manager, no delivery status.
    Stable,
    /// What is documented as beta only, and everything else.
    Beta,
}

impl Version {
    /// As the path spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "v1.0",
            Self::Beta => "beta",
        }
    }
}

/// A request that the table knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Version of Graph; beta outside Graph.
    pub version: Version,
    /// The one value in the path beside the version (an id, a name, a file), empty where there is none.
    pub key: String,
    /// The value after it, the name of a property; empty where there is none.
    pub member: String,
    /// The route's template in the table.
    pub template: &'static str,
    /// What stands before the prefix: empty or ending in a slash. Addresses in answers begin with it.
    pub base: String,
}
