//! Device collections: built-in ones and the company's own, with children.
//!
//! A collection is a condition on values of a device, so devices enter and leave by their own changes. Every
//! condition is the conjunction of conditions on single columns; so one lookup a column, and-ed, gives all the
//! collections of a device at once.

mod rules;

use crate::command::{CollectionId, Row};
use crate::fleet::Fleet;
use rules::Masks;
use scenario::ScenarioError;
use scenario::collection::Collection as Data;
use scenario::company::CompanyError;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A device collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// For example `SMS00001` or `PS100014`.
    pub id: CollectionId,
    /// For example `All Systems`.
    pub name: String,
    /// The collection that this one is a child of.
    pub parent: Option<CollectionId>,
    /// Limiting collection; none for `All Systems`.
    pub limiting: Option<CollectionId>,
    /// Whether Configuration Manager brings it.
    pub is_built_in: bool,
}

/// Members of a collection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemberCount {
    /// Without those of its children.
    pub direct: u32,
    /// Together with those of its children, each once: what a scope of this collection covers.
    pub with_children: u32,
}

/// All collections of the site. The set does not change; membership does.
#[derive(Debug)]
pub struct Collections {
    collections: Vec<Collection>,
    /// For each collection, a bit for itself and each of its descendants.
    subtrees: Vec<u32>,
    masks: Masks,
    /// Whether the membership rules of the site's own collections are narrowed.
    is_narrowed: bool,
    /// Counts of a fleet's revision.
    counts: RefCell<Option<(u64, Vec<MemberCount>)>>,
}

impl Collections {
    /// The collections of a scenario, which has validated them.
    pub fn new(collections: &[Data]) -> Self {
        Self {
            collections: collections.iter().map(collection_of).collect(),
            subtrees: (0..collections.len()).map(|index| subtree_of(collections, index)).collect(),
            masks: Masks::new(collections),
            is_narrowed: false,
            counts: RefCell::new(None),
        }
    }

    /// Every collection: built-in ones, then Contoso's own, a parent before its children.
    pub fn all(&self) -> &[Collection] {
        &self.collections
    }

    /// Narrows the membership rules of the site's own collections to half of the devices, or restores them.
    pub(crate) fn narrow(&mut self, is_narrowed: bool) {
        self.is_narrowed = is_narrowed;
        self.counts.replace(None);
    }

    /// The collections that the device on this row is a direct member of, a bit each.
    fn mask(&self, fleet: &Fleet, row: Row) -> u32 {
        let mask = self.masks.of(fleet, row);
        if !self.is_narrowed || row % 2 == 1 {
            return mask;
        }
        let built_in = self.collections.iter().enumerate().map(|(index, one)| u32::from(one.is_built_in) << index);
        mask & built_in.sum::<u32>()
    }

    fn index_of(&self, id: &str) -> Option<usize> {
        self.collections.iter().position(|collection| collection.id == id)
    }

    /// The collection with this id.
    pub fn get(&self, id: &str) -> Option<&Collection> {
        self.index_of(id).map(|index| &self.collections[index])
    }

    /// Whether the device on this row is a member of the collection or of one of its descendants: what a scope of
    /// the collection covers. A collection that does not exist has no members.
    pub fn contains(&self, id: &str, fleet: &Fleet, row: Row) -> bool {
        self.index_of(id).is_some_and(|index| self.mask(fleet, row) & self.subtrees[index] != 0)
    }

    /// The collections that the device on this row is a direct member of, in the order of [`Collections::all`].
    pub(crate) fn of_row(&self, fleet: &Fleet, row: Row) -> Vec<&Collection> {
        let mask = self.mask(fleet, row);
        self.collections.iter().enumerate().filter(|(index, _)| mask >> index & 1 != 0).map(|(_, one)| one).collect()
    }

    /// Whether the device on this row is a member of the collection itself.
    pub fn contains_directly(&self, id: &str, fleet: &Fleet, row: Row) -> bool {
        self.index_of(id).is_some_and(|index| self.mask(fleet, row) >> index & 1 != 0)
    }

    /// Whether a row is a direct member, for a whole list: the collection is looked up once.
    pub(crate) fn direct_member_test<'all>(
        &'all self,
        id: &str,
        fleet: &'all Fleet,
    ) -> Option<impl Fn(Row) -> bool + 'all> {
        let index = self.index_of(id)?;
        Some(move |row| self.mask(fleet, row) >> index & 1 != 0)
    }

    /// Members of every collection, in the order of [`Collections::all`]; counted once for each state of the fleet.
    pub fn member_counts(&self, fleet: &Fleet) -> Vec<MemberCount> {
        let mut cached = self.counts.borrow_mut();
        match &*cached {
            Some((revision, counts)) if *revision == fleet.revision() => counts.clone(),
            _ => {
                let counts = self.count_members(fleet);
                *cached = Some((fleet.revision(), counts.clone()));
                counts
            }
        }
    }

    fn count_members(&self, fleet: &Fleet) -> Vec<MemberCount> {
        // Thousands of devices are members of the same collections.
        let mut alike: BTreeMap<u32, u32> = BTreeMap::default();
        for row in 0..fleet.row_count() {
            *alike.entry(self.mask(fleet, row)).or_default() += 1;
        }
        let mut counts = vec![MemberCount::default(); self.collections.len()];
        for (mask, devices) in alike.iter() {
            for (index, count) in counts.iter_mut().enumerate() {
                count.direct += (mask >> index & 1) * devices;
                count.with_children += u32::from(mask & self.subtrees[index] != 0) * devices;
            }
        }
        counts
    }
}

fn collection_of(data: &Data) -> Collection {
    Collection {
        id: data.id.as_str().into(),
        name: data.name.clone(),
        parent: data.parent.as_deref().map(Into::into),
        limiting: data.limiting.as_deref().map(Into::into),
        is_built_in: data.id.starts_with("SMS"),
    }
}

fn subtree_of(collections: &[Data], index: usize) -> u32 {
    let own = &collections[index].id;
    // A child stands after its parent, so this ends.
    let children = (index + 1..collections.len()).filter(|child| collections[*child].parent.as_ref() == Some(own));
    children.fold(1 << index, |subtree, child| subtree | subtree_of(collections, child))
}

/// Whether every unit that a condition names is one of the fleet's.
pub(crate) fn check_units(collections: &[Data]) -> Result<(), ScenarioError> {
    let units =
        collections.iter().flat_map(|one| one.members.units.iter().flatten().chain(&one.members.other_than_units));
    match units.into_iter().find(|unit| !rules::is_unit(unit)) {
        Some(unit) => Err(CompanyError::NameMalformed { field: "unit of a collection", value: unit.clone() }.into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::SimTime;
    use std::collections::BTreeSet;

    fn default_collections() -> Collections {
        Collections::new(&scenario::company::Company::default().collections)
    }

    const START: SimTime = SimTime(1_601_280_000_000);

    fn setting() -> (Fleet, Collections) {
        (Fleet::generate(2002, 500, START), default_collections())
    }

    fn members(fleet: &Fleet, collections: &Collections, name: &str) -> Vec<Row> {
        let id = &collections.all().iter().find(|one| one.name == name).expect(name).id;
        (0..fleet.row_count()).filter(|row| collections.contains_directly(id, fleet, *row)).collect()
    }

    #[test]
    fn ids_are_different_and_lead_to_collections() {
        let collections = default_collections();
        let ids: BTreeSet<&str> = collections.all().iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.len(), collections.all().len());
        assert!(collections.all().len() <= 32);
        for one in collections.all() {
            assert_eq!(collections.get(&one.id), Some(one));
            for other in one.parent.iter().chain(&one.limiting) {
                assert!(collections.get(other).is_some(), "{other} of {}", one.name);
            }
        }
        assert_eq!(collections.get("PS199999"), None);
    }

    #[test]
    fn conditions_say_what_the_names_say() {
        let (mut fleet, collections) = setting();
        let clients = members(&fleet, &collections, "All Desktop and Server Clients");
        assert!(clients.iter().all(|row| fleet.is_client(*row)));
        assert_eq!(clients.len() + members(&fleet, &collections, "Devices without a client").len(), 500);
        let eligible = members(&fleet, &collections, "Co-management Eligible Devices");
        let expected: Vec<Row> = (0..500).filter(|row| fleet.is_co_management_eligible(*row)).collect();
        assert_eq!(eligible, expected);
        let servers = members(&fleet, &collections, "All servers");
        assert_eq!(servers.len() + members(&fleet, &collections, "All workstations").len(), 500);
        let finance = members(&fleet, &collections, "Pilot ring - Finance");
        assert!(!finance.is_empty() && finance.iter().all(|row| fleet.device(*row).unit == "Finance"));
        assert!(fleet.retire(finance[0], START));
        assert!(!members(&fleet, &collections, "All Systems").contains(&finance[0]));
    }

    #[test]
    fn a_collection_holds_its_children_two_levels_down() {
        let (fleet, collections) = setting();
        let distribution_points = members(&fleet, &collections, "Distribution points");
        assert_eq!(distribution_points.len(), 3);
        for row in distribution_points {
            assert!(collections.contains("PS100010", &fleet, row));
            assert!(collections.contains("PS100011", &fleet, row));
            assert!(!collections.contains("PS10001A", &fleet, row));
        }
        let laptops = members(&fleet, &collections, "Pilot ring - IT laptops");
        let is_only_below = |row: &Row| !collections.contains_directly("PS10001A", &fleet, *row);
        let below: Vec<Row> = laptops.into_iter().filter(is_only_below).collect();
        assert!(!below.is_empty() && below.iter().all(|row| collections.contains("PS10001A", &fleet, *row)));
    }

    #[test]
    fn counts_follow_the_fleet() {
        let (mut fleet, collections) = setting();
        let check = |fleet: &Fleet| {
            for (one, count) in collections.all().iter().zip(collections.member_counts(fleet)) {
                let rows = || 0..fleet.row_count();
                let direct = rows().filter(|row| collections.contains_directly(&one.id, fleet, *row)).count();
                let all = rows().filter(|row| collections.contains(&one.id, fleet, *row)).count();
                assert_eq!((count.direct as usize, count.with_children as usize), (direct, all), "{}", one.name);
            }
        };
        check(&fleet);
        assert!(fleet.retire(20, START));
        check(&fleet);
        let joined = fleet.add_client(true, START).expect("there is room");
        fleet.mark(joined);
        check(&fleet);
    }
}
