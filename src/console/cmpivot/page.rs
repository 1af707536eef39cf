//! The window of CMPivot, opened from a device collection. Its address names the collection, the query and the run, so that a reload shows
//! the same run again.

use super::history::{QueryHistory, use_history};
use super::progress::{Progress, Summary};
use super::run::CollectionRun;
use crate::api::{Loaded, persona_key, use_loaded, use_revision};
use crate::cmpivot::editor::Editor;
use crate::cmpivot::favorites::{self, use_favorites};
use crate::cmpivot::favorites_flyout::FavoritesFlyout;
use crate::cmpivot::pivot::{Pivot, RESULTS, SAMPLES};
use crate::cmpivot::results::Results;
use crate::cmpivot::samples::Samples;
use crate::cmpivot::state::{ChartLook, PageState};
use crate::cmpivot::tree_view::EntityTree;
use crate::cmpivot::typing::follow_typing;
use crate::console::collections::use_collections;
use crate::console::frame::ConsolePage;
use crate::i18n::{t, t_with, text, text_id};
use crate::list::url_state::UrlState;
use crate::navigation::{Address, History};
use crate::paths;
use crate::ui::{Glyph, Icon, Link, TabItem, Tabs, ToolbarButton};
use contract::cmpivot::CmpivotLanguage;
use contract::routes;
use leptos::prelude::*;

/// Tab with the run in numbers.
const SUMMARY: &str = "summary";
/// Tab with the queries that were run lately.
const HISTORY: &str = "history";

/// *CMPivot* of a device collection.
#[component]
pub fn CollectionCmpivotPage() -> impl IntoView {
    let address = Address::of_page(paths::COLLECTION_CMPIVOT);
    let collection = address.memo("collection");
    let query = address.query();
    let state = Memo::new(move |_| query.with(|query| PageState::from_parameters(|name| query.get(name))));
    let show = Callback::new(move |state: PageState| address.change(&state.to_changes(), History::Replace));
    let pivot = Pivot::new(state.with_untracked(|state| state.query.clone()), true);
    let run = CollectionRun::new(pivot);
    follow_typing(pivot, state, show);
    // Another collection, or another person, has another run.
    Effect::new(move |before: Option<()>| {
        collection.track();
        persona_key();
        if before.is_some() {
            run.forget();
        }
    });
    if let Some(task) = untrack(|| address.parameter("run")) {
        run.open(&task);
    }
    // `render` chooses the chart, which may then be chosen otherwise.
    Effect::new(move |_| {
        let Some(look) = run.chart.get().and_then(|chart| look_of(&chart)) else { return };
        let state = state.get_untracked();
        if state.chart != look {
            show.run(PageState { chart: look, ..state });
        }
    });
    let language: Loaded<CmpivotLanguage> = use_loaded(routes::lab_cmpivot, use_revision(|_| 0));
    let favorites = use_favorites(favorites::OF_CONSOLE);
    let history = use_history();
    let is_saving = RwSignal::new(false);
    let has_tree = RwSignal::new(true);
    let no_run = no_run(pivot, collection);
    let start = Callback::new(move |()| {
        let (Some(id), true) = (collection.get_untracked(), no_run.with_untracked(Option::is_none)) else { return };
        history.add(&pivot.query.get_untracked());
        let on_begun = Callback::new(move |task: String| address.change(&[("run", Some(task))], History::Replace));
        run.start(id, on_begun);
    });
    let no_stop = Signal::derive(move || (!run.is_running()).then(|| t("console-pivot-stop-none")));
    let ribbon = move || {
        view! {
            <ToolbarButton
                icon=Icon::Play
                class="cm-command"
                label=text("console-pivot-run")
                disabled_reason=no_run
                on_press=start
            />
            <ToolbarButton
                icon=Icon::Close
                class="cm-command"
                label=text("console-pivot-stop")
                disabled_reason=no_stop
                on_press=Callback::new(move |()| run.stop())
            />
            <ToolbarButton
                icon=Icon::Undo
                class="cm-command"
                label=text("cmpivot-clear")
                disabled_reason=pivot.no_clear()
                on_press=Callback::new(move |()| pivot.write_query(""))
            />
            <ToolbarButton
                icon=Icon::Star
                class="cm-command"
                label=text("console-pivot-save")
                on_press=Callback::new(move |()| is_saving.set(true))
            />
            <button
                type="button"
                class="toolbar-button cm-command"
                aria-expanded=move || has_tree.get().to_string()
                on:click=move |_| has_tree.update(|has| *has = !*has)
            >
                <Glyph icon=Icon::List />
                <span>{move || t("cmpivot-tree")}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <ConsolePage path=paths::DEVICE_COLLECTIONS heading_id=text_id("console-pivot-title") ribbon=Box::new(ribbon)>
            <Target collection />
            <div class="cmpivot cm-pivot" class:has-tree=move || has_tree.get()>
                <Show when=move || has_tree.get()>
                    <EntityTree pivot language favorites />
                </Show>
                <div class="cmpivot-work">
                    <Editor pivot on_run=start />
                    <Progress run=Memo::new(move |_| run.run.get()) />
                    <Panels pivot run state show start language history />
                </div>
            </div>
            <FavoritesFlyout pivot favorites open=is_saving />
        </ConsolePage>
    }
}

/// Why no query can be run.
fn no_run(pivot: Pivot, collection: Memo<Option<String>>) -> Signal<Option<String>> {
    pivot.no_run(move || collection.with(Option::is_none).then(|| t("console-pivot-no-collection")))
}

/// The look of a chart that `render` names; a line over time is drawn as columns.
fn look_of(chart: &str) -> Option<ChartLook> {
    Some(match chart {
        "barchart" => ChartLook::Bar,
        "columnchart" | "timechart" => ChartLook::Column,
        "piechart" => ChartLook::Pie,
        _ => return None,
    })
}

/// Which collection is asked, and the way back to it.
#[component]
fn Target(collection: Memo<Option<String>>) -> impl IntoView {
    let collections = use_collections();
    let name = move || {
        let id = collection.get()?;
        let name = collections.with(|known| {
            known.iter().find(|one| one.collection_id == id).map(|one| (one.name.clone(), one.member_count))
        });
        Some(match name.flatten() {
            Some((name, members)) => {
                t_with("console-pivot-of", &[("collection", name.into()), ("members", f64::from(members).into())])
            }
            None => id,
        })
    };
    view! {
        <p class="cm-pivot-target">
            {name} " " <Link to=paths::DEVICE_COLLECTIONS>{move || t("console-pivot-other")}</Link>
        </p>
    }
}

#[component]
fn Panels(
    pivot: Pivot,
    run: CollectionRun,
    state: Memo<PageState>,
    show: Callback<PageState>,
    start: Callback<()>,
    language: Loaded<CmpivotLanguage>,
    history: QueryHistory,
) -> impl IntoView {
    let tabs = Signal::derive(|| {
        vec![
            TabItem { key: SAMPLES, label: text("cmpivot-samples") },
            TabItem { key: SUMMARY, label: text("console-page-summary") },
            TabItem { key: RESULTS, label: text("cmpivot-results") },
            TabItem { key: HISTORY, label: text("console-pivot-history") },
        ]
    });
    let keys = [SAMPLES, SUMMARY, RESULTS, HISTORY];
    let known = Memo::new(move |_| run.run.get());
    let panel = move |key: String| match key.as_str() {
        RESULTS => {
            let none_id = text_id("console-pivot-none");
            let answered = Callback::new(|_| None);
            view! {
                <Cut run />
                <Results pivot state show on_run=start answered none_id device_address=paths::console_devices_found />
            }
            .into_any()
        }
        SUMMARY => view! { <Summary run=known /> }.into_any(),
        HISTORY => view! { <Queries pivot history /> }.into_any(),
        _ => view! { <Samples pivot language /> }.into_any(),
    };
    view! {
        <div class="cmpivot-panel">
            <Tabs
                label=text("console-pivot-tabs")
                items=tabs
                selected=Signal::derive(move || pivot.tab.get().to_owned())
                on_select=move |key: String| {
                    pivot.tab.set(keys.into_iter().find(|known| *known == key).unwrap_or(SAMPLES));
                }
                panel
            />
        </div>
    }
}

/// What else is to be told of the result: that it was cut, or that the run could not be stopped.
#[component]
fn Cut(run: CollectionRun) -> impl IntoView {
    view! {
        <Show when=move || run.is_cut.get()>
            <p class="cm-pivot-cut" role="note">{move || t("console-pivot-cut")}</p>
        </Show>
        <p role="status">{move || run.failure.get().map(|error| error.text())}</p>
    }
}

/// *History*: pressing a query writes it into the editor.
#[component]
fn Queries(pivot: Pivot, history: QueryHistory) -> impl IntoView {
    let query = move |query: String| {
        let shown = query.clone();
        view! {
            <li>
                <button type="button" class="cmpivot-sample" on:click=move |_| pivot.write_query(&query)>
                    <code>{shown}</code>
                </button>
            </li>
        }
    };
    view! {
        <p>
            {move || t(if history.all().is_empty() { "console-pivot-history-none" } else { "console-pivot-history-text" })}
        </p>
        <ul class="cmpivot-samples">{move || history.all().into_iter().map(query).collect_view()}</ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chart_of_the_language_is_drawn() {
        for chart in ["barchart", "columnchart", "piechart", "timechart"] {
            assert!(look_of(chart).is_some_and(|look| look != ChartLook::None), "{chart}");
        }
    }
}
