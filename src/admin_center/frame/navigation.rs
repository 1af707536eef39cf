//! What the left navigation and the menus of the blades list, and what of it this lab has. An entry without a page is
//! shown disabled with the reason, never as a link to nowhere.

use crate::browser::lower_case;
use crate::i18n::{t, t_with};
use crate::paths;
use crate::ui::Icon;
use contract::scenario::product::{Feature, Version};

/// Why an entry has no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Outside what this lab is about.
    NotPartOfTheLab,
    /// The device has no client of the site that could answer.
    NoClient,
    /// It came with a later version of the site.
    NotInVersion(Version),
}

impl Absence {
    /// Message id of the reason; its argument `entry` is the entry's name.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NotPartOfTheLab => "center-not-built",
            Self::NoClient => "center-menu-no-client",
            Self::NotInVersion(_) => "center-menu-not-in-version",
        }
    }

    /// The first version that has the page, for the reason's argument `since`.
    pub fn since(self) -> String {
        if let Self::NotInVersion(version) = self { version.to_string() } else { String::new() }
    }
}

/// An entry of a navigation or a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Message id of its name.
    pub label: &'static str,
    /// What stands before the name.
    pub icon: Icon,
    /// Whether the product says that its page is a preview.
    pub is_preview: bool,
    /// App path of its page, or why it has none.
    pub page: Result<String, Absence>,
}

impl Entry {
    /// Its words.
    pub fn words(&self) -> String {
        let name = t(self.label);
        if self.is_preview { t_with("center-menu-preview", &[("page", name.into())]) } else { name }
    }
}

/// Entries under a heading (a message id), or at the top without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Message id.
    pub heading: Option<&'static str>,
    /// The entries, in the product's order.
    pub entries: Vec<Entry>,
}

fn page(label: &'static str, icon: Icon, path: impl Into<String>) -> Entry {
    Entry { label, icon, is_preview: false, page: Ok(path.into()) }
}

fn absent(label: &'static str, icon: Icon) -> Entry {
    Entry { label, icon, is_preview: false, page: Err(Absence::NotPartOfTheLab) }
}

/// The left navigation: what stands above *Favorites*, and the favorites (tenant attach, pictures of 2020).
pub fn left_navigation() -> [Section; 2] {
    [
        Section {
            heading: None,
            entries: vec![
                page("center-home", Icon::Home, "/"),
                absent("center-dashboard", Icon::Dashboard),
                absent("center-all-services", Icon::List),
            ],
        },
        Section {
            heading: Some("center-favorites"),
            entries: vec![
                page("center-devices", Icon::Devices, paths::ALL_DEVICES),
                absent("center-apps", Icon::Apps),
                absent("center-endpoint-security", Icon::Shield),
                absent("center-reports", Icon::Report),
                page("center-users", Icon::Person, paths::USERS),
                absent("center-groups", Icon::Groups),
                page("center-tenant-administration", Icon::Tenant, paths::CONNECTORS),
                absent("center-troubleshooting", Icon::Wrench),
            ],
        },
    ]
}

/// Whether the page at `path` belongs to a navigation entry's part of the admin center.
pub fn is_within(entry: &Entry, path: &str) -> bool {
    let part = |path: &str| path.trim_start_matches('/').split('/').next().map(str::to_owned);
    matches!(&entry.page, Ok(target) if target != "/" && part(target) == part(path))
}

/// The menu of the blade *Devices*.
pub fn devices_menu() -> Vec<Section> {
    vec![
        Section {
            heading: None,
            entries: vec![
                page("center-menu-overview", Icon::Info, paths::DEVICES_OVERVIEW),
                page("center-menu-all-devices", Icon::Devices, paths::ALL_DEVICES),
                page("center-menu-monitor", Icon::Report, paths::DEVICES_MONITOR),
            ],
        },
        Section {
            heading: Some("center-menu-by-platform"),
            entries: vec![
                absent("center-menu-windows", Icon::Device),
                absent("center-menu-ios", Icon::Device),
                absent("center-menu-macos", Icon::Device),
                absent("center-menu-android", Icon::Device),
            ],
        },
        Section {
            heading: Some("center-menu-device-enrollment"),
            entries: vec![absent("center-menu-enroll-devices", Icon::Devices)],
        },
        Section {
            heading: Some("center-menu-policy"),
            entries: vec![
                absent("center-menu-compliance-policies", Icon::Log),
                absent("center-menu-conditional-access", Icon::Shield),
                absent("center-menu-configuration-profiles", Icon::Properties),
                absent("center-menu-powershell-scripts", Icon::Log),
                absent("center-menu-update-rings", Icon::Sync),
                absent("center-menu-feature-updates", Icon::Sync),
                absent("center-menu-ios-updates", Icon::Sync),
                absent("center-menu-enrollment-restrictions", Icon::Shield),
                absent("center-menu-esim", Icon::List),
                absent("center-menu-policy-sets", Icon::Folder),
            ],
        },
        Section {
            heading: Some("center-menu-other"),
            entries: vec![
                absent("center-menu-device-cleanup-rules", Icon::Reset),
                absent("center-menu-device-categories", Icon::List),
            ],
        },
    ]
}

/// The menu of a device. `has_client` is whether it has a client of the site, which answers what its pages ask; `version` is that of the
/// site.
pub fn device_menu(id: &str, has_client: bool, version: Version) -> Vec<Section> {
    let of_client = |label, icon, path, feature: Feature| Entry {
        label,
        icon,
        is_preview: feature.is_preview_in(version),
        page: match (feature.is_in(version), has_client) {
            (false, _) => Err(Absence::NotInVersion(feature.since())),
            (true, false) => Err(Absence::NoClient),
            (true, true) => Ok(path),
        },
    };
    vec![
        Section { heading: None, entries: vec![page("center-menu-overview", Icon::Info, paths::device(id))] },
        Section {
            heading: Some("center-menu-monitor"),
            entries: vec![
                page("center-menu-hardware", Icon::Hardware, paths::hardware(id)),
                of_client(
                    "center-menu-resource-explorer",
                    Icon::Folder,
                    paths::resource_explorer(id),
                    Feature::ResourceExplorer,
                ),
                of_client("center-menu-client-details", Icon::List, paths::client_details(id), Feature::ClientDetails),
                of_client("center-menu-timeline", Icon::Clock, paths::timeline(id), Feature::Timeline),
                of_client(
                    "center-menu-collections",
                    Icon::Devices,
                    paths::device_collections(id),
                    Feature::Collections,
                ),
                of_client("center-menu-applications", Icon::Apps, paths::applications(id), Feature::Applications),
                of_client("center-menu-cmpivot", Icon::Dashboard, paths::cmpivot(id), Feature::Cmpivot),
                of_client("center-menu-scripts", Icon::Log, paths::scripts(id), Feature::Scripts),
                of_client(
                    "center-menu-software-updates",
                    Icon::Sync,
                    paths::software_updates(id),
                    Feature::SoftwareUpdates,
                ),
                of_client("center-menu-recovery-keys", Icon::Shield, paths::recovery_keys(id), Feature::RecoveryKeys),
            ],
        },
    ]
}

/// What *Devices - Monitor* lists.
pub fn monitor_menu() -> Vec<Entry> {
    vec![
        page("center-monitor-actions", Icon::List, paths::DEVICE_ACTIONS),
        absent("center-monitor-assignment-status", Icon::Report),
        absent("center-monitor-noncompliant", Icon::Shield),
        absent("center-monitor-encryption", Icon::Shield),
        absent("center-monitor-enrollment-failures", Icon::Error),
        absent("center-monitor-update-rings", Icon::Sync),
    ]
}

/// The menu of *Users*.
pub fn users_menu() -> Vec<Section> {
    let entries = vec![
        page("center-menu-all-users", Icon::Person, paths::USERS),
        absent("center-menu-deleted-users", Icon::Reset),
        absent("center-menu-password-reset", Icon::Shield),
        absent("center-menu-user-settings", Icon::Properties),
    ];
    vec![Section { heading: None, entries }]
}

/// The menu of one user, by object id.
pub fn user_menu(id: &str) -> Vec<Section> {
    let entries = vec![
        page("center-menu-profile", Icon::Person, paths::user(id)),
        absent("center-menu-assigned-roles", Icon::Shield),
        absent("center-groups", Icon::Groups),
        absent("center-menu-licenses", Icon::List),
        page("center-menu-user-devices", Icon::Devices, paths::user_devices(id)),
    ];
    vec![Section { heading: None, entries }]
}

/// The menu of *Tenant administration*. The two lists of consent stand in the directory's own portal in the product; the
/// lab has no other place for them.
pub fn tenant_menu() -> Vec<Section> {
    vec![
        Section {
            heading: None,
            entries: vec![
                absent("center-menu-tenant-status", Icon::Info),
                page("center-menu-connectors", Icon::Connector, paths::CONNECTORS),
                absent("center-menu-filters", Icon::Filter),
                page("center-menu-roles", Icon::Person, paths::ROLES),
                page("center-menu-audit-logs", Icon::Log, paths::AUDIT_LOGS),
                absent("center-menu-customization", Icon::Properties),
            ],
        },
        Section {
            heading: Some("center-menu-azure-ad-services"),
            entries: vec![
                page("center-menu-app-registrations", Icon::AppRegistration, paths::APP_REGISTRATIONS),
                page("center-menu-enterprise-applications", Icon::Apps, paths::ENTERPRISE_APPLICATIONS),
            ],
        },
    ]
}

/// The sections with only the entries whose name (`say` of its message id) contains `search`; empty sections go.
pub fn matching(sections: &[Section], search: &str, say: impl Fn(&str) -> String) -> Vec<Section> {
    let needle = lower_case(search.trim());
    let fits = |entry: &&Entry| needle.is_empty() || lower_case(&say(entry.label)).contains(&needle);
    sections
        .iter()
        .map(|section| Section {
            heading: section.heading,
            entries: section.entries.iter().filter(fits).cloned().collect(),
        })
        .filter(|section| !section.entries.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_of_a_menu_keeps_what_contains_it() {
        let found = matching(&device_menu("x", true, Version::V2603), " HARD", str::to_owned);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].entries[0].page, Ok("/devices/x/hardware".to_owned()));
        let of = |is_of_the_site| {
            matching(&device_menu("x", is_of_the_site, Version::V2603), "client-details", str::to_owned)
        };
        assert_eq!(of(true)[0].entries[0].page, Ok("/devices/x/client-details".to_owned()));
        assert_eq!(of(false)[0].entries[0].page, Err(Absence::NoClient));
        assert_eq!(matching(&devices_menu(), "", str::to_owned), devices_menu());
        assert!(matching(&devices_menu(), "no such entry", str::to_owned).is_empty());
    }

    #[test]
    fn cmpivot_needs_a_client_that_answers() {
        let page = |has_client| {
            matching(&device_menu("5e6c", has_client, Version::V2006), "cmpivot", str::to_owned)[0].entries[0]
                .page
                .clone()
        };
        assert_eq!(page(true), Ok(paths::cmpivot("5e6c")));
        assert_eq!(page(false), Err(Absence::NoClient));
    }

    #[test]
    fn a_page_comes_with_its_version_and_is_a_preview_at_first() {
        let entry =
            |name, version| matching(&device_menu("x", true, version), name, str::to_owned)[0].entries[0].clone();
        assert_eq!(entry("timeline", Version::V2002).page, Err(Absence::NotInVersion(Version::V2006)));
        assert_eq!(entry("timeline", Version::V2006).words(), "Timeline (preview)");
        assert_eq!(entry("timeline", Version::V2207).words(), "Timeline");
        assert_eq!(entry("software-updates", Version::V2006).page, Err(Absence::NotInVersion(Version::V2111)));
        assert!(entry("hardware", Version::V2002).page.is_ok() && !entry("hardware", Version::V2006).is_preview);
    }

    #[test]
    fn a_page_belongs_to_one_entry_of_the_navigation() {
        let entries: Vec<Entry> = left_navigation().into_iter().flat_map(|section| section.entries).collect();
        let within =
            |path: &str| entries.iter().filter(|entry| is_within(entry, path)).map(|e| e.label).collect::<Vec<_>>();
        assert_eq!(within("/devices/5e6c/hardware"), ["center-devices"]);
        assert_eq!(within("/tenant-administration/app-registrations"), ["center-tenant-administration"]);
        assert!(within("/lab/logs").is_empty());
    }
}
