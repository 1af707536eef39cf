//! The lists of *Scripts*, as the address of the page holds them: search, order and page.

use crate::browser::lower_case;
use crate::i18n::{format, t};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use crate::navigation::Parameters;
use contract::device_scripts::{RunnableScript, ScriptRun};

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 25;

/// Message id of a state.
pub(super) fn state_id(state: &str) -> &'static str {
    match state {
        "succeeded" => "center-script-succeeded",
        "failed" => "center-script-failed",
        _ => "center-script-pending",
    }
}

/// A column by which the runs are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// *Script name*
    Name,
    /// *Last run time*
    #[default]
    Ran,
}

/// What is shown. By default everything, the last run first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ScriptsState {
    pub(super) search: String,
    pub(super) sort: Column,
    pub(super) is_descending: bool,
    pub(super) page: u64,
}

impl ScriptsState {
    /// Reads the query of the page.
    pub(super) fn of(query: &Parameters) -> Self {
        let value = |name| query.get(name).unwrap_or_default();
        let (sort, is_descending) = match value("order").as_str() {
            "name" => (Column::Name, false),
            "-name" => (Column::Name, true),
            "ran" => (Column::Ran, false),
            _ => (Column::Ran, true),
        };
        Self { search: value("search"), sort, is_descending, page: value("page").parse().unwrap_or(0) }
    }

    /// Changes of the query after a press on the head of a column.
    pub(super) fn sorted_by(&self, column: Column) -> [(&'static str, Option<String>); 2] {
        let is_descending = self.sort == column && !self.is_descending;
        let order = match (column, is_descending) {
            (Column::Name, false) => Some("name"),
            (Column::Name, true) => Some("-name"),
            (Column::Ran, false) => Some("ran"),
            (Column::Ran, true) => None,
        };
        [("order", order.map(str::to_owned)), ("page", None)]
    }

    /// The runs that are kept, in order.
    pub(super) fn kept(&self, all: &[ScriptRun]) -> Vec<ScriptRun> {
        let needle = lower_case(self.search.trim());
        let mut kept: Vec<_> = all.iter().filter(|run| lower_case(&run.name).contains(&needle)).cloned().collect();
        kept.sort_by(|one, other| {
            let order = match self.sort {
                Column::Name => lower_case(&one.name).cmp(&lower_case(&other.name)),
                Column::Ran => one.run_date_time.cmp(&other.run_date_time),
            };
            if self.is_descending { order.reverse() } else { order }
        });
        kept
    }
}

/// The scripts that may be run and that a search finds.
pub(super) fn found(all: &[RunnableScript], search: &str) -> Vec<RunnableScript> {
    let needle = lower_case(search.trim());
    all.iter().filter(|script| lower_case(&script.name).contains(&needle)).cloned().collect()
}

/// The view as a file.
pub(super) fn csv(kept: &[ScriptRun]) -> String {
    let mut records = Records::default();
    let names = ["center-script-name", "center-script-ran", "center-script-state"].map(t);
    records.push(names.iter().map(String::as_str));
    for run in kept {
        let (ran, state) = (format::date_time_of(&run.run_date_time), t(state_id(&run.state)));
        records.push([run.name.as_str(), &ran, &state]);
    }
    format!("{BYTE_ORDER_MARK}{}", records.take())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(name: &str, ran: &str) -> ScriptRun {
        ScriptRun { name: name.into(), run_date_time: ran.into(), ..ScriptRun::default() }
    }

    #[test]
    fn the_last_run_comes_first_until_a_head_is_pressed() {
        let all = [run("b", "2020-09-01"), run("A", "2020-09-03"), run("c", "2020-09-02")];
        let names = |query: &str| {
            let state = ScriptsState::of(&Parameters::of_query(query));
            state.kept(&all).into_iter().map(|run| run.name).collect::<Vec<_>>()
        };
        for (query, expected) in [
            ("", vec!["A", "c", "b"]),
            ("?order=ran", vec!["b", "c", "A"]),
            ("?order=name", vec!["A", "b", "c"]),
            ("?order=-name", vec!["c", "b", "A"]),
            ("?search=a", vec!["A"]),
        ] {
            assert_eq!(names(query), expected, "{query}");
        }
        let pressed = |query: &str, column| {
            ScriptsState::of(&Parameters::of_query(query)).sorted_by(column)[0].1.clone().unwrap_or_default()
        };
        assert_eq!(pressed("", Column::Ran), "ran");
        assert_eq!(pressed("?order=ran", Column::Ran), "");
        assert_eq!(pressed("?order=name", Column::Name), "-name");
    }
}
