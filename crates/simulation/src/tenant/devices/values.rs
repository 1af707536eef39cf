//! What a value is, row by row, and what a comparison means: the definition. The query engine has quicker ways, and is
//! tested against this one (`oracle`).

use super::columns::Columns;
use super::device;
use super::query::{Comparison, Field, Predicate, SEARCH_FIELDS, TextOperator, Value};
use crate::command::Row;
use crate::fleet::identity;
use crate::fleet::people::{self, PersonText};
use crate::fleet::{builds, models};
use memchr::memmem;
use std::cmp::Ordering;
use uuid::Uuid;

fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}

/// What the real service does not know of a device it leaves empty, not null.
fn or_empty(value: Option<String>) -> Value {
    Value::Text(value.unwrap_or_default())
}

impl Columns {
    /// The value of a field of a row.
    pub(super) fn value(&self, field: Field, row: Row) -> Value {
        let at = row as usize;
        let (model, traits) = (models::model_of(self.models[at]), self.traits[at]);
        let person = |which: PersonText| {
            let user = self.users[at];
            or_empty((user != people::NO_USER).then(|| which.of(user)))
        };
        let size = |of: fn(&identity::Sizes) -> i64| {
            Value::Number(if traits.is_enrolled() { of(&identity::sizes(self.seed, row)) } else { 0 })
        };
        let guid = |guid: Uuid| guid.hyphenated().to_string();
        match field {
            Field::Id => text(guid(self.ids.id(row))),
            Field::DeviceName => text(self.name(row).as_str()),
            Field::ManagedDeviceName => or_empty(self.managed_device_name(row)),
            Field::ManagementAgent => text(device::management_agent(traits.is_enrolled())),
            Field::OwnerType => text(device::OWNER_TYPE),
            Field::ComplianceState => text(device::compliance_state(traits.compliance())),
            Field::OperatingSystem => text(device::OPERATING_SYSTEM),
            Field::OsVersion => text(builds::release_of(self.builds[at]).build),
            Field::LastSyncDateTime => Value::Time(self.last_sync(row)),
            Field::EnrolledDateTime => Value::Time(self.enrolled(row)),
            Field::UserPrincipalName | Field::EmailAddress => person(PersonText::Principal),
            Field::UserDisplayName => person(PersonText::Display),
            Field::UserId => {
                let user = self.users[at];
                or_empty((user != people::NO_USER).then(|| guid(identity::user_object_id(self.seed, user))))
            }
            Field::SerialNumber => text(self.serial_number(row).as_str()),
            Field::Manufacturer => text(model.manufacturer),
            Field::Model => text(model.name),
            Field::AzureAdDeviceId => text(guid(if traits.is_hybrid_joined() {
                identity::directory_device_id(self.seed, row)
            } else {
                Uuid::nil()
            })),
            Field::ChassisType => text(if traits.is_enrolled() { device::chassis_type(model.kind) } else { "unknown" }),
            Field::JoinType => text(device::join_type(traits.is_hybrid_joined())),
            Field::IsEncrypted => Value::Flag(traits.is_encrypted()),
            Field::PhoneNumber | Field::Imei => text(""),
            Field::TotalStorageSpaceInBytes => size(|sizes| sizes.total_storage_bytes),
            Field::FreeStorageSpaceInBytes => size(|sizes| sizes.free_storage_bytes),
            Field::PhysicalMemoryInBytes => size(|sizes| sizes.physical_memory_bytes),
            Field::AzureAdRegistered => Value::Flag(traits.is_hybrid_joined()),
            Field::EnrollmentType => text(device::enrollment_type(traits.is_enrolled())),
            Field::RegistrationState => text(device::registration_state(traits.is_enrolled())),
            Field::ProcessorArchitecture => text(device::processor_architecture(traits.is_enrolled())),
            Field::EthernetMacAddress => or_empty(traits.is_enrolled().then(|| identity::ethernet_mac(self.seed, row))),
            Field::WiFiMacAddress => or_empty(self.wi_fi_mac(row)),
            Field::ClientIdentifier => Value::Text(device::client_identifier(&identity::sms_id(self.seed, row))),
            Field::ClientLastActive => Value::Time(self.client_last_active(row)),
            Field::ComplianceGracePeriodExpiration => Value::Time(self.grace_period_expiration(row)),
            Field::ManagementCertificateExpiration => Value::Time(self.certificate_expiration(row)),
        }
    }
}

impl Columns {
    /// Whether a device satisfies a predicate.
    pub(super) fn satisfies(&self, row: Row, predicate: &Predicate) -> bool {
        match predicate {
            Predicate::All => true,
            Predicate::None => false,
            Predicate::And(parts) => parts.iter().all(|part| self.satisfies(row, part)),
            Predicate::Or(parts) => parts.iter().any(|part| self.satisfies(row, part)),
            Predicate::Not(part) => !self.satisfies(row, part),
            Predicate::Compare { field, operator, value } => compares(&self.value(*field, row), *operator, value),
            Predicate::In { field, values } => {
                let own = self.value(*field, row);
                values.iter().any(|value| compares(&own, Comparison::Equal, value))
            }
            Predicate::Text { field, operator, needle } => holds_text(&self.value(*field, row), *operator, needle),
            Predicate::Search(needle) => self.finds(row, needle),
            Predicate::Rows(rows) => rows.contains(&row),
        }
    }

    /// Whether a search finds a device.
    pub(super) fn finds(&self, row: Row, needle: &str) -> bool {
        SEARCH_FIELDS.iter().any(|field| holds_text(&self.value(*field, row), TextOperator::Contains, needle))
    }
}

/// Compares text without regard to ASCII case.
pub(super) fn compare_text(left: &str, right: &str) -> Ordering {
    left.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(right.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// Order of two values that are not null and of one type.
fn order_of(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some(compare_text(left, right)),
        (Value::Number(left), Value::Number(right)) => Some(left.cmp(right)),
        (Value::Time(left), Value::Time(right)) => Some(left.cmp(right)),
        (Value::Flag(left), Value::Flag(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

/// Whether a value compares so with another.
pub fn compares(left: &Value, operator: Comparison, right: &Value) -> bool {
    if let (Value::Null, Value::Null) = (left, right) {
        return operator == Comparison::Equal;
    }
    match order_of(left, right) {
        None => operator == Comparison::NotEqual,
        Some(order) => operator.holds(order),
    }
}

impl Comparison {
    /// Whether it holds for two values in this order.
    pub(super) fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Greater => order.is_gt(),
            Self::GreaterOrEqual => order.is_ge(),
            Self::Less => order.is_lt(),
            Self::LessOrEqual => order.is_le(),
        }
    }
}

/// Whether a value is a text that holds the needle.
pub fn holds_text(value: &Value, operator: TextOperator, needle: &str) -> bool {
    let Value::Text(text) = value else { return false };
    let (text, needle) = (text.to_ascii_lowercase(), needle.to_ascii_lowercase());
    match operator {
        TextOperator::Contains => memmem::find(text.as_bytes(), needle.as_bytes()).is_some(),
        TextOperator::StartsWith => text.starts_with(&needle),
        TextOperator::EndsWith => text.ends_with(&needle),
    }
}

/// Order of two values of one field; null comes first.
pub fn null_first(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        _ => order_of(left, right).unwrap_or(Ordering::Equal),
    }
}
