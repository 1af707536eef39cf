//! What the All devices grid shows, as the address of the page holds it: search, filter, sort, columns, page or row.

use super::column::Column;
use super::column_order;
use super::filter::GridFilter;
use super::layout::{Layout, Movement, PAGE_ROWS};
use crate::i18n::site_version;
use crate::list::url_state::UrlState;

/// A flyout over the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// *Filter*.
    Filter,
    /// *Columns*.
    Columns,
    /// *Export*.
    Export,
    /// *Bulk Device Actions*.
    Bulk,
}

impl Panel {
    const ALL: [Self; 4] = [Self::Filter, Self::Columns, Self::Export, Self::Bulk];

    fn name(self) -> &'static str {
        match self {
            Self::Filter => "filter",
            Self::Columns => "columns",
            Self::Export => "export",
            Self::Bulk => "bulk",
        }
    }
}

/// One screen of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridState {
    /// Search text; empty is none.
    pub search: String,
    /// Filter.
    pub filter: GridFilter,
    /// Sorted by this column…
    pub sort: Column,
    /// …from the largest value down.
    pub is_descending: bool,
    /// Columns from left to right; *Device name* is always among them.
    pub columns: Vec<Column>,
    /// Pages or one list, where a link says so; else as the person likes it ([`Layout`]).
    pub movement: Option<Movement>,
    /// Rows on a page, where a link says so.
    pub page_rows: Option<u64>,
    /// Page, from 1.
    pub page: u64,
    /// The row at the top of the one list, from 1.
    pub row: u64,
    /// The flyout that is open.
    pub panel: Option<Panel>,
    /// The last full hour of simulated time, milliseconds since 1970, where the filter counts from it; else zero. No part of the address.
    pub hour_ms: i64,
}

impl Default for GridState {
    fn default() -> Self {
        Self {
            search: String::new(),
            filter: GridFilter::default(),
            sort: Column::LastCheckIn,
            is_descending: true,
            columns: Column::of_first_visit(site_version()),
            movement: None,
            page_rows: None,
            page: 1,
            row: 1,
            panel: None,
            hour_ms: 0,
        }
    }
}

impl UrlState for GridState {
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let default = Self::default();
        let number = |name: &str| get(name).and_then(|text| text.parse::<u64>().ok()).filter(|number| *number > 0);
        let sort = get("sort").and_then(|name| Column::of_property(&name)).filter(|column| column.is_sortable());
        Self {
            search: get("search").unwrap_or_default().trim().to_owned(),
            filter: GridFilter::from_query(&get),
            sort: sort.unwrap_or(default.sort),
            is_descending: match get("order").as_deref() {
                Some("asc") => false,
                Some("desc") => true,
                _ => sort.is_none(),
            },
            columns: get("columns").map_or(default.columns, |names| column_order::of_names(&names)),
            movement: get("view").and_then(|name| Movement::of_name(&name)),
            page_rows: number("rows").filter(|rows| PAGE_ROWS.contains(rows)),
            page: number("page").unwrap_or(1),
            row: number("row").unwrap_or(1),
            panel: get("panel").and_then(|name| Panel::ALL.into_iter().find(|panel| panel.name() == name)),
            hour_ms: 0,
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut push = |name, value: String| {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        };
        push("search", self.search.clone());
        for (name, value) in self.filter.to_query() {
            push(name, value);
        }
        if (self.sort, self.is_descending) != (default.sort, default.is_descending) {
            push("sort", self.sort.property().to_owned());
            push("order", if self.is_descending { "desc" } else { "asc" }.to_owned());
        }
        if self.columns != default.columns {
            push("columns", self.columns.iter().map(|column| column.property()).collect::<Vec<_>>().join(","));
        }
        if let Some(movement) = self.movement {
            push("view", movement.name().to_owned());
        }
        if let Some(rows) = self.page_rows {
            push("rows", rows.to_string());
        }
        for (name, number) in [("page", self.page), ("row", self.row)] {
            if number > 1 {
                push(name, number.to_string());
            }
        }
        if let Some(panel) = self.panel {
            push("panel", panel.name().to_owned());
        }
        pairs
    }
}

impl GridState {
    /// A click on the header of `column`: the other direction if it is the sorted one, else ascending. Back to the beginning.
    pub fn sorted_by(&self, column: Column) -> Self {
        let is_descending = self.sort == column && !self.is_descending;
        Self { sort: column, is_descending, ..self.at_start() }
    }

    /// The same screen with another flyout, or with none.
    pub fn with_panel(&self, panel: Option<Panel>) -> Self {
        Self { panel, ..self.clone() }
    }

    /// Another search text, at the beginning.
    pub fn searched(&self, search: &str) -> Self {
        Self { search: search.trim().to_owned(), ..self.at_start() }
    }

    /// Another filter, at the beginning.
    pub fn filtered(&self, filter: GridFilter) -> Self {
        Self { filter, panel: None, ..self.at_start() }
    }

    /// Another page.
    pub fn at_page(&self, page: u64) -> Self {
        Self { page: page.max(1), row: 1, ..self.clone() }
    }

    /// Another row at the top of the one list, from 1.
    pub fn at_row(&self, row: u64) -> Self {
        Self { row: row.max(1), page: 1, ..self.clone() }
    }

    /// The first page, the first row.
    pub fn at_start(&self) -> Self {
        self.at_page(1)
    }

    /// As the person likes it: what a link said of pages and rows is forgotten.
    pub fn as_preferred(&self) -> Self {
        Self { movement: None, page_rows: None, ..self.at_start() }
    }

    /// Other columns, from left to right; *Device name* stays.
    pub fn with_columns(&self, columns: Vec<Column>) -> Self {
        Self { columns: column_order::with_device_name(columns), panel: None, ..self.clone() }
    }

    /// How one moves: as the address says, else as the person likes it.
    pub fn movement(&self, layout: &Layout) -> Movement {
        self.movement.unwrap_or(layout.movement)
    }

    /// Rows on a page: as the address says, else as the person likes it.
    pub fn page_rows(&self, layout: &Layout) -> u64 {
        self.page_rows.unwrap_or_else(|| layout.page_rows())
    }

    /// Rows of the list before those that one can scroll to: the earlier pages, or none.
    pub fn skip(&self, layout: &Layout) -> u64 {
        match self.movement(layout) {
            Movement::Pages => (self.page - 1).saturating_mul(self.page_rows(layout)),
            Movement::Scroll => 0,
        }
    }

    /// Rows that one can scroll through, of a list of `total`: those of the page, or all.
    pub fn rows_in_reach(&self, layout: &Layout, total: u64) -> u64 {
        let rest = total.saturating_sub(self.skip(layout));
        match self.movement(layout) {
            Movement::Pages => rest.min(self.page_rows(layout)),
            Movement::Scroll => rest,
        }
    }

    /// Whether the list cannot be asked for before the simulated time is known.
    pub fn waits_for_clock(&self) -> bool {
        self.hour_ms == 0 && self.filter.is_relative()
    }

    /// Whether search or filter hide devices.
    pub fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || !self.filter.is_empty()
    }
}

/// Pages that a list can offer one by one; beyond it the page is typed.
pub const PAGES_IN_LIST_MAX: u64 = 200;

/// Pages of `page_rows` rows that `total` rows fill; an empty list has one page.
pub fn page_count(total: u64, page_rows: u64) -> u64 {
    total.div_ceil(page_rows).max(1)
}

#[cfg(test)]
mod tests {
    use super::super::filter::Wanted;
    use super::super::time_range::TimeRange;
    use super::*;
    use crate::navigation::Parameters;

    fn read(query: &str) -> GridState {
        let parameters = Parameters::of_query(query);
        GridState::from_parameters(|name| parameters.get(name))
    }

    #[test]
    fn the_default_screen_has_the_plain_address() {
        assert_eq!(GridState::default().to_query(), "");
        assert_eq!(read(""), GridState::default());
        assert!(GridState::default().is_descending);
    }

    #[test]
    fn every_part_survives_the_address() {
        let mut filter = GridFilter::default();
        filter.set(Column::ManagedBy, Wanted::AnyOf(vec!["configurationManagerClient".into(), "mdm".into()]));
        filter.set(Column::OsVersion, Wanted::Contains("10.0.19041".into()));
        filter.set(Column::LastCheckIn, Wanted::Within(TimeRange { is_never: true, ..TimeRange::default() }));
        let state = GridState {
            search: "Åsa & \"co\" 100%".into(),
            filter,
            sort: Column::DeviceName,
            is_descending: false,
            columns: vec![Column::DeviceName, Column::SerialNumber],
            movement: Some(Movement::Pages),
            page_rows: Some(100),
            page: 2,
            row: 1,
            panel: Some(Panel::Columns),
            hour_ms: 0,
        };
        assert_eq!(read(&state.to_query()), state);
    }

    #[test]
    fn what_is_not_understood_counts_as_not_given() {
        let state = read("?sort=operatingSystem&page=-3&columns=nonsense&managedBy=nonsense,mdm&order=sideways");
        assert_eq!(state.sort, Column::LastCheckIn);
        assert_eq!(state.page, 1);
        assert_eq!(state.columns, vec![Column::DeviceName]);
        assert_eq!(state.filter.wanted(Column::ManagedBy), Some(&Wanted::AnyOf(vec!["mdm".to_owned()])));
        assert!(state.is_descending);
    }

    #[test]
    fn a_click_on_a_header_sorts_and_a_second_one_turns_the_order() {
        let once = GridState::default().at_page(3).sorted_by(Column::DeviceName);
        assert_eq!((once.sort, once.is_descending, once.page), (Column::DeviceName, false, 1));
        assert!(once.sorted_by(Column::DeviceName).is_descending);
        assert!(!GridState::default().sorted_by(Column::LastCheckIn).is_descending);
    }

    #[test]
    fn pages_are_counted_as_the_pager_shows_them() {
        assert_eq!(page_count(0, 25), 1);
        assert_eq!(page_count(25, 25), 1);
        assert_eq!(page_count(38, 25), 2);
        let (state, layout) = (GridState::default().at_page(2), Layout::default());
        assert_eq!((state.skip(&layout), state.rows_in_reach(&layout, 38)), (25, 13));
        assert_eq!(state.rows_in_reach(&layout, 10), 0);
    }

    #[test]
    fn one_list_reaches_every_row_and_a_link_may_ask_for_it() {
        let layout = Layout::default();
        let state = read("?view=scroll&row=5000");
        assert_eq!((state.movement(&layout), state.row), (Movement::Scroll, 5_000));
        assert_eq!((state.skip(&layout), state.rows_in_reach(&layout, 1_000_000)), (0, 1_000_000));
        assert_eq!(state.as_preferred(), GridState::default());
        assert_eq!(read("?rows=500").page_rows(&layout), 500);
        assert_eq!(read("?rows=7").page_rows(&layout), 25);
    }

    #[test]
    fn the_picker_never_takes_the_device_name_away() {
        let state = GridState::default().with_columns(vec![Column::SerialNumber, Column::ManagedBy]);
        assert_eq!(state.columns, vec![Column::DeviceName, Column::SerialNumber, Column::ManagedBy]);
    }
}
