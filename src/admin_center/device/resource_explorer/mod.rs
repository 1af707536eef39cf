//! The page `/devices/{id}/resource-explorer`: the hardware inventory of the client, class by class, and that of earlier dates.

pub mod class_view;
mod values;

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::admin_center::spoken::say;
use crate::api::{Loaded, encoded};
use crate::i18n::{format, t, t_with, text, text_id};
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{EmptyState, Glyph, Icon, SearchBox, ToolbarButton};
use class_view::ClassView;
use contract::resource_explorer::{HardwareInventory, QUERY_UNTIL};
use contract::routes;
use leptos::prelude::*;
use values::classes_with;

/// *Resource explorer* of a device.
#[component]
pub fn ResourceExplorerPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-explorer-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Folder>
            <OnceKnown>
                <Explorer id />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Explorer(id: Memo<String>) -> impl IntoView {
    let query = use_query();
    let date = Memo::new(move |_| query.with(|query| query.get("date")));
    let inventory: Loaded<HardwareInventory> = use_site_answer(move || {
        let address = routes::lab_resource_explorer(&paths::encoded_list(&id.get()));
        match date.get() {
            Some(date) => format!("{address}?{QUERY_UNTIL}={}", encoded(&date)),
            None => address,
        }
    });
    let is_empty = Memo::new(move |_| inventory.with(|inventory| inventory.classes.is_empty()).unwrap_or(true));
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-resource-explorer")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| inventory.reload() />
        </div>
        <SiteAnswer loaded=inventory what=text_id("center-refused-what-resource")>
            <Show
                when=move || !is_empty.get()
                fallback=|| {
                    view! {
                        <EmptyState title=text("center-explorer-none-title") icon=Icon::Folder>
                            {move || t("center-explorer-none")}
                        </EmptyState>
                    }
                }
            >
                <DatePicker inventory />
                <div class="center-explorer">
                    <Classes inventory />
                    <ClassView inventory />
                </div>
            </Show>
        </SiteAnswer>
    }
}

/// The dates at which the client sent its inventory.
#[component]
fn DatePicker(inventory: Loaded<HardwareInventory>) -> impl IntoView {
    let navigator = use_navigator();
    let sent = Memo::new(move |_| inventory.with(|inventory| inventory.sent.clone()).unwrap_or_default());
    let chosen = Memo::new(move |_| {
        inventory.with(|inventory| inventory.inventory_date_time.clone()).flatten().unwrap_or_default()
    });
    let choose = move |date: String| {
        let is_newest = sent.with_untracked(|sent| sent.first() == Some(&date));
        navigator.set_query("date", (!is_newest).then_some(date));
    };
    let options = move || {
        let option = |date: String| {
            let is_chosen = chosen.with(|chosen| *chosen == date);
            let words = format::date_time_of(&date);
            view! {
                <option value=date selected=is_chosen>
                    {words}
                </option>
            }
        };
        sent.get().into_iter().map(option).collect_view()
    };
    view! {
        <p class="center-explorer-date">
            <label>
                {move || t("center-explorer-date")}
                <select prop:value=move || chosen.get() on:change=move |event| choose(event_target_value(&event))>
                    {options}
                </select>
            </label>
        </p>
    }
}

#[component]
fn Classes(inventory: Loaded<HardwareInventory>) -> impl IntoView {
    let (query, navigator) = (use_query(), use_navigator());
    let search = Signal::derive(move || query.with(|query| query.get("search")).unwrap_or_default());
    let names = Memo::new(move |_| {
        inventory.with(|inventory| classes_with(&inventory.classes, &search.get(), say)).unwrap_or_default()
    });
    let shown = Memo::new(move |_| {
        let asked = query.with(|query| query.get("class"));
        inventory.with(|inventory| class_view::shown_class(&inventory.classes, asked.as_deref())).flatten()
    });
    let entries = move || {
        names
            .get()
            .into_iter()
            .map(|name| {
                let (label, target) = (name.clone(), name.clone());
                let is_shown = Memo::new(move |_| shown.with(|shown| shown.as_ref() == Some(&name)));
                view! {
                    <li>
                        <button
                            type="button"
                            class="center-explorer-class"
                            aria-current=move || is_shown.get().then_some("true")
                            on:click=move |_| class_view::open_class(navigator, &target)
                        >
                            <Glyph icon=Icon::List />
                            <span>{label}</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="center-explorer-classes" aria-label=move || t("center-explorer-classes")>
            <SearchBox
                label=text("center-explorer-search")
                placeholder=Signal::derive(|| Some(t("center-explorer-search-placeholder")))
                value=search
                on_search=move |words: String| navigator.set_query("search", Some(words).filter(|words| !words.is_empty()))
            />
            <ul tabindex="0" aria-label=move || t("center-explorer-classes")>{entries}</ul>
            <p role="status">{move || names.with(Vec::is_empty).then(|| t("center-explorer-no-class"))}</p>
        </section>
    }
}
