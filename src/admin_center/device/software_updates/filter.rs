//! What of the software updates is shown, as the address of the page holds it: search, filters, order and page.

use crate::browser::lower_case;
use crate::navigation::Parameters;
use contract::software_updates::SoftwareUpdate;
use std::cmp::Ordering;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 25;

/// Values of `status`, in the product's order.
pub(super) const STATUSES: [&str; 6] =
    ["unknown", "compliant", "nonCompliant", "conflictDetected", "error", "partialCompliance"];

/// Message id of a status.
pub(super) fn status_id(status: &str) -> &'static str {
    match status {
        "compliant" => "center-update-compliant",
        "nonCompliant" => "center-update-non-compliant",
        "conflictDetected" => "center-update-conflict",
        "error" => "center-update-error",
        "partialCompliance" => "center-update-partial",
        _ => "center-update-unknown",
    }
}

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Title*
    Title,
    /// *Classification*
    Classification,
    /// *Status*
    Status,
    /// *Status time*
    #[default]
    Time,
}

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 4] = [Self::Title, Self::Classification, Self::Status, Self::Time];

    /// Message id of its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Title => "center-update-title",
            Self::Classification => "center-update-classification",
            Self::Status => "center-update-status",
            Self::Time => "center-update-time",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Classification => "classification",
            Self::Status => "status",
            Self::Time => "time",
        }
    }
}

/// What is shown. By default everything, the newest status first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UpdatesState {
    pub(super) search: String,
    /// Of [`STATUSES`]; empty is every one.
    pub(super) status: String,
    /// Empty is every one.
    pub(super) classification: String,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    pub(super) page: u64,
}

impl UpdatesState {
    /// Reads the query of the page.
    pub(super) fn of(query: &Parameters) -> Self {
        let value = |name| query.get(name).unwrap_or_default();
        let order = value("order");
        let (name, is_descending) = match order.strip_prefix('-') {
            Some(name) => (name, true),
            None => (order.as_str(), order.is_empty()),
        };
        Self {
            search: value("search"),
            status: Some(value("status")).filter(|status| STATUSES.contains(&status.as_str())).unwrap_or_default(),
            classification: value("classification"),
            sort: Column::ALL.into_iter().find(|column| column.name() == name).unwrap_or_default(),
            is_descending,
            page: value("page").parse().unwrap_or(0),
        }
    }

    /// The query's parameter of an order.
    fn order(sort: Column, is_descending: bool) -> Option<String> {
        let is_default = sort == Column::Time && is_descending;
        (!is_default).then(|| format!("{}{}", if is_descending { "-" } else { "" }, sort.name()))
    }

    /// Changes of the query after a press on the head of a column.
    pub(super) fn sorted_by(&self, column: Column) -> [(&'static str, Option<String>); 2] {
        let is_descending = self.sort == column && !self.is_descending;
        [("order", Self::order(column, is_descending)), ("page", None)]
    }

    /// The updates that are kept, in order. `say` gives the words of a message. The search looks at every column but the time: *compliant*
    /// finds *Non-compliant* too.
    pub(super) fn kept(&self, all: &[SoftwareUpdate], say: impl Fn(&str) -> String) -> Vec<SoftwareUpdate> {
        let needle = lower_case(self.search.trim());
        let status = |update: &SoftwareUpdate| say(status_id(&update.status));
        let is_kept = |update: &&SoftwareUpdate| {
            let texts = [update.title.clone(), update.classification.clone(), status(update)];
            (self.status.is_empty() || update.status == self.status)
                && (self.classification.is_empty() || update.classification == self.classification)
                && (needle.is_empty() || texts.iter().any(|text| lower_case(text).contains(&needle)))
        };
        let mut kept: Vec<_> = all.iter().filter(is_kept).cloned().collect();
        let compare = |one: &SoftwareUpdate, other: &SoftwareUpdate| -> Ordering {
            match self.sort {
                Column::Title => lower_case(&one.title).cmp(&lower_case(&other.title)),
                Column::Classification => one.classification.cmp(&other.classification),
                Column::Status => status(one).cmp(&status(other)),
                Column::Time => one.status_date_time.cmp(&other.status_date_time),
            }
        };
        kept.sort_by(|one, other| {
            let order = compare(one, other);
            if self.is_descending { order.reverse() } else { order }
        });
        kept
    }
}

/// The classifications that there are, in order.
pub(super) fn classifications(all: &[SoftwareUpdate]) -> Vec<String> {
    let mut names: Vec<String> = all.iter().map(|update| update.classification.clone()).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn update(title: &str, classification: &str, status: &str, time: &str) -> SoftwareUpdate {
        SoftwareUpdate {
            title: title.into(),
            classification: classification.into(),
            status: status.into(),
            status_date_time: time.into(),
            ..SoftwareUpdate::default()
        }
    }

    fn updates() -> [SoftwareUpdate; 3] {
        [
            update("b", "Security Updates", "compliant", "2020-09-03"),
            update("A", "Updates", "nonCompliant", "2020-09-02"),
            update("c", "Updates", "error", "2020-09-01"),
        ]
    }

    fn titles(query: &str) -> Vec<String> {
        let state = UpdatesState::of(&Parameters::of_query(query));
        state.kept(&updates(), str::to_owned).into_iter().map(|update| update.title).collect()
    }

    #[test]
    fn everything_is_shown_at_first_and_what_fits_after_that() {
        for (query, expected) in [
            ("", vec!["b", "A", "c"]),
            ("?order=time", vec!["c", "A", "b"]),
            ("?order=title", vec!["A", "b", "c"]),
            ("?order=-title", vec!["c", "b", "A"]),
            ("?search=compliant", vec!["b", "A"]),
            ("?status=error", vec!["c"]),
            ("?status=nonsense", vec!["b", "A", "c"]),
            ("?classification=Updates&search=a", vec!["A", "c"]),
        ] {
            assert_eq!(titles(query), expected, "{query}");
        }
    }

    #[test]
    fn the_head_of_a_column_sorts_up_then_down() {
        let state = |query| UpdatesState::of(&Parameters::of_query(query));
        assert_eq!(state("").sorted_by(Column::Title)[0].1.as_deref(), Some("title"));
        assert_eq!(state("?order=title").sorted_by(Column::Title)[0].1.as_deref(), Some("-title"));
        assert_eq!(state("").sorted_by(Column::Time)[0].1.as_deref(), Some("time"));
        assert_eq!(state("?order=time").sorted_by(Column::Time)[0].1, None);
    }
}
