//! The panel of the guide that is under way, beside every page: what to do now, the control to use, and how far one is. It listens to the
//! world, not to what is pressed.

use super::catalog::{Guide, Step, advance};
use super::facts::use_facts;
use super::pointer::{focus_marked, follow_dialog, forget, point_at};
use crate::api::lab;
use crate::i18n::{t, t_with};
use crate::model::guide_run::{GuideRun, guide_run, guide_run_untracked, set_guide_run};
use crate::navigation::use_navigator;
use crate::paths;
use crate::ui::{Glyph, Icon, Link, unique_id};
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// How often the control to use is looked for: dialogs open and lists arrive without a word to the panel.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// The guide that runs and its steps.
#[derive(Clone, Copy)]
struct Running {
    guide: Guide,
    reached: Memo<usize>,
    steps: StoredValue<Vec<Step>>,
}

impl Running {
    /// The step to do now. Reactive.
    fn current(self) -> Option<Step> {
        let reached = self.reached.get();
        self.steps.with_value(|steps| steps.get(reached).copied())
    }

    fn count(self) -> usize {
        self.steps.with_value(Vec::len)
    }
}

/// The panel, while a guide runs.
#[component]
pub fn GuidePanel() -> impl IntoView {
    let run = Memo::new(|_| guide_run());
    let guide = Memo::new(move |_| run.with(|run| run.as_ref().and_then(|run| Guide::of_key(&run.guide))));
    take_on(run);
    let home = NodeRef::<html::Div>::new();
    view! {
        <div node_ref=home class="guide-home">
            {move || guide.get().map(|guide| view! { <Panel guide run home /> })}
        </div>
    }
}

/// Notes what the world has done of the guide. In another world the guide begins anew.
fn take_on(run: Memo<Option<GuideRun>>) {
    let facts = use_facts(run);
    Effect::new(move || {
        let Some(facts) = facts.get() else { return };
        let Some(mut run) = guide_run_untracked() else { return };
        let Some(guide) = Guide::of_key(&run.guide) else { return };
        let world = facts.status.revisions.world;
        if run.world != world {
            run = GuideRun { world, started_ms: facts.status.now_ms, reached: 0, ..run };
        }
        run.reached = advance(&guide.steps(), run.reached, &facts);
        set_guide_run(Some(run));
    });
}

#[component]
fn Panel(guide: Guide, run: Memo<Option<GuideRun>>, home: NodeRef<html::Div>) -> impl IntoView {
    let reached = Memo::new(move |_| run.with(|run| run.as_ref().map_or(0, |run| run.reached)));
    let running = Running { guide, reached, steps: StoredValue::new(guide.steps()) };
    let pointed = RwSignal::new(None::<String>);
    let panel = NodeRef::<html::Aside>::new();
    let look = move || {
        if let (Some(panel), Some(home)) = (panel.get_untracked(), home.get_untracked()) {
            follow_dialog(&panel, &home);
        }
        let name = untrack(move || running.current()).and_then(|step| point_at(step.controls));
        if pointed.with_untracked(|known| *known != name) {
            pointed.set(name);
        }
    };
    let timer = set_interval_with_handle(look, LOOK_EVERY);
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
        forget();
        // In a dialog it would outlive its component.
        if let Some(panel) = panel.try_get_untracked().flatten() {
            panel.remove();
        }
    });
    let heading = unique_id("guide");
    view! {
        <aside node_ref=panel class="guide-panel" aria-labelledby=heading>
            <h2 id=heading.clone()>{move || t_with("guide-heading", &[("guide", t(guide.name_id()).into())])}</h2>
            <StepWords running />
            <p class="guide-control" role="status">
                {move || pointed.get().map(|name| t_with("guide-control", &[("control", name.into())]))}
            </p>
            <Buttons running pointed />
            <StepList running />
        </aside>
    }
}

/// The words of the step: read out when the world takes the guide on.
#[component]
fn StepWords(running: Running) -> impl IntoView {
    let words = move || match running.current() {
        Some(step) => {
            let arguments = [
                ("number", (running.reached.get() + 1).into()),
                ("count", running.count().into()),
                ("name", t(step.name).into()),
                ("text", t(step.text).into()),
            ];
            t_with("guide-step", &arguments)
        }
        None => t_with("guide-done", &[("guide", t(running.guide.name_id()).into())]),
    };
    view! { <p class="guide-words" role="status">{words}</p> }
}

#[component]
fn Buttons(running: Running, pointed: RwSignal<Option<String>>) -> impl IntoView {
    let path = use_navigator().path();
    let elsewhere = Memo::new(move |_| {
        let page = running.current()?.page?;
        path.with(|path| path != paths::path_of(page)).then_some(page)
    });
    let is_pointing = Memo::new(move |_| pointed.with(Option::is_some));
    view! {
        <div class="guide-buttons" data-keeps-focus="">
            {move || {
                elsewhere.get().map(|page| view! { <Link to=page class="button">{move || t("guide-go")}</Link> })
            }}
            <Show when=move || is_pointing.get()>
                <button type="button" class="button" on:click=|_| focus_marked()>
                    {move || t("guide-focus")}
                </button>
            </Show>
            <Show when=move || running.current().is_none()>
                <Link to=paths::GUIDES class="button">{move || t("guide-others")}</Link>
            </Show>
            <button type="button" class="button" on:click=|_| set_guide_run(None)>
                {move || t("guide-end")}
            </button>
        </div>
    }
}

#[component]
fn StepList(running: Running) -> impl IntoView {
    let items = running.steps.with_value(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>());
    let item = move |(index, name): (usize, &'static str)| {
        let is_done = move || running.reached.get() > index;
        let is_current = move || running.reached.get() == index;
        view! {
            <li class:is-done=is_done aria-current=move || is_current().then_some("step")>
                {move || is_done().then(|| view! { <Glyph icon=Icon::Check /> })}
                <span>{move || t(name)}</span>
                <span class="visually-hidden">{move || is_done().then(|| format!(" {}", t("walk-state-done")))}</span>
            </li>
        }
    };
    view! { <ol class="guide-steps">{items.into_iter().enumerate().map(item).collect_view()}</ol> }
}

/// Starts a guide.
pub(super) fn start(guide: Guide) {
    let Some(status) = lab().status_untracked() else { return };
    let (started_ms, world) = (status.now_ms, status.revisions.world);
    set_guide_run(Some(GuideRun { guide: guide.key().to_owned(), started_ms, world, reached: 0 }));
}
