//! *Export* of the list of device actions: every row of it as it is filtered and sorted, as one CSV file.

use super::action_rows::{action_words, status_words};
use super::state::{ActionsState, Column};
use crate::api::{self, ApiError};
use crate::browser::FileParts;
use crate::i18n::{format, t};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use contract::graph::{GraphList, RemoteActionAudit};
use contract::routes;

/// Reads the list to its end and saves it. The number of rows.
///
/// # Errors
/// Refused, unreachable or not understood.
pub(super) async fn export(state: ActionsState) -> Result<u64, ApiError> {
    let mut parts = FileParts::default();
    let mut records = Records::default();
    let names = Column::ALL.map(|column| t(column.label()));
    records.push(names.iter().map(String::as_str));
    parts.push(BYTE_ORDER_MARK);
    let (mut next, mut rows) = (Some(state.export_address()), 0);
    while let Some(address) = next {
        let page: GraphList<RemoteActionAudit> = api::get(&address).await?;
        page.value.iter().for_each(|audit| push(&mut records, audit));
        parts.push(&records.take());
        rows += page.value.len() as u64;
        next = page.next_link.as_deref().and_then(path_of_next_link).map(str::to_owned);
    }
    parts.save(&format!("{}.csv", t("center-monitor-export-file")), "text/csv;charset=utf-8");
    Ok(rows)
}

fn push(records: &mut Records, audit: &RemoteActionAudit) {
    let (action, status) = (action_words(audit), status_words(audit));
    let time = format::date_time_of(&audit.request_date_time);
    records.push([
        audit.device_display_name.as_str(),
        &audit.device_owner_user_principal_name,
        &action,
        &status,
        &audit.initiated_by_user_principal_name,
        &time,
    ]);
}

/// The part of an `@odata.nextLink` that calls take; `None` for a link that leads somewhere else.
fn path_of_next_link(link: &str) -> Option<&str> {
    let path = &link[link.find(routes::PREFIX)?..];
    path.starts_with(&routes::remote_action_audits()).then_some(path)
}
