//! *Export* of a list of Microsoft Graph: every row of it as it is filtered and sorted, as one CSV file.

use crate::api::{self, ApiError};
use crate::browser::FileParts;
use crate::i18n::t;
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use contract::graph::GraphList;
use contract::routes;
use serde::de::DeserializeOwned;

/// Rows of a request: what the gateway gives at most.
pub(in crate::admin_center) const EXPORT_ROWS: u64 = 1_000;

/// What is exported, and how.
pub(in crate::admin_center) struct CsvExport<T> {
    /// Where the list begins.
    pub(in crate::admin_center) first: String,
    /// Path of the list: links to its next pages begin with it.
    pub(in crate::admin_center) path: String,
    /// Message ids of the columns' names.
    pub(in crate::admin_center) columns: Vec<&'static str>,
    /// Message id of the file's name.
    pub(in crate::admin_center) file: &'static str,
    /// Writes a row.
    pub(in crate::admin_center) push: fn(&mut Records, &T),
}

impl<T: DeserializeOwned + 'static> CsvExport<T> {
    /// Reads the list to its end and saves it. The number of rows.
    ///
    /// # Errors
    /// Refused, unreachable or not understood.
    pub(in crate::admin_center) async fn save(self) -> Result<u64, ApiError> {
        let mut parts = FileParts::default();
        let mut records = Records::default();
        let names: Vec<String> = self.columns.iter().map(|column| t(column)).collect();
        records.push(names.iter().map(String::as_str));
        parts.push(BYTE_ORDER_MARK);
        let (mut next, mut rows) = (Some(self.first), 0);
        while let Some(address) = next {
            let page: GraphList<T> = api::get(&address).await?;
            page.value.iter().for_each(|row| (self.push)(&mut records, row));
            parts.push(&records.take());
            rows += page.value.len() as u64;
            next = page.next_link.as_deref().and_then(|link| path_of_next_link(link, &self.path)).map(str::to_owned);
        }
        parts.save(&format!("{}.csv", t(self.file)), "text/csv;charset=utf-8");
        Ok(rows)
    }
}

/// The part of an `@odata.nextLink` that calls take; `None` for a link that leads somewhere else.
fn path_of_next_link<'link>(link: &'link str, path: &str) -> Option<&'link str> {
    let below = &link[link.find(routes::PREFIX)?..];
    below.starts_with(path).then_some(below)
}
