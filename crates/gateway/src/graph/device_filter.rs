//! From a condition over managed devices to a predicate of the world: values stand in columns, follow from whether a
//! device is co-managed, or are the same for all of them.

use super::action_results;
use super::device::CO_MANAGED_AGENT;
use super::managed_device::bindings::{self, Source};
use super::schema::managed_device::MANAGED_DEVICE;
use crate::code::Code;
use crate::error::ApiError;
use crate::odata::compile;
use crate::odata::condition::{Condition, Path, Test};
use crate::odata::edm::{Kind, Property, Structure};
use crate::odata::lexer::error_at;
use crate::odata::search::Search;
use crate::route::Version;
use simulation::command::{Workload, WorkloadAuthority};
use simulation::tenant::devices::{Comparison, Field, Predicate, Value};
use simulation::world::World;

/// Devices that satisfy `$filter`; all of them without one.
pub fn filter(world: &World, version: Version, text: Option<&str>) -> Result<Predicate, ApiError> {
    let Some(text) = text else { return Ok(Predicate::All) };
    let condition = compile::filter(text, &MANAGED_DEVICE, version)?;
    DeviceFilter { world, version }.predicate(&condition)
}

/// Adds a `$search` to a filter: the text that the list looks for by itself, if it is only one.
pub fn search(
    world: &World,
    version: Version,
    search: Option<Search>,
    filter: Predicate,
) -> Result<(Predicate, Option<String>), ApiError> {
    match search {
        None => Ok((filter, None)),
        Some(Search::Phrase(phrase)) => Ok((filter, Some(phrase))),
        Some(Search::Condition(condition)) => {
            let found = DeviceFilter { world, version }.predicate(&condition)?;
            Ok((if filter == Predicate::All { found } else { Predicate::And(vec![filter, found]) }, None))
        }
    }
}

struct DeviceFilter<'world> {
    world: &'world World,
    version: Version,
}

impl DeviceFilter<'_> {
    fn predicate(&self, condition: &Condition) -> Result<Predicate, ApiError> {
        let all =
            |parts: &[Condition]| parts.iter().map(|part| self.predicate(part)).collect::<Result<Vec<_>, ApiError>>();
        Ok(match condition {
            Condition::Constant(truth) => constant(*truth),
            Condition::And(parts) => Predicate::And(all(parts)?),
            Condition::Or(parts) => Predicate::Or(all(parts)?),
            Condition::Not(part) => negated(self.predicate(part)?),
            Condition::Phrase(phrase) => Predicate::Search(phrase.clone()),
            // Of a user, the primary user: the only lambda whose body is asked here.
            Condition::Leaf(path, test) if path.variable > 0 => return of_user(path, test),
            Condition::Leaf(path, test) => self.leaf(&MANAGED_DEVICE, &path.steps, test),
            Condition::Any(path, body) => return self.any(path, body.as_deref()),
        })
    }

    fn leaf(&self, structure: &Structure, steps: &[&'static Property], test: &Test) -> Predicate {
        let passes = |value: &Value| constant(test.passes(value));
        let Some((first, rest)) = steps.split_first() else { return Predicate::None };
        let below = |rest| match first.kind {
            Kind::Complex(structure) => self.leaf(structure, rest, test),
            _ => Predicate::None,
        };
        match (bindings::source(structure, first), rest) {
            (Source::Column(field, _), _) => tested(*field, test),
            (Source::Constant(value), _) => passes(&value.value()),
            (Source::Members, []) => passes(&AN_OBJECT),
            (Source::Members, rest) => below(rest),
            (Source::MembersOfCoManaged, []) => by_co_management(passes(&AN_OBJECT), passes(&Value::Null)),
            (Source::MembersOfCoManaged, rest) => by_co_management(below(rest), passes(&Value::Null)),
            (Source::Workload(workload), _) => self.workload(*workload, test),
            _ => Predicate::None,
        }
    }

    /// Co-managed devices whose workload passes: in the cloud for all of them, for none, or for a collection.
    fn workload(&self, workload: Option<Workload>, test: &Test) -> Predicate {
        let (if_true, if_false) = (test.passes(&Value::Flag(true)), test.passes(&Value::Flag(false)));
        if if_true == if_false {
            return constant(if_true);
        }
        let Some((settings, workload)) = self.world.onboarding().settings().zip(workload) else {
            return constant(if_false);
        };
        match settings.authority(workload) {
            WorkloadAuthority::Intune => constant(if_true),
            WorkloadAuthority::ConfigurationManager => constant(if_false),
            WorkloadAuthority::PilotIntune => {
                let rows = self.world.devices().visible_rows();
                let pilots = rows.filter(|row| self.world.is_managed_by_intune(workload, *row)).collect();
                if if_true { Predicate::Rows(pilots) } else { negated(Predicate::Rows(pilots)) }
            }
        }
    }

    fn any(&self, path: &Path, body: Option<&Condition>) -> Result<Predicate, ApiError> {
        let Some(collection) = path.steps.last() else { return Ok(Predicate::None) };
        if let Some(outside) = body.and_then(|body| body.looks_outside(1)) {
            let what = format!(
                "inside any and all of {} only its members can be asked; ask for {} beside it, with and or or.",
                collection.name,
                outside.name()
            );
            return Err(error_at(Code::PropertyNotFilterable, outside.position, &what).with("property", outside.name()));
        }
        let member_passes = |items: &[serde_json::Value]| match body {
            None => !items.is_empty(),
            Some(body) => items.iter().any(|item| body.holds(&[&serde_json::Value::Null, item], &[])),
        };
        Ok(match bindings::source_at(&path.steps) {
            Source::Unbound if collection.is_navigation() => {
                let no_user = Value::Text(String::new());
                let has_user = negated(tested(Field::UserId, &Test::Compare(Comparison::Equal, no_user)));
                match body {
                    None => has_user,
                    Some(body) => Predicate::And(vec![has_user, self.predicate(body)?]),
                }
            }
            Source::Written(_) => {
                let mut rows: Vec<_> = self.world.notification().results().map(|(row, _)| row).collect();
                rows.dedup();
                rows.retain(|row| member_passes(&action_results::values(self.world, *row, self.version)));
                Predicate::Rows(rows)
            }
            Source::FixedList(text) => {
                let items: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
                constant(member_passes(&items))
            }
            // Lists below an object that no device has.
            _ => Predicate::None,
        })
    }
}

/// What stands for an object that is not null: a value that is not null either.
const AN_OBJECT: Value = Value::Flag(true);

/// Properties of `user` that a device knows of its primary user.
const USER_FIELDS: [(&str, Field); 4] = [
    ("id", Field::UserId),
    ("displayName", Field::UserDisplayName),
    ("mail", Field::EmailAddress),
    ("userPrincipalName", Field::UserPrincipalName),
];

fn of_user(path: &Path, test: &Test) -> Result<Predicate, ApiError> {
    let name = path.name();
    match USER_FIELDS.iter().find(|(known, _)| *known == name) {
        Some((_, field)) => Ok(tested(*field, test)),
        None => Err(user_not_filterable(path.position, &name)),
    }
}

fn user_not_filterable(position: usize, name: &str) -> ApiError {
    let supported = USER_FIELDS.map(|(name, _)| name).join(", ");
    let what = format!("devices are not found by {name} of their users. These work: {supported}.");
    error_at(Code::PropertyNotFilterable, position, &what).with("property", name).with("supported", supported)
}

fn tested(field: Field, test: &Test) -> Predicate {
    match test {
        Test::Compare(operator, value) => Predicate::Compare { field, operator: *operator, value: value.clone() },
        Test::In(values) => Predicate::In { field, values: values.clone() },
        Test::Text(operator, needle) => Predicate::Text { field, operator: *operator, needle: needle.clone() },
    }
}

/// Whether a device is co-managed decides which predicate counts.
fn by_co_management(if_co_managed: Predicate, otherwise: Predicate) -> Predicate {
    if if_co_managed == otherwise {
        return otherwise;
    }
    Predicate::Or(vec![
        Predicate::And(vec![co_managed(), if_co_managed]),
        Predicate::And(vec![negated(co_managed()), otherwise]),
    ])
}

/// Devices that are co-managed.
pub fn co_managed() -> Predicate {
    let value = Value::Text(CO_MANAGED_AGENT.to_owned());
    Predicate::Compare { field: Field::ManagementAgent, operator: Comparison::Equal, value }
}

fn constant(truth: bool) -> Predicate {
    if truth { Predicate::All } else { Predicate::None }
}

fn negated(predicate: Predicate) -> Predicate {
    Predicate::Not(Box::new(predicate))
}
