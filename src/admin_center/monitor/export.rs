//! *Export* of the list of device actions.

use super::action_rows::{action_words, status_words};
use super::state::{ActionsState, Column};
use crate::admin_center::csv_export::CsvExport;
use crate::i18n::format;
use crate::list::csv::Records;
use contract::graph::RemoteActionAudit;
use contract::routes;

/// What is exported.
pub(super) fn export(state: &ActionsState) -> CsvExport<RemoteActionAudit> {
    CsvExport {
        first: state.export_address(),
        path: routes::remote_action_audits(),
        columns: Column::ALL.map(Column::label).to_vec(),
        file: "center-monitor-export-file",
        push,
    }
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
