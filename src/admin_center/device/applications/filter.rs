//! What of the applications is shown, as the address of the page holds it: search, statuses, order and page.

use crate::browser::lower_case;
use crate::navigation::Parameters;
use contract::device_applications::DeviceApplication;
use std::cmp::Ordering;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 25;
/// Rows of an export: the product exports the first 500.
pub(super) const EXPORT_ROWS_MAX: usize = 500;

/// Values of `status`, in the order of the filter.
pub(super) const STATUSES: [&str; 9] = [
    "available",
    "installRequested",
    "installing",
    "installed",
    "restartPending",
    "failed",
    "notInstalled",
    "requirementsNotMet",
    "required",
];

/// Message id of a status.
pub(super) fn status_id(status: &str) -> &'static str {
    match status {
        "available" => "center-application-available",
        "installRequested" => "center-application-install-requested",
        "installing" => "center-application-installing",
        "installed" => "center-application-installed",
        "restartPending" => "center-application-restart-pending",
        "failed" => "center-application-failed",
        "notInstalled" => "center-application-not-installed",
        "requirementsNotMet" => "center-application-requirements",
        _ => "center-application-required",
    }
}

/// Message id of what a status means.
pub(super) fn meaning_id(status: &str) -> &'static str {
    match status {
        "available" => "center-application-available-means",
        "installRequested" => "center-application-install-requested-means",
        "installing" => "center-application-installing-means",
        "installed" => "center-application-installed-means",
        "restartPending" => "center-application-restart-pending-means",
        "failed" => "center-application-failed-means",
        "notInstalled" => "center-application-not-installed-means",
        "requirementsNotMet" => "center-application-requirements-means",
        _ => "center-application-required-means",
    }
}

/// A column by which the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Name*
    #[default]
    Name,
    /// *Publisher*
    Publisher,
    /// *Version*
    Version,
}

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 3] = [Self::Name, Self::Publisher, Self::Version];

    /// Message id of its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Name => "center-deployed-name",
            Self::Publisher => "center-application-publisher",
            Self::Version => "center-application-version",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Publisher => "publisher",
            Self::Version => "version",
        }
    }

    fn compare(self, one: &DeviceApplication, other: &DeviceApplication) -> Ordering {
        match self {
            Self::Name => lower_case(&one.name).cmp(&lower_case(&other.name)),
            Self::Publisher => lower_case(&one.publisher).cmp(&lower_case(&other.publisher)),
            Self::Version => one.version.cmp(&other.version),
        }
    }
}

/// What is shown. By default everything, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ApplicationsState {
    pub(super) search: String,
    /// Of [`STATUSES`]; all of them where none is chosen.
    pub(super) statuses: Vec<&'static str>,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    pub(super) page: u64,
}

impl ApplicationsState {
    /// Reads the query of the page.
    pub(super) fn of(query: &Parameters) -> Self {
        let value = |name| query.get(name).unwrap_or_default();
        let order = value("order");
        let (name, is_descending) = order.strip_prefix('-').map_or((order.as_str(), false), |name| (name, true));
        let chosen = value("status");
        let is_chosen = |status: &&'static str| chosen.split(',').any(|one| one == *status);
        let statuses: Vec<_> = STATUSES.into_iter().filter(is_chosen).collect();
        Self {
            search: value("search"),
            statuses: if statuses.is_empty() { STATUSES.to_vec() } else { statuses },
            sort: Column::ALL.into_iter().find(|column| column.name() == name).unwrap_or_default(),
            is_descending,
            page: value("page").parse().unwrap_or(0),
        }
    }

    /// Changes of the query after a press on the head of a column.
    pub(super) fn sorted_by(&self, column: Column) -> [(&'static str, Option<String>); 2] {
        let is_descending = self.sort == column && !self.is_descending;
        let order = format!("{}{}", if is_descending { "-" } else { "" }, column.name());
        [("order", Some(order).filter(|order| order != "name")), ("page", None)]
    }

    /// Changes of the query after a tick of a status. The last one cannot be taken away.
    pub(super) fn ticked(&self, status: &'static str) -> [(&'static str, Option<String>); 2] {
        let is_on = self.statuses.contains(&status);
        let wanted = |one: &&'static str| if *one == status { !is_on } else { self.statuses.contains(one) };
        let statuses: Vec<_> = STATUSES.into_iter().filter(wanted).collect();
        let is_all = statuses.is_empty() || statuses.len() == STATUSES.len();
        [("status", (!is_all).then(|| statuses.join(","))), ("page", None)]
    }

    /// The applications that are kept, in order.
    pub(super) fn kept(&self, all: &[DeviceApplication]) -> Vec<DeviceApplication> {
        let needle = lower_case(self.search.trim());
        let is_kept = |one: &&DeviceApplication| {
            let texts = [Some(&one.name), Some(&one.publisher), one.admin_comments.as_ref()];
            self.statuses.contains(&one.status.as_str())
                && (needle.is_empty() || texts.into_iter().flatten().any(|text| lower_case(text).contains(&needle)))
        };
        let mut kept: Vec<_> = all.iter().filter(is_kept).cloned().collect();
        kept.sort_by(|one, other| {
            let order = self.sort.compare(one, other);
            if self.is_descending { order.reverse() } else { order }
        });
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application(name: &str, publisher: &str, status: &str, comments: Option<&str>) -> DeviceApplication {
        DeviceApplication {
            name: name.into(),
            publisher: publisher.into(),
            status: status.into(),
            admin_comments: comments.map(Into::into),
            ..DeviceApplication::default()
        }
    }

    fn names(query: &str) -> Vec<String> {
        let all = [
            application("b", "Y", "installed", None),
            application("A", "z", "failed", Some("for Finance")),
            application("c", "X", "available", None),
        ];
        let state = ApplicationsState::of(&Parameters::of_query(query));
        state.kept(&all).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn everything_is_shown_at_first_and_what_fits_after_that() {
        for (query, expected) in [
            ("", vec!["A", "b", "c"]),
            ("?order=-name", vec!["c", "b", "A"]),
            ("?order=publisher", vec!["c", "b", "A"]),
            ("?search=finance", vec!["A"]),
            ("?status=installed,available", vec!["b", "c"]),
            ("?status=nonsense", vec!["A", "b", "c"]),
        ] {
            assert_eq!(names(query), expected, "{query}");
        }
    }

    #[test]
    fn a_status_is_ticked_and_the_last_one_brings_all_back() {
        let state = |query| ApplicationsState::of(&Parameters::of_query(query));
        let ticked = state("").ticked("failed")[0].1.clone().expect("not all");
        assert!(!ticked.contains("failed") && ticked.contains("installed"), "{ticked}");
        assert_eq!(state("?status=installed").ticked("installed")[0].1, None);
        assert_eq!(state("?status=installed").ticked("failed")[0].1.as_deref(), Some("installed,failed"));
    }
}
