//! Fields with few different values: a function of one code, so that a predicate is evaluated once for each code.

use super::columns::Columns;
use super::device;
use super::query::{Field, Value};
use super::traits::Traits;
use super::values::null_first;
use crate::fleet::{builds, models};

/// What a field's value is a function of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Nothing: every device has the same.
    Constant,
    /// The build.
    Build,
    /// The model.
    Model,
    /// What is known in single bits.
    Traits,
    /// The model, where the device is enrolled.
    ModelIfEnrolled,
}

/// Codes of a source are below this.
pub(super) const CODES: usize = 64;
/// Code of a device whose model is not known.
const UNKNOWN_MODEL: u8 = CODES as u8 - 1;

/// The source of a field; `None` for fields with many different values.
pub(super) fn source(field: Field) -> Option<Source> {
    match field {
        Field::OwnerType | Field::OperatingSystem | Field::PhoneNumber | Field::Imei => Some(Source::Constant),
        Field::OsVersion => Some(Source::Build),
        Field::Manufacturer | Field::Model => Some(Source::Model),
        Field::ManagementAgent
        | Field::ComplianceState
        | Field::JoinType
        | Field::IsEncrypted
        | Field::AzureAdRegistered
        | Field::EnrollmentType
        | Field::RegistrationState
        | Field::ProcessorArchitecture => Some(Source::Traits),
        Field::ChassisType => Some(Source::ModelIfEnrolled),
        _ => None,
    }
}

impl Field {
    /// Whether every device has the same value.
    pub fn is_constant(self) -> bool {
        source(self) == Some(Source::Constant)
    }
}

impl Columns {
    /// The code of a row.
    #[inline(always)]
    pub(super) fn code(&self, source: Source, at: usize) -> u8 {
        match source {
            Source::Constant => 0,
            Source::Build => self.builds.as_slice()[at],
            Source::Model => self.models.as_slice()[at],
            Source::Traits => self.traits.as_slice()[at].bits(),
            Source::ModelIfEnrolled if self.traits[at].is_enrolled() => self.models[at],
            Source::ModelIfEnrolled => UNKNOWN_MODEL,
        }
    }
}

/// The value of a field that has a source. Codes that no device has give any value.
pub(super) fn value_of(field: Field, code: u8) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    let (model, traits) = (models::model_of(code), Traits::from_bits_retain(code));
    match field {
        Field::OwnerType => text(device::OWNER_TYPE),
        Field::OperatingSystem => text(device::OPERATING_SYSTEM),
        Field::OsVersion => text(builds::release_of(code).build),
        Field::Manufacturer => text(model.manufacturer),
        Field::Model => text(model.name),
        Field::ManagementAgent => text(device::management_agent(traits.is_enrolled())),
        Field::ComplianceState => text(device::compliance_state(traits.compliance())),
        Field::JoinType => text(device::join_type(traits.is_hybrid_joined())),
        Field::IsEncrypted => Value::Flag(traits.is_encrypted()),
        Field::AzureAdRegistered => Value::Flag(traits.is_hybrid_joined()),
        Field::EnrollmentType => text(device::enrollment_type(traits.is_enrolled())),
        Field::RegistrationState => text(device::registration_state(traits.is_enrolled())),
        Field::ProcessorArchitecture => text(device::processor_architecture(traits.is_enrolled())),
        Field::ChassisType if code == UNKNOWN_MODEL => text("unknown"),
        Field::ChassisType => text(device::chassis_type(model.kind)),
        // Phone number and IMEI.
        _ => text(""),
    }
}

/// For every code, whether its value satisfies a predicate.
pub(super) fn table(field: Field, holds: impl Fn(&Value) -> bool) -> [bool; CODES] {
    std::array::from_fn(|code| holds(&value_of(field, code as u8)))
}

/// For every code, the rank of its value: equal values have equal ranks.
pub(super) fn ranks(field: Field) -> [u8; CODES] {
    let values: [Value; CODES] = std::array::from_fn(|code| value_of(field, code as u8));
    let mut sorted: Vec<&Value> = values.iter().collect();
    sorted.sort_by(|left, right| null_first(left, right));
    sorted.dedup_by(|left, right| null_first(left, right).is_eq());
    std::array::from_fn(|code| sorted.partition_point(|value| null_first(value, &values[code]).is_lt()) as u8)
}

// Every code of every source fits.
const _: () = assert!(
    builds::BUILD_CODES <= CODES && models::MODELS.len() < CODES && Traits::COMBINATIONS <= CODES,
    "a dictionary has outgrown its codes"
);
