//! *Select Collection*: the dialog behind *Browse…*. Exactly one device collection; its children come along.

use super::tree::{TreeRow, tree};
use crate::api::{Loaded, Phase};
use crate::console::choices::CollectionChoice;
use crate::console::controls::PushButton;
use crate::i18n::{format, t, t_with, text};
use crate::ui::{Dialog, DialogLook, EmptyState, ErrorState, LoadingState, SearchBox, unique_id};
use contract::admin_service::DeviceCollection;
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn CollectionPicker(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What may be picked.
    collections: Loaded<Vec<DeviceCollection>>,
    /// What the box holds now.
    #[prop(into)]
    current: Signal<Option<CollectionChoice>>,
    /// *OK* with a collection.
    #[prop(into)]
    on_pick: Callback<CollectionChoice>,
    /// It is to be closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog title=text("console-picker-title") open on_close look=DialogLook::Console class="cm-picker">
            <PickerForm collections current on_pick on_close />
        </Dialog>
    }
}

#[component]
fn PickerForm(
    collections: Loaded<Vec<DeviceCollection>>,
    current: Signal<Option<CollectionChoice>>,
    on_pick: Callback<CollectionChoice>,
    on_close: Callback<()>,
) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let chosen = RwSignal::new(current.get_untracked());
    let rows = Memo::new(move |_| {
        let search = search.get();
        collections.with(|collections| tree(collections, &search)).unwrap_or_default()
    });
    let disabled_reason = Signal::derive(move || chosen.with(Option::is_none).then(|| t("console-picker-pick")));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(choice) = chosen.get_untracked() {
            on_pick.run(choice);
        }
    };
    let name = StoredValue::new(unique_id("picker"));
    view! {
        <form class="window-form" on:submit=submit>
            <div class="window-body">
                <p>{move || t("console-picker-text")}</p>
                <SearchBox
                    label=text("console-picker-search")
                    value=search
                    on_search=Callback::new(move |words| search.set(words))
                />
                {move || match collections.phase().get() {
                    Phase::Loading => view! { <LoadingState /> }.into_any(),
                    Phase::Failed(error) => {
                        view! { <ErrorState error on_retry=Callback::new(move |()| collections.reload()) /> }.into_any()
                    }
                    Phase::Ready => picker_table(name, rows, chosen).into_any(),
                }}
            </div>
            <div class="window-buttons">
                <PushButton label=text("console-ok") disabled_reason submits=true />
                <PushButton label=text("console-cancel") access_key="console-cancel-key" on_press=on_close />
            </div>
        </form>
    }
}

fn picker_table(
    name: StoredValue<String>,
    rows: Memo<Vec<TreeRow>>,
    chosen: RwSignal<Option<CollectionChoice>>,
) -> impl IntoView {
    view! {
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=|| view! { <EmptyState title=text("console-picker-nothing") /> }
        >
            <div class="cm-picker-list">
                <table class="cm-table">
                    <caption class="visually-hidden">{move || t("console-node-device-collections")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || t("console-column-name")}</th>
                            <th scope="col">{move || t("console-column-collection-id")}</th>
                            <th scope="col" class="cm-number">{move || t("console-column-member-count")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || rows.get()
                            key=|row| (row.collection.collection_id.clone(), row.level)
                            children=move |row| picker_row(name.get_value(), row, chosen)
                        />
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

fn picker_row(name: String, row: TreeRow, chosen: RwSignal<Option<CollectionChoice>>) -> impl IntoView {
    let TreeRow { collection, level } = row;
    let choice = CollectionChoice { id: collection.collection_id.clone(), name: collection.name.clone() };
    let id = collection.collection_id.clone();
    let is_chosen = {
        let id = id.clone();
        Memo::new(move |_| chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.id == id)))
    };
    let (own, all) = (collection.member_count, collection.member_count_with_children);
    let members = move || {
        if own == all {
            format::number(i64::from(own))
        } else {
            t_with("console-members-with-children", &[("own", own.into()), ("all", all.into())])
        }
    };
    view! {
        <tr class:cm-selected=move || is_chosen.get()>
            <td class=format!("cm-indent-{}", level.min(4))>
                <label class="window-choice">
                    <input type="radio" name=name prop:checked=move || is_chosen.get() on:change=move |_| chosen.set(Some(choice.clone())) />
                    <span>{collection.name}</span>
                </label>
            </td>
            <td>{id}</td>
            <td class="cm-number">{members}</td>
        </tr>
    }
}
