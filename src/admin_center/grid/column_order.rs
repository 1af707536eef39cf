//! Which columns stand where: read from a link, moved by dragging and by keys. *Device name* is always among them.

use super::column::Column;

/// Of the names in a link; what is no column, or stands twice, is left out.
pub fn of_names(names: &str) -> Vec<Column> {
    let mut columns = Vec::new();
    for column in names.split(',').filter_map(Column::of_property) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    with_device_name(columns)
}

/// The columns, with *Device name* before them where it is missing.
pub fn with_device_name(mut columns: Vec<Column>) -> Vec<Column> {
    if !columns.contains(&Column::DeviceName) {
        columns.insert(0, Column::DeviceName);
    }
    columns
}

/// `column` where `other` stands: before it when it comes from the right, behind it when it comes from the left.
pub fn moved(columns: &[Column], column: Column, other: Column) -> Vec<Column> {
    let place = |wanted: Column| columns.iter().position(|known| *known == wanted);
    let mut moved = columns.to_vec();
    if let (Some(from), Some(to)) = (place(column), place(other)) {
        moved.remove(from);
        moved.insert(to, column);
    }
    moved
}

/// `column` one place to the right or left, if there is one.
pub fn stepped(columns: &[Column], column: Column, is_to_the_right: bool) -> Vec<Column> {
    let place = columns.iter().position(|known| *known == column);
    let target = place.and_then(|place| if is_to_the_right { place.checked_add(1) } else { place.checked_sub(1) });
    match target.and_then(|target| columns.get(target)) {
        Some(other) => moved(columns, column, *other),
        None => columns.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::Column::{DeviceName, ManagedBy, Ownership};
    use super::*;

    #[test]
    fn a_link_names_columns_and_nonsense_is_left_out() {
        assert_eq!(of_names("managementAgent,nonsense,deviceName,managementAgent"), [ManagedBy, DeviceName]);
        assert_eq!(of_names("managementAgent"), [DeviceName, ManagedBy]);
    }

    #[test]
    fn a_column_moves_to_where_it_is_dropped() {
        let columns = [DeviceName, ManagedBy, Ownership];
        assert_eq!(moved(&columns, DeviceName, Ownership), [ManagedBy, Ownership, DeviceName]);
        assert_eq!(moved(&columns, Ownership, DeviceName), [Ownership, DeviceName, ManagedBy]);
        assert_eq!(moved(&columns, Ownership, Ownership), columns);
    }

    #[test]
    fn a_step_stops_at_both_ends() {
        let columns = [DeviceName, ManagedBy, Ownership];
        assert_eq!(stepped(&columns, ManagedBy, true), [DeviceName, Ownership, ManagedBy]);
        assert_eq!(stepped(&columns, Ownership, true), columns);
        assert_eq!(stepped(&columns, DeviceName, false), columns);
    }
}
