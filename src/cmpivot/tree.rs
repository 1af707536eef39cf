//! The tree beside the editor: favorites, entities and their columns, as the rows that are shown, and what the keys do.

use super::favorites::Favorite;
use crate::browser::lower_case;
use crate::list::keys::Move;
use contract::cmpivot::CmpivotLanguage;
use std::collections::BTreeSet;

/// Rows that Page Up and Page Down move by.
const PAGE_ROWS: usize = 10;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Item {
    /// The folder of favorites.
    Folder,
    /// A favorite, by its place.
    Favorite(usize),
    /// An entity, by its place.
    Entity(usize),
    /// A column of an entity.
    Column(usize, usize),
}

/// A row with its place in the tree (WAI-ARIA, role `treeitem`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) item: Item,
    pub(super) label: String,
    /// From 1.
    pub(super) level: usize,
    /// Among its siblings, from 1.
    pub(super) position: usize,
    pub(super) siblings: usize,
    /// Nothing where there is nothing to open.
    pub(super) is_open: Option<bool>,
}

/// A row of the first level with the rows below it.
struct Branch {
    item: Item,
    label: String,
    children: Vec<(Item, String)>,
    is_open: bool,
}

/// The rows that are shown. A search leaves entities whose name contains it, and opens those that have such a column.
pub(super) fn nodes(
    language: &CmpivotLanguage,
    favorites: &[Favorite],
    open: &BTreeSet<Item>,
    search: &str,
) -> Vec<Node> {
    let needle = lower_case(search.trim());
    let fits = |text: &str| lower_case(text).contains(&needle);
    let favorites = favorites
        .iter()
        .enumerate()
        .filter(|(_, favorite)| fits(&favorite.name) || favorite.tags.iter().any(|tag| fits(tag)));
    let favorites: Vec<_> = favorites.map(|(index, favorite)| (Item::Favorite(index), favorite.name.clone())).collect();
    let mut top = Vec::new();
    if !favorites.is_empty() {
        let is_open = !needle.is_empty() || open.contains(&Item::Folder);
        top.push(Branch { item: Item::Folder, label: String::new(), children: favorites, is_open });
    }
    for (index, entity) in language.entities.iter().enumerate() {
        let columns = entity.columns.iter().enumerate();
        let item = |(column, schema): (usize, &contract::cmpivot::CmpivotColumn)| {
            (Item::Column(index, column), schema.name.clone())
        };
        let is_named = fits(&entity.name);
        let found = !needle.is_empty() && columns.clone().any(|(_, column)| fits(&column.name));
        if is_named || found {
            let children = columns.filter(|(_, column)| is_named || fits(&column.name)).map(item).collect();
            let is_open = open.contains(&Item::Entity(index)) || (found && !is_named);
            top.push(Branch { item: Item::Entity(index), label: entity.name.clone(), children, is_open });
        }
    }
    let mut nodes = Vec::new();
    let siblings = top.len();
    for (position, Branch { item, label, children, is_open }) in (1..).zip(top) {
        let shown_open = (!children.is_empty()).then_some(is_open);
        nodes.push(Node { item, label, level: 1, position, siblings, is_open: shown_open });
        if shown_open == Some(true) {
            let siblings = children.len();
            let child = |(position, (item, label))| Node { item, label, level: 2, position, siblings, is_open: None };
            nodes.extend((1..).zip(children).map(child));
        }
    }
    nodes
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// The keyboard goes to another row.
    To(usize),
    /// A row is opened or closed.
    Toggle(Item),
    /// A row is pressed: its text is inserted.
    Press(Item),
}

/// What a key does with the keyboard on the row `active` (WAI-ARIA Authoring Practices, *Tree View*).
pub(super) fn on_key(key: &str, nodes: &[Node], active: usize) -> Option<Effect> {
    let node = nodes.get(active)?;
    match key {
        "Enter" | " " => Some(Effect::Press(node.item)),
        "ArrowRight" => match node.is_open? {
            false => Some(Effect::Toggle(node.item)),
            true => Some(Effect::To(active + 1)),
        },
        "ArrowLeft" if node.is_open == Some(true) => Some(Effect::Toggle(node.item)),
        "ArrowLeft" => nodes[..active].iter().rposition(|above| above.level < node.level).map(Effect::To),
        _ => match Move::of_key(key) {
            Some(step) => step.from(Some(active), PAGE_ROWS, nodes.len()).map(Effect::To),
            None => typed(key, nodes, active).map(Effect::To),
        },
    }
}

/// The next row whose name begins with the character of a key.
fn typed(key: &str, nodes: &[Node], active: usize) -> Option<usize> {
    let mut characters = key.chars();
    let (first, None) = (characters.next()?, characters.next()) else { return None };
    let begins = |index: &usize| nodes[*index].label.chars().next().is_some_and(|own| own.eq_ignore_ascii_case(&first));
    (active + 1..nodes.len()).chain(0..active).find(begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::cmpivot::{CmpivotColumn, CmpivotEntity};

    fn language() -> CmpivotLanguage {
        let entity = |name: &str, columns: &[&str]| CmpivotEntity {
            name: name.into(),
            columns: columns.iter().map(|name| CmpivotColumn { name: (*name).into(), kind: "string".into() }).collect(),
            ..CmpivotEntity::default()
        };
        let entities = vec![entity("Bios", &["Device", "Version"]), entity("OS", &["Device", "Caption", "Version"])];
        CmpivotLanguage { entities, ..CmpivotLanguage::default() }
    }

    fn labels(nodes: &[Node]) -> Vec<&str> {
        nodes.iter().map(|node| node.label.as_str()).collect()
    }

    #[test]
    fn an_open_entity_shows_its_columns() {
        let closed = nodes(&language(), &[], &BTreeSet::new(), "");
        assert_eq!(labels(&closed), ["Bios", "OS"]);
        let open = nodes(&language(), &[], &BTreeSet::from([Item::Entity(0)]), "");
        assert_eq!(labels(&open), ["Bios", "Device", "Version", "OS"]);
        assert_eq!((open[1].level, open[1].position, open[1].siblings), (2, 1, 2));
        assert_eq!((open[3].level, open[3].position, open[3].siblings), (1, 2, 2));
    }

    #[test]
    fn a_search_finds_entities_and_columns() {
        for (search, expected) in [
            ("bio", vec!["Bios"]),
            ("capt", vec!["OS", "Caption"]),
            ("version", vec!["Bios", "Version", "OS", "Version"]),
            ("nothing", vec![]),
        ] {
            assert_eq!(labels(&nodes(&language(), &[], &BTreeSet::new(), search)), expected, "{search}");
        }
    }

    #[test]
    fn favorites_are_a_folder_above_the_entities() {
        let favorite = Favorite { name: "Disks".into(), tags: vec!["storage".into()], query: "Disk".into() };
        let all = [favorite];
        let shown = nodes(&language(), &all, &BTreeSet::from([Item::Folder]), "");
        assert_eq!((shown[0].item, shown[1].item, shown[2].item), (Item::Folder, Item::Favorite(0), Item::Entity(0)));
        assert_eq!(nodes(&language(), &all, &BTreeSet::new(), "stor").len(), 2, "found by its tag, in the open folder");
    }

    #[test]
    fn keys_walk_open_and_press() {
        let closed = nodes(&language(), &[], &BTreeSet::new(), "");
        let open = nodes(&language(), &[], &BTreeSet::from([Item::Entity(1)]), "");
        for (shown, active, key, effect) in [
            (&closed, 0, "ArrowRight", Some(Effect::Toggle(Item::Entity(0)))),
            (&open, 1, "ArrowRight", Some(Effect::To(2))),
            (&open, 2, "ArrowRight", None),
            (&open, 1, "ArrowLeft", Some(Effect::Toggle(Item::Entity(1)))),
            (&open, 3, "ArrowLeft", Some(Effect::To(1))),
            (&open, 0, "ArrowLeft", None),
            (&open, 0, "End", Some(Effect::To(4))),
            (&open, 3, "Enter", Some(Effect::Press(Item::Column(1, 1)))),
            (&open, 0, "o", Some(Effect::To(1))),
            (&open, 4, "b", Some(Effect::To(0))),
            (&open, 0, "x", None),
            (&open, 0, "Tab", None),
            (&open, 9, "Enter", None),
        ] {
            assert_eq!(on_key(key, shown, active), effect, "{key} on {active}");
        }
    }
}
