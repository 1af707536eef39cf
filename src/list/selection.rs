//! Which rows are selected: some by their ids, or everything that search and filter let through but some. A million are
//! never listed one by one.

use std::collections::BTreeSet;

/// Rows that *Shift* selects one by one; beyond, *Select all* and a filter say it better.
pub const RANGE_ROWS_MAX: u64 = 1_000;

/// Ids, each once.
pub type Ids = BTreeSet<String>;

/// The selection of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// These devices.
    Only(Ids),
    /// Every device that matches search and filter, now and later, but these.
    AllBut(Ids),
}

impl Default for Selection {
    fn default() -> Self {
        Self::Only(Ids::default())
    }
}

/// What the box in the header shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllState {
    /// Nothing is selected.
    None,
    /// Some are.
    Some,
    /// All are.
    All,
}

impl Selection {
    /// Everything.
    pub fn all() -> Self {
        Self::AllBut(Ids::default())
    }

    /// Whether a device that the list shows is selected.
    pub fn contains(&self, id: &str) -> bool {
        match self {
            Self::Only(ids) => ids.contains(id),
            Self::AllBut(ids) => !ids.contains(id),
        }
    }

    /// Selects a device, or takes it out.
    pub fn set(&mut self, id: &str, is_wanted: bool) {
        let is_listed = is_wanted == matches!(self, Self::Only(_));
        let (Self::Only(ids) | Self::AllBut(ids)) = self;
        if is_listed {
            ids.insert(id.to_owned());
        } else {
            ids.remove(id);
        }
    }

    /// How many are selected, of a list of `total`.
    pub fn count(&self, total: u64) -> u64 {
        match self {
            Self::Only(ids) => ids.len() as u64,
            Self::AllBut(ids) => total.saturating_sub(ids.len() as u64),
        }
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Only(ids) if ids.is_empty())
    }

    /// What the box in the header shows for a list of `total`.
    pub fn all_state(&self, total: u64) -> AllState {
        match self.count(total) {
            0 => AllState::None,
            count if count >= total => AllState::All,
            _ => AllState::Some,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_devices_are_listed() {
        let mut selection = Selection::default();
        selection.set("a", true);
        selection.set("b", true);
        selection.set("a", false);
        assert!(selection.contains("b") && !selection.contains("a"));
        assert_eq!((selection.count(40), selection.all_state(40)), (1, AllState::Some));
    }

    #[test]
    fn all_is_a_rule_with_exceptions() {
        let mut selection = Selection::all();
        assert!(selection.contains("any other"));
        assert_eq!((selection.count(1_000_000), selection.all_state(1_000_000)), (1_000_000, AllState::All));
        selection.set("a", false);
        assert!(!selection.contains("a"));
        assert_eq!((selection.count(1_000_000), selection.all_state(1_000_000)), (999_999, AllState::Some));
        selection.set("a", true);
        assert_eq!(selection, Selection::all());
    }

    #[test]
    fn an_empty_list_has_nothing_selected() {
        assert_eq!(Selection::all().all_state(0), AllState::None);
        assert!(Selection::default().is_empty());
    }
}
