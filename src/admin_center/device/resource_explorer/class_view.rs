//! The instances of one class as a table, with the keyword filter, the order and the pages of it.

use super::values::{PAGE_ROWS, Sort, instances};
use crate::admin_center::spoken::say;
use crate::api::Loaded;
use crate::i18n::{t, t_with, text};
use crate::list::pager::{Pager, page_in_address, turn_in_address};
use crate::list::sort_header::SortHeader;
use crate::navigation::{Navigator, use_navigator, use_query};
use crate::ui::SearchBox;
use contract::resource_explorer::{HardwareInventory, InventoryClass};
use leptos::prelude::*;

/// Name of the class that is shown: the one that the address names, otherwise the first.
pub(super) fn shown_class(classes: &[InventoryClass], asked: Option<&str>) -> Option<String> {
    let named = classes.iter().find(|class| Some(class.name.as_str()) == asked);
    named.or(classes.first()).map(|class| class.name.clone())
}

/// Shows a class from its first page, as it is sorted at first.
pub(super) fn open_class(navigator: Navigator, name: &str) {
    navigator.change_query(&[("class", Some(name.to_owned())), ("keyword", None), ("order", None), ("page", None)]);
}

#[component]
pub(super) fn ClassView(inventory: Loaded<HardwareInventory>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let parameter = move |name: &'static str| Memo::new(move |_| query.with(|query| query.get(name)));
    let (asked, keyword, order) = (parameter("class"), parameter("keyword"), parameter("order"));
    let class = Memo::new(move |_| {
        inventory
            .with(|inventory| {
                let name = shown_class(&inventory.classes, asked.get().as_deref())?;
                inventory.classes.iter().find(|class| class.name == name).cloned()
            })
            .flatten()
            .unwrap_or_default()
    });
    let sort = Memo::new(move |_| order.get().as_deref().and_then(Sort::of));
    let rows = Memo::new(move |_| {
        let keyword = keyword.get().unwrap_or_default();
        class.with(|class| instances(class, &keyword, sort.get(), say))
    });
    let total = Memo::new(move |_| rows.with(|rows| rows.len() as u64));
    let page = page_in_address();
    let name = Memo::new(move |_| class.with(|class| class.name.clone()));
    let search = move |words: String| {
        navigator.change_query(&[("keyword", Some(words).filter(|words| !words.is_empty())), ("page", None)]);
    };
    let head = move || {
        let names = class.with(|class| class.properties.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        names.into_iter().enumerate().map(|(column, name)| header(column, name, sort)).collect_view()
    };
    let body = move || {
        let start = page.get().saturating_mul(PAGE_ROWS) as usize;
        rows.with(|rows| rows.iter().skip(start).take(PAGE_ROWS as usize).cloned().collect::<Vec<_>>())
            .into_iter()
            .map(|row| view! { <tr>{row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> })
            .collect_view()
    };
    view! {
        <section class="center-explorer-instances" aria-label=move || name.get()>
            <h2>{move || name.get()}</h2>
            <SearchBox
                label=text("center-explorer-keyword")
                value=Signal::derive(move || keyword.get().unwrap_or_default())
                on_search=search
            />
            <Pager
                page
                page_rows=PAGE_ROWS
                total
                on_turn=turn_in_address()
            />
            <div
                class="center-table-scroll"
                role="region"
                tabindex="0"
                aria-label=move || t_with("center-scroll-region", &[("table", name.get().into())])
            >
                <table class="center-table center-list">
                    <caption class="visually-hidden">{move || name.get()}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <p role="status">{move || (total.get() == 0).then(|| t("center-explorer-no-instance"))}</p>
        </section>
    }
}

fn header(column: usize, name: String, sort: Memo<Option<Sort>>) -> impl IntoView {
    let navigator = use_navigator();
    let order = Memo::new(move |_| sort.get().filter(|sort| sort.column == column).map(|sort| sort.is_descending));
    let press = move |()| {
        let next = Sort::pressed(sort.get_untracked(), column);
        navigator.set_query("order", Some(next.in_query()));
    };
    view! { <SortHeader name=Signal::stored(name) order on_press=press /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_that_is_not_there_gives_way_to_the_first() {
        let named = |name: &str| InventoryClass { name: name.into(), ..InventoryClass::default() };
        let classes = [named("Battery"), named("Memory")];
        assert_eq!(shown_class(&classes, Some("Memory")).as_deref(), Some("Memory"));
        assert_eq!(shown_class(&classes, Some("TPM")).as_deref(), Some("Battery"));
        assert_eq!(shown_class(&[], None), None);
    }
}
