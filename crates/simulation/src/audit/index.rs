//! Which entries of the journal are events. It follows from the journal, so neither the state hash nor a snapshot has it.

use super::activity::Activity;
use crate::command::{CoManagementSettings, Command};
use crate::journal::JournalEntry;

/// An entry that is an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Audited {
    /// Place in the journal, from 0.
    pub(crate) position: u32,
    /// The same of the entry whose settings this one changes.
    pub(crate) before: Option<u32>,
    /// What it is.
    pub(crate) activity: Activity,
}

/// All of them in the order of the journal: twelve bytes each, and the journal has an end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AuditIndex {
    events: Vec<Audited>,
    settings: Option<u32>,
}

impl AuditIndex {
    /// That of a journal.
    pub(crate) fn of(journal: &[JournalEntry]) -> Self {
        let mut index = Self::default();
        for position in 0..journal.len() {
            index.note(&journal[..=position]);
        }
        index
    }

    /// Looks at the journal's last entry.
    pub(crate) fn note(&mut self, journal: &[JournalEntry]) {
        let Some(entry) = journal.last() else { return };
        let position = (journal.len() - 1) as u32;
        let before = self.settings;
        if let Some(activity) = Activity::of(&entry.command, before.and_then(|at| settings_of(journal, at))) {
            self.events.push(Audited { position, before, activity });
        }
        if matches!(entry.command, Command::Onboard { .. } | Command::ApplyProperties { .. }) {
            self.settings = Some(position);
        }
    }

    /// The events, the oldest first.
    pub(crate) fn events(&self) -> &[Audited] {
        &self.events
    }
}

/// The settings of the entry at a place.
pub(super) fn settings_of(journal: &[JournalEntry], position: u32) -> Option<&CoManagementSettings> {
    match &journal.get(position as usize)?.command {
        Command::Onboard { settings, .. } | Command::ApplyProperties { settings, .. } => Some(settings),
        _ => None,
    }
}
