//! A page of *Tenant administration*: its blade, and tables whose long values wrap.

use crate::admin_center::frame::navigation::tenant_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::i18n::{t, t_with, text};
use crate::paths;
use crate::ui::{Icon, ToolbarButton};
use contract::graph::GraphList;
use leptos::prelude::*;

/// The blade of a page of *Tenant administration*.
#[component]
pub fn TenantBlade(
    /// Message id of the title.
    title: &'static str,
    /// Before the title.
    icon: Icon,
    /// *Refresh*.
    #[prop(into)]
    on_refresh: Callback<()>,
    /// *Export*, where the page has a list that is exported.
    #[prop(optional, into)]
    on_export: Option<Callback<()>>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let breadcrumb = Signal::derive(move || vec![Crumb::to("center-home", "/"), Crumb::here(t(title))]);
    view! {
        <Blade title=text(title) icon breadcrumb close_to=paths::ALL_DEVICES menu=Signal::derive(tenant_menu)>
            <div class="center-toolbar" role="toolbar" aria-label=move || t(title)>
                <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=on_refresh />
                {on_export
                    .map(|on_press| {
                        view! { <ToolbarButton icon=Icon::Download label=text("center-export") on_press /> }
                    })}
            </div>
            <div class="center-tenant">{children()}</div>
        </Blade>
    }
}

/// A table that scrolls sideways where it must; `caption` and `headers` are message ids.
#[component]
pub fn DirectoryTable(
    /// What it lists.
    caption: &'static str,
    /// Headers, from left to right.
    headers: &'static [&'static str],
    /// The rows.
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t(caption).into())])
        >
            <table class="center-table center-directory">
                <caption class="visually-hidden">{move || t(caption)}</caption>
                <thead>
                    <tr>
                        {headers.iter().map(|header| view! { <th scope="col">{move || t(header)}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// Several values of one cell, one below the other.
pub(super) fn lines(values: Vec<String>) -> impl IntoView {
    let items = values.into_iter().map(|value| view! { <li>{value}</li> });
    view! { <ul class="center-lines">{items.collect_view()}</ul> }
}

/// The directory lists what it has in the order in which it came; a page begins with what consent has just created.
pub fn newest_first<T>(list: GraphList<T>) -> Vec<T> {
    let mut entries = list.value;
    entries.reverse();
    entries
}
