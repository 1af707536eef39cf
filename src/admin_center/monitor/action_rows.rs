//! The rows of the list of device actions.

use crate::i18n::{format, t, t_with};
use crate::model::action_status::{Action, ActionState};
use crate::paths;
use crate::ui::Link;
use contract::graph::RemoteActionAudit;
use leptos::prelude::*;

/// Name of the action; one that this app does not know shows under its wire name.
pub(super) fn action_words(audit: &RemoteActionAudit) -> String {
    Action::of_graph_name(&audit.lab_action_name)
        .map_or_else(|| audit.lab_action_name.clone(), |action| t(action.label()))
}

/// How it stands.
pub(super) fn status_words(audit: &RemoteActionAudit) -> String {
    t(ActionState::of_graph_name(&audit.action_state).in_table())
}

/// One row: the device leads to its page, the action to its trace.
pub(super) fn row(audit: RemoteActionAudit) -> impl IntoView {
    let (action, status) = (action_words(&audit), status_words(&audit));
    let state = ActionState::of_graph_name(&audit.action_state).in_table();
    let name = t_with(
        "center-monitor-trace",
        &[("action", action.as_str().into()), ("device", audit.device_display_name.as_str().into())],
    );
    view! {
        <tr>
            <th scope="row">
                <Link to=paths::device(&audit.managed_device_id)>{audit.device_display_name.clone()}</Link>
            </th>
            <td>{audit.device_owner_user_principal_name}</td>
            <td>
                <Link to=paths::action(&audit.id)>
                    <span aria-hidden="true">{action}</span>
                    <span class="visually-hidden">{name}</span>
                </Link>
            </td>
            <td>
                <span class="center-action-state" data-state=state>
                    {status}
                </span>
            </td>
            <td>{audit.initiated_by_user_principal_name}</td>
            <td>{format::date_time_of(&audit.request_date_time)}</td>
        </tr>
    }
}
