//! What this Graph has: the service document and `$metadata` (CSDL), written from the tables that answers are written
//! from.

use super::schema::audit_event::AUDIT_EVENT;
use super::schema::device_management::{DEVICE_CATEGORY, ROLE_SCOPE_TAG};
use super::schema::directory::{APPLICATION, ORGANIZATION, SERVICE_PRINCIPAL, USER};
use super::schema::managed_device::MANAGED_DEVICE;
use super::schema::management::CONFIGURATION_MANAGER_ACTION;
use super::schema::overview::OVERVIEW;
use super::schema::remote_action_audit::REMOTE_ACTION_AUDIT;
use crate::Response;
use crate::call::Call;
use crate::error::ApiError;
use crate::json;
use crate::odata::edm::{Enumeration, Kind, Property, Structure};
use crate::response::{self, GRAPH_JSON, XML};
use crate::route::Version;
use serde::Serialize;
use std::collections::BTreeMap;

/// What stands before a name in full.
pub const NAMESPACE: &str = "microsoft.graph.";
/// The singleton below which the devices stand.
const DEVICE_MANAGEMENT: &str = "deviceManagement";

/// A resource that has an address of its own.
pub struct Set {
    /// Its path below the version.
    pub path: &'static str,
    /// The type of its objects.
    pub structure: &'static Structure,
    /// One object, not a collection.
    pub is_single: bool,
    /// Beta only.
    pub is_beta: bool,
}

const fn set(path: &'static str, structure: &'static Structure) -> Set {
    Set { path, structure, is_single: false, is_beta: false }
}

/// The resources.
pub const SETS: &[Set] = &[
    Set { is_single: true, ..set("me", &USER) },
    set("users", &USER),
    set("organization", &ORGANIZATION),
    set("applications", &APPLICATION),
    set("servicePrincipals", &SERVICE_PRINCIPAL),
    set("deviceManagement/managedDevices", &MANAGED_DEVICE),
    Set { is_beta: true, ..set("deviceManagement/comanagedDevices", &MANAGED_DEVICE) },
    Set { is_single: true, ..set("deviceManagement/managedDeviceOverview", &OVERVIEW) },
    set("deviceManagement/auditEvents", &AUDIT_EVENT),
    set("deviceManagement/deviceCategories", &DEVICE_CATEGORY),
    Set { is_beta: true, ..set("deviceManagement/roleScopeTags", &ROLE_SCOPE_TAG) },
    Set { is_beta: true, ..set("deviceManagement/remoteActionAudits", &REMOTE_ACTION_AUDIT) },
];

fn sets(version: Version) -> impl Iterator<Item = &'static Set> {
    SETS.iter().filter(move |set| !set.is_beta || version == Version::Beta)
}

/// What the container has: names, names of types, and whether each is one object. Other resources stand below these.
fn container(version: Version) -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    let roots = sets(version).filter(|set| !set.path.contains('/'));
    let roots = roots.map(|set| (set.path, set.structure.name, set.is_single));
    roots.chain([(DEVICE_MANAGEMENT, DEVICE_MANAGEMENT, true)])
}

/// OData JSON Format 4.01, 5: what the container has.
#[derive(Serialize)]
struct ServiceDocument<'call> {
    #[serde(rename = "@odata.context")]
    context: &'call str,
    value: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    kind: &'static str,
    name: &'static str,
    url: &'static str,
}

/// Names, kinds and addresses of what the container has.
pub fn service_document(call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let value = container(call.route.version)
        .map(|(name, _, is_single)| Resource {
            kind: if is_single { "Singleton" } else { "EntitySet" },
            name,
            url: name,
        })
        .collect();
    let context = call.graph_context("");
    let document = ServiceDocument { context: context.trim_end_matches('#'), value };
    Ok(response::bytes(GRAPH_JSON, json::to_vec(&document)))
}

/// The types and the container, as XML.
pub fn metadata(call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    Ok(response::bytes(XML, csdl(call.route.version).into_bytes()))
}

/// The CSDL document of a version.
pub fn csdl(version: Version) -> String {
    let mut types = Types::default();
    sets(version).for_each(|set| types.add(set.structure, version));
    let is_beta = version == Version::Beta;
    if is_beta {
        types.add(&CONFIGURATION_MANAGER_ACTION, version);
    }
    let mut out = String::with_capacity(32_768);
    out.push_str(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"4.0\" \
         xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">\
         <edmx:Reference Uri=\"https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml\">\
         <edmx:Include Namespace=\"Org.OData.Capabilities.V1\"/></edmx:Reference><edmx:DataServices>\
         <Schema Namespace=\"microsoft.graph\" Alias=\"graph\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">",
    );
    types.enumerations.values().for_each(|enumeration| write_enumeration(&mut out, enumeration, version));
    types.structures.values().for_each(|(structure, base)| write_structure(&mut out, structure, *base, version));
    write_device_management(&mut out, version);
    if is_beta {
        out.push_str(
            "<Action Name=\"triggerConfigurationManagerAction\" IsBound=\"true\">\
             <Parameter Name=\"bindingParameter\" Type=\"microsoft.graph.managedDevice\"/>\
             <Parameter Name=\"configurationManagerAction\" Type=\"microsoft.graph.configurationManagerAction\" \
             Nullable=\"false\"/></Action>",
        );
    }
    out.push_str("<EntityContainer Name=\"GraphService\">");
    for (name, type_name, is_single) in container(version) {
        let (element, attribute) = if is_single { ("Singleton", "Type") } else { ("EntitySet", "EntityType") };
        push(&mut out, &["<", element, " Name=\"", name, "\" ", attribute, "=\"", NAMESPACE, type_name, "\"/>"]);
    }
    out.push_str("</EntityContainer>");
    write_capabilities(&mut out, &types, version);
    out.push_str("</Schema></edmx:DataServices></edmx:Edmx>");
    out
}

/// Nothing is created, changed or deleted by its address: without these annotations of the Capabilities vocabulary, generated
/// clients offer methods that are answered with 405.
fn write_capabilities(out: &mut String, types: &Types, version: Version) {
    let roots = container(version).map(|(name, _, is_single)| (format!("GraphService/{name}"), is_single));
    let below = sets(version).filter_map(|set| Some((set.path.strip_prefix("deviceManagement/")?, set.is_single)));
    let below = below.map(|(name, is_single)| (format!("{DEVICE_MANAGEMENT}/{name}"), is_single));
    let navigation = types.structures.values().flat_map(|(structure, _)| {
        let properties = structure.properties.iter().filter(|one| one.is_in(version) && one.is_navigation());
        properties.map(|one| (format!("{}/{}", structure.name, one.name), !matches!(one.kind, Kind::List(_))))
    });
    for (target, is_single) in roots.chain(below).chain(navigation) {
        push(out, &["<Annotations Target=\"", NAMESPACE, &target, "\">"]);
        for (restriction, property) in [("Insert", "Insertable"), ("Update", "Updatable"), ("Delete", "Deletable")] {
            if is_single && restriction == "Insert" {
                continue;
            }
            push(
                out,
                &[
                    "<Annotation Term=\"Org.OData.Capabilities.V1.",
                    restriction,
                    "Restrictions\"><Record><PropertyValue Property=\"",
                    property,
                    "\" Bool=\"false\"/></Record></Annotation>",
                ],
            );
        }
        out.push_str("</Annotations>");
    }
}

/// Types by name, each once.
#[derive(Default)]
struct Types {
    enumerations: BTreeMap<&'static str, &'static Enumeration>,
    /// With the type that each extends.
    structures: BTreeMap<&'static str, (&'static Structure, Option<&'static Structure>)>,
}

impl Types {
    fn add(&mut self, structure: &'static Structure, version: Version) {
        self.add_extending(structure, structure.base, version);
    }

    fn add_extending(&mut self, structure: &'static Structure, base: Option<&'static Structure>, version: Version) {
        if self.structures.insert(structure.name, (structure, base)).is_some() {
            return;
        }
        if let Some(extended) = structure.extended_in_beta.filter(|_| version == Version::Beta) {
            self.add_extending(extended, Some(structure), version);
        }
        for property in structure.properties.iter().filter(|property| property.is_in(version)) {
            match property.kind.element() {
                Kind::Enumeration(enumeration) => {
                    self.enumerations.insert(enumeration.name, enumeration);
                }
                Kind::Complex(inner) => self.add(inner, version),
                _ => {}
            }
        }
    }
}

fn push(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn write_enumeration(out: &mut String, enumeration: &Enumeration, version: Version) {
    push(out, &["<EnumType Name=\"", enumeration.name, "\">"]);
    for (name, number) in enumeration.members_in(version) {
        push(out, &["<Member Name=\"", name, "\" Value=\"", &number.to_string(), "\"/>"]);
    }
    out.push_str("</EnumType>");
}

fn write_structure(out: &mut String, structure: &Structure, base: Option<&Structure>, version: Version) {
    let element = if structure.is_entity { "EntityType" } else { "ComplexType" };
    push(out, &["<", element, " Name=\"", structure.name, "\""]);
    if let Some(base) = base {
        push(out, &[" BaseType=\"", NAMESPACE, base.name, "\""]);
    }
    out.push('>');
    if structure.is_entity {
        out.push_str("<Key><PropertyRef Name=\"id\"/></Key>");
    }
    structure
        .properties
        .iter()
        .filter(|property| property.is_in(version))
        .for_each(|property| write_property(out, property));
    push(out, &["</", element, ">"]);
}

fn write_property(out: &mut String, property: &Property) {
    let element = if property.is_navigation() { "NavigationProperty" } else { "Property" };
    push(out, &["<", element, " Name=\"", property.name, "\" Type=\""]);
    write_type(out, property.kind);
    out.push('"');
    if property.is_required {
        out.push_str(" Nullable=\"false\"");
    }
    out.push_str("/>");
}

fn write_type(out: &mut String, kind: Kind) {
    let name = match kind {
        Kind::Text => "Edm.String",
        Kind::Guid => "Edm.Guid",
        Kind::Int32 => "Edm.Int32",
        Kind::Int64 => "Edm.Int64",
        Kind::Double => "Edm.Double",
        Kind::Time => "Edm.DateTimeOffset",
        Kind::Flag => "Edm.Boolean",
        Kind::Enumeration(enumeration) => return push(out, &[NAMESPACE, enumeration.name]),
        Kind::Complex(structure) => return push(out, &[NAMESPACE, structure.name]),
        Kind::List(element) => {
            out.push_str("Collection(");
            write_type(out, *element);
            return out.push(')');
        }
    };
    out.push_str(name);
}

/// The singleton below which the devices stand.
fn write_device_management(out: &mut String, version: Version) {
    out.push_str(
        "<EntityType Name=\"deviceManagement\"><Key><PropertyRef Name=\"id\"/></Key>\
         <Property Name=\"id\" Type=\"Edm.String\" Nullable=\"false\"/>",
    );
    for set in sets(version) {
        let Some(name) = set.path.strip_prefix("deviceManagement/") else { continue };
        let (open, close) = if set.is_single { ("", "") } else { ("Collection(", ")") };
        let attributes = "\" ContainsTarget=\"true\"/>";
        push(
            out,
            &[
                "<NavigationProperty Name=\"",
                name,
                "\" Type=\"",
                open,
                NAMESPACE,
                set.structure.name,
                close,
                attributes,
            ],
        );
    }
    out.push_str("</EntityType>");
}
