//! A list whose rows keep their elements while the list changes.

use crate::run::Give;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::keyed;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A row that may have to be built.
struct Row {
    key: u64,
    build: Box<dyn FnOnce() -> AnyView + Send>,
}

/// One row for each item, as Leptos' component of this name; keyed rendering is compiled once for all of them.
#[component]
pub fn For<Items, Item, KeyOf, Key, Row, View>(
    /// The items. Reactive.
    each: impl Fn() -> Items + Send + 'static,
    /// What an item is known by: a row with the same key stays as it was built.
    key: KeyOf,
    /// Builds the row of an item.
    children: Row,
) -> impl IntoView
where
    Items: IntoIterator<Item = Item>,
    Item: Send + 'static,
    KeyOf: Fn(&Item) -> Key + Send + 'static,
    Key: Hash,
    Row: Fn(Item) -> View + Send + Sync + 'static,
    View: IntoView + 'static,
{
    let children = Arc::new(children);
    rows(Box::new(move || {
        let row = |item| {
            let key = hash_of(&key(&item));
            let children = Arc::clone(&children);
            self::Row { key, build: Box::new(move || children(item).into_any()) }
        };
        each().into_iter().map(row).collect()
    }))
}

/// FNV-1a, of 64 bits: wide enough that two keys of one list do not meet, and a tenth of the code of the default one.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

fn hash_of(key: &impl Hash) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    key.hash(&mut hasher);
    hasher.finish()
}

fn rows(list: Box<dyn Give<Vec<Row>> + Send>) -> AnyView {
    // Of the list itself: a row's clean-ups run when the row goes, not whenever the list changes.
    let parent = Owner::current().unwrap_or_default();
    (move || {
        let parent = parent.clone();
        keyed(
            list.give(),
            |row| row.key,
            move |_, row| {
                let owner = parent.with(Owner::new);
                (|_: usize| (), OwnedView::new_with_owner(owner.with(row.build), owner))
            },
        )
    })
    .into_any()
}
