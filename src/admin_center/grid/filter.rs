//! What the filter of the grid lets through: for some columns, what their values must be.

use super::column::Column;
use super::time_range::TimeRange;
use crate::admin_center::words::{
    self, COMPLIANCE_STATES, JOIN_TYPES, MANAGEMENT_AGENTS, OPERATING_SYSTEMS, OWNER_TYPES, Shown,
};

/// How a column is filtered.
#[derive(Clone, Copy, Debug)]
pub enum FilterKind {
    /// By some of the values that Graph has for it, and the words of each.
    Choice(&'static [&'static str], fn(&str) -> Shown),
    /// By a part of its text.
    Text,
    /// By when it was.
    Time,
}

/// A column that can be filtered.
#[derive(Clone, Copy, Debug)]
pub struct Filtered {
    /// The column.
    pub column: Column,
    /// Its name in the address of the page.
    pub name: &'static str,
    /// How.
    pub kind: FilterKind,
}

const fn by(column: Column, name: &'static str, kind: FilterKind) -> Filtered {
    Filtered { column, name, kind }
}

/// The columns that the product's flyout has, and *OS version*.
pub const FILTERED: [Filtered; 6] = [
    by(Column::ManagedBy, "managedBy", FilterKind::Choice(&MANAGEMENT_AGENTS, words::managed_by)),
    by(Column::Ownership, "ownership", FilterKind::Choice(&OWNER_TYPES, words::ownership)),
    by(Column::Compliance, "compliance", FilterKind::Choice(&COMPLIANCE_STATES, words::compliance)),
    by(Column::OperatingSystem, "os", FilterKind::Choice(&OPERATING_SYSTEMS, as_it_is)),
    by(Column::LastCheckIn, "lastCheckIn", FilterKind::Time),
    by(Column::OsVersion, "osVersion", FilterKind::Text),
];

/// The other columns whose values Graph can filter.
pub const FILTERED_MORE: [Filtered; 10] = [
    by(Column::PrimaryUser, "upn", FilterKind::Text),
    by(Column::PrimaryUserName, "userName", FilterKind::Text),
    by(Column::PrimaryUserEmail, "email", FilterKind::Text),
    by(Column::ManagementName, "managementName", FilterKind::Text),
    by(Column::SerialNumber, "serialNumber", FilterKind::Text),
    by(Column::Manufacturer, "manufacturer", FilterKind::Text),
    by(Column::Model, "model", FilterKind::Text),
    by(Column::EnrollmentDate, "enrolled", FilterKind::Time),
    by(Column::JoinType, "joinType", FilterKind::Choice(&JOIN_TYPES, words::join_type_of)),
    by(Column::Encrypted, "encrypted", FilterKind::Choice(&["true", "false"], words::flag_of)),
];

fn as_it_is(value: &str) -> Shown {
    Shown::Text(value.to_owned())
}

fn filtered() -> impl Iterator<Item = &'static Filtered> {
    FILTERED.iter().chain(&FILTERED_MORE)
}

/// What one column must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One of these values of Graph's, in the order in which they are offered.
    AnyOf(Vec<String>),
    /// A text that holds this one.
    Contains(String),
    /// A time within these bounds.
    Within(TimeRange),
}

impl Wanted {
    /// Reads [`Self::text`]; nothing where it means nothing for a column of this kind.
    fn of_text(kind: FilterKind, text: &str) -> Option<Self> {
        let wanted = match kind {
            FilterKind::Choice(offered, _) => {
                let is_asked = |value: &&&str| text.split(',').any(|part| part == **value);
                Self::AnyOf(offered.iter().filter(is_asked).map(|value| (*value).to_owned()).collect())
            }
            FilterKind::Text => Self::Contains(text.trim().to_owned()),
            FilterKind::Time => Self::Within(TimeRange::of_text(text)),
        };
        (!wanted.is_empty()).then_some(wanted)
    }

    fn text(&self) -> String {
        match self {
            Self::AnyOf(values) => values.join(","),
            Self::Contains(text) => text.clone(),
            Self::Within(range) => range.text(),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::AnyOf(values) => values.is_empty(),
            Self::Contains(text) => text.is_empty(),
            Self::Within(range) => *range == TimeRange::default(),
        }
    }
}

/// The filter flyout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridFilter {
    /// In the order of the flyout, each column once.
    parts: Vec<(Column, Wanted)>,
}

impl GridFilter {
    /// Reads the query of the page's address. What is not understood counts as not given.
    pub fn from_query(get: &dyn Fn(&str) -> Option<String>) -> Self {
        let part = |one: &Filtered| Some((one.column, Wanted::of_text(one.kind, &get(one.name)?)?));
        Self { parts: filtered().filter_map(part).collect() }
    }

    /// The parameters of the page's address.
    pub fn to_query(&self) -> impl Iterator<Item = (&'static str, String)> {
        filtered().filter_map(|one| Some((one.name, self.wanted(one.column)?.text())))
    }

    /// What a column must be; nothing where it may be anything.
    pub fn wanted(&self, column: Column) -> Option<&Wanted> {
        self.parts.iter().find(|(known, _)| *known == column).map(|(_, wanted)| wanted)
    }

    /// Every column that must be something, with what.
    pub fn parts(&self) -> &[(Column, Wanted)] {
        &self.parts
    }

    /// Another wish for a column.
    pub fn set(&mut self, column: Column, wanted: Wanted) {
        let mut parts = std::mem::take(&mut self.parts);
        parts.retain(|(known, _)| *known != column);
        if !wanted.is_empty() {
            parts.push((column, wanted));
        }
        let place = |wanted: Column| filtered().position(|one| one.column == wanted);
        parts.sort_by_key(|(column, _)| place(*column));
        self.parts = parts;
    }

    /// Ticks one of the values that a column is offered, or takes its tick away.
    pub fn tick(&mut self, one: &Filtered, value: &str, is_wanted: bool) {
        let FilterKind::Choice(offered, _) = one.kind else { return };
        let is_ticked = |other: &str| if other == value { is_wanted } else { self.has_ticked(one.column, other) };
        let ticked = offered.iter().filter(|value| is_ticked(value)).map(|value| (*value).to_owned()).collect();
        self.set(one.column, Wanted::AnyOf(ticked));
    }

    /// Whether a value is ticked.
    pub fn has_ticked(&self, column: Column, value: &str) -> bool {
        matches!(self.wanted(column), Some(Wanted::AnyOf(values)) if values.iter().any(|ticked| ticked == value))
    }

    /// The text that a column must hold; empty where it may hold any.
    pub fn text_in(&self, column: Column) -> String {
        match self.wanted(column) {
            Some(Wanted::Contains(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// The bounds of a time; none where it may be any.
    pub fn range_of(&self, column: Column) -> TimeRange {
        match self.wanted(column) {
            Some(Wanted::Within(range)) => range.clone(),
            _ => TimeRange::default(),
        }
    }

    /// Message ids of the parts that are set, for *Filters applied: …*.
    pub fn applied(&self) -> Vec<&'static str> {
        self.parts.iter().map(|(column, _)| column.header()).collect()
    }

    /// Whether it lets every device through.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether it counts from now, so that what it lets through changes with the clock.
    pub fn is_relative(&self) -> bool {
        self.parts.iter().any(|(_, wanted)| matches!(wanted, Wanted::Within(range) if range.days_ago.is_some()))
    }

    /// Whether one of the columns is set that stand below the product's.
    pub fn uses_more(&self) -> bool {
        FILTERED_MORE.iter().any(|one| self.wanted(one.column).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_offered_once_and_every_part_survives_the_address() {
        let mut filter = GridFilter::default();
        for one in filtered() {
            assert_eq!(filtered().filter(|other| other.column == one.column || other.name == one.name).count(), 1);
            let wanted = match one.kind {
                FilterKind::Choice(offered, _) => Wanted::AnyOf(vec![offered[0].to_owned()]),
                FilterKind::Text => Wanted::Contains("a, b".into()),
                FilterKind::Time => Wanted::Within(TimeRange { days_ago: Some(30), ..TimeRange::default() }),
            };
            filter.set(one.column, wanted);
        }
        let query: Vec<_> = filter.to_query().collect();
        assert_eq!(query.len(), FILTERED.len() + FILTERED_MORE.len());
        let get = |name: &str| query.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        assert_eq!(GridFilter::from_query(&get), filter);
        assert!(filter.is_relative() && filter.uses_more());
    }

    #[test]
    fn a_tick_that_is_taken_away_leaves_nothing() {
        let mut filter = GridFilter::default();
        filter.tick(&FILTERED[0], "mdm", true);
        filter.tick(&FILTERED[0], "configurationManagerClient", true);
        let both = ["configurationManagerClient", "mdm"].map(str::to_owned).to_vec();
        assert_eq!(filter.wanted(Column::ManagedBy), Some(&Wanted::AnyOf(both)));
        assert_eq!(filter.applied(), ["center-column-managed-by"]);
        filter.tick(&FILTERED[0], "mdm", false);
        filter.tick(&FILTERED[0], "configurationManagerClient", false);
        assert!(filter.is_empty());
    }

    #[test]
    fn nonsense_in_the_address_filters_nothing() {
        assert!(GridFilter::from_query(&|_| Some(" ".into())).is_empty());
        assert!(
            GridFilter::from_query(&|name| (name != "osVersion").then(|| "..".into()))
                .text_in(Column::OsVersion)
                .is_empty()
        );
    }
}
