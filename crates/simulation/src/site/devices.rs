//! The list of *Assets and Compliance > Devices*.

use crate::command::{CollectionId, Row};
use crate::components::sync_upload_worker::{StateSets, UploadState, UploadStates};
use crate::fleet::flags::DeviceFlags;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::radix;
use crate::fleet::sorted::SortColumn;
use crate::fleet::{Fleet, builds, models, operating_system};
use crate::site::collections::Collections;
use crate::site::search;
use strum::VariantArray as _;

/// A column of the console's list that it can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
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
    /// Primary user; devices without one first.
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
    /// State of the upload, in the order of [`UploadState::VARIANTS`].
    UploadState,
}

impl ConsoleColumn {
    /// The sort order that the fleet keeps for it.
    fn kept_order(self) -> Option<SortColumn> {
        match self {
            Self::Name => Some(SortColumn::Name),
            Self::PrimaryUser => Some(SortColumn::PrimaryUser),
            Self::SerialNumber => Some(SortColumn::SerialNumber),
            Self::LastActiveTime => Some(SortColumn::LastActive),
            _ => None,
        }
    }
}

/// A question to the console's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleQuery {
    /// Text that name, serial number, primary user, operating system, build, model or manufacturer holds.
    pub search: Option<String>,
    /// Direct members of this collection only; none when there is no such collection.
    pub collection: Option<CollectionId>,
    /// Devices in these states of the upload only.
    pub upload: Option<UploadStates>,
    /// Sort column, and whether it runs downward. Ties are broken by row in the same direction.
    pub order: (ConsoleColumn, bool),
    /// Devices before the page.
    pub skip: u64,
    /// Devices on the page at most.
    pub top: usize,
}

/// A page of the console's list and the number of devices in all.
pub(crate) fn query(
    fleet: &Fleet,
    collections: &Collections,
    states: &StateSets<'_>,
    query: &ConsoleQuery,
) -> (Vec<Row>, u64) {
    let selected = selected_rows(fleet, collections, states, query);
    let total = selected.count();
    let skip = usize::try_from(query.skip).unwrap_or(usize::MAX);
    let (column, is_descending) = query.order;
    let rows = match column.kept_order() {
        Some(column) => {
            let sorted = fleet.sorted_rows(column);
            page(sorted.iter().copied().filter(|row| selected.contains(*row)), is_descending, skip, query.top)
        }
        None if column == ConsoleColumn::ResourceId => selected.page(skip, query.top, is_descending),
        None if column == ConsoleColumn::UploadState => by_state(states, &selected, is_descending, skip, query.top),
        None => by_rank(fleet, &selected, column, is_descending, skip, query.top),
    };
    (rows, total as u64)
}

fn page(rows: impl DoubleEndedIterator<Item = Row>, is_descending: bool, skip: usize, top: usize) -> Vec<Row> {
    if is_descending { rows.rev().skip(skip).take(top).collect() } else { rows.skip(skip).take(top).collect() }
}

fn selected_rows(fleet: &Fleet, collections: &Collections, states: &StateSets<'_>, query: &ConsoleQuery) -> Bitmap {
    let length = fleet.row_count() as usize;
    let mut selected = match query.upload {
        Some(upload) => states.rows(upload),
        None => fleet.upload_rows().present.clone(),
    };
    if let Some(id) = &query.collection {
        match collections.direct_member_test(id, fleet) {
            Some(is_member) => selected.and(&Bitmap::from_fn(length, |row| is_member(row as Row))),
            None => return Bitmap::new(length),
        }
    }
    if let Some(text) = &query.search {
        selected.and(&search::rows(fleet, text));
    }
    selected
}

/// Pages of the state of the upload: one state after another, each by its set of rows.
fn by_state(states: &StateSets<'_>, selected: &Bitmap, is_descending: bool, skip: usize, top: usize) -> Vec<Row> {
    let mut order = UploadState::VARIANTS.to_vec();
    if is_descending {
        order.reverse();
    }
    let (mut skip_left, mut rows) = (skip, Vec::new());
    for state in order {
        let mut of_state = states.rows(UploadStates::matching(|one| one == state));
        of_state.and(selected);
        let count = of_state.count();
        rows.extend(of_state.page(skip_left, top - rows.len(), is_descending));
        skip_left = skip_left.saturating_sub(count);
    }
    rows
}

/// Pages of a column with few different values: the rank of a value and the row make one number.
fn by_rank(
    fleet: &Fleet,
    selected: &Bitmap,
    column: ConsoleColumn,
    is_descending: bool,
    skip: usize,
    top: usize,
) -> Vec<Row> {
    let ranks = Ranks::new(column);
    let mut keys: Vec<u64> =
        selected.rows().map(|row| (u64::from(ranks.of(fleet, row)) << 32) | u64::from(row)).collect();
    radix::sort(&mut keys, 32);
    page(keys.into_iter().map(|key| key as Row), is_descending, skip, top)
}

/// Ranks of the values of a column: by model, by build, or by what is true of the device.
enum Ranks {
    Model(Vec<u8>),
    BuildAndModel(Vec<Vec<u8>>),
    Flag(DeviceFlags),
}

/// For every value, how many different ones are smaller.
fn ranks<T: Ord + Clone>(values: &[T]) -> Vec<u8> {
    let mut sorted = values.to_vec();
    sorted.sort();
    sorted.dedup();
    values.iter().map(|value| sorted.partition_point(|other| other < value) as u8).collect()
}

impl Ranks {
    fn new(column: ConsoleColumn) -> Self {
        let by_model = |text: fn(&models::HardwareModel) -> String| {
            Self::Model(ranks(&models::MODELS.iter().map(text).collect::<Vec<_>>()))
        };
        let models = models::MODELS.len();
        match column {
            ConsoleColumn::DeviceKind => by_model(|model| model.kind.to_string()),
            ConsoleColumn::Manufacturer => by_model(|model| model.manufacturer.to_ascii_lowercase()),
            ConsoleColumn::Model => by_model(|model| model.name.to_ascii_lowercase()),
            ConsoleColumn::Build => {
                let values: Vec<u64> = (0..builds::BUILD_CODES as u8).map(builds::full_build_rank).collect();
                Self::BuildAndModel(ranks(&values).into_iter().map(|rank| vec![rank; models]).collect())
            }
            ConsoleColumn::OperatingSystem => {
                let codes = (0..builds::BUILD_CODES as u8).flat_map(|build| (0..models as u8).map(move |m| (build, m)));
                let values: Vec<String> = codes.map(|(build, model)| operating_system(build, model)).collect();
                Self::BuildAndModel(ranks(&values).chunks(models).map(<[u8]>::to_vec).collect())
            }
            ConsoleColumn::IsOnline => Self::Flag(DeviceFlags::ONLINE),
            ConsoleColumn::IsCoManaged => Self::Flag(DeviceFlags::ENROLLED),
            _ => Self::Flag(DeviceFlags::CLIENT),
        }
    }

    fn of(&self, fleet: &Fleet, row: Row) -> u8 {
        let record = fleet.record(row);
        match self {
            Self::Model(ranks) => ranks[usize::from(record.model)],
            Self::BuildAndModel(ranks) => ranks[usize::from(record.build)][usize::from(record.model)],
            Self::Flag(flag) => u8::from(record.flags.contains(*flag)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::sync_upload_worker::ScopeRows;
    use crate::fleet::background::{EnrollmentPolicy, tick};
    use crate::time::{MINUTE_MS, SimTime};
    use std::cmp::Ordering;

    const START: SimTime = SimTime(1_601_280_000_000);

    /// The state of a device of a site whose upload is off.
    fn state(device: &crate::fleet::Device) -> UploadState {
        match (device.is_client, device.shares_certificate) {
            (false, _) => UploadState::NoClient,
            (true, true) => UploadState::SharedCertificate,
            (true, false) => UploadState::UploadOff,
        }
    }

    fn compare(fleet: &Fleet, column: ConsoleColumn, left: Row, right: Row) -> Ordering {
        let (a, b) = (fleet.device(left), fleet.device(right));
        let build = |build: &str| build.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u32>>();
        match column {
            ConsoleColumn::ResourceId => left.cmp(&right),
            ConsoleColumn::Name => a.name.cmp(&b.name),
            ConsoleColumn::IsClient => a.is_client.cmp(&b.is_client),
            ConsoleColumn::IsOnline => a.is_online.cmp(&b.is_online),
            ConsoleColumn::OperatingSystem => a.operating_system.cmp(&b.operating_system),
            ConsoleColumn::Build => build(&a.build).cmp(&build(&b.build)),
            ConsoleColumn::PrimaryUser => {
                let name = |device: &crate::fleet::Device| {
                    device.primary_user.as_ref().map(|user| user.user_principal_name.clone())
                };
                name(&a).cmp(&name(&b))
            }
            ConsoleColumn::DeviceKind => <&str>::from(a.kind).cmp(b.kind.into()),
            ConsoleColumn::Manufacturer => a.manufacturer.to_lowercase().cmp(&b.manufacturer.to_lowercase()),
            ConsoleColumn::Model => a.model.to_lowercase().cmp(&b.model.to_lowercase()),
            ConsoleColumn::SerialNumber => a.serial_number.cmp(&b.serial_number),
            ConsoleColumn::LastActiveTime => a.last_active.cmp(&b.last_active),
            ConsoleColumn::IsCoManaged => a.is_enrolled.cmp(&b.is_enrolled),
            ConsoleColumn::UploadState => (state(&a) as u8).cmp(&(state(&b) as u8)),
        }
    }

    fn naive(fleet: &Fleet, collections: &Collections, query: &ConsoleQuery) -> (Vec<Row>, u64) {
        let is_found = |row: &Row| {
            let (device, needle) = (fleet.device(*row), query.search.clone().unwrap_or_default().to_lowercase());
            let user = device.primary_user.map(|user| user.logon_name).unwrap_or_default();
            let texts = [&device.name, &device.serial_number, &user, &device.operating_system, &device.build];
            let fixed = [device.model, device.manufacturer];
            texts.iter().any(|text| text.to_lowercase().contains(&needle))
                || fixed.iter().any(|text| text.to_lowercase().contains(&needle))
        };
        let is_member =
            |row: &Row| query.collection.as_ref().is_none_or(|id| collections.contains_directly(id, fleet, *row));
        let is_in_state = |row: &Row| query.upload.is_none_or(|states| states.has(state(&fleet.device(*row))));
        let mut rows: Vec<Row> = (0..fleet.row_count())
            .filter(|row| fleet.is_present(*row) && is_member(row) && is_in_state(row))
            .filter(is_found)
            .collect();
        let (column, is_descending) = query.order;
        rows.sort_by(|left, right| compare(fleet, column, *left, *right).then(left.cmp(right)));
        if is_descending {
            rows.reverse();
        }
        let total = rows.len() as u64;
        (rows.into_iter().skip(query.skip as usize).take(query.top).collect(), total)
    }

    /// The states of a site whose upload is off.
    fn off(fleet: &Fleet) -> StateSets<'_> {
        StateSets { fleet: fleet.upload_rows(), scope: ScopeRows::Off, sent: &[], visible: &[] }
    }

    #[test]
    fn lists_as_a_look_at_every_device_does() {
        let (mut fleet, collections) =
            (Fleet::generate(3, 70, START), Collections::new(&scenario::company::Company::default().collections));
        let every_row = |_: &Fleet, _: Row| true;
        for round in 0..2 {
            for &column in ConsoleColumn::VARIANTS {
                let searches = [
                    None,
                    Some("lt-0"),
                    Some("DELL"),
                    Some("contoso\\a"),
                    Some("server 6"),
                    Some("10.0.19041.5"),
                    Some("no such"),
                ];
                let members =
                    [(None, None), (None, Some("noClient")), (Some("PS100014"), None), (Some("PS19999"), None)];
                for (search, (collection, missing)) in searches.into_iter().flat_map(|s| members.map(|m| (s, m))) {
                    for is_descending in [false, true] {
                        let query = ConsoleQuery {
                            search: search.map(Into::into),
                            collection: collection.map(Into::into),
                            upload: missing.map(|code| UploadStates::matching(|state| <&str>::from(state) == code)),
                            order: (column, is_descending),
                            skip: 3,
                            top: 20,
                        };
                        let found = super::query(&fleet, &collections, &off(&fleet), &query);
                        assert_eq!(found, naive(&fleet, &collections, &query), "{query:?}");
                    }
                }
            }
            for minute in round * 600..(round + 1) * 600 {
                let at = START.plus(minute * MINUTE_MS);
                tick(&mut fleet, 3, minute as u64, at, &EnrollmentPolicy::Scope(&every_row));
            }
        }
    }
}
