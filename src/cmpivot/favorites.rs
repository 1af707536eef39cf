//! Favorites: queries with a name and tags, kept in this browser (tenant attach, CMPivot: *Save* asks for both). The console's are others,
//! as in the product.

use crate::browser::{self, lower_case};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where this browser keeps those of the admin center.
pub(crate) const OF_ADMIN_CENTER: &str = "cmpivot-favorites";
/// And those of the console.
pub(crate) const OF_CONSOLE: &str = "cmpivot-console-favorites";
/// Favorites that are kept: the browser gives an origin some megabytes for everything.
const FAVORITES_MAX: usize = 100;

/// A favorite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Favorite {
    pub(super) name: String,
    #[serde(default)]
    pub(super) tags: Vec<String>,
    pub(super) query: String,
}

/// The favorites. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub struct Favorites {
    all: RwSignal<Vec<Favorite>>,
    stored_key: &'static str,
}

/// The favorites, as this browser kept them.
pub(crate) fn use_favorites(stored_key: &'static str) -> Favorites {
    let kept = browser::stored(stored_key).and_then(|text| serde_json::from_str(&text).ok());
    Favorites { all: RwSignal::new(kept.unwrap_or_default()), stored_key }
}

impl Favorites {
    /// All, by name. Reactive.
    pub(super) fn all(self) -> Vec<Favorite> {
        self.all.get()
    }

    /// All, by name, without following them.
    pub(super) fn all_untracked(self) -> Vec<Favorite> {
        self.all.get_untracked()
    }

    /// Keeps a query under a name; one of the same name goes.
    pub(super) fn save(self, favorite: Favorite) {
        self.change(|all| keep(all, favorite));
    }

    /// Forgets the favorite of a name.
    pub(super) fn remove(self, name: &str) {
        self.change(|all| all.retain(|favorite| favorite.name != name));
    }

    fn change(self, change: impl FnOnce(&mut Vec<Favorite>)) {
        self.all.update(change);
        let text = self.all.with_untracked(|all| serde_json::to_string(all).unwrap_or_default());
        browser::store(self.stored_key, &text);
    }
}

fn keep(all: &mut Vec<Favorite>, favorite: Favorite) {
    all.retain(|known| known.name != favorite.name);
    all.truncate(FAVORITES_MAX - 1);
    let place = all.partition_point(|known| lower_case(&known.name) <= lower_case(&favorite.name));
    all.insert(place, favorite);
}

/// Tags as they are typed, between commas.
pub(super) fn tags_of(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn favorite(name: &str, query: &str) -> Favorite {
        Favorite { name: name.into(), query: query.into(), ..Favorite::default() }
    }

    #[test]
    fn a_name_stands_once_in_its_place() {
        let mut all = Vec::new();
        for (name, query) in [("disks", "Disk"), ("Apps", "OS"), ("zero", "OS"), ("disks", "LogicalDisk")] {
            keep(&mut all, favorite(name, query));
        }
        assert_eq!(all, [favorite("Apps", "OS"), favorite("disks", "LogicalDisk"), favorite("zero", "OS")]);
        for number in 0..2 * FAVORITES_MAX {
            keep(&mut all, favorite(&number.to_string(), "OS"));
        }
        assert_eq!(all.len(), FAVORITES_MAX);
        assert!(all.iter().any(|kept| kept.name == (2 * FAVORITES_MAX - 1).to_string()), "the newest is there");
    }

    #[test]
    fn tags_stand_between_commas() {
        assert_eq!(tags_of(" disks, ,storage "), ["disks", "storage"]);
        assert!(tags_of(" ").is_empty());
    }
}
