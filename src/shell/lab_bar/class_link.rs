//! In a class: whose place this is, and the way to the class's page.

use super::bar_link::BarLink;
use crate::api::own_place;
use crate::i18n::t_with;
use crate::model::class::follow_class;
use crate::paths;
use crate::ui::Icon;
use leptos::prelude::*;

/// The link; nothing before the place was read.
#[component]
pub fn ClassLink() -> impl IntoView {
    follow_class();
    let name = Memo::new(|_| own_place().map(|place| place.name));
    let words = Signal::derive(move || {
        name.get().map(|name| t_with("class-lab-bar", &[("name", name.into())])).unwrap_or_default()
    });
    view! {
        <Show when=move || name.with(Option::is_some)>
            <BarLink to=paths::CLASS icon=Icon::Person name=words />
        </Show>
    }
}
