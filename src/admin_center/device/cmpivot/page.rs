//! The page `/devices/{id}/cmpivot` (tenant attach, *CMPivot*, with its picture).

use crate::admin_center::device::blade::{DeviceBlade, use_device, use_device_id};
use crate::api::{self, Loaded, persona_key, use_loaded, use_revision};
use crate::cmpivot::editor::Editor;
use crate::cmpivot::favorites::{self, Favorites, use_favorites};
use crate::cmpivot::favorites_flyout::FavoritesFlyout;
use crate::cmpivot::pivot::{Pivot, RESULTS, Run, SAMPLES};
use crate::cmpivot::results::Results;
use crate::cmpivot::samples::Samples;
use crate::cmpivot::state::PageState;
use crate::cmpivot::tree_view::EntityTree;
use crate::cmpivot::typing::follow_typing;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::list::url_state::UrlState;
use crate::model::action_status::takes_site_actions;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::{Glyph, Icon, TabItem, Tabs, ToolbarButton};
use contract::cmpivot::{CmpivotLanguage, CmpivotQuery, CmpivotResult};
use contract::graph::ManagedDevice;
use contract::routes;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use std::sync::Arc;

/// *CMPivot* of a device.
#[component]
pub fn CmpivotPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let address = use_query();
    let state = Memo::new(move |_| address.with(|query| PageState::from_parameters(|name| query.get(name))));
    let pivot = Pivot::new(state.with_untracked(|state| state.query.clone()), false);
    let navigator = use_navigator();
    let show = Callback::new(move |state: PageState| {
        let page = paths::cmpivot(&id.get_untracked());
        // What is typed is written after a pause; the page may be about to go by then.
        if navigator.is_at(&page) {
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigator.go(&(page + &state.to_query()), options);
        }
    });
    follow_address(pivot, state, show);
    // An answer belongs to the device and to who asked.
    Effect::new(move |before: Option<()>| {
        id.track();
        persona_key();
        if before.is_some() {
            pivot.forget();
        }
    });
    // The words of the language are those of every world.
    let language: Loaded<CmpivotLanguage> = use_loaded(routes::lab_cmpivot, use_revision(|_| 0));
    let favorites = use_favorites(favorites::OF_ADMIN_CENTER);
    view! {
        <DeviceBlade id device title=|_| t("cmpivot-title") icon=Icon::Dashboard fills=true>
            <Workspace id pivot device state show language favorites />
        </DeviceBlade>
    }
}

/// The query of the address comes into the editor, and what is typed comes into the address.
fn follow_address(pivot: Pivot, state: Memo<PageState>, show: Callback<PageState>) {
    let written = follow_typing(pivot, state, show);
    let in_address = Memo::new(move |_| state.with(|state| state.query.clone()));
    Effect::new(move |before: Option<()>| {
        let query = in_address.get();
        let is_of_editor = written.with_value(|written| *written == query);
        // A query that is too long for an address leaves it empty.
        if before.is_some() && !is_of_editor && !query.is_empty() {
            written.set_value(query.clone());
            pivot.query.set(query);
        }
    });
}

#[component]
fn Workspace(
    id: Memo<String>,
    pivot: Pivot,
    device: Loaded<ManagedDevice>,
    state: Memo<PageState>,
    show: Callback<PageState>,
    language: Loaded<CmpivotLanguage>,
    favorites: Favorites,
) -> impl IntoView {
    let is_running = Memo::new(move |_| pivot.run.with(|run| *run == Run::Running));
    let no_run =
        pivot.no_run(move || (!device.with(takes_site_actions).unwrap_or(true)).then(|| t("cmpivot-run-no-client")));
    let run = Callback::new(move |()| {
        if no_run.with_untracked(Option::is_none) {
            let path = routes::lab_cmpivot_device(&paths::encoded_list(&id.get_untracked()));
            pivot.ask(api::post(&path, &CmpivotQuery { query: pivot.query.get_untracked() }));
        }
    });
    let no_cancel = Signal::derive(move || (!is_running.get()).then(|| t("cmpivot-cancel-none")));
    let is_saving = RwSignal::new(false);
    let has_tree = RwSignal::new(true);
    let tabs = Signal::derive(|| {
        vec![
            TabItem { key: SAMPLES, label: text("cmpivot-samples") },
            TabItem { key: RESULTS, label: text("cmpivot-results") },
        ]
    });
    let panel = move |key: String| match key.as_str() {
        RESULTS => {
            let none_id = text_id("cmpivot-results-none");
            let answered = Callback::new(|result: Arc<CmpivotResult>| Some(answered(&result)));
            view! { <Results pivot state show on_run=run answered none_id /> }.into_any()
        }
        _ => view! { <Samples pivot language /> }.into_any(),
    };
    view! {
        <div class="cmpivot" class:has-tree=move || has_tree.get()>
            <Show when=move || has_tree.get()>
                <EntityTree pivot language favorites />
            </Show>
            <div class="cmpivot-work">
                <div class="center-toolbar" role="toolbar" aria-label=move || t("cmpivot-title")>
                    <button
                        type="button"
                        class="toolbar-button"
                        aria-label=move || t("cmpivot-tree-show")
                        data-tip=move || t("cmpivot-tree-show")
                        aria-expanded=move || has_tree.get().to_string()
                        on:click=move |_| has_tree.update(|has| *has = !*has)
                    >
                        <Glyph icon=Signal::derive(move || {
                            if has_tree.get() { Icon::ChevronLeft } else { Icon::ChevronRight }
                        }) />
                    </button>
                    <ToolbarButton icon=Icon::Play label=text("cmpivot-run") disabled_reason=no_run on_press=run />
                    <ToolbarButton
                        icon=Icon::Close
                        label=text("cmpivot-cancel")
                        disabled_reason=no_cancel
                        on_press=move |()| pivot.cancel()
                    />
                    <ToolbarButton
                        icon=Icon::Undo
                        label=text("cmpivot-clear")
                        disabled_reason=pivot.no_clear()
                        on_press=move |()| pivot.write_query("")
                    />
                    <ToolbarButton
                        icon=Icon::Star
                        label=text("cmpivot-save")
                        on_press=move |()| is_saving.set(true)
                    />
                </div>
                <Editor pivot on_run=run />
                <div class="cmpivot-panel">
                    <Tabs
                        label=text("cmpivot-tabs")
                        items=tabs
                        selected=Signal::derive(move || pivot.tab.get().to_owned())
                        on_select=move |key: String| pivot.tab.set(if key == RESULTS { RESULTS } else { SAMPLES })
                        panel
                    />
                </div>
            </div>
        </div>
        <FavoritesFlyout pivot favorites open=is_saving />
    }
}

/// How many rows came from which device, and when.
fn answered(result: &CmpivotResult) -> String {
    let arguments = [
        ("rows", (result.rows.len() as f64).into()),
        ("device", result.device_name.as_str().into()),
        ("time", format::date_time_of(&result.answered_date_time).into()),
    ];
    t_with("cmpivot-answered", &arguments)
}
