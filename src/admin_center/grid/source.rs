//! Where the rows of the grid come from. Lists are walked from page to page; what the grid draws is read in blocks.

use super::blocks::{BLOCK_ROWS, Ticket};
use super::column::Column;
use super::found::hidden_columns;
use super::odata::{self, EXPORT_ROWS_PER_REQUEST};
use super::state::GridState;
use crate::api::{self, ApiError};
use crate::list::selection::Selection;
use contract::graph::{GraphList, ManagedDevice};
use contract::routes;

/// A part of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeviceWindow {
    /// The rows, in order.
    pub rows: Vec<ManagedDevice>,
    /// Rows of the whole list as it is searched and filtered.
    pub total: u64,
    /// Where the rows after these are, on the way of [`walks`].
    pub next: Option<String>,
}

/// What identifies the list that a screen of the grid shows: two screens with the same key show the same rows and cells.
pub fn list_key(state: &GridState) -> String {
    odata::list_address(state, 0, BLOCK_ROWS, &select(state))
}

/// Address of a block of the list.
pub fn block_address(state: &GridState, ticket: Ticket) -> String {
    odata::list_address(state, ticket.first_row(), BLOCK_ROWS, &select(state))
}

/// The properties that the shown cells need: the key, the name, and what the columns show; with a search, also what it looks in.
fn select(state: &GridState) -> String {
    let mut properties = vec![Column::DeviceId.property()];
    let columns = state.columns.iter().copied().chain(hidden_columns(state));
    properties.extend(columns.map(Column::property).filter(|property| *property != "id"));
    properties.join(",")
}

/// Address of `rows` ids of the list from `first` on.
pub fn ids_address(state: &GridState, first: u64, rows: u64) -> String {
    odata::list_address(state, first, rows, "id")
}

/// Reads a part of the list.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn read(address: String) -> Result<DeviceWindow, ApiError> {
    let list: GraphList<ManagedDevice> = api::get(&address).await?;
    let total = list.count.unwrap_or(list.value.len() as u64);
    let next = list.next_link.as_deref().and_then(path_of_next_link).map(str::to_owned);
    // A link that leads to itself, or on from nothing, would never end.
    let next = next.filter(|link| *link != address && !list.value.is_empty());
    Ok(DeviceWindow { rows: list.value, total, next })
}

/// Where the walks over what is selected (or over the whole list without a selection) begin: read each, then each `next`.
/// Rows that the selection leaves out may be among them.
pub fn walks(state: &GridState, selection: Option<&Selection>, select: &str) -> Vec<String> {
    match selection {
        Some(Selection::Only(ids)) => odata::ids_addresses(ids.iter().map(String::as_str), select),
        Some(Selection::AllBut(_)) | None => vec![odata::list_address(state, 0, EXPORT_ROWS_PER_REQUEST, select)],
    }
}

/// Reads what [`walks`] leads to, part by part, while it is wanted. `take` gets the rows of each part that belong to the selection, and
/// how many the list has.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn walk(
    starts: Vec<String>,
    selection: Option<Selection>,
    is_wanted: &dyn Fn() -> bool,
    take: &mut dyn FnMut(Vec<ManagedDevice>, u64),
) -> Result<(), ApiError> {
    for start in starts {
        let mut next = Some(start);
        while let Some(address) = next.take().filter(|_| is_wanted()) {
            let mut window = read(address).await?;
            // Cancelled while the answer was on its way.
            if !is_wanted() {
                return Ok(());
            }
            if let Some(selection) = &selection {
                window.rows.retain(|device| selection.contains(&device.id));
            }
            next = window.next;
            take(window.rows, window.total);
        }
    }
    Ok(())
}

/// Which row of the list is the first whose value in the sorted column begins with `prefix`, from 0.
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn position(address: String) -> Result<u64, ApiError> {
    let text = api::get_text(&address).await?;
    // What is no number is no answer of the gateway; the top of the list is where one starts to look.
    Ok(text.trim().parse().unwrap_or(0))
}

/// The part of an `@odata.nextLink` that calls take; `None` for a link that leads somewhere else.
fn path_of_next_link(link: &str) -> Option<&str> {
    let path = &link[link.find(routes::PREFIX)?..];
    path.starts_with(&routes::managed_devices()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_next_link_is_followed_only_within_the_list() {
        let path = "gateway/graph/beta/deviceManagement/managedDevices?$skiptoken=1";
        assert_eq!(path_of_next_link(&format!("http://127.0.0.1:8081/lab/{path}")), Some(path));
        assert_eq!(path_of_next_link(path), Some(path));
        assert_eq!(path_of_next_link("https://example.com/elsewhere"), None);
        assert_eq!(path_of_next_link("gateway/lab/reset"), None);
    }

    #[test]
    fn another_page_or_flyout_is_the_same_list_and_other_columns_are_not() {
        let state = GridState::default();
        assert_eq!(list_key(&state), list_key(&state.at_page(2).with_panel(Some(super::super::state::Panel::Filter))));
        assert_ne!(list_key(&state), list_key(&state.with_columns(vec![Column::SerialNumber])));
        assert_ne!(list_key(&state), list_key(&state.sorted_by(Column::Model)));
    }

    #[test]
    fn what_is_selected_one_by_one_is_asked_for_by_id_and_all_by_the_list_itself() {
        let state = GridState::default().searched("x");
        let mut some = Selection::default();
        some.set("a", true);
        assert!(walks(&state, Some(&some), "id")[0].contains("id%20in%20"));
        assert_eq!(walks(&state, Some(&Selection::all()), ""), walks(&state, None, ""));
    }
}
