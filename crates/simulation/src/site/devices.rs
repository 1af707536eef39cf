//! The list of *Assets and Compliance > Devices*.

use crate::command::{CollectionId, Row};
use crate::fleet::Fleet;
use crate::site::collections::Collections;
use std::cmp::Ordering;

/// A column of the console's list that it can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsoleColumn {
    /// Resource id, the order in which devices joined the site.
    ResourceId,
    /// Computer name.
    Name,
    /// **Client**: No before Yes.
    IsClient,
    /// Off line before on line.
    IsOnline,
    /// Operating system.
    OperatingSystem,
    /// Build, as a version.
    Build,
    /// Primary user; nobody first.
    PrimaryUser,
    /// Kind of device.
    DeviceKind,
    /// Manufacturer.
    Manufacturer,
    /// Model.
    Model,
    /// Serial number.
    SerialNumber,
    /// Last activity.
    LastActiveTime,
    /// Not co-managed before co-managed.
    IsCoManaged,
}

/// A question to the console's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleQuery {
    /// Text that name, serial number, primary user, operating system, model or manufacturer holds.
    pub search: Option<String>,
    /// Direct members of this collection only.
    pub collection: Option<CollectionId>,
    /// Sort column, and whether it runs downward. Ties are broken by row in the same direction.
    pub order: (ConsoleColumn, bool),
    /// Devices before the page.
    pub skip: u64,
    /// Devices on the page at most.
    pub top: usize,
}

/// A page of the console's list and the number of devices in all.
pub fn query(fleet: &Fleet, collections: &Collections, query: &ConsoleQuery) -> (Vec<Row>, u64) {
    let needle = query.search.as_ref().map(|text| text.to_ascii_lowercase());
    let is_member = |row: Row| match &query.collection {
        None => true,
        Some(id) => collections.contains_directly(id, fleet, row),
    };
    let is_found = |row: Row| match &needle {
        None => true,
        Some(needle) => {
            let device = fleet.device(row);
            let user = device.primary_user.map(|user| user.logon_name).unwrap_or_default();
            [
                &device.name,
                &device.serial_number,
                &user,
                &device.operating_system,
                &device.model.to_owned(),
                &device.manufacturer.to_owned(),
            ]
            .iter()
            .any(|text| text.to_ascii_lowercase().contains(needle))
        }
    };
    let mut rows: Vec<Row> =
        (0..fleet.row_count()).filter(|row| fleet.is_present(*row) && is_member(*row) && is_found(*row)).collect();
    let (column, is_descending) = query.order;
    rows.sort_by(|left, right| {
        let order = compare(fleet, column, *left, *right).then(left.cmp(right));
        if is_descending { order.reverse() } else { order }
    });
    let total = rows.len() as u64;
    let skip = usize::try_from(query.skip).unwrap_or(usize::MAX);
    (rows.into_iter().skip(skip).take(query.top).collect(), total)
}

fn compare(fleet: &Fleet, column: ConsoleColumn, left: Row, right: Row) -> Ordering {
    match column {
        ConsoleColumn::ResourceId => left.cmp(&right),
        ConsoleColumn::Name => fleet.name(left).cmp(&fleet.name(right)),
        _ => Ordering::Equal,
    }
}
