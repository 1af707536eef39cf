//! What the command palette offers, and how well an entry fits the words that are typed.

use crate::browser::lower_case;
use crate::i18n::text_id;
use crate::model::action_status::Action;
use crate::paths;

/// What an entry does.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Opens the page at an app path.
    Open(String),
    /// Asks for an action on a device, by its id in the admin center, and opens its page.
    Run(Action, String),
    /// A command of the lab.
    Command(LabCommand),
}

/// A command of the lab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabCommand {
    /// Pauses the clock, or lets it run.
    Clock,
    /// Skips to the next event.
    NextEvent,
    /// Light, dark, or as the system has it: the next one.
    Theme,
    /// The next language.
    Language,
    /// The sheet of keyboard shortcuts.
    Shortcuts,
}

impl LabCommand {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Clock, Self::NextEvent, Self::Theme, Self::Language, Self::Shortcuts];

    /// Message id of its name.
    pub const fn name_id(self) -> &'static str {
        match self {
            Self::Clock => text_id("palette-command-clock"),
            Self::NextEvent => text_id("palette-command-next-event"),
            Self::Theme => text_id("palette-command-theme"),
            Self::Language => text_id("palette-command-language"),
            Self::Shortcuts => text_id("palette-command-shortcuts"),
        }
    }
}

/// Pages that need no device, log or action, with the message id of their names.
pub const PAGES: [(&str, &str); 29] = [
    (paths::START, text_id("palette-page-start")),
    (paths::ALL_DEVICES, text_id("palette-page-all-devices")),
    (paths::DEVICES_OVERVIEW, text_id("palette-page-devices-overview")),
    (paths::DEVICES_MONITOR, text_id("palette-page-devices-monitor")),
    (paths::DEVICE_ACTIONS, text_id("palette-page-device-actions")),
    (paths::USERS, text_id("palette-page-users")),
    (paths::CONNECTORS, text_id("palette-page-connectors")),
    (paths::ROLES, text_id("palette-page-roles")),
    (paths::AUDIT_LOGS, text_id("palette-page-audit-logs")),
    (paths::APP_REGISTRATIONS, text_id("palette-page-app-registrations")),
    (paths::ENTERPRISE_APPLICATIONS, text_id("palette-page-enterprise-applications")),
    (paths::CO_MANAGEMENT, text_id("palette-page-co-management")),
    (paths::WIZARD, text_id("palette-page-wizard")),
    (paths::UPDATES, text_id("palette-page-updates")),
    (paths::CONSOLE_DEVICES, text_id("palette-page-console-devices")),
    (paths::DEVICE_COLLECTIONS, text_id("palette-page-device-collections")),
    (paths::COLLECTION_CMPIVOT, text_id("palette-page-collection-cmpivot")),
    (paths::CO_MANAGEMENT_DASHBOARD, text_id("palette-page-dashboard")),
    (paths::CLIENT_OPERATIONS, text_id("palette-page-client-operations")),
    (paths::LOGS, text_id("palette-page-logs")),
    (paths::FAULTS, text_id("palette-page-faults")),
    (paths::EXERCISES, text_id("palette-page-exercises")),
    (paths::CLASS, text_id("palette-page-class")),
    (paths::GUIDES, text_id("palette-page-guides")),
    (paths::TIME_TRAVEL, text_id("palette-page-time-travel")),
    (paths::VERSIONS, text_id("palette-page-versions")),
    (paths::GRAPH_CLIENTS, text_id("palette-page-graph-clients")),
    (paths::SCENARIO, text_id("palette-page-scenario")),
    (paths::OPEN_WORLD, text_id("palette-page-open-world")),
];

/// An entry as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Message id of its kind.
    pub kind: &'static str,
    /// What it does.
    pub deed: Deed,
}

/// How well a name fits the words: 0 where it begins with the first one, 1 where a word of it does, 2 where it has them somewhere.
/// Nothing where it lacks one of them.
pub fn fit(name: &str, typed: &str) -> Option<u8> {
    let (name, typed) = (lower_case(name), lower_case(typed));
    let words: Vec<&str> = typed.split_whitespace().collect();
    let Some(first) = words.first() else { return Some(0) };
    if !words.iter().all(|word| name.contains(word)) {
        return None;
    }
    let begins = |part: &str| part.starts_with(first);
    Some(match () {
        () if begins(&name) => 0,
        () if name.split([' ', '-', '(']).any(begins) => 1,
        () => 2,
    })
}

/// The entries that fit, the best first; equal ones stay in their order.
pub fn fitting(entries: Vec<Entry>, typed: &str) -> Vec<Entry> {
    let mut ranked: Vec<(u8, Entry)> =
        entries.into_iter().filter_map(|entry| Some((fit(&entry.name, typed)?, entry))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_without_a_parameter_is_offered() {
        for page in paths::PAGES.into_iter().filter(|page| !page.contains(':')) {
            assert!(PAGES.iter().any(|(path, _)| *path == page), "{page}");
        }
    }

    #[test]
    fn the_beginning_of_a_name_fits_better_than_its_middle() {
        let entry = |name: &str| Entry { name: name.to_owned(), kind: "", deed: Deed::Open(String::new()) };
        let names = |typed: &str| -> Vec<String> {
            let entries = ["Device collections", "All devices", "Co-management", "Devices - Monitor"].map(entry);
            fitting(entries.to_vec(), typed).into_iter().map(|entry| entry.name).collect()
        };
        assert_eq!(names("dev"), ["Device collections", "Devices - Monitor", "All devices"]);
        assert_eq!(names("mon dev"), ["Devices - Monitor"]);
        assert_eq!(names("  "), ["Device collections", "All devices", "Co-management", "Devices - Monitor"]);
        assert!(names("devices x").is_empty());
    }
}
