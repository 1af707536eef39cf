//! A fact of a list of facts: its name and its value.

use crate::i18n::t;
use leptos::prelude::*;

/// The fact with this name (a message id), for a `<dl class="facts">`.
pub(super) fn fact(label: &'static str, value: String) -> impl IntoView {
    view! {
        <div>
            <dt>{move || t(label)}</dt>
            <dd>{value}</dd>
        </div>
    }
}
