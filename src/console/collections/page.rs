//! *Assets and Compliance > Device Collections*: the tree as a list, and the selected collection.

use super::read::use_collections;
use super::tree::{TreeRow, tree};
use crate::api::Loaded;
use crate::console::frame::ConsolePage;
use crate::i18n::{format, t, text};
use crate::list::focus_rows::{move_in_rows, selects};
use crate::navigation::{Address, History};
use crate::paths;
use crate::ui::{EmptyState, Glyph, Icon, Link, LoadedFrame, SearchBox, ToolbarButton};
use contract::admin_service::DeviceCollection;
use leptos::prelude::*;

/// The page.
#[component]
pub fn DeviceCollectionsPage() -> impl IntoView {
    let page_address = Address::of_page(paths::DEVICE_COLLECTIONS);
    let collections = use_collections();
    let search = Memo::new(move |_| page_address.parameter("search").unwrap_or_default());
    let rows = Memo::new(move |_| {
        let search = search.get();
        collections.with(|collections| tree(collections, &search)).unwrap_or_default()
    });
    let selected = page_address.memo("selected");
    let no_collection = Signal::derive(move || selected.with(Option::is_none).then(|| t("console-pivot-start-none")));
    view! {
        <ConsolePage
            path=paths::DEVICE_COLLECTIONS
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Refresh
                        class="cm-command"
                        label=text("console-refresh")
                        on_press=Callback::new(move |()| collections.reload())
                    />
                    <ToolbarButton
                        icon=Icon::Play
                        class="cm-command"
                        label=text("console-pivot-start")
                        disabled_reason=no_collection
                        on_press=Callback::new(move |()| {
                            if let Some(id) = page_address.parameter("selected") {
                                page_address.leave_to(&paths::collection_cmpivot(&id));
                            }
                        })
                    />
                }
                .into_any()
            })
        >
            <div class="cm-search-bar">
                <SearchBox
                    label=text("console-picker-search")
                    value=search
                    on_search=Callback::new(move |words: String| {
                        let words = (!words.is_empty()).then_some(words);
                        page_address.change(&[("search", words)], History::Replace);
                    })
                />
            </div>
            <section class="cm-list" aria-label=move || t("console-list-pane")>
                <LoadedFrame loaded=collections lines=8>
                    <Show
                        when=move || rows.with(|rows| !rows.is_empty())
                        fallback=|| view! { <EmptyState title=text("console-picker-nothing") icon=Icon::Search /> }
                    >
                        <CollectionTable rows page_address />
                    </Show>
                </LoadedFrame>
            </section>
            <CollectionDetail collections page_address />
        </ConsolePage>
    }
}

#[component]
fn CollectionTable(rows: Memo<Vec<TreeRow>>, page_address: Address) -> impl IntoView {
    let selected = page_address.memo("selected");
    let tab_stop = Memo::new(move |_| {
        let selected = selected.get();
        rows.with(|rows| {
            let ids = || rows.iter().map(|row| &row.collection.collection_id);
            ids().find(|id| selected.as_ref() == Some(id)).or_else(|| ids().next()).cloned()
        })
    });
    view! {
        <div class="cm-table-frame">
            <table class="cm-table" role="grid" aria-label=move || t("console-node-device-collections")>
                <thead>
                    <tr>
                        <th scope="col" class="cm-name">{move || t("console-column-name")}</th>
                        <th scope="col">{move || t("console-column-collection-id")}</th>
                        <th scope="col" class="cm-number">{move || t("console-column-member-count")}</th>
                        <th scope="col" class="cm-number">{move || t("console-column-member-count-all")}</th>
                        <th scope="col">{move || t("console-column-limiting-collection")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || rows.get()
                        key=|row| (row.collection.collection_id.clone(), row.level, row.collection.member_count, row.collection.member_count_with_children)
                        children=move |row| collection_row(row, page_address, selected, tab_stop)
                    />
                </tbody>
            </table>
        </div>
    }
}

fn collection_row(
    row: TreeRow,
    page_address: Address,
    selected: Memo<Option<String>>,
    tab_stop: Memo<Option<String>>,
) -> impl IntoView {
    let TreeRow { collection, level } = row;
    let id = StoredValue::new(collection.collection_id.clone());
    let is_selected = Memo::new(move |_| selected.with(|selected| selected.as_ref() == Some(&id.get_value())));
    let select = move || {
        if !is_selected.get_untracked() {
            page_address.change(&[("selected", Some(id.get_value()))], History::Replace);
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if selects(&event) {
            event.prevent_default();
            select();
        } else {
            move_in_rows(&event);
        }
    };
    view! {
        <tr
            tabindex=move || if tab_stop.with(|stop| stop.as_ref() == Some(&id.get_value())) { "0" } else { "-1" }
            aria-selected=move || is_selected.get().to_string()
            class:cm-selected=move || is_selected.get()
            on:click=move |_| select()
            on:keydown=keys
        >
            <td class=format!("cm-name cm-indent-{}", level.min(4))>
                <Glyph icon=Icon::Devices />
                <span>{collection.name}</span>
            </td>
            <td>{collection.collection_id}</td>
            <td class="cm-number">{move || format::number(i64::from(collection.member_count))}</td>
            <td class="cm-number">{move || format::number(i64::from(collection.member_count_with_children))}</td>
            <td>{collection.limiting_collection_name.unwrap_or_default()}</td>
        </tr>
    }
}

#[component]
fn CollectionDetail(collections: Loaded<Vec<DeviceCollection>>, page_address: Address) -> impl IntoView {
    let collection = Memo::new(move |_| {
        let selected = page_address.parameter("selected")?;
        collections.with(|known| known.iter().find(|one| one.collection_id == selected).cloned()).flatten()
    });
    let read = move |read: fn(&DeviceCollection) -> String| {
        move || collection.with(|collection| collection.as_ref().map(read).unwrap_or_default())
    };
    let members = Signal::derive(move || {
        let id = read(|collection| collection.collection_id.clone())();
        paths::collection_members(&id)
    });
    view! {
        <Show when=move || collection.with(Option::is_some)>
            <section class="cm-detail" tabindex="0" aria-label=move || t("console-detail-pane")>
                <h2 class="cm-detail-title">{read(|collection| collection.name.clone())}</h2>
                <p class="cm-detail-tab">{move || t("console-page-summary")}</p>
                <p><Link to=members>{move || t("console-show-members")}</Link></p>
                <dl class="window-summary">
                    <div>
                        <dt>{move || t("console-column-collection-id")}</dt>
                        <dd>{read(|collection| collection.collection_id.clone())}</dd>
                    </div>
                    <div>
                        <dt>{move || t("console-column-member-count")}</dt>
                        <dd>{read(|collection| format::number(i64::from(collection.member_count)))}</dd>
                    </div>
                    <div>
                        <dt>{move || t("console-column-member-count-all")}</dt>
                        <dd>{read(|collection| format::number(i64::from(collection.member_count_with_children)))}</dd>
                    </div>
                    <div>
                        <dt>{move || t("console-column-limiting-collection")}</dt>
                        <dd>{read(|collection| collection.limiting_collection_name.clone().unwrap_or_default())}</dd>
                    </div>
                </dl>
            </section>
        </Show>
    }
}
