//! The run of the window: it is begun, followed and stopped.

use super::progress::{Stage, is_running, stage};
use crate::api::{self, ApiError, lab};
use crate::browser;
use crate::cmpivot::pivot::{Pivot, RESULTS, Run};
use contract::cmpivot::{CmpivotResult, CmpivotRun, CmpivotRunResults, CmpivotRunStart};
use contract::limits::CMPIVOT_ROWS_MAX;
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// So often the window asks how its run stands.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// So many of those turns pass between two readings of the answers while more of them come in: each is a query over all of them.
const TURNS_BETWEEN_RESULTS: u32 = 3;

/// Code of a run that there is not.
const UNKNOWN: &str = "CmpivotRunNotFound";

/// What the window knows of its run. A handle: copy it anywhere.
#[derive(Clone, Copy)]
pub(super) struct CollectionRun {
    pivot: Pivot,
    pub(super) run: RwSignal<Option<CmpivotRun>>,
    /// Whether the result was cut at its limit.
    pub(super) is_cut: RwSignal<bool>,
    /// What `render` asks for.
    pub(super) chart: RwSignal<Option<String>>,
    /// A stop that was refused.
    pub(super) failure: RwSignal<Option<ApiError>>,
    /// Counts what was begun: what an earlier run answers is not shown.
    turn: StoredValue<u64>,
    /// A question is under way.
    is_asking: StoredValue<bool>,
    /// Clients whose answers are shown, and turns since they were read.
    shown: StoredValue<(Option<u32>, u32)>,
}

impl CollectionRun {
    pub(super) fn new(pivot: Pivot) -> Self {
        let run = Self {
            pivot,
            run: RwSignal::new(None),
            is_cut: RwSignal::new(false),
            chart: RwSignal::new(None),
            failure: RwSignal::new(None),
            turn: StoredValue::new(0),
            is_asking: StoredValue::new(false),
            shown: StoredValue::new((None, 0)),
        };
        let timer = set_interval_with_handle(
            move || {
                if browser::is_visible() && run.run.with_untracked(|known| known.as_ref().is_some_and(is_running)) {
                    run.follow();
                }
            },
            ASK_EVERY,
        );
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
        run
    }

    /// Whether the run goes on. Reactive.
    pub(super) fn is_running(self) -> bool {
        self.run.with(|run| run.as_ref().is_some_and(is_running))
    }

    /// Forgets the run: of another collection, or of what another persona asked.
    pub(super) fn forget(self) {
        self.begin_turn();
        self.pivot.forget();
        self.run.set(None);
    }

    fn begin_turn(self) -> u64 {
        self.turn.update_value(|turn| *turn += 1);
        self.is_asking.set_value(false);
        self.shown.set_value((None, 0));
        self.is_cut.set(false);
        self.chart.set(None);
        self.failure.set(None);
        self.turn.get_value()
    }

    fn is_current(self, turn: u64) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    /// Asks the clients of a collection, and no longer waits for those of the run before. `on_begun` gets the task of the run.
    pub(super) fn start(self, collection_id: String, on_begun: Callback<String>) {
        let turn = self.begin_turn();
        let query = self.pivot.query.get_untracked();
        let before = self.run.get_untracked().filter(is_running).map(|run| run.task_guid);
        self.run.set(None);
        self.pivot.run.set(Run::Running);
        self.pivot.tab.set(RESULTS);
        spawn_local(async move {
            if let Some(task) = before {
                // Where it has ended meanwhile there is nothing to stop.
                let _ = api::post_empty(&routes::lab_cmpivot_run_stop(&task)).await;
            }
            let body = CmpivotRunStart { collection_id, query: query.clone() };
            let answer = api::post::<CmpivotRun>(&routes::lab_cmpivot_runs(), &body).await;
            if !self.is_current(turn) {
                return;
            }
            match answer {
                Ok(run) => {
                    on_begun.run(run.task_guid.clone());
                    self.run.set(Some(run));
                    self.follow();
                }
                Err(error) => self.pivot.run.set(Run::Failed(query, error)),
            }
            lab().poll_now();
        });
    }

    /// Shows a run that was begun before, by its task.
    pub(super) fn open(self, task: &str) {
        let turn = self.begin_turn();
        self.pivot.run.set(Run::Running);
        self.pivot.tab.set(RESULTS);
        self.is_asking.set_value(true);
        self.ask(turn, task.to_owned());
    }

    /// Stops the run.
    pub(super) fn stop(self) {
        let Some(task) = self.run.with_untracked(|run| run.as_ref().map(|run| run.task_guid.clone())) else { return };
        let turn = self.turn.get_value();
        spawn_local(async move {
            let answer = api::post_empty(&routes::lab_cmpivot_run_stop(&task)).await;
            if !self.is_current(turn) {
                return;
            }
            match answer {
                Ok(()) => self.follow(),
                Err(error) => self.failure.set(Some(error)),
            }
            lab().poll_now();
        });
    }

    /// Asks how the run stands, and for its answers where there are others.
    fn follow(self) {
        let task = self.run.with_untracked(|run| run.as_ref().map(|run| run.task_guid.clone()));
        let (Some(task), false) = (task, self.is_asking.get_value()) else { return };
        self.is_asking.set_value(true);
        self.ask(self.turn.get_value(), task);
    }

    fn ask(self, turn: u64, task: String) {
        spawn_local(async move {
            let answer = api::get::<CmpivotRun>(&routes::lab_cmpivot_run(&task)).await;
            if !self.is_current(turn) {
                return;
            }
            match answer {
                Ok(run) => {
                    let reads = self.reads_results(&run);
                    self.run.set(Some(run.clone()));
                    if reads {
                        self.read_results(turn, &run).await;
                    }
                }
                Err(error) => self.fail(error),
            }
            if self.is_current(turn) {
                self.is_asking.set_value(false);
            }
        });
    }

    /// Whether the answers are read now: at once when all clients on line have answered, now and then before.
    fn reads_results(self, run: &CmpivotRun) -> bool {
        let (shown, turns) = self.shown.get_value();
        let is_due = stage(run) != Stage::Asking || turns + 1 >= TURNS_BETWEEN_RESULTS;
        let reads = shown != Some(run.answered_count) && is_due;
        self.shown.set_value((shown, if reads { 0 } else { turns + 1 }));
        reads
    }

    async fn read_results(self, turn: u64, run: &CmpivotRun) {
        let path = format!("{}?$top={CMPIVOT_ROWS_MAX}", routes::lab_cmpivot_run_results(&run.task_guid));
        let answer = api::get::<CmpivotRunResults>(&path).await;
        if !self.is_current(turn) {
            return;
        }
        match answer {
            Ok(results) => {
                self.shown.update_value(|shown| shown.0 = Some(results.answered_count));
                self.is_cut.set(results.is_cut);
                self.chart.set(results.chart);
                self.pivot.run.set(Run::Done(Arc::new(CmpivotResult {
                    device_name: run.collection_name.clone(),
                    answered_date_time: run.started_date_time.clone(),
                    task_guid: run.task_guid.clone(),
                    columns: results.columns,
                    rows: results.rows,
                })));
            }
            Err(error) => self.fail(error),
        }
    }

    /// Shows what went wrong, in the place of the result. A run of another world is none of this one.
    fn fail(self, error: ApiError) {
        if error.code == UNKNOWN {
            return self.forget();
        }
        let query = self.run.with_untracked(|run| run.as_ref().map(|run| run.query.clone())).unwrap_or_default();
        // The right is gone, or the run is: asking again would say the same.
        self.turn.update_value(|turn| *turn += 1);
        self.run.update(|run| {
            if let Some(run) = run {
                run.state = "stopped".to_owned();
            }
        });
        self.pivot.run.set(Run::Failed(query, error));
    }
}
