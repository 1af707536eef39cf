//! Where a search found a device whose shown columns do not hold what was searched for.

use super::column::Column;
use super::state::GridState;
use crate::admin_center::words::Shown;
use crate::browser;
use contract::graph::ManagedDevice;

/// The columns that a search looks in; what stands first is named first. The grid has no column of IMEI.
const SEARCHED: [Column; 10] = [
    Column::DeviceName,
    Column::SerialNumber,
    Column::ManagementName,
    Column::PrimaryUser,
    Column::PrimaryUserEmail,
    Column::PrimaryUserName,
    Column::PhoneNumber,
    Column::Model,
    Column::Manufacturer,
    Column::OperatingSystem,
];

/// The columns that a search of this screen looks in, with what it looks for in small letters. `serialNumber:5cg` looks in one.
fn wanted(search: &str) -> (Vec<Column>, String) {
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    match search.split_once(':').filter(|(name, _)| is_name(name)) {
        Some((name, text)) => (Column::of_property(name).into_iter().collect(), in_small_letters(text)),
        None => (SEARCHED.to_vec(), in_small_letters(search)),
    }
}

/// Nearly everything is ASCII, and the browser is asked only for what is not.
fn in_small_letters(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { browser::lower_case(text) }
}

/// The columns that are not shown and have to be read to tell where the search found a device.
pub(super) fn hidden_columns(state: &GridState) -> Vec<Column> {
    if state.search.is_empty() {
        return Vec::new();
    }
    let (mut columns, _) = wanted(&state.search);
    columns.retain(|column| !state.columns.contains(column));
    columns
}

/// The column that holds what was searched for, and its text, where no shown column holds it.
pub(super) fn found_in(state: &GridState, device: &ManagedDevice) -> Option<(Column, String)> {
    if state.search.is_empty() {
        return None;
    }
    let (columns, needle) = wanted(&state.search);
    let text_in = |column: Column| match column.cell(device) {
        Shown::Text(text) if in_small_letters(&text).contains(&needle) => Some(text),
        _ => None,
    };
    let is_seen = |column: &Column| state.columns.contains(column) && text_in(*column).is_some();
    if columns.iter().any(is_seen) {
        return None;
    }
    columns.into_iter().find_map(|column| Some((column, text_in(column)?)))
}

/// The columns of a screen, with the one of findings beside the names where the search found a row that was read in no other. `any_row`
/// tells whether something holds of such a row.
pub(super) fn with_findings(
    state: &GridState,
    any_row: impl FnOnce(&dyn Fn(&ManagedDevice) -> bool) -> bool,
) -> Vec<Column> {
    let mut columns = state.columns.clone();
    if !state.search.is_empty() && any_row(&|device| found_in(state, device).is_some()) {
        let name = columns.iter().position(|column| *column == Column::DeviceName).unwrap_or(0);
        columns.insert((name + 1).min(columns.len()), Column::FoundIn);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device() -> ManagedDevice {
        ManagedDevice {
            device_name: Some("FIN-LT-0010".into()),
            serial_number: Some("5CG0123XYZ".into()),
            model: Some("Åsa 5".into()),
            ..ManagedDevice::default()
        }
    }

    fn check(search: &str, expected: Option<Column>) {
        let state = GridState::default().searched(search);
        assert_eq!(found_in(&state, &device()).map(|(column, _)| column), expected, "{search}");
    }

    #[test]
    fn a_hit_in_a_hidden_column_names_it_and_one_in_a_shown_column_does_not() {
        check("5cg01", Some(Column::SerialNumber));
        check("åsa", Some(Column::Model));
        check("fin-lt", None);
        check("", None);
        check("serialNumber:5cg", Some(Column::SerialNumber));
        check("model:5cg", None);
        check("userId:5cg", None);
        let shown = GridState::default().with_columns(vec![Column::SerialNumber]).searched("5CG01");
        assert_eq!(found_in(&shown, &device()), None);
    }

    #[test]
    fn only_a_search_reads_what_is_hidden() {
        assert!(hidden_columns(&GridState::default()).is_empty());
        let hidden = hidden_columns(&GridState::default().searched("x"));
        assert!(hidden.contains(&Column::SerialNumber) && !hidden.contains(&Column::DeviceName));
    }

    #[test]
    fn findings_stand_beside_the_names() {
        let columns = vec![Column::ManagedBy, Column::DeviceName, Column::OsVersion];
        let state = GridState::default().with_columns(columns.clone());
        let shown = |search: &str| with_findings(&state.searched(search), |finds| finds(&device()));
        assert_eq!(shown(""), columns);
        assert_eq!(shown("fin-lt"), columns);
        assert_eq!(shown("5cg")[1..3], [Column::DeviceName, Column::FoundIn]);
    }
}
