//! Device collections as a tree, and the search in it.

use crate::browser::lower_case;
use contract::admin_service::DeviceCollection;

/// A collection with its place in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeRow {
    /// The collection.
    pub collection: DeviceCollection,
    /// Depth: zero for a collection without a parent.
    pub level: usize,
}

/// The collections in tree order: parents before their children, siblings by name. A collection whose parent is not
/// listed stands at the top. With a search only what matches stays, together with its ancestors.
pub fn tree(collections: &[DeviceCollection], search: &str) -> Vec<TreeRow> {
    let needle = lower_case(search.trim());
    let mut rows = Vec::with_capacity(collections.len());
    let is_listed = |id: &str| collections.iter().any(|one| one.collection_id == id);
    let mut roots: Vec<&DeviceCollection> =
        collections.iter().filter(|one| one.parent_id.as_deref().is_none_or(|parent| !is_listed(parent))).collect();
    roots.sort_by_key(|one| lower_case(&one.name));
    for root in roots {
        append(collections, root, 0, &needle, &mut rows);
    }
    rows
}

/// Appends a collection and what is below it; returns whether any of it matched. A chain of parents cannot be longer
/// than there are collections, which also ends a circle.
fn append(
    collections: &[DeviceCollection],
    collection: &DeviceCollection,
    level: usize,
    needle: &str,
    rows: &mut Vec<TreeRow>,
) -> bool {
    if level > collections.len() {
        return false;
    }
    let place = rows.len();
    let mut matched = needle.is_empty()
        || lower_case(&collection.name).contains(needle)
        || lower_case(&collection.collection_id).contains(needle);
    rows.push(TreeRow { collection: collection.clone(), level });
    let mut children: Vec<&DeviceCollection> =
        collections.iter().filter(|one| one.parent_id.as_deref() == Some(collection.collection_id.as_str())).collect();
    children.sort_by_key(|one| lower_case(&one.name));
    for child in children {
        matched |= append(collections, child, level + 1, needle, rows);
    }
    if !matched {
        rows.truncate(place);
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(id: &str, name: &str, parent: Option<&str>) -> DeviceCollection {
        DeviceCollection {
            collection_id: id.into(),
            name: name.into(),
            parent_id: parent.map(str::to_owned),
            ..DeviceCollection::default()
        }
    }

    fn check(search: &str, expected: &[(&str, usize)]) {
        let collections = [
            collection("3", "Finance laptops", Some("2")),
            collection("2", "Finance", None),
            collection("1", "All Systems", None),
            collection("4", "Finance desktops", Some("2")),
            collection("5", "Orphan", Some("gone")),
        ];
        let rows = tree(&collections, search);
        let shown: Vec<_> = rows.iter().map(|row| (row.collection.name.as_str(), row.level)).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn children_follow_their_parents() {
        check(
            "",
            &[("All Systems", 0), ("Finance", 0), ("Finance desktops", 1), ("Finance laptops", 1), ("Orphan", 0)],
        );
    }

    #[test]
    fn a_match_keeps_its_ancestors() {
        check("LAPTOP", &[("Finance", 0), ("Finance laptops", 1)]);
        check("finance", &[("Finance", 0), ("Finance desktops", 1), ("Finance laptops", 1)]);
        check("5", &[("Orphan", 0)]);
        check("nothing", &[]);
    }

    #[test]
    fn a_circle_ends() {
        let circle = [collection("1", "One", Some("2")), collection("2", "Two", Some("1"))];
        assert!(tree(&circle, "").is_empty(), "no member of a circle is at the top");
    }
}
