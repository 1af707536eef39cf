//! Bindings: where the values of a device's properties come from. The tables of `graph::schema` that have bindings are made of
//! them, so that type and source of a property stand in one line.

use crate::graph::device::DeviceView;
use crate::graph::schema::{managed_device, management};
use crate::odata::edm::{self, Kind, Property, Structure};
use crate::odata::syntax::NO_TIME;
use simulation::command::Workload;
use simulation::tenant::devices::{Field, Value};
use simulation::time::SimTime;

/// A property and where its values come from.
#[derive(Debug)]
pub struct Binding {
    /// The property.
    pub property: Property,
    /// Where its values come from.
    pub source: Source,
}

/// Writes a value of a device.
pub type Writer = fn(&mut Vec<u8>, &DeviceView<'_>);

/// Where the values of a property come from.
#[derive(Debug)]
pub enum Source {
    /// From a column of the devices, which filters and sorts by it too.
    Column(Field, Writer),
    /// The same for every device of this simulation.
    Constant(Constant),
    /// An object whose properties have sources of their own.
    Members,
    /// The same for a co-managed device; null for one that only the site manages.
    MembersOfCoManaged,
    /// Whether Intune manages the workload; inventory is not a workload of co-management and stays with the site.
    Workload(Option<Workload>),
    /// A list that a writer makes.
    Written(Writer),
    /// A list that is the same for every device, as JSON.
    FixedList(&'static str),
    /// From nowhere: other objects, and members of objects that are made as a whole.
    Unbound,
}

/// A value that every device has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// Not known of devices that a site manages.
    Null,
    /// A text, or a member of an enumeration.
    Text(&'static str),
    /// A number.
    Number(i64),
    /// A time.
    Time(SimTime),
    /// A truth value.
    Flag(bool),
}

impl Constant {
    /// The same as a value of a filter.
    pub fn value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Text(text) => Value::Text(text.to_owned()),
            Self::Number(number) => Value::Number(number),
            Self::Time(time) => Value::Time(time),
            Self::Flag(flag) => Value::Flag(flag),
        }
    }
}

/// A property with a source.
pub const fn bound(name: &'static str, kind: Kind, source: Source) -> Binding {
    Binding { property: edm::property(name, kind), source }
}

/// A property without one.
pub const fn unbound(property: Property) -> Binding {
    Binding { property, source: Source::Unbound }
}

/// A property that devices are filtered and sorted by.
pub const fn column(name: &'static str, kind: Kind, field: Field, writer: Writer) -> Binding {
    bound(name, kind, Source::Column(field, writer))
}

/// A property that is the same for every device.
pub const fn constant(name: &'static str, kind: Kind, constant: Constant) -> Binding {
    bound(name, kind, Source::Constant(constant))
}

/// A text that the real service leaves empty for every device of a site.
pub const fn empty(name: &'static str) -> Binding {
    constant(name, Kind::Text, Constant::Text(""))
}

/// A text that is null for every device.
pub const fn null(name: &'static str) -> Binding {
    constant(name, Kind::Text, Constant::Null)
}

/// A time that never was.
pub const fn never(name: &'static str) -> Binding {
    constant(name, Kind::Time, Constant::Time(NO_TIME)).required()
}

impl Binding {
    /// See [`Property::beta`].
    #[must_use]
    pub const fn beta(mut self) -> Self {
        self.property = self.property.beta();
        self
    }

    /// See [`Property::required`].
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.property = self.property.required();
        self
    }

    /// See [`Property::on_request`].
    #[must_use]
    pub const fn on_request(mut self) -> Self {
        self.property = self.property.on_request();
        self
    }

    /// See [`Property::left_out_of_lists`].
    #[must_use]
    pub const fn left_out_of_lists(mut self) -> Self {
        self.property = self.property.left_out_of_lists();
        self
    }
}

/// The properties of a table of `N` bindings.
pub const fn properties<const N: usize>(bindings: &[Binding]) -> [Property; N] {
    assert!(bindings.len() == N, "the length of the table");
    let mut all = [bindings[0].property; N];
    let mut index = 0;
    while index < N {
        all[index] = bindings[index].property;
        index += 1;
    }
    all
}

/// The bindings of a type; none where no device has its values.
pub fn of_type(structure: &Structure) -> &'static [Binding] {
    let tables: [(&Structure, &'static [Binding]); 4] = [
        (&managed_device::MANAGED_DEVICE, &managed_device::BINDINGS),
        (&management::ENABLED_FEATURES, management::ENABLED_FEATURES_BINDINGS),
        (&management::HEALTH_STATE, management::HEALTH_STATE_BINDINGS),
        (&management::CLIENT_INFORMATION, management::CLIENT_INFORMATION_BINDINGS),
    ];
    tables.into_iter().find(|(bound, _)| bound.name == structure.name).map_or(&[], |(_, bindings)| bindings)
}

/// The binding of a property of a type.
pub fn of_property(structure: &Structure, property: &Property) -> Option<&'static Binding> {
    of_type(structure).iter().find(|binding| binding.property.name == property.name)
}

/// The source of a property of a type.
pub fn source(structure: &Structure, property: &Property) -> &'static Source {
    of_property(structure, property).map_or(&Source::Unbound, |binding| &binding.source)
}

/// The source of the property at the end of a path that begins at a device.
pub fn source_at(steps: &[&Property]) -> &'static Source {
    let Some((last, owners)) = steps.split_last() else { return &Source::Unbound };
    match owners.last().map_or(Kind::Complex(&managed_device::MANAGED_DEVICE), |owner| owner.kind) {
        Kind::Complex(structure) => source(structure, last),
        _ => &Source::Unbound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Version;

    #[test]
    fn a_source_fits_the_kind_of_its_property() {
        let structures = [
            &managed_device::MANAGED_DEVICE,
            &management::ENABLED_FEATURES,
            &management::HEALTH_STATE,
            &management::CLIENT_INFORMATION,
        ];
        for structure in structures {
            assert!(!of_type(structure).is_empty(), "{}", structure.name);
            for Binding { property, source } in of_type(structure) {
                let fits = match (source, property.kind) {
                    (Source::Constant(Constant::Null), _) => !property.is_required,
                    (Source::Constant(Constant::Text(member)), Kind::Enumeration(enumeration)) => {
                        enumeration.names(Version::Beta).any(|name| name == *member)
                    }
                    (Source::Constant(Constant::Text(_)), kind) => matches!(kind, Kind::Text | Kind::Guid),
                    (Source::Constant(Constant::Number(_)), kind) => matches!(kind, Kind::Int32 | Kind::Int64),
                    (Source::Constant(Constant::Time(_)), kind) => matches!(kind, Kind::Time),
                    (Source::Constant(Constant::Flag(_)), kind) => matches!(kind, Kind::Flag),
                    (Source::Members | Source::MembersOfCoManaged, Kind::Complex(inner)) => !of_type(inner).is_empty(),
                    (Source::Members | Source::MembersOfCoManaged, _) => false,
                    (Source::Written(_) | Source::FixedList(_), kind) => matches!(kind, Kind::List(_)),
                    (Source::Unbound, _) => property.is_navigation(),
                    _ => true,
                };
                assert!(fits, "{}/{}", structure.name, property.name);
            }
        }
    }
}
