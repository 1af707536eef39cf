//! The tree of entities beside the editor: one stop of the Tab key, walked with the arrow keys.

use super::editing::{inserted, inserted_entity};
use super::favorites::Favorites;
use super::pivot::Pivot;
use super::tree::{Effect, Item, Node, nodes, on_key};
use crate::api::Loaded;
use crate::browser::reveal_first;
use crate::i18n::{t, t_with};
use crate::ui::{Glyph, Icon, LoadedFrame, SearchBox, unique_id};
use contract::cmpivot::CmpivotLanguage;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The tree with its search.
#[component]
pub fn EntityTree(
    /// The query and its run.
    pivot: Pivot,
    /// The words of the language.
    language: Loaded<CmpivotLanguage>,
    /// The favorites of this browser.
    favorites: Favorites,
) -> impl IntoView {
    let id = StoredValue::new(unique_id("cmpivot-tree"));
    let search = RwSignal::new(String::new());
    let open = RwSignal::new(BTreeSet::from([Item::Folder]));
    let active = RwSignal::new(None::<Item>);
    let shown = Memo::new(move |_| {
        let nodes = |language: &CmpivotLanguage| {
            open.with(|open| search.with(|search| nodes(language, &favorites.all(), open, search)))
        };
        language.with(nodes).unwrap_or_default()
    });
    // A row that is not shown any more gives the place to the first one.
    let index = Memo::new(move |_| {
        let active = active.get();
        shown.with(|shown| shown.iter().position(|node| Some(node.item) == active)).unwrap_or_default()
    });
    let row_id = move |index: usize| format!("{}-{index}", id.get_value());
    let toggle = move |item: Item| {
        open.update(|open| {
            if !open.remove(&item) {
                open.insert(item);
            }
        });
    };
    let press = move |item: Item| {
        active.set(Some(item));
        let (from, to) = pivot.selection();
        let query = pivot.query.get_untracked();
        match item {
            Item::Folder => toggle(item),
            Item::Favorite(place) => {
                if let Some(favorite) = favorites.all_untracked().get(place) {
                    pivot.write_query(&favorite.query);
                }
            }
            Item::Entity(place) => {
                let edited = |language: &CmpivotLanguage| inserted_entity(&query, from, to, &language.entities[place]);
                if let Some(edited) = untrack(|| language.with(edited)) {
                    pivot.write(edited);
                }
            }
            Item::Column(entity, column) => {
                let name = |language: &CmpivotLanguage| language.entities[entity].columns[column].name.clone();
                if let Some(name) = untrack(|| language.with(name)) {
                    pivot.write(inserted(&query, from, to, &name));
                }
            }
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let effect = shown.with_untracked(|shown| on_key(&event.key(), shown, index.get_untracked()));
        let Some(effect) = effect else { return };
        event.prevent_default();
        match effect {
            Effect::To(to) => {
                active.set(shown.with_untracked(|shown| shown.get(to).map(|node| node.item)));
                reveal_first(&format!("#{}", row_id(to)));
            }
            Effect::Toggle(item) => {
                active.set(Some(item));
                toggle(item);
            }
            Effect::Press(item) => press(item),
        }
    };
    let kinds = move |item: Item| {
        language
            .with(|language| match item {
                Item::Column(entity, column) => language.entities[entity].columns[column].kind.clone(),
                Item::Entity(place) if !language.entities[place].is_filled => t("cmpivot-entity-empty"),
                _ => String::new(),
            })
            .unwrap_or_default()
    };
    let row = move |(place, node): (usize, Node)| {
        let item = node.item;
        let is_active = Memo::new(move |_| index.get() == place);
        let label = move || if item == Item::Folder { t("cmpivot-favorites") } else { node.label.clone() };
        let chevron = match node.is_open {
            Some(true) => Icon::ChevronDown,
            _ => Icon::ChevronRight,
        };
        let icon = match item {
            Item::Folder => Icon::Folder,
            Item::Favorite(_) => Icon::Star,
            Item::Entity(_) => Icon::Dashboard,
            Item::Column(..) => Icon::Columns,
        };
        view! {
            <div
                id=row_id(place)
                role="treeitem"
                class="cmpivot-node"
                class:is-active=move || is_active.get()
                class:is-child=node.level == 2
                attr:aria-level=node.level
                aria-posinset=node.position
                aria-setsize=node.siblings
                aria-expanded=node.is_open.map(|is_open| is_open.to_string())
                aria-selected=move || is_active.get().to_string()
                on:click=move |_| press(item)
            >
                {node
                    .is_open
                    .map(|_| {
                        view! {
                            <span
                                class="cmpivot-chevron"
                                on:click=move |event| {
                                    event.stop_propagation();
                                    active.set(Some(item));
                                    toggle(item);
                                }
                            >
                                <Glyph icon=chevron />
                            </span>
                        }
                    })}
                <Glyph icon />
                <span class="cmpivot-node-name">{label}</span>
                <span class="cmpivot-node-kind">{move || kinds(item)}</span>
            </div>
        }
    };
    view! {
        <div class="cmpivot-tree">
            <SearchBox
                label=Signal::derive(|| t("cmpivot-tree-search"))
                placeholder=Signal::derive(|| Some(t("cmpivot-tree-search-short")))
                value=search
                on_search=move |words: String| search.set(words)
            />
            <LoadedFrame loaded=language lines=8>
                <div
                    class="cmpivot-nodes"
                    role="tree"
                    tabindex="0"
                    hidden=move || shown.with(Vec::is_empty)
                    aria-label=move || t("cmpivot-tree")
                    aria-activedescendant=move || {
                        shown.with(|shown| !shown.is_empty()).then(|| row_id(index.get()))
                    }
                    on:keydown=keys
                >
                    {move || shown.get().into_iter().enumerate().map(row).collect_view()}
                </div>
            </LoadedFrame>
            <p class="cmpivot-tree-none" role="status">
                {move || {
                    let is_none = shown.with(Vec::is_empty) && !search.with(String::is_empty);
                    is_none.then(|| t_with("cmpivot-tree-none", &[("search", search.get().into())]))
                }}
            </p>
        </div>
    }
}
