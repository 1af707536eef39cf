//! The page `/users/all`: the people of the tenant.

use super::state::{Column, PAGE_ROWS, UsersState};
use crate::admin_center::csv_export::CsvExport;
use crate::admin_center::frame::navigation::users_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::admin_center::spoken::say;
use crate::admin_center::words::Shown;
use crate::api::{Loaded, use_loaded_keeping, use_revision};
use crate::i18n::{t, t_with, text};
use crate::list::csv::Records;
use crate::list::pager::Pager;
use crate::list::sort_header::SortHeader;
use crate::list::url_state::ListAddress;
use crate::navigation::History;
use crate::paths;
use crate::ui::{EmptyState, Icon, Link, LoadedFrame, SearchBox, ToolbarButton};
use contract::graph::{GraphList, User};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// *All users*.
#[component]
pub fn UsersPage() -> impl IntoView {
    let address: ListAddress<UsersState> = ListAddress::of_page(paths::USERS);
    let state = Memo::new(move |_| address.state());
    // Who joins comes with a device of the site.
    let revision = use_revision(|revisions| revisions.site_devices);
    let list: Loaded<GraphList<User>> = use_loaded_keeping(move || state.with(UsersState::address), revision);
    let show = Callback::new(move |state: UsersState| address.show(&state, History::Replace));
    let exported = RwSignal::new(None::<String>);
    let export = Callback::new(move |()| {
        let export = CsvExport {
            first: state.with_untracked(UsersState::export_address),
            path: routes::users(),
            columns: COLUMNS.to_vec(),
            file: "center-users-file",
            push,
        };
        spawn_local(async move {
            let words = match export.save().await {
                Ok(rows) => t_with("center-users-exported", &[("rows", (rows as f64).into())]),
                Err(error) => error.text(),
            };
            exported.try_set(Some(words));
        });
    });
    let breadcrumb =
        Signal::derive(move || vec![Crumb::to("center-home", paths::START), Crumb::here(t("center-users-title"))]);
    let total = Memo::new(move |_| list.with(|list| list.count).flatten().unwrap_or_default());
    let page = Memo::new(move |_| state.with(|state| state.page));
    let turn = Callback::new(move |page: u64| show.run(UsersState { page, ..state.get_untracked() }));
    let search = move |search: String| show.run(UsersState { search, page: 0, ..state.get_untracked() });
    view! {
        <Blade
            title=text("center-users-title")
            icon=Icon::Person
            breadcrumb
            close_to=paths::ALL_DEVICES
            menu=Signal::derive(users_menu)
        >
            <div class="center-toolbar" role="toolbar" aria-label=move || t("center-users-title")>
                <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| list.reload() />
                <ToolbarButton icon=Icon::Download label=text("center-export") on_press=export />
            </div>
            <p role="status">{move || exported.get()}</p>
            <div class="center-monitor-filters center-people-filters">
                <SearchBox
                    label=text("center-users-search")
                    value=Signal::derive(move || state.with(|state| state.search.clone()))
                    on_search=search
                />
            </div>
            <LoadedFrame loaded=list>
                <Show
                    when=move || list.with(|list| !list.value.is_empty()).unwrap_or_default()
                    fallback=|| view! { <EmptyState title=text("center-users-none") icon=Icon::Person /> }
                >
                    <UserTable list state show />
                    <Pager page total page_rows=PAGE_ROWS on_turn=turn />
                </Show>
            </LoadedFrame>
        </Blade>
    }
}

const COLUMNS: [&str; 4] = ["center-user-name", "center-user-principal", "center-user-type", "center-user-on-premises"];

fn words(user: &User) -> [String; 4] {
    [
        say(&Shown::text(user.display_name.as_deref())),
        say(&Shown::text(user.user_principal_name.as_deref())),
        say(&Shown::text(user.user_type.as_deref())),
        say(&Shown::flag(user.on_premises_sync_enabled.unwrap_or_default())),
    ]
}

fn push(records: &mut Records, user: &User) {
    records.push(words(user).iter().map(String::as_str));
}

#[component]
fn UserTable(list: Loaded<GraphList<User>>, state: Memo<UsersState>, show: Callback<UsersState>) -> impl IntoView {
    let header = move |(label, column): (&'static str, Option<Column>)| match column {
        None => view! { <th scope="col">{move || t(label)}</th> }.into_any(),
        Some(column) => {
            let order = Memo::new(move |_| state.with(|state| (state.sort == column).then_some(state.is_descending)));
            let sort = move |()| show.run(state.with_untracked(|state| state.sorted_by(column)));
            view! { <SortHeader name=text(label) order on_press=sort /> }.into_any()
        }
    };
    let sorted = [Some(Column::Name), Some(Column::Principal), None, None];
    let heads = COLUMNS.into_iter().zip(sorted).map(header).collect_view();
    let rows = move || list.with(|list| list.value.clone()).unwrap_or_default().into_iter().map(row).collect_view();
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-all-users").into())])
        >
            <table class="center-table center-directory">
                <caption class="visually-hidden">{move || t("center-menu-all-users")}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(user: User) -> impl IntoView {
    let [name, principal, kind, on_premises] = words(&user);
    view! {
        <tr>
            <th scope="row">
                <Link to=paths::user(&user.id)>{name}</Link>
            </th>
            <td>{principal}</td>
            <td>{kind}</td>
            <td>{on_premises}</td>
        </tr>
    }
}
