//! The three surfaces of the app, and which one an address belongs to.

use crate::paths;

/// A surface of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surface {
    /// The Configuration Manager console.
    Console,
    /// The admin center.
    AdminCenter,
    /// The lab itself.
    Lab,
}

impl Surface {
    /// All, in the order of their links.
    pub(crate) const ALL: [Surface; 3] = [Surface::Console, Surface::AdminCenter, Surface::Lab];

    /// Of a path below the app's base.
    pub(crate) fn of_path(path: &str) -> Self {
        match path.trim_start_matches('/').split('/').next().unwrap_or_default() {
            "console" => Self::Console,
            "devices" | "users" | "tenant-administration" => Self::AdminCenter,
            _ => Self::Lab,
        }
    }

    /// App path of its first page.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Console => paths::CO_MANAGEMENT,
            Self::AdminCenter => paths::ALL_DEVICES,
            Self::Lab => paths::START,
        }
    }

    /// Its name where something is kept by surface.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::AdminCenter => "admin-center",
            Self::Lab => "lab",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_one_surface() {
        for (path, expected) in [
            ("/console/assets-and-compliance/devices", Surface::Console),
            ("/devices/all", Surface::AdminCenter),
            ("/tenant-administration/connectors", Surface::AdminCenter),
            ("/users/all", Surface::AdminCenter),
            ("/lab/logs", Surface::Lab),
            ("/", Surface::Lab),
        ] {
            assert_eq!(Surface::of_path(path), expected, "{path}");
        }
        for surface in Surface::ALL {
            assert_eq!(Surface::of_path(surface.home()), surface);
        }
    }
}
