//! What the list of users shows, as the address of its page holds it, and the address that it is read from.

use crate::admin_center::csv_export::EXPORT_ROWS;
use crate::api::encoded;
use crate::list::url_state::UrlState;
use crate::model::odata::search_phrase;
use contract::routes;

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 50;
/// What is read of each user.
const SELECT: &str = "id,displayName,userPrincipalName,userType,onPremisesSyncEnabled";

/// A column by which the list is sorted; of the others everybody but a few has the same value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Display name*
    #[default]
    Name,
    /// *User principal name*
    Principal,
}

impl Column {
    /// Graph's property, and the name in the address.
    fn property(self) -> &'static str {
        match self {
            Self::Name => "displayName",
            Self::Principal => "userPrincipalName",
        }
    }
}

/// The list, as its address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct UsersState {
    /// Part of a display name or of a principal name.
    pub(super) search: String,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    /// From 0.
    pub(super) page: u64,
}

impl UrlState for UsersState {
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let is_by_principal = get("sort").is_some_and(|name| name == Column::Principal.property());
        Self {
            search: get("search").unwrap_or_default(),
            sort: if is_by_principal { Column::Principal } else { Column::Name },
            is_descending: get("order").is_some_and(|order| order == "desc"),
            page: get("page").and_then(|page| page.parse::<u64>().ok()).map_or(0, |page| page.saturating_sub(1)),
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let search = Some(("search", self.search.clone())).filter(|(_, text)| !text.is_empty());
        let sort = (self.sort != Column::Name).then(|| ("sort", self.sort.property().to_owned()));
        let order = self.is_descending.then(|| ("order", "desc".to_owned()));
        let page = (self.page > 0).then(|| ("page", (self.page + 1).to_string()));
        [search, sort, order, page].into_iter().flatten().collect()
    }
}

impl UsersState {
    /// Sorted by a column; by the same one the other way round.
    pub(super) fn sorted_by(&self, column: Column) -> Self {
        let is_descending = self.sort == column && !self.is_descending;
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
            format!("{}?$top={top}&$count=true&$select={SELECT}&$orderby={}", routes::users(), encoded(&order));
        if skip > 0 {
            address.push_str(&format!("&$skip={skip}"));
        }
        let words = self.search.trim();
        if !words.is_empty() {
            let phrase = |property| search_phrase(&format!("{property}:{words}"));
            let search = format!("{} OR {}", phrase("displayName"), phrase("userPrincipalName"));
            address.push_str(&format!("&$search={}", encoded(&search)));
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::Parameters;

    fn read(query: &str) -> UsersState {
        let parameters = Parameters::of_query(query);
        UsersState::from_parameters(|name| parameters.get(name))
    }

    #[test]
    fn the_address_is_the_state() {
        assert_eq!(read(""), UsersState::default());
        for query in ["", "?search=anna&page=3", "?sort=userPrincipalName&order=desc", "?order=desc"] {
            assert_eq!(read(query).to_query(), query);
        }
        assert_eq!(read("?sort=nothing&page=x&order=x"), UsersState::default());
    }

    #[test]
    fn users_are_asked_for_by_their_names() {
        let list = format!("gateway/graph/v1.0/users?$top=50&$count=true&$select={SELECT}&$orderby=displayName");
        assert_eq!(read("").address(), list);
        assert_eq!(
            read("?search=an+na&page=2").address(),
            format!("{list}&$skip=50&$search=%22displayName%3Aan%20na%22%20OR%20%22userPrincipalName%3Aan%20na%22")
        );
        let turned = UsersState::default().sorted_by(Column::Name);
        assert!(turned.is_descending && !turned.sorted_by(Column::Principal).is_descending);
    }
}
