//! What a route asks of its caller, and the permissions of Microsoft Graph that the routes know.

use simulation::tenant::permissions::PERMISSIONS;

/// A set of Graph permissions, one bit each: its place in [`PERMISSIONS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permissions(u32);

impl Permissions {
    /// None.
    pub const NONE: Self = Self(0);
    /// Every one: what a persona's own token carries. What the person may do is then the person's roles' to say.
    pub const ALL: Self = Self((1 << PERMISSIONS.len()) - 1);

    const DEVICES_READ: Self = Self(1);
    const DEVICES_READ_WRITE: Self = Self(1 << 1);
    const DEVICES_PRIVILEGED: Self = Self(1 << 2);
    const USER_READ: Self = Self(1 << 3);
    const USER_READ_ALL: Self = Self(1 << 4);
    const USER_READ_BASIC_ALL: Self = Self(1 << 5);
    const ORGANIZATION_READ_ALL: Self = Self(1 << 6);
    const APPLICATION_READ_ALL: Self = Self(1 << 7);
    const DIRECTORY_READ_ALL: Self = Self(1 << 8);
    const ROLES_READ: Self = Self(1 << 9);
    const ROLES_READ_WRITE: Self = Self(1 << 10);
    const CONFIGURATION_READ: Self = Self(1 << 11);
    const CONFIGURATION_READ_WRITE: Self = Self(1 << 12);
    const APPS: Self = Self(0b11 << 13);
    const SERVICE_CONFIG: Self = Self(0b11 << 15);
    const SCRIPTS: Self = Self(0b11 << 17);
    const POLICIES: Self = Self(0b11 << 21);

    /// The permissions of these names; `None` for a name that no route knows.
    pub fn named(name: &str) -> Option<Self> {
        PERMISSIONS.iter().position(|known| known.name == name).map(|position| Self(1 << position))
    }

    /// The permissions among these names.
    pub fn from_names<'name>(names: impl IntoIterator<Item = &'name str>) -> Self {
        names.into_iter().filter_map(Self::named).fold(Self::NONE, Self::with)
    }

    /// Both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is one that both have.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every one of `other` is here.
    #[cfg(test)]
    pub fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Names, in the order of the table.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        PERMISSIONS
            .iter()
            .enumerate()
            .filter(move |(position, _)| self.0 & 1 << position != 0)
            .map(|(_, known)| known.name)
    }
}

/// What a route asks of its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nothing.
    Open,
    /// Any token of this world: the lab's own routes have no roles.
    Lab,
    /// A user's own (delegated) token: the console is no Graph client, and an application cannot sign in to it.
    Console,
    /// A token for Microsoft Graph with one of these permissions, the least first; with none, any.
    Graph(Permissions),
}

impl Access {
    /// Whether the route is one of Intune's device services, whose requests are counted.
    pub fn is_device_service(self) -> bool {
        let devices = Permissions::DEVICES_READ.with(Permissions::DEVICES_READ_WRITE);
        matches!(self, Self::Graph(needed) if needed.meets(devices.with(Permissions::DEVICES_PRIVILEGED)))
    }
}

// The columns of the table of endpoints, as the pages of Microsoft Graph list the permissions of each.

/// Without a token.
pub const OPEN: Access = Access::Open;
/// The lab's own routes.
pub const LAB: Access = Access::Lab;
/// AdminService.
pub const CONSOLE: Access = Access::Console;
/// Any token for Graph.
pub const ANY_TOKEN: Access = Access::Graph(Permissions::NONE);
/// Reading devices.
pub const DEVICES_READ: Access = Access::Graph(Permissions::DEVICES_READ.with(Permissions::DEVICES_READ_WRITE));
/// Actions on devices.
pub const DEVICES_ACT: Access = Access::Graph(Permissions::DEVICES_PRIVILEGED);
/// Scope tags.
pub const ROLES_READ: Access = Access::Graph(
    Permissions::ROLES_READ
        .with(Permissions::ROLES_READ_WRITE)
        .with(Permissions::CONFIGURATION_READ)
        .with(Permissions::CONFIGURATION_READ_WRITE),
);
/// Roles of Intune.
pub const ROLE_DEFINITIONS: Access = Access::Graph(Permissions::ROLES_READ.with(Permissions::ROLES_READ_WRITE));
/// Profiles and policies.
pub const CONFIGURATION: Access =
    Access::Graph(Permissions::CONFIGURATION_READ.with(Permissions::CONFIGURATION_READ_WRITE));
/// Enrollment and connectors.
pub const SERVICE_CONFIGURATION: Access = Access::Graph(Permissions::SERVICE_CONFIG);
/// Settings of device management.
pub const SETTINGS: Access = Access::Graph(
    Permissions::CONFIGURATION_READ.with(Permissions::CONFIGURATION_READ_WRITE).with(Permissions::SERVICE_CONFIG),
);
/// Apps and their policies.
pub const APPS: Access = Access::Graph(Permissions::APPS);
/// Tokens of Apple's volume purchases.
pub const PURCHASES: Access = Access::Graph(Permissions::APPS.with(Permissions::SERVICE_CONFIG));
/// Scripts.
pub const SCRIPTS: Access = Access::Graph(
    Permissions::SCRIPTS.with(Permissions::CONFIGURATION_READ).with(Permissions::CONFIGURATION_READ_WRITE),
);
/// Conditional access.
pub const POLICIES: Access = Access::Graph(Permissions::POLICIES);
/// The caller.
pub const ME: Access = Access::Graph(
    Permissions::USER_READ
        .with(Permissions::USER_READ_ALL)
        .with(Permissions::USER_READ_BASIC_ALL)
        .with(Permissions::DIRECTORY_READ_ALL),
);
/// Every caller, without a token.
pub const USERS: Access = Access::Graph(
    Permissions::USER_READ_ALL.with(Permissions::USER_READ_BASIC_ALL).with(Permissions::DIRECTORY_READ_ALL),
);
/// The tenant.
pub const ORGANIZATION: Access = Access::Graph(
    Permissions::USER_READ.with(Permissions::ORGANIZATION_READ_ALL).with(Permissions::DIRECTORY_READ_ALL),
);
/// App registrations and service principals.
pub const APPLICATIONS: Access = Access::Graph(Permissions::APPLICATION_READ_ALL.with(Permissions::DIRECTORY_READ_ALL));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_bit() {
        for (position, known) in PERMISSIONS.iter().enumerate() {
            assert_eq!(Permissions::named(known.name), Some(Permissions(1 << position)));
        }
        assert_eq!(Permissions::from_names(["User.Read", "Mail.Read"]), Permissions::USER_READ);
        assert!(Permissions::ALL.holds(Permissions::from_names(PERMISSIONS.map(|known| known.name))));
        let Access::Graph(read) = DEVICES_READ else { panic!("a Graph route") };
        assert_eq!(read.names().next(), Some("DeviceManagementManagedDevices.Read.All"));
        assert!(!Permissions::DEVICES_PRIVILEGED.meets(read));
    }
}
