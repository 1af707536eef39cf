//! The state of the page that its address holds: the query, and how its result is shown. A link opens the query and does not run it: a
//! run is a command of the world.

use crate::i18n::text_id;
use crate::list::url_state::UrlState;

/// Longest query in the address, in bytes: hosts of static files refuse addresses from some 8 kB on, and encoding may triple it.
const QUERY_IN_ADDRESS_BYTES_MAX: usize = 2_000;

/// How a result is drawn besides its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ChartLook {
    #[default]
    None,
    Bar,
    Column,
    Pie,
}

impl ChartLook {
    pub(crate) const ALL: [Self; 4] = [Self::None, Self::Bar, Self::Column, Self::Pie];

    /// Its name in the address.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Bar => "bar",
            Self::Column => "column",
            Self::Pie => "pie",
        }
    }

    /// The look of a name; none of another text.
    pub(crate) fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|look| look.key() == key).unwrap_or_default()
    }

    /// Message id of its name.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::None => text_id("cmpivot-chart-none"),
            Self::Bar => text_id("cmpivot-chart-bar"),
            Self::Column => text_id("cmpivot-chart-column"),
            Self::Pie => text_id("cmpivot-chart-pie"),
        }
    }
}

/// The state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageState {
    pub(crate) query: String,
    /// Name of the column that the result is sorted by; empty for the order of the answer.
    pub(crate) sort: String,
    pub(crate) is_descending: bool,
    /// Words that a row must contain.
    pub(crate) search: String,
    pub(crate) chart: ChartLook,
}

impl UrlState for PageState {
    fn from_parameters(get: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| get(name).unwrap_or_default();
        Self {
            query: value("query"),
            sort: value("sort"),
            is_descending: value("order") == "desc",
            search: value("search"),
            chart: ChartLook::of_key(&value("chart")),
        }
    }

    fn to_parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = Vec::new();
        if !self.query.is_empty() && self.query.len() <= QUERY_IN_ADDRESS_BYTES_MAX {
            parameters.push(("query", self.query.clone()));
        }
        if !self.sort.is_empty() {
            parameters.push(("sort", self.sort.clone()));
            if self.is_descending {
                parameters.push(("order", "desc".to_owned()));
            }
        }
        if !self.search.is_empty() {
            parameters.push(("search", self.search.clone()));
        }
        if self.chart != ChartLook::None {
            parameters.push(("chart", self.chart.key().to_owned()));
        }
        parameters
    }
}

impl PageState {
    /// Sorted by a column: upwards, then downwards, then in the order of the answer again.
    pub(crate) fn sorted_by(&self, column: &str) -> Self {
        let (sort, is_descending) = match (self.sort == column, self.is_descending) {
            (false, _) => (column.to_owned(), false),
            (true, false) => (column.to_owned(), true),
            (true, true) => (String::new(), false),
        };
        Self { sort, is_descending, ..self.clone() }
    }
}

/// Every parameter of the state.
const PARAMETERS: [&str; 5] = ["query", "sort", "order", "search", "chart"];

impl PageState {
    /// The state as changes of an address that has other parameters too.
    pub(crate) fn to_changes(&self) -> Vec<(&'static str, Option<String>)> {
        let mut parameters = self.to_parameters();
        let mut value = |name: &str| {
            let index = parameters.iter().position(|(known, _)| *known == name)?;
            Some(parameters.swap_remove(index).1)
        };
        PARAMETERS.map(|name| (name, value(name))).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::Parameters;

    fn read(query: &str) -> PageState {
        let parameters = Parameters::of_query(query);
        PageState::from_parameters(|name| parameters.get(name))
    }

    #[test]
    fn the_address_is_the_state() {
        for query in [
            "",
            "?query=OS%20%7C%20project%20Device%0A%2F%2F%20a%26b",
            "?query=OS&sort=Caption&order=desc&search=a&chart=pie",
            "?sort=Caption",
        ] {
            assert_eq!(read(query).to_query(), query);
        }
        assert_eq!(read("?chart=cake&order=desc").to_query(), "");
        let long = PageState { query: "x".repeat(QUERY_IN_ADDRESS_BYTES_MAX + 1), ..PageState::default() };
        assert_eq!(long.to_query(), "");
    }

    #[test]
    fn changes_name_every_parameter() {
        let state = read("?query=OS&sort=Caption&search=a&chart=pie");
        let value = |text: &str| Some(text.to_owned());
        let expected = [
            ("query", value("OS")),
            ("sort", value("Caption")),
            ("order", None),
            ("search", value("a")),
            ("chart", value("pie")),
        ];
        assert_eq!(state.to_changes(), expected);
    }

    #[test]
    fn a_column_is_sorted_turned_round_and_left() {
        let up = PageState::default().sorted_by("Name");
        let down = up.sorted_by("Name");
        assert_eq!((up.is_descending, down.is_descending), (false, true));
        assert_eq!(down.sorted_by("Name"), PageState::default());
        assert_eq!(down.sorted_by("Size"), PageState::default().sorted_by("Size"));
    }
}
