//! The flyout *Save to favorites*: a name and tags for the query, and the favorites that there are.

use super::favorites::{Favorite, Favorites, tags_of};
use super::pivot::Pivot;
use crate::i18n::{t, t_with, text};
use crate::ui::{Button, Dialog, DialogLook, Glyph, Icon, unique_id};
use leptos::prelude::*;

/// Characters of a name or of the tags.
const CHARACTERS_MAX: usize = 80;

/// The flyout.
#[component]
pub fn FavoritesFlyout(
    /// The query and its run.
    pivot: Pivot,
    /// The favorites of this browser.
    favorites: Favorites,
    /// Whether the flyout is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog title=text("cmpivot-save-title") open on_close=move |()| open.set(false) look=DialogLook::Flyout>
            <SaveForm pivot favorites />
        </Dialog>
    }
}

#[component]
fn SaveForm(pivot: Pivot, favorites: Favorites) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let tags = RwSignal::new(String::new());
    let saved = RwSignal::new(None::<String>);
    let no_save = Signal::derive(move || {
        if pivot.query.with(|query| query.trim().is_empty()) {
            return Some(t("cmpivot-save-no-query"));
        }
        name.with(|name| name.trim().is_empty()).then(|| t("cmpivot-save-no-name"))
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if no_save.with_untracked(Option::is_some) {
            return;
        }
        let kept = name.with_untracked(|name| name.trim().to_owned());
        saved.set(Some(kept.clone()));
        favorites.save(Favorite {
            name: kept,
            tags: tags.with_untracked(|tags| tags_of(tags)),
            query: pivot.query.get_untracked(),
        });
        name.set(String::new());
        tags.set(String::new());
    };
    view! {
        <form class="center-flyout" on:submit=submit>
            <div class="center-flyout-body">
                <p>{move || t("cmpivot-save-text")}</p>
                <pre class="cmpivot-saved-query">{move || pivot.query.get()}</pre>
                {field("cmpivot-save-name", name)}
                {field("cmpivot-save-tags", tags)}
                <p role="status">
                    {move || {
                        saved.get().map(|name| t_with("cmpivot-saved", &[("name", name.as_str().into())]))
                    }}
                </p>
                <Saved favorites />
            </div>
            <div class="center-flyout-buttons">
                <Button label=text("cmpivot-save-confirm") disabled_reason=no_save is_primary=true submits=true />
            </div>
        </form>
    }
}

fn field(label: &'static str, value: RwSignal<String>) -> impl IntoView {
    let id = unique_id("cmpivot-save");
    view! {
        <div class="center-flyout-field">
            <label for=id.clone()>{move || t(label)}</label>
            <input
                id=id
                class="field"
                maxlength=CHARACTERS_MAX.to_string()
                autocomplete="off"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

#[component]
fn Saved(favorites: Favorites) -> impl IntoView {
    let heading = unique_id("cmpivot-saved");
    let row = move |favorite: Favorite| {
        let name = favorite.name.clone();
        let remove = {
            let name = name.clone();
            move |_| favorites.remove(&name)
        };
        let label = {
            let name = name.clone();
            move || t_with("cmpivot-save-remove", &[("name", name.as_str().into())])
        };
        view! {
            <li class="cmpivot-saved">
                <span>
                    {name}
                    {(!favorite.tags.is_empty())
                        .then(|| view! { <span class="center-below">{favorite.tags.join(", ")}</span> })}
                </span>
                <button type="button" class="toolbar-button" aria-label=label on:click=remove>
                    <Glyph icon=Icon::Close />
                </button>
            </li>
        }
    };
    view! {
        <section class="cmpivot-saved-list" aria-labelledby=heading data-keeps-focus="">
            <h3 id=heading.clone()>{move || t("cmpivot-favorites")}</h3>
            <ul class="center-lines">
                <For each=move || favorites.all() key=|favorite| favorite.name.clone() children=row />
            </ul>
            <Show when=move || favorites.all().is_empty()>
                <p>{move || t("cmpivot-favorites-none")}</p>
            </Show>
        </section>
    }
}
