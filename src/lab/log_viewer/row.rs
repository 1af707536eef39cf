//! The columns of a list, and the row of their names.

use crate::i18n::t;
use leptos::prelude::*;

/// Which columns a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnSet {
    /// CMTrace's.
    OneFile,
    /// And the file's name.
    WithFile,
}

impl ColumnSet {
    /// How many, for `aria-colcount`.
    pub const fn count(self) -> &'static str {
        match self {
            Self::OneFile => "4",
            Self::WithFile => "5",
        }
    }
}

/// Id of a row's element.
pub fn row_id(view: usize, row: u64) -> String {
    format!("log-line-{view}-{row}")
}

/// Names of the columns, as CMTrace has them.
#[component]
pub fn HeadRow(
    /// Which columns.
    columns: ColumnSet,
) -> impl IntoView {
    let file = (columns == ColumnSet::WithFile)
        .then(|| view! { <span role="columnheader">{move || t("logs-column-file")}</span> });
    view! {
        <div role="rowgroup" class="log-head-group">
            <div role="row" class="log-row log-head" aria-rowindex="1">
                <span role="columnheader">{move || t("logs-column-text")}</span>
                {file}
                <span role="columnheader">{move || t("logs-column-component")}</span>
                <span role="columnheader">{move || t("logs-column-time")}</span>
                <span role="columnheader">{move || t("logs-column-thread")}</span>
            </div>
        </div>
    }
}
