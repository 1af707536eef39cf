//! Device collections as data. A collection is a condition on values of a device, so that devices enter and leave by their own
//! changes; all parts of a condition must hold, and an absent part holds for every device.

use crate::company::{CompanyError, name, word};
use serde::{Deserialize, Serialize};

/// Collections of a site at most: the memberships of a device are the bits of a word.
pub const COLLECTIONS_MAX: usize = 32;

/// A device collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Collection {
    /// For example `SMS00001` or `PS100014`. Ids that begin with `SMS` are Configuration Manager's own.
    pub id: String,
    /// For example `All Systems`.
    pub name: String,
    /// The collection that this one is a child of.
    #[serde(default)]
    pub parent: Option<String>,
    /// Limiting collection.
    #[serde(default)]
    pub limiting: Option<String>,
    /// Its direct members.
    #[serde(default)]
    pub members: Membership,
}

/// The condition of a direct member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Membership {
    /// The **Client** column.
    pub is_client: Option<bool>,
    /// Runs a server edition of Windows.
    pub is_server: Option<bool>,
    /// Holds a site system role.
    pub is_site_system: Option<bool>,
    /// Holds the distribution point role.
    pub is_distribution_point: Option<bool>,
    /// Its owner volunteered for pilots.
    pub is_early_adopter: Option<bool>,
    /// Joined to the on-premises domain and to the cloud directory.
    pub is_hybrid_joined: Option<bool>,
    /// Runs a release that co-management supports.
    pub is_co_management_capable: Option<bool>,
    /// Runs a release of Windows 10 before version 2004.
    pub is_before_windows_10_2004: Option<bool>,
    /// One of these kinds.
    pub kinds: Option<Vec<Kind>>,
    /// Of one of these departments or duties, for example `Finance`.
    pub units: Option<Vec<String>>,
    /// Of none of these departments or duties.
    pub other_than_units: Vec<String>,
}

/// A kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Under a desk.
    Desktop,
    /// Carried about.
    Laptop,
    /// In a rack.
    Server,
    /// A guest of a hypervisor, server or desktop.
    VirtualMachine,
    /// Not managed as a computer. The fleet has none; the site's list of collections names them.
    MobileDevice,
}

/// Whether these can be the collections of a site.
///
/// # Errors
/// The first thing that is wrong.
pub(crate) fn validate(collections: &[Collection]) -> Result<(), CompanyError> {
    if !(1..=COLLECTIONS_MAX).contains(&collections.len()) {
        return Err(CompanyError::CollectionCountOutOfRange { count: collections.len() });
    }
    for (index, collection) in collections.iter().enumerate() {
        word("collection's id", &collection.id)?;
        name("collection's name", &collection.name)?;
        let before = &collections[..index];
        let stands_before = |id: &str| before.iter().any(|other| other.id == id);
        if stands_before(&collection.id) {
            return Err(CompanyError::Duplicate { what: "the collection", id: collection.id.clone() });
        }
        if let Some(other) = collection.parent.iter().chain(&collection.limiting).find(|id| !stands_before(id)) {
            return Err(CompanyError::CollectionUnknown { id: collection.id.clone(), other: other.clone() });
        }
    }
    Ok(())
}

const ALL_SYSTEMS: &str = "SMS00001";
const ALL_CLIENTS: &str = "SMSDM003";
const ALL_SERVERS: &str = "PS100010";
const ALL_WORKSTATIONS: &str = "PS100014";
const PILOT_RING: &str = "PS10001A";

/// Built-in collections, and Contoso's own with their children.
pub(crate) fn default_collections() -> Vec<Collection> {
    let any = |id: &str, name: &str, members| Collection {
        id: id.to_owned(),
        name: name.to_owned(),
        parent: None,
        limiting: (id != ALL_SYSTEMS).then(|| ALL_SYSTEMS.to_owned()),
        members,
    };
    let child = |collection: Collection, parent: &str| Collection { parent: Some(parent.to_owned()), ..collection };
    let all = Membership::default;
    let clients = || Membership { is_client: Some(true), ..all() };
    let servers = || Membership { is_server: Some(true), ..all() };
    let workstations = || Membership { is_server: Some(false), ..all() };
    let of_kind = |kind| Some(vec![kind]);
    let of_unit = |unit: &str| Some(vec![unit.to_owned()]);
    let client_workstations = || Membership { is_client: Some(true), ..workstations() };
    vec![
        any(ALL_SYSTEMS, "All Systems", all()),
        any("SMSDM001", "All Mobile Devices", Membership { kinds: of_kind(Kind::MobileDevice), ..all() }),
        any(ALL_CLIENTS, "All Desktop and Server Clients", clients()),
        Collection {
            limiting: Some(ALL_CLIENTS.to_owned()),
            ..any(
                "SMS000CM",
                "Co-management Eligible Devices",
                Membership { is_hybrid_joined: Some(true), is_co_management_capable: Some(true), ..clients() },
            )
        },
        any(ALL_SERVERS, "All servers", servers()),
        child(any("PS100011", "Site systems", Membership { is_site_system: Some(true), ..servers() }), ALL_SERVERS),
        child(
            any("PS100012", "Distribution points", Membership { is_distribution_point: Some(true), ..servers() }),
            "PS100011",
        ),
        child(
            any(
                "PS100013",
                "Member servers",
                Membership { other_than_units: vec!["Site system".to_owned()], ..servers() },
            ),
            ALL_SERVERS,
        ),
        any(ALL_WORKSTATIONS, "All workstations", workstations()),
        child(
            any("PS100015", "Laptops", Membership { kinds: of_kind(Kind::Laptop), ..workstations() }),
            ALL_WORKSTATIONS,
        ),
        child(
            any("PS100016", "Desktops", Membership { kinds: of_kind(Kind::Desktop), ..workstations() }),
            ALL_WORKSTATIONS,
        ),
        child(
            any("PS100017", "Virtual desktops", Membership { kinds: of_kind(Kind::VirtualMachine), ..workstations() }),
            ALL_WORKSTATIONS,
        ),
        any(
            "PS100018",
            "Windows 10 before version 2004",
            Membership { is_before_windows_10_2004: Some(true), ..workstations() },
        ),
        any("PS100019", "Devices without a client", Membership { is_client: Some(false), ..all() }),
        any(PILOT_RING, "Pilot ring", Membership { is_early_adopter: Some(true), ..client_workstations() }),
        child(
            any("PS10001B", "Pilot ring - IT", Membership { units: of_unit("IT"), ..client_workstations() }),
            PILOT_RING,
        ),
        child(
            any(
                "PS10001C",
                "Pilot ring - IT laptops",
                Membership { units: of_unit("IT"), kinds: of_kind(Kind::Laptop), ..client_workstations() },
            ),
            "PS10001B",
        ),
        child(
            any("PS10001D", "Pilot ring - Finance", Membership { units: of_unit("Finance"), ..client_workstations() }),
            PILOT_RING,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_stands_after_those_that_it_names() {
        let reason = |collections: &[Collection]| validate(collections).map_err(|error| error.to_string());
        let all = default_collections();
        assert_eq!(reason(&all), Ok(()));
        assert_eq!(reason(&[]), Err("a site has 1 to 32 device collections, not 0.".into()));
        let unknown = "the collection PS100011 names SMS00001, which does not stand before it.";
        assert_eq!(reason(&all[5..]).map_err(|reason| reason.replace("PS100010", "SMS00001")), Err(unknown.into()));
        assert_eq!(reason(&[all[0].clone(), all[0].clone()]), Err("the collection SMS00001 stands twice.".into()));
    }
}
