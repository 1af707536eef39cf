//! What of the audit log is shown, as the address of its page holds it, and the address that it is read from.

use crate::admin_center::csv_export::EXPORT_ROWS;
use crate::api::encoded;
use crate::i18n::format::parse_rfc3339_ms;
use crate::list::url_state::UrlState;
use crate::model::odata::literal;
use contract::routes;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 50;

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Date*
    #[default]
    Date,
    /// *Initiated by (actor)*
    Actor,
    /// *Application name*
    Application,
    /// *Activity*
    Activity,
    /// *Target(s)*: a list, by which Graph does not sort.
    Targets,
    /// *Category*
    Category,
    /// *Status*
    Status,
}

impl Column {
    /// From left to right.
    pub(super) const ALL: [Self; 7] =
        [Self::Date, Self::Actor, Self::Application, Self::Activity, Self::Targets, Self::Category, Self::Status];

    /// Message id of its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Date => "center-audit-date",
            Self::Actor => "center-audit-actor",
            Self::Application => "center-audit-application",
            Self::Activity => "center-audit-activity",
            Self::Targets => "center-audit-targets",
            Self::Category => "center-audit-category",
            Self::Status => "center-audit-status",
        }
    }

    /// Graph's property, and its name in the address; nothing where the list is not sorted by it.
    pub(super) fn property(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Date => ("activityDateTime", "date"),
            Self::Actor => ("actor/userPrincipalName", "actor"),
            Self::Application => ("actor/applicationDisplayName", "application"),
            Self::Activity => ("activityType", "activity"),
            Self::Category => ("category", "category"),
            Self::Status => ("activityResult", "status"),
            Self::Targets => return None,
        })
    }
}

/// The list, as its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AuditState {
    /// Part of who did it, or of what was done.
    pub(super) search: String,
    /// Graph's `category`; empty for all.
    pub(super) category: String,
    /// Not before this day, `2020-09-01`, UTC; empty without a bound.
    pub(super) from: String,
    /// Not after it.
    pub(super) to: String,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    /// From 0.
    pub(super) page: u64,
}

impl Default for AuditState {
    /// Newest first.
    fn default() -> Self {
        let (search, category, from, to) = (String::new(), String::new(), String::new(), String::new());
        Self { search, category, from, to, sort: Column::Date, is_descending: true, page: 0 }
    }
}

/// A day as a date field writes it, or nothing.
fn day(text: String) -> String {
    Some(text).filter(|day| parse_rfc3339_ms(&format!("{day}T00:00:00Z")).is_some()).unwrap_or_default()
}

impl UrlState for AuditState {
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| get(name).unwrap_or_default();
        let named = |name: &str| Column::ALL.into_iter().find(|one| one.property().is_some_and(|(_, own)| own == name));
        let sort = get("sort").and_then(|name| named(&name));
        let sort_or_default = sort.unwrap_or_default();
        Self {
            search: value("search"),
            category: value("category"),
            from: day(value("from")),
            to: day(value("to")),
            is_descending: get("order").map_or(sort_or_default == Column::Date, |order| order == "desc"),
            sort: sort_or_default,
            page: get("page").and_then(|page| page.parse::<u64>().ok()).map_or(0, |page| page.saturating_sub(1)),
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let texts = [("search", &self.search), ("category", &self.category), ("from", &self.from), ("to", &self.to)];
        let mut parameters: Vec<(&'static str, String)> =
            texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, text.clone())).collect();
        if (self.sort, self.is_descending) != (Column::Date, true)
            && let Some((_, name)) = self.sort.property()
        {
            parameters.push(("sort", name.to_owned()));
            parameters.push(("order", if self.is_descending { "desc" } else { "asc" }.to_owned()));
        }
        if self.page > 0 {
            parameters.push(("page", (self.page + 1).to_string()));
        }
        parameters
    }
}

impl AuditState {
    /// Sorted by a column; by the same one the other way round.
    pub(super) fn sorted_by(&self, column: Column) -> Self {
        let is_descending = if self.sort == column { !self.is_descending } else { column == Column::Date };
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
        let mut address = format!("{}?$top={top}&$count=true", routes::audit_events());
        // The log is the newest first where nothing is said.
        if let Some((property, _)) = self.sort.property()
            && (self.sort, self.is_descending) != (Column::Date, true)
        {
            let order = format!("{property}{}", if self.is_descending { " desc" } else { "" });
            address.push_str(&format!("&$orderby={}", encoded(&order)));
        }
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
            let places = ["actor/userPrincipalName", "actor/servicePrincipalName", "activityType", "activity"];
            let any = places.map(|place| format!("contains({place},{needle})"));
            parts.push(format!("({})", any.join(" or ")));
        }
        if !self.category.is_empty() {
            parts.push(format!("category eq {}", literal(&self.category)));
        }
        if !self.from.is_empty() {
            parts.push(format!("activityDateTime ge {}T00:00:00Z", self.from));
        }
        if !self.to.is_empty() {
            parts.push(format!("activityDateTime le {}T23:59:59.999Z", self.to));
        }
        parts.join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::Parameters;

    fn read(query: &str) -> AuditState {
        let parameters = Parameters::of_query(query);
        AuditState::from_parameters(|name| parameters.get(name))
    }

    #[test]
    fn the_address_is_the_state() {
        assert_eq!(read(""), AuditState::default());
        for query in [
            "",
            "?search=priya&category=Device&from=2020-09-01&to=2020-09-02&page=3",
            "?sort=actor&order=asc",
            "?sort=date&order=asc",
        ] {
            assert_eq!(read(query).to_query(), query);
        }
        assert_eq!(read("?sort=nothing&page=x&from=yesterday"), AuditState::default());
    }

    #[test]
    fn the_list_is_asked_for_as_its_address_says() {
        let list = "gateway/graph/v1.0/deviceManagement/auditEvents?$top=50&$count=true";
        assert_eq!(read("").address(), list);
        assert_eq!(
            read("?sort=actor&order=desc").address(),
            format!("{list}&$orderby=actor%2FuserPrincipalName%20desc")
        );
        assert_eq!(
            read("?category=Role&from=2020-09-01&to=2020-09-02").filter(),
            "category eq 'Role' and activityDateTime ge 2020-09-01T00:00:00Z and \
             activityDateTime le 2020-09-02T23:59:59.999Z"
        );
        assert!(read("?search=o'b").filter().starts_with("(contains(actor/userPrincipalName,'o''b') or "));
    }

    #[test]
    fn a_column_is_sorted_and_then_turned_round() {
        let by_actor = AuditState::default().sorted_by(Column::Actor);
        assert!(!by_actor.is_descending);
        assert!(by_actor.sorted_by(Column::Actor).is_descending);
        assert!(by_actor.sorted_by(Column::Date).is_descending);
    }
}
