//! What the list of device actions shows, as the address of its page holds it, and the address that it is read from.

use crate::admin_center::csv_export::EXPORT_ROWS;
use crate::api::encoded;
use crate::list::url_state::UrlState;
use crate::model::odata::literal;
use contract::routes;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 50;

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Device name*
    Device,
    /// *User*: the device's primary user.
    User,
    /// *Action*
    Action,
    /// *Status*
    Status,
    /// *Initiated by*
    InitiatedBy,
    /// *Date/Time*
    #[default]
    Time,
}

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 6] =
        [Self::Device, Self::User, Self::Action, Self::Status, Self::InitiatedBy, Self::Time];

    /// Message id of its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Device => "center-monitor-device",
            Self::User => "center-monitor-user",
            Self::Action => "center-monitor-action",
            Self::Status => "center-monitor-status",
            Self::InitiatedBy => "center-monitor-initiated-by",
            Self::Time => "center-monitor-time",
        }
    }

    /// Graph's property.
    fn property(self) -> &'static str {
        match self {
            Self::Device => "deviceDisplayName",
            Self::User => "deviceOwnerUserPrincipalName",
            Self::Action => "labActionName",
            Self::Status => "actionState",
            Self::InitiatedBy => "initiatedByUserPrincipalName",
            Self::Time => "requestDateTime",
        }
    }
}

/// The list, as its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ActionsState {
    /// Part of a device's name, of its user, or of the user who asked.
    pub(super) search: String,
    /// Graph's `actionState`; empty for all.
    pub(super) status: String,
    /// The action's name in Graph; empty for all.
    pub(super) action: String,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    /// From 0.
    pub(super) page: u64,
}

impl Default for ActionsState {
    /// Newest first.
    fn default() -> Self {
        let (search, status, action) = (String::new(), String::new(), String::new());
        Self { search, status, action, sort: Column::Time, is_descending: true, page: 0 }
    }
}

impl UrlState for ActionsState {
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| get(name).unwrap_or_default();
        let sort = get("sort").and_then(|name| Column::ALL.into_iter().find(|column| column.property() == name));
        let default = Self::default();
        Self {
            search: value("search"),
            status: value("status"),
            action: value("action"),
            is_descending: get("order").map_or(sort.is_none_or(|sort| sort == default.sort), |order| order == "desc"),
            sort: sort.unwrap_or(default.sort),
            page: get("page").and_then(|page| page.parse::<u64>().ok()).map_or(0, |page| page.saturating_sub(1)),
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = Vec::new();
        for (name, value) in [("search", &self.search), ("status", &self.status), ("action", &self.action)] {
            if !value.is_empty() {
                parameters.push((name, value.clone()));
            }
        }
        let default = Self::default();
        if (self.sort, self.is_descending) != (default.sort, default.is_descending) {
            parameters.push(("sort", self.sort.property().to_owned()));
            parameters.push(("order", if self.is_descending { "desc" } else { "asc" }.to_owned()));
        }
        if self.page > 0 {
            parameters.push(("page", (self.page + 1).to_string()));
        }
        parameters
    }
}

impl ActionsState {
    /// Sorted by a column; by the same one the other way round.
    pub(super) fn sorted_by(&self, column: Column) -> Self {
        let is_descending = if self.sort == column { !self.is_descending } else { column == Column::Time };
        Self { sort: column, is_descending, page: 0, ..self.clone() }
    }

    /// Where a page is read from.
    pub(super) fn address(&self) -> String {
        self.address_of(self.page * PAGE_ROWS, PAGE_ROWS)
    }

    /// Where the export begins to read.
    pub(super) fn export_address(&self) -> String {
        self.address_of(0, EXPORT_ROWS)
    }

    fn address_of(&self, skip: u64, top: u64) -> String {
        let order = format!("{}{}", self.sort.property(), if self.is_descending { " desc" } else { "" });
        let mut address =
            format!("{}?$top={top}&$count=true&$orderby={}", routes::remote_action_audits(), encoded(&order));
        if skip > 0 {
            address.push_str(&format!("&$skip={skip}"));
        }
        let filter = self.filter();
        if !filter.is_empty() {
            address.push_str(&format!("&$filter={}", encoded(&filter)));
        }
        address
    }

    /// `$filter`.
    fn filter(&self) -> String {
        let mut parts = Vec::new();
        if !self.search.trim().is_empty() {
            let needle = literal(self.search.trim());
            let columns = [Column::Device, Column::User, Column::InitiatedBy];
            let any = columns.map(|column| format!("contains({},{needle})", column.property()));
            parts.push(format!("({})", any.join(" or ")));
        }
        if !self.status.is_empty() {
            parts.push(format!("actionState eq {}", literal(&self.status)));
        }
        if !self.action.is_empty() {
            parts.push(format!("labActionName eq {}", literal(&self.action)));
        }
        parts.join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::Parameters;

    fn read(query: &str) -> ActionsState {
        let parameters = Parameters::of_query(query);
        ActionsState::from_parameters(|name| parameters.get(name))
    }

    #[test]
    fn the_address_is_the_state() {
        assert_eq!(read(""), ActionsState::default());
        assert_eq!(read("").to_query(), "");
        for query in [
            "?search=lt-1&status=failed&action=appEvaluation&page=3",
            "?sort=deviceDisplayName&order=asc",
            "?sort=requestDateTime&order=asc",
        ] {
            assert_eq!(read(query).to_query(), query);
        }
        assert_eq!(read("?sort=nothing&page=x"), ActionsState::default());
    }

    #[test]
    fn a_column_is_sorted_and_then_turned_round() {
        let by_name = ActionsState::default().sorted_by(Column::Device);
        assert!(!by_name.is_descending);
        assert!(by_name.sorted_by(Column::Device).is_descending);
        assert!(by_name.sorted_by(Column::Time).is_descending);
    }

    #[test]
    fn the_filter_asks_for_what_is_chosen() {
        let state = ActionsState { search: " o'b ".into(), status: "failed".into(), ..ActionsState::default() };
        assert_eq!(
            state.filter(),
            "(contains(deviceDisplayName,'o''b') or contains(deviceOwnerUserPrincipalName,'o''b') or \
             contains(initiatedByUserPrincipalName,'o''b')) and actionState eq 'failed'"
        );
        let second = ActionsState { page: 1, ..ActionsState::default() };
        assert_eq!(
            second.address(),
            "gateway/graph/beta/deviceManagement/remoteActionAudits?$top=50&$count=true&\
             $orderby=requestDateTime%20desc&$skip=50"
        );
    }
}
