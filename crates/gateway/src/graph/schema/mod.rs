//! What the resources are made of: one table for each type. Answers, `$select`, `$filter`, `$orderby`, `$expand` and
//! `$metadata` all read these tables, so that none of them can know a property that another does not.

pub mod device_management;
pub mod directory;
pub mod enumerations;
pub mod managed_device;
pub mod management;
pub mod overview;
pub mod reported;

use super::device::DeviceView;
use crate::names;
use crate::odata::syntax::NO_TIME;
use crate::route::Version;
use crate::similar::similar;
use simulation::command::Workload;
use simulation::tenant::devices::{Field, Value};
use simulation::time::SimTime;

/// A complex type or an entity type.
#[derive(Debug)]
pub struct Structure {
    /// Its name, without the namespace `microsoft.graph`.
    pub name: &'static str,
    /// The type that it extends, where that has properties of its own here.
    pub base: Option<&'static Structure>,
    /// The type that values have in beta where this one is declared.
    pub extended_in_beta: Option<&'static Structure>,
    /// An entity has a key, `id`.
    pub is_entity: bool,
    /// The properties, in the order of answers.
    pub properties: &'static [Property],
}

/// A property of a type.
#[derive(Debug)]
pub struct Property {
    /// As Graph spells it.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Where its values come from.
    pub source: Source,
    /// It is never null.
    pub is_required: bool,
    /// Beta only.
    pub is_beta: bool,
    /// Graph gives it where one object is asked for and `$select` names it; elsewhere it is null or zero.
    pub is_on_request: bool,
    /// Graph gives it where one object is asked for; in lists it is null, or an empty list.
    pub is_left_out_of_lists: bool,
}

/// What the values of a property are.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// `Edm.String`
    Text,
    /// `Edm.Guid`
    Guid,
    /// `Edm.Int32`
    Int32,
    /// `Edm.Int64`
    Int64,
    /// `Edm.Double`
    Double,
    /// `Edm.DateTimeOffset`
    Time,
    /// `Edm.Boolean`
    Flag,
    /// A member of an enumeration.
    Enumeration(&'static Enumeration),
    /// An object.
    Complex(&'static Structure),
    /// Any number of them.
    List(&'static Kind),
}

/// An enumeration: names of members, and the numbers that the metadata gives them.
#[derive(Debug)]
pub struct Enumeration {
    /// Its name, without the namespace.
    pub name: &'static str,
    /// Members of both versions.
    pub members: &'static [(&'static str, i32)],
    /// Members that beta has beside them.
    pub beta_members: &'static [(&'static str, i32)],
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
    /// Whether the cloud manages the workload; inventory is nobody's workload and stays with the site.
    Workload(Option<Workload>),
    /// A list that a writer makes.
    Written(Writer),
    /// A list that is the same for every device, as JSON.
    FixedList(&'static str),
    /// A member of an object that is made as a whole.
    Stored,
    /// Other objects: read under their own path, or with `$expand` where they can be expanded. Filters ask those only.
    Navigation {
        /// Whether `$expand` shows them.
        is_expandable: bool,
    },
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

/// A type without a base.
pub const fn complex(name: &'static str, properties: &'static [Property]) -> Structure {
    Structure { name, base: None, extended_in_beta: None, is_entity: false, properties }
}

/// An entity type.
pub const fn entity(name: &'static str, properties: &'static [Property]) -> Structure {
    Structure { is_entity: true, ..complex(name, properties) }
}

const fn property(name: &'static str, kind: Kind, source: Source) -> Property {
    Property {
        name,
        kind,
        source,
        is_required: false,
        is_beta: false,
        is_on_request: false,
        is_left_out_of_lists: false,
    }
}

/// A property that devices are filtered and sorted by.
pub const fn column(name: &'static str, kind: Kind, field: Field, writer: Writer) -> Property {
    property(name, kind, Source::Column(field, writer))
}

/// A property that is the same for every device.
pub const fn constant(name: &'static str, kind: Kind, constant: Constant) -> Property {
    property(name, kind, Source::Constant(constant))
}

/// A text that the real service leaves empty for every device of a site.
pub const fn empty(name: &'static str) -> Property {
    constant(name, Kind::Text, Constant::Text(""))
}

/// A text that is null for every device.
pub const fn null(name: &'static str) -> Property {
    constant(name, Kind::Text, Constant::Null)
}

/// A time that never was.
pub const fn never(name: &'static str) -> Property {
    constant(name, Kind::Time, Constant::Time(NO_TIME)).required()
}

/// A member of an object that is made as a whole.
pub const fn stored(name: &'static str, kind: Kind) -> Property {
    property(name, kind, Source::Stored)
}

/// Other objects.
pub const fn navigation(name: &'static str, kind: Kind) -> Property {
    property(name, kind, Source::Navigation { is_expandable: false })
}

/// Other objects that can be expanded.
pub const fn expandable(name: &'static str, kind: Kind) -> Property {
    property(name, kind, Source::Navigation { is_expandable: true })
}

impl Property {
    const fn beta(mut self) -> Self {
        self.is_beta = true;
        self
    }

    const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    const fn on_request(mut self) -> Self {
        self.is_on_request = true;
        self
    }

    const fn left_out_of_lists(mut self) -> Self {
        self.is_left_out_of_lists = true;
        self
    }

    /// Whether this version of Graph has it.
    pub fn is_in(&self, version: Version) -> bool {
        !self.is_beta || version == Version::Beta
    }

    /// Whether it is read under a path of its own.
    pub fn is_navigation(&self) -> bool {
        matches!(self.source, Source::Navigation { .. })
    }

    /// Whether `$expand` shows it and filters ask it.
    pub fn is_expandable(&self) -> bool {
        matches!(self.source, Source::Navigation { is_expandable: true })
    }
}

impl Kind {
    /// The type that a list is of, or the kind itself.
    pub fn element(self) -> Self {
        match self {
            Self::List(element) => *element,
            single => single,
        }
    }

    /// Whether it is one value that can be compared and sorted by.
    pub fn is_single_value(self) -> bool {
        !matches!(self, Self::Complex(_) | Self::List(_))
    }
}

impl Enumeration {
    /// Names of the members in a version.
    pub fn names(&self, version: Version) -> impl Iterator<Item = &'static str> + use<'_> {
        self.members_in(version).map(|(name, _)| *name)
    }

    /// The members in a version, with their numbers.
    pub fn members_in(&self, version: Version) -> impl Iterator<Item = &(&'static str, i32)> {
        let beta = if version == Version::Beta { self.beta_members } else { &[] };
        self.members.iter().chain(beta)
    }
}

impl Structure {
    /// Every property of the version: those of the base first, those that beta's type adds last.
    pub fn properties_in(&'static self, version: Version) -> impl Iterator<Item = &'static Property> {
        let of = |structure: Option<&'static Self>| structure.map_or(&[][..], |structure| structure.properties).iter();
        let extended = self.extended_in_beta.filter(|_| version == Version::Beta);
        let all = of(self.base).chain(self.properties).chain(of(extended));
        all.filter(move |property| property.is_in(version))
    }

    /// The property of this name, in any letter case, where this version of Graph has it.
    pub fn find(&'static self, name: &str, version: Version) -> Option<&'static Property> {
        self.properties_in(version).find(|property| names::are_same(property.name, name))
    }

    /// Whether a path may cast to the type of this name, for it is what the values have.
    pub fn is_cast(&self, type_name: &str) -> bool {
        let is_named = |structure: &Self| names::are_same(structure.name, type_name);
        is_named(self) || self.extended_in_beta.is_some_and(is_named)
    }

    /// Names of the properties that `is_wanted` takes, with commas between.
    pub fn names(&'static self, version: Version, is_wanted: impl Fn(&Property) -> bool) -> String {
        let names: Vec<&str> =
            self.properties_in(version).filter(|property| is_wanted(property)).map(|property| property.name).collect();
        names.join(", ")
    }

    /// What to say of a name that [`Structure::find`] does not know.
    pub fn unknown_words(&'static self, name: &str, version: Version) -> String {
        let (owner, quoted) = (self.name, crate::rejection::quoted(name));
        if version == Version::Stable && self.find(name, Version::Beta).is_some() {
            return format!("{owner} has {quoted} in beta only, not in {}.", version.as_str());
        }
        match similar(name, self.properties_in(version).map(|property| property.name)) {
            Some(known) => format!("{owner} has no property {quoted}. Did you mean {known}?"),
            None => format!("{owner} has no property {quoted}. It has: {}.", self.names(version, |_| true)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn check(structure: &'static Structure, seen: &mut BTreeSet<&'static str>) {
        if !seen.insert(structure.name) {
            return;
        }
        let names: BTreeSet<String> =
            structure.properties_in(Version::Beta).map(|property| property.name.to_ascii_lowercase()).collect();
        assert_eq!(names.len(), structure.properties_in(Version::Beta).count(), "{}: a name twice", structure.name);
        for property in structure.properties_in(Version::Beta) {
            let fits = match (&property.source, property.kind) {
                (Source::Constant(Constant::Null), _) => !property.is_required,
                (Source::Constant(Constant::Text(member)), Kind::Enumeration(enumeration)) => {
                    enumeration.names(Version::Beta).any(|name| name == *member)
                }
                (Source::Constant(Constant::Text(_)), kind) => matches!(kind, Kind::Text | Kind::Guid),
                (Source::Constant(Constant::Number(_)), kind) => matches!(kind, Kind::Int32 | Kind::Int64),
                (Source::Constant(Constant::Time(_)), kind) => matches!(kind, Kind::Time),
                (Source::Constant(Constant::Flag(_)), kind) => matches!(kind, Kind::Flag),
                (Source::Members | Source::MembersOfCoManaged, kind) => matches!(kind, Kind::Complex(_)),
                (Source::Written(_) | Source::FixedList(_), kind) => matches!(kind, Kind::List(_)),
                _ => true,
            };
            assert!(fits, "{}/{}", structure.name, property.name);
            if let Kind::Complex(inner) = property.kind.element() {
                check(inner, seen);
            }
        }
    }

    #[test]
    fn names_stand_once_and_constants_are_of_their_kind() {
        let mut seen = BTreeSet::new();
        for set in super::super::metadata::SETS {
            check(set.structure, &mut seen);
        }
        assert!(seen.len() > 12, "{seen:?}");
    }
}
