//! The flyout *Export*: walks the whole list, shows how far it is, can be cancelled, and saves one CSV file at the end.

use super::csv::BYTE_ORDER_MARK;
use super::export_table::{push_device, push_header};
use super::source;
use super::state::GridState;
use crate::admin_center::spoken::say;
use crate::api::ApiError;
use crate::browser;
use crate::i18n::{t, t_with, text};
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

/// The flyout.
#[component]
pub fn ExportFlyout(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The list to be exported.
    state: Memo<GridState>,
    /// Its length.
    #[prop(into)]
    total: Signal<Option<u64>>,
    /// Closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let progress = RwSignal::new(Progress::NotStarted);
    // Counts the runs: a run that is not the newest any more has been cancelled.
    let run = RwSignal::new(0_u64);
    Effect::new(move || {
        if open.get() {
            progress.set(Progress::NotStarted);
        } else {
            run.update(|run| *run += 1);
        }
    });
    let start = move |_| {
        run.update(|run| *run += 1);
        let mine = run.get_untracked();
        let is_wanted = move || run.try_get_untracked() == Some(mine);
        let first = state.with_untracked(source::walk);
        progress.set(Progress::Running { done: 0, total: total.get_untracked().unwrap_or(0) });
        spawn_local(async move {
            let outcome = collect(first, is_wanted, move |done, total| {
                progress.try_set(Progress::Running { done, total });
            })
            .await;
            if !is_wanted() {
                return;
            }
            progress.try_set(match outcome {
                Ok((content, total)) => {
                    let file = format!("{}.csv", t("center-export-file"));
                    browser::save_file(&file, "text/csv;charset=utf-8", &content);
                    Progress::Done { total, file }
                }
                Err(error) => Progress::Failed(error),
            });
        });
    };
    let cancel = move |_| {
        run.update(|run| *run += 1);
        progress.set(Progress::Cancelled);
    };
    let is_running = move || progress.with(|progress| matches!(progress, Progress::Running { .. }));
    view! {
        <Dialog title=text("center-export-title") open on_close look=DialogLook::Flyout>
            <div class="center-flyout">
                <div class="center-flyout-body">
                    <p>
                        {move || t_with("center-export-explain", &[("total", count(total.get().unwrap_or(0)))])}
                    </p>
                    {move || outcome_view(progress.get())}
                </div>
                <div class="center-flyout-buttons">
                    <Show
                        when=is_running
                        fallback=move || {
                            view! {
                                <button
                                    type="button"
                                    class="button button-primary"
                                    on:click=start
                                >
                                    {move || {
                                        let has_stopped = progress
                                            .with(|progress| {
                                                matches!(progress, Progress::Cancelled | Progress::Failed(_))
                                            });
                                        t(if has_stopped { "center-export-again" } else { "center-export-start" })
                                    }}
                                </button>
                            }
                        }
                    >
                        <button type="button" class="button" on:click=cancel>
                            {move || t("center-cancel")}
                        </button>
                    </Show>
                </div>
            </div>
        </Dialog>
    }
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
                <p class="center-export-progress">
                    <progress max=total.max(1).to_string() value=done.to_string() aria-label=words.clone()></progress>
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

/// Reads page after page while it is wanted. The content of the file and its number of devices.
async fn collect(
    first: String,
    is_wanted: impl Fn() -> bool,
    on_progress: impl Fn(u64, u64),
) -> Result<(String, u64), ApiError> {
    let mut content = String::from(BYTE_ORDER_MARK);
    push_header(&mut content);
    let (mut done, mut next) = (0_u64, Some(first));
    while let Some(address) = next.take().filter(|_| is_wanted()) {
        let window = source::read(address.clone()).await?;
        for device in &window.rows {
            push_device(&mut content, device, say);
        }
        done += window.rows.len() as u64;
        on_progress(done, window.total.max(done));
        // A link that leads to itself, or to nothing more, ends the walk.
        next = window.next.filter(|link| *link != address && !window.rows.is_empty());
    }
    Ok((content, done))
}
