//! The flyout *Export*: pages through the list or its selection, shows how far it is, can be cancelled, and saves one CSV file at
//! the end. No more than a page of it is ever in our memory.

use super::export_table::{push_device, push_header};
use super::handle::GridHandle;
use super::source;
use crate::admin_center::spoken::say;
use crate::api::ApiError;
use crate::browser::FileParts;
use crate::i18n::{t, t_with, text, text_id};
use crate::list::csv::{BYTE_ORDER_MARK, Records};
use crate::list::selection::Selection;
use crate::ui::{Banner, BannerKind, Dialog, DialogLook};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the export has come.
#[derive(Clone, Debug, PartialEq)]
enum Progress {
    NotStarted,
    Running { done: u64, total: u64 },
    Done { total: u64, file: String },
    Cancelled,
    Failed(ApiError),
}

/// What the flyout knows.
#[derive(Clone, Copy)]
struct Export {
    table: GridHandle,
    progress: RwSignal<Progress>,
    /// Counts the runs: a run that is not the newest any more has been cancelled.
    run: RwSignal<u64>,
    /// Whether only what is selected is wanted.
    is_selection: RwSignal<bool>,
}

impl Export {
    fn selection(self) -> Option<Selection> {
        self.is_selection.get().then(|| self.table.selection.get())
    }

    fn total(self) -> u64 {
        let total = self.table.feed.total.get().unwrap_or(0);
        self.selection().map_or(total, |selection| selection.count(total))
    }

    fn start(self) {
        self.run.update(|run| *run += 1);
        let mine = self.run.get_untracked();
        let is_wanted = move || self.run.try_get_untracked() == Some(mine);
        let (selection, total) = untrack(move || (self.selection(), self.total()));
        let starts = self.table.state.with_untracked(|state| source::walks(state, selection.as_ref(), ""));
        self.progress.set(Progress::Running { done: 0, total });
        spawn_local(async move {
            let mut parts = FileParts::default();
            let mut done = 0;
            parts.push(BYTE_ORDER_MARK);
            let mut page = Records::default();
            push_header(&mut page);
            let mut take = |devices: Vec<contract::graph::ManagedDevice>, _| {
                devices.iter().for_each(|device| push_device(&mut page, device, say));
                done += devices.len() as u64;
                parts.push(&page.take());
                self.progress.try_set(Progress::Running { done, total: total.max(done) });
            };
            let outcome = source::walk(starts, selection, &is_wanted, &mut take).await;
            if !is_wanted() {
                return;
            }
            self.progress.try_set(match outcome {
                Ok(()) => {
                    let file = format!("{}.csv", t("center-export-file"));
                    parts.save(&file, "text/csv;charset=utf-8");
                    Progress::Done { total: done, file }
                }
                Err(error) => Progress::Failed(error),
            });
        });
    }

    fn cancel(self) {
        self.run.update(|run| *run += 1);
        self.progress.set(Progress::Cancelled);
    }
}

/// The flyout.
pub fn export_flyout(table: GridHandle, open: Signal<bool>, on_close: Callback<()>) -> AnyView {
    let export = Export {
        table,
        progress: RwSignal::new(Progress::NotStarted),
        run: RwSignal::new(0),
        is_selection: RwSignal::new(false),
    };
    Effect::new(move || {
        if open.get() {
            export.progress.set(Progress::NotStarted);
            export.is_selection.set(!table.selection.with_untracked(Selection::is_empty));
        } else {
            export.run.update(|run| *run += 1);
        }
    });
    let explain = move || {
        let id = if export.is_selection.get() { "center-export-explain-selected" } else { "center-export-explain" };
        t_with(id, &[("total", count(export.total()))])
    };
    view! {
        <Dialog title=text("center-export-title") open on_close look=DialogLook::Flyout>
            <div class="center-flyout">
                <div class="center-flyout-body">
                    {what(export)} <p>{explain}</p> {move || outcome_view(export.progress.get())}
                </div>
                <div class="center-flyout-buttons">{button(export)}</div>
            </div>
        </Dialog>
    }
    .into_any()
}

/// The selection or everything, where something is selected.
fn what(export: Export) -> AnyView {
    let choice = move |is_selection: bool, label: &'static str| {
        let words = move || {
            let total = export.table.feed.total.get().unwrap_or(0);
            let selected = export.table.selection.with(|selection| selection.count(total));
            t_with(label, &[("count", count(if is_selection { selected } else { total }))])
        };
        view! {
            <label class="center-flyout-choice">
                <input
                    type="radio"
                    name="center-export-what"
                    prop:checked=move || export.is_selection.get() == is_selection
                    on:change=move |_| export.is_selection.set(is_selection)
                />
                <span>{words}</span>
            </label>
        }
    };
    let has_selection = Memo::new(move |_| !export.table.selection.with(Selection::is_empty));
    view! {
        <Show when=move || has_selection.get()>
            <fieldset class="center-flyout-group">
                <legend>{move || t("center-export-what")}</legend>
                {choice(true, text_id("center-export-selected"))}
                {choice(false, text_id("center-export-all"))}
            </fieldset>
        </Show>
    }
    .into_any()
}

/// One button that starts and cancels, so that the focus stays on it.
fn button(export: Export) -> AnyView {
    let is_running = Memo::new(move |_| export.progress.with(|progress| matches!(progress, Progress::Running { .. })));
    let words = move || {
        t(match export.progress.get() {
            Progress::Running { .. } => "center-cancel",
            Progress::Cancelled | Progress::Failed(_) => "center-export-again",
            Progress::NotStarted | Progress::Done { .. } => "center-export-start",
        })
    };
    let press = move |event: web_sys::MouseEvent| match (event.detail(), is_running.get_untracked()) {
        // The second click of a double click does not take back what the first began.
        (2.., _) => {}
        (_, true) => export.cancel(),
        (_, false) => export.start(),
    };
    view! {
        <button
            type="button"
            class="button"
            class:button-primary=move || !is_running.get()
            on:click=press
        >
            {words}
        </button>
    }
    .into_any()
}

fn count(value: u64) -> crate::i18n::FluentValue<'static> {
    (value as f64).into()
}

fn outcome_view(progress: Progress) -> AnyView {
    match progress {
        Progress::NotStarted => ().into_any(),
        Progress::Running { done, total } => {
            let words = t_with("center-export-progress", &[("done", count(done)), ("total", count(total))]);
            view! {
                <p class="center-progress">
                    <progress max=total.max(1).to_string() value=done.to_string() aria-label=t("center-export-title")></progress>
                    <span>{words}</span>
                </p>
            }
            .into_any()
        }
        Progress::Done { total, file } => {
            let words = t_with("center-export-done", &[("total", count(total)), ("file", file.into())]);
            view! { <Banner kind=BannerKind::Success>{words}</Banner> }.into_any()
        }
        Progress::Cancelled => {
            view! { <Banner kind=BannerKind::Info>{t("center-export-cancelled")}</Banner> }.into_any()
        }
        Progress::Failed(error) => {
            let words = t_with("center-export-failed", &[("reason", error.text().into())]);
            view! { <Banner kind=BannerKind::Error>{words}</Banner> }.into_any()
        }
    }
}
