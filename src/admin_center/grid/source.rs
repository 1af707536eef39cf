//! Where the rows of the grid come from. The grid asks for a window of rows and knows nothing of HTTP; another source
//! (one that keeps a window of a million rows) takes the same two calls.

use super::odata::{self, EXPORT_ROWS_PER_REQUEST};
use super::state::{GridState, ROWS_PER_PAGE};
use crate::api::{self, ApiError};
use contract::graph::{GraphList, ManagedDevice};
use contract::routes;

/// A window of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeviceWindow {
    /// The rows, in order.
    pub rows: Vec<ManagedDevice>,
    /// Rows of the whole list as it is searched and filtered.
    pub total: u64,
    /// Where the rows after these are, on the way of [`walk`].
    pub next: Option<String>,
}

/// What identifies the window that a screen of the grid shows: two screens with the same key show the same rows.
pub fn window_key(state: &GridState) -> String {
    odata::list_address(state, state.skip(), ROWS_PER_PAGE)
}

/// Reads the window of a [`window_key`].
///
/// # Errors
/// Refused, unreachable or not understood.
pub async fn read(key: String) -> Result<DeviceWindow, ApiError> {
    let list: GraphList<ManagedDevice> = api::get(&key).await?;
    let total = list.count.unwrap_or(list.value.len() as u64);
    let next = list.next_link.as_deref().and_then(path_of_next_link).map(str::to_owned);
    Ok(DeviceWindow { rows: list.value, total, next })
}

/// Where a walk over the whole list begins: read it, then each `next`.
pub fn walk(state: &GridState) -> String {
    odata::list_address(state, 0, EXPORT_ROWS_PER_REQUEST)
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
    fn another_flyout_or_other_columns_show_the_same_rows() {
        let state = GridState::default();
        assert_eq!(window_key(&state), window_key(&state.with_columns(&[])));
        assert_ne!(window_key(&state), window_key(&state.at_page(2)));
    }
}
