//! The entity data model of OData: types, their properties and enumerations, as `$select`, `$filter`, `$orderby`, `$expand` and
//! `$metadata` read them. Where the values of a device's properties come from stands in `graph::managed_device::bindings`.

use crate::names;
use crate::route::Version;
use crate::similar::similar;

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
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// As Graph spells it.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Other objects, which it leads to.
    pub navigation: Option<Navigation>,
    /// It is never null.
    pub is_required: bool,
    /// Beta only.
    pub is_beta: bool,
    /// Graph gives it where one object is asked for and `$select` names it; elsewhere it is null or zero.
    pub is_on_request: bool,
    /// Graph gives it where one object is asked for; in lists it is null, or an empty list.
    pub is_left_out_of_lists: bool,
}

/// How a navigation property is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Navigation {
    /// Under its own path.
    Reference,
    /// With `$expand` too, and filters ask it.
    Expandable,
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

/// A type without a base.
pub const fn complex(name: &'static str, properties: &'static [Property]) -> Structure {
    Structure { name, base: None, extended_in_beta: None, is_entity: false, properties }
}

/// An entity type.
pub const fn entity(name: &'static str, properties: &'static [Property]) -> Structure {
    Structure { is_entity: true, ..complex(name, properties) }
}

/// A property whose values are stored in the object.
pub const fn property(name: &'static str, kind: Kind) -> Property {
    Property {
        name,
        kind,
        navigation: None,
        is_required: false,
        is_beta: false,
        is_on_request: false,
        is_left_out_of_lists: false,
    }
}

/// Other objects.
pub const fn navigation(name: &'static str, kind: Kind) -> Property {
    Property { navigation: Some(Navigation::Reference), ..property(name, kind) }
}

/// Other objects that can be expanded.
pub const fn expandable(name: &'static str, kind: Kind) -> Property {
    Property { navigation: Some(Navigation::Expandable), ..property(name, kind) }
}

impl Property {
    /// The same, in beta only.
    #[must_use]
    pub const fn beta(mut self) -> Self {
        self.is_beta = true;
        self
    }

    /// The same, never null.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The same, given on request.
    #[must_use]
    pub const fn on_request(mut self) -> Self {
        self.is_on_request = true;
        self
    }

    /// The same, left out of lists.
    #[must_use]
    pub const fn left_out_of_lists(mut self) -> Self {
        self.is_left_out_of_lists = true;
        self
    }

    /// Whether this version of Graph has it.
    pub fn is_in(&self, version: Version) -> bool {
        !self.is_beta || version == Version::Beta
    }

    /// Whether it is read under a path of its own.
    pub fn is_navigation(&self) -> bool {
        self.navigation.is_some()
    }

    /// Whether `$expand` shows it and filters ask it.
    pub fn is_expandable(&self) -> bool {
        matches!(self.navigation, Some(Navigation::Expandable))
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
        let (owner, quoted) = (self.name, crate::error::quoted(name));
        if version == Version::Stable && self.find(name, Version::Beta).is_some() {
            return format!("{owner} has {quoted} in beta only, not in {}.", version.as_str());
        }
        match similar(name, self.properties_in(version).map(|property| property.name)) {
            Some(known) => format!("{owner} has no property {quoted}. Did you mean {known}?"),
            None => format!("{owner} has no property {quoted}. It has: {}.", self.names(version, |_| true)),
        }
    }
}
