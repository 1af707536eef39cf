//! In a class: whose place this is, and the way to the class's page.

use crate::api::own_place;
use crate::i18n::t_with;
use crate::model::class::follow_class;
use crate::paths;
use crate::ui::{Glyph, Icon, Link};
use leptos::prelude::*;

/// The link; nothing before the place was read.
#[component]
pub fn ClassLink() -> impl IntoView {
    follow_class();
    let name = Memo::new(|_| own_place().map(|place| place.name));
    let words = move || name.get().map(|name| t_with("class-lab-bar", &[("name", name.into())]));
    view! {
        <Show when=move || name.with(Option::is_some)>
            <Link to=paths::CLASS class="lab-button" attr:data-tip=move || words().unwrap_or_default()>
                <Glyph icon=Icon::Person />
                <span class="visually-hidden">{words}</span>
                <span class="lab-button-more" aria-hidden="true">{words}</span>
            </Link>
        </Show>
    }
}
