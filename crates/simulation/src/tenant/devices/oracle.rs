//! The query engine against a naive evaluator: row by row, without any index.

use super::ManagedDevices;
use super::query::{Direction, Field, Page, Query, Value};
use super::values::null_first;
use crate::command::Row;
use std::cmp::Ordering;

/// The answer to a query, without any index.
pub(super) fn naive(devices: &ManagedDevices, query: &Query) -> Page {
    let columns = &devices.columns;
    let is_found = |row: Row| query.search.as_ref().is_none_or(|needle| columns.finds(row, needle));
    let user = query.user.map(|user| Value::Text(user.to_string()));
    let is_of_user = |row: Row| user.as_ref().is_none_or(|user| columns.value(Field::UserId, row) == *user);
    let holds = |row: &Row| is_of_user(*row) && columns.satisfies(*row, &query.filter) && is_found(*row);
    let mut rows: Vec<Row> = devices.visible.rows().filter(holds).collect();
    let directed = |order: Ordering, direction: Direction| match direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    };
    let tie = query.order.last().map_or(Direction::Ascending, |(_, direction)| *direction);
    rows.sort_by(|left, right| {
        let by_key = |(field, direction): &(Field, Direction)| {
            directed(null_first(&columns.value(*field, *left), &columns.value(*field, *right)), *direction)
        };
        let by_keys = query.order.iter().map(by_key).find(|order| order.is_ne()).unwrap_or(Ordering::Equal);
        by_keys.then_with(|| directed(left.cmp(right), tie))
    });
    let total = rows.len() as u64;
    if let Some(after) = query.after.filter(|_| query.order.is_empty()) {
        rows.retain(|row| *row > after);
    }
    let skip = usize::try_from(query.skip).unwrap_or(usize::MAX);
    Page { rows: rows.into_iter().skip(skip).take(query.top).collect(), total }
}

mod tests {
    use super::super::query::{Comparison, Predicate, TextOperator};
    use super::*;
    use crate::fleet::{Fleet, identity, people};
    use crate::time::{MINUTE_MS, SimTime};
    use proptest::prelude::*;
    use strum::VariantArray as _;
    use uuid::Uuid;

    const START: SimTime = SimTime(1_601_280_000_123);

    /// Something that happens to the list.
    #[derive(Clone, Debug)]
    enum Step {
        Upsert { row: Row, name_code: u8, build: u8, user: u32, enrolls: bool, minute: u32 },
        Remove { row: Row },
        Ask { query: Query },
    }

    fn any_step(size: u32) -> impl Strategy<Value = Step> {
        let upsert =
            (0..size, 0u8..16, 0u8..45, prop_oneof![Just(people::NO_USER), 0u32..60], any::<bool>(), 0u32..600)
                .prop_map(|(row, name_code, build, user, enrolls, minute)| Step::Upsert {
                    row,
                    name_code,
                    build,
                    user,
                    enrolls,
                    minute,
                });
        prop_oneof![
            4 => upsert,
            1 => (0..size).prop_map(|row| Step::Remove { row }),
            3 => any_query().prop_map(|query| Step::Ask { query }),
        ]
    }

    fn any_field() -> impl Strategy<Value = Field> {
        prop::sample::select(Field::VARIANTS.to_vec())
    }

    /// A value of some device, often of the same field, or something else.
    fn any_value(field: Field) -> impl Strategy<Value = Value> {
        (0u32..40, any_field(), 0u8..12, "[a-zA-Z0-9-]{0,4}").prop_map(move |(row, other, kind, noise)| {
            let fleet = Fleet::generate(7, 40, START);
            let mut devices = ManagedDevices::new(7, START);
            devices.upsert(fleet.record(row), START.plus(i64::from(row) * MINUTE_MS));
            match kind {
                0 => Value::Null,
                1 => Value::Text(noise),
                2 => devices.columns.value(other, row),
                3 => match devices.columns.value(field, row) {
                    Value::Text(text) => Value::Text(format!("{text}{noise}").to_ascii_uppercase()),
                    value => value,
                },
                _ => devices.columns.value(field, row),
            }
        })
    }

    fn any_comparison() -> impl Strategy<Value = Comparison> {
        prop::sample::select(vec![
            Comparison::Equal,
            Comparison::NotEqual,
            Comparison::Greater,
            Comparison::GreaterOrEqual,
            Comparison::Less,
            Comparison::LessOrEqual,
        ])
    }

    /// A piece of a text of some device, or of any text.
    fn any_needle() -> impl Strategy<Value = String> {
        let piece = (any_field(), 0usize..12, 0usize..30).prop_flat_map(|(field, from, length)| {
            any_value(field).prop_map(move |value| match value {
                Value::Text(text) => text.chars().skip(from).take(length).collect(),
                _ => "lt".to_owned(),
            })
        });
        // What reaches over the underscore of a management name is in no other text.
        let managed = "[0-9]{0,2}_?(win)?(dows)?";
        prop_oneof![4 => piece, 1 => managed, 1 => "[a-z0-9.@-]{0,3}", 1 => "[\u{0}\u{e5}a]{0,70}"]
    }

    fn any_predicate() -> impl Strategy<Value = Predicate> {
        let compare = (any_field(), any_comparison()).prop_flat_map(|(field, operator)| {
            any_value(field).prop_map(move |value| Predicate::Compare { field, operator, value })
        });
        let one_of = any_field().prop_flat_map(|field| {
            prop::collection::vec(any_value(field), 0..4).prop_map(move |values| Predicate::In { field, values })
        });
        let operators = vec![TextOperator::Contains, TextOperator::StartsWith, TextOperator::EndsWith];
        let text = (any_field(), prop::sample::select(operators), any_needle())
            .prop_map(|(field, operator, needle)| Predicate::Text { field, operator, needle });
        let leaf = prop_oneof![
            1 => Just(Predicate::All),
            1 => Just(Predicate::None),
            6 => compare,
            3 => one_of,
            6 => text,
            2 => any_needle().prop_map(Predicate::Search),
            2 => prop::collection::vec(0u32..60, 0..9).prop_map(Predicate::Rows),
        ];
        leaf.prop_recursive(3, 8, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Predicate::And),
                prop::collection::vec(inner.clone(), 0..3).prop_map(Predicate::Or),
                inner.prop_map(|part| Predicate::Not(Box::new(part))),
            ]
        })
    }

    /// A user of some device, or of none.
    fn any_user() -> impl Strategy<Value = Option<Uuid>> {
        prop_oneof![
            4 => Just(None),
            2 => (0u32..60).prop_map(|user| Some(identity::user_object_id(7, user))),
            1 => Just(Some(Uuid::nil())),
        ]
    }

    fn any_query() -> impl Strategy<Value = Query> {
        let direction = prop_oneof![Just(Direction::Ascending), Just(Direction::Descending)];
        let filter = prop_oneof![2 => Just(Predicate::All), 3 => any_predicate()];
        let search = prop_oneof![3 => Just(None), 1 => any_needle().prop_map(Some)];
        let order = prop::collection::vec((any_field(), direction), 0..4);
        let after = prop_oneof![2 => Just(None), 1 => (0u32..200).prop_map(Some)];
        (any_user(), filter, search, order, after, 0u64..60, 0usize..30).prop_map(
            |(user, filter, search, order, after, skip, top)| Query { user, filter, search, order, after, skip, top },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

        #[test]
        fn answers_as_a_look_at_every_row_does(steps in prop::collection::vec(any_step(50), 1..60)) {
            let fleet = Fleet::generate(7, 50, START);
            let mut devices = ManagedDevices::new(7, START);
            let mut unasked = ManagedDevices::new(7, START);
            for row in 0..40 {
                devices.upsert(fleet.record(row), START);
                unasked.upsert(fleet.record(row), START);
            }
            for step in steps {
                match step {
                    Step::Upsert { row, name_code, build, user, enrolls, minute } => {
                        let mut record = fleet.record(row);
                        record.name_code = name_code;
                        record.build = build;
                        record.user = user;
                        if enrolls {
                            record.flags |= crate::fleet::flags::DeviceFlags::ENROLLED;
                            record.enrolled_minutes = record.last_active_minutes + 2 * minute;
                        }
                        record.last_active_minutes += minute;
                        let at = START.plus(i64::from(minute) * MINUTE_MS);
                        devices.upsert(record, at);
                        unasked.upsert(record, at);
                    }
                    Step::Remove { row } => {
                        prop_assert_eq!(devices.remove(row), unasked.remove(row));
                    }
                    Step::Ask { query } => {
                        prop_assert_eq!(devices.query(&query), naive(&devices, &query), "{:?}", query);
                        prop_assert_eq!(devices.count(&query), naive(&devices, &query).total);
                    }
                }
            }
            let hash = |devices: &ManagedDevices| {
                let mut hasher = blake3::Hasher::new();
                devices.hash_into(&mut hasher);
                hasher.finalize()
            };
            prop_assert_eq!(hash(&devices), hash(&unasked), "a question has changed the state");
        }
    }

    /// Enough devices that every way of making a page is taken.
    #[test]
    fn large_selections_are_answered_alike() {
        let fleet = Fleet::generate(11, 6_000, START);
        let mut devices = ManagedDevices::new(11, START);
        for row in 0..6_000 {
            let mut record = fleet.record(row);
            record.flags.set(crate::fleet::flags::DeviceFlags::ENROLLED, row % 3 == 0);
            devices.upsert(record, START.plus(i64::from(row / 500) * MINUTE_MS));
        }
        let contains = |field, needle: &str| Predicate::Text {
            field,
            operator: TextOperator::Contains,
            needle: needle.to_owned(),
        };
        let filters = [Predicate::All, contains(Field::DeviceName, "-LT-"), contains(Field::Manufacturer, "e")];
        let (up, down) = (Direction::Ascending, Direction::Descending);
        let orders = [
            vec![(Field::DeviceName, up)],
            vec![(Field::LastSyncDateTime, down)],
            vec![(Field::EnrolledDateTime, down), (Field::DeviceName, up)],
            vec![(Field::ManagementCertificateExpiration, up), (Field::ComplianceGracePeriodExpiration, down)],
            vec![(Field::Manufacturer, up), (Field::OsVersion, down), (Field::UserDisplayName, up)],
            vec![(Field::UserPrincipalName, up), (Field::ComplianceState, down)],
            vec![(Field::LastSyncDateTime, up), (Field::UserId, down), (Field::SerialNumber, up)],
            vec![(Field::LastSyncDateTime, down), (Field::Model, down), (Field::DeviceName, down)],
            vec![(Field::OwnerType, down)],
            vec![],
        ];
        for filter in filters {
            for order in &orders {
                let query = |skip, top| Query {
                    user: None,
                    filter: filter.clone(),
                    search: None,
                    order: order.clone(),
                    after: None,
                    skip,
                    top,
                };
                let all = naive(&devices, &query(0, usize::MAX));
                for skip in [0, 1_990, 3_000, 5_990] {
                    let rows = all.rows.iter().skip(skip as usize).take(25).copied().collect();
                    let expected = Page { rows, total: all.total };
                    assert_eq!(devices.query(&query(skip, 25)), expected, "{:?}", query(skip, 25));
                }
                assert_eq!(devices.query(&query(0, usize::MAX)), all, "{:?}", query(0, usize::MAX));
            }
        }
    }
}
