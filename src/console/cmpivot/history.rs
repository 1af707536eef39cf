//! The queries that were run lately, kept in this browser.

use crate::browser;
use leptos::prelude::*;

const STORED_KEY: &str = "cmpivot-console-history";
/// Queries that are kept: more than a list shows at a glance are no help.
const QUERIES_MAX: usize = 20;

/// The queries, the last one first. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub(super) struct QueryHistory(RwSignal<Vec<String>>);

/// The queries, as this browser kept them.
pub(super) fn use_history() -> QueryHistory {
    let kept = browser::stored(STORED_KEY).and_then(|text| serde_json::from_str(&text).ok());
    QueryHistory(RwSignal::new(kept.unwrap_or_default()))
}

impl QueryHistory {
    /// All. Reactive.
    pub(super) fn all(self) -> Vec<String> {
        self.0.get()
    }

    /// Puts a query at the head.
    pub(super) fn add(self, query: &str) {
        self.0.update(|all| keep(all, query));
        self.0.with_untracked(|all| browser::store(STORED_KEY, &serde_json::to_string(all).unwrap_or_default()));
    }
}

fn keep(all: &mut Vec<String>, query: &str) {
    let query = query.trim();
    all.retain(|known| known != query);
    all.insert(0, query.to_owned());
    all.truncate(QUERIES_MAX);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_query_stands_first_and_once() {
        let mut all = Vec::new();
        for query in ["OS", "Disk", " OS\n"] {
            keep(&mut all, query);
        }
        assert_eq!(all, ["OS", "Disk"]);
        for number in 0..2 * QUERIES_MAX {
            keep(&mut all, &number.to_string());
        }
        assert_eq!((all.len(), all[0].as_str()), (QUERIES_MAX, "39"));
    }
}
