//! The device list's state: what stands in the URL, and what is asked of the site's administration service for it.

use super::column::Column;
use super::upload_state::filter_named;
use crate::list::url_state::UrlState;
use contract::query::{COLLECTION, UPLOAD};

/// Rows of one page: the console scrolls, a page of this size stays quick to draw whatever the fleet.
pub const PAGE_ROWS: u64 = 50;

/// Everything that the list shows is a function of this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceListQuery {
    /// What the search box holds.
    pub search: String,
    /// Only members of this collection and its children.
    pub collection: Option<String>,
    /// Only devices in this state of the upload ([`super::upload_state::FILTERS`]).
    pub upload: Option<&'static str>,
    /// Which column orders the rows.
    pub order: Column,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Page, counted from one.
    pub page: u64,
    /// Resource id of the selected device.
    pub selected: Option<u32>,
}

impl UrlState for DeviceListQuery {
    fn from_parameters(parameter: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            search: parameter("search").unwrap_or_default(),
            collection: parameter("collection").filter(|id| !id.is_empty()),
            upload: parameter("upload").as_deref().and_then(filter_named),
            order: parameter("sort")
                .as_deref()
                .and_then(Column::from_slug)
                .filter(|column| column.is_sortable())
                .unwrap_or_default(),
            descending: parameter("order").as_deref() == Some("descending"),
            page: parameter("page").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1),
            selected: parameter("device").and_then(|id| id.parse().ok()),
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = Vec::new();
        if !self.search.is_empty() {
            parameters.push(("search", self.search.clone()));
        }
        if let Some(collection) = &self.collection {
            parameters.push(("collection", collection.clone()));
        }
        if let Some(upload) = self.upload {
            parameters.push(("upload", upload.to_owned()));
        }
        if self.order != Column::default() {
            parameters.push(("sort", self.order.slug().to_owned()));
        }
        if self.descending {
            parameters.push(("order", "descending".to_owned()));
        }
        if self.page > 1 {
            parameters.push(("page", self.page.to_string()));
        }
        if let Some(selected) = self.selected {
            parameters.push(("device", selected.to_string()));
        }
        parameters
    }
}

impl DeviceListQuery {
    /// The request's query options, not yet percent-encoded.
    pub fn options(&self) -> Vec<(&'static str, String)> {
        let direction = if self.descending { " desc" } else { "" };
        let mut options = vec![
            ("$count", "true".to_owned()),
            ("$top", PAGE_ROWS.to_string()),
            ("$skip", (self.page.saturating_sub(1) * PAGE_ROWS).to_string()),
            ("$orderby", format!("{}{direction}", self.order.property())),
        ];
        if !self.search.trim().is_empty() {
            options.push(("$search", self.search.trim().to_owned()));
        }
        if let Some(collection) = &self.collection {
            options.push((COLLECTION, collection.clone()));
        }
        if let Some(upload) = self.upload {
            options.push((UPLOAD, upload.to_owned()));
        }
        options
    }

    /// The same list ordered by `column`: a second press on the same header turns the order round. Back to page one.
    pub fn ordered_by(&self, column: Column) -> Self {
        let descending = self.order == column && !self.descending;
        Self { order: column, descending, page: 1, ..self.clone() }
    }

    /// The same list of devices in another state of the upload, or in any. Back to page one, and nothing selected: the
    /// device may not be among them.
    pub fn of_upload(&self, upload: Option<&'static str>) -> Self {
        Self { upload, page: 1, selected: None, ..self.clone() }
    }

    /// The same list, searched. Back to page one.
    pub fn searched(&self, search: &str) -> Self {
        Self { search: search.to_owned(), page: 1, ..self.clone() }
    }
}

/// How many pages `total` rows fill; an empty list has one.
pub fn page_count(total: u64) -> u64 {
    total.div_ceil(PAGE_ROWS).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn round_trip(query: &DeviceListQuery) -> DeviceListQuery {
        let parameters: HashMap<_, _> = query.to_parameters().into_iter().collect();
        DeviceListQuery::from_parameters(|name| parameters.get(name).cloned())
    }

    #[test]
    fn the_url_holds_the_list() {
        let query = DeviceListQuery {
            search: "LT-0".into(),
            collection: Some("PS100014".into()),
            upload: Some("noClient"),
            order: Column::ClientActivity,
            descending: true,
            page: 3,
            selected: Some(16_777_221),
        };
        assert_eq!(round_trip(&query), query);
        let default = DeviceListQuery { page: 1, ..DeviceListQuery::default() };
        assert!(default.to_parameters().is_empty());
        assert_eq!(round_trip(&default), default);
    }

    #[test]
    fn nonsense_in_the_url_is_the_default() {
        let query = DeviceListQuery::from_parameters(|_| Some("0x".into()));
        assert_eq!((query.page, query.order, query.descending, query.selected), (1, Column::Name, false, None));
        assert_eq!(query.upload, None);
    }

    #[test]
    fn a_second_press_turns_the_order_round() {
        let query = DeviceListQuery { page: 4, ..DeviceListQuery::default() };
        let by_build = query.ordered_by(Column::Build);
        assert_eq!((by_build.order, by_build.descending, by_build.page), (Column::Build, false, 1));
        assert!(by_build.ordered_by(Column::Build).descending);
        assert!(!by_build.ordered_by(Column::Build).ordered_by(Column::Build).descending);
    }

    #[test]
    fn pages_are_asked_for_by_rows() {
        let query = DeviceListQuery { page: 3, descending: true, search: " a ".into(), ..DeviceListQuery::default() };
        let options: HashMap<_, _> = query.options().into_iter().collect();
        assert_eq!(options["$skip"], "100");
        assert_eq!(options["$orderby"], "name desc");
        assert_eq!(options["$search"], "a");
        assert!(!options.contains_key("upload"));
        let missing: HashMap<_, _> = query.of_upload(Some("notUploaded")).options().into_iter().collect();
        assert_eq!((missing["upload"].as_str(), missing["$skip"].as_str()), ("notUploaded", "0"));
        assert_eq!((page_count(0), page_count(50), page_count(51)), (1, 1, 2));
    }
}
