//! What is typed into the editor comes into the address.

use super::pivot::Pivot;
use super::state::PageState;
use leptos::prelude::*;
use leptos_use::use_debounce_fn_with_arg;

/// Typing pauses so long before the address has the query.
const ADDRESS_PAUSE_MS: f64 = 400.0;

/// Shows what is typed in the address, after a pause. Returns the query that the address was given last, or began with.
pub(crate) fn follow_typing(pivot: Pivot, state: Memo<PageState>, show: Callback<PageState>) -> StoredValue<String> {
    let written = StoredValue::new(pivot.query.get_untracked());
    let write = use_debounce_fn_with_arg(
        move |query: String| {
            // The page may have been left meanwhile.
            let Some(state) = state.try_get_untracked() else { return };
            if state.query != query {
                written.set_value(query.clone());
                show.run(PageState { query, ..state });
            }
        },
        ADDRESS_PAUSE_MS,
    );
    Effect::new(move |before: Option<()>| {
        let query = pivot.query.get();
        if before.is_some() {
            write(query);
        }
    });
    written
}
