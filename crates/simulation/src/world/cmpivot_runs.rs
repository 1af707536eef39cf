//! CMPivot over a collection: who may ask, how a run stands, and what the clients that answered say.

use super::World;
use crate::command_error::CommandError;
use crate::components::cmpivot_collection::{self, CollectionRuns, Request, Run, RunCounts, RunState};
use crate::fleet::index::bitmap::Bitmap;
use crate::inventory::CollectionInventory;
use crate::time::SimTime;
use uuid::Uuid;

impl World {
    /// The runs over collections.
    pub fn cmpivot_runs(&self) -> &CollectionRuns {
        &self.runs
    }

    /// The run of a task.
    pub fn cmpivot_run(&self, task: &Uuid) -> Option<&Run> {
        self.runs.all().rev().find(|run| self.cmpivot_task(run.command) == *task)
    }

    /// How many clients of a run stand how.
    pub fn cmpivot_run_counts(&self, run: &Run) -> RunCounts {
        run.counts(self.scenario.seed, &self.fleet, self.now())
    }

    /// How a run stands.
    pub fn cmpivot_run_state(&self, run: &Run) -> RunState {
        run.state(self.scenario.seed, &self.fleet, self.now())
    }

    /// Whether the caller may ask the clients of a collection, and see what they answered.
    ///
    /// # Errors
    /// The refusal of [`crate::command::Command::RunCmpivotOnCollection`].
    pub fn check_cmpivot_on_collection(&self, by: &str, collection: &str) -> Result<(), CommandError> {
        let caller = self.directory.caller(by).ok_or_else(|| CommandError::PersonaNotFound { key: by.to_owned() })?;
        cmpivot_collection::check_caller(&self.faults, by, caller)?;
        match self.collections.get(collection) {
            Some(_) => Ok(()),
            None => Err(CommandError::CollectionNotFound { collection: collection.to_owned() }),
        }
    }

    /// The entities of the clients that have answered a run, as they were asked at its start. Nothing of a run whose answers the site
    /// has forgotten.
    pub fn collection_inventory(&self, run: &Run) -> CollectionInventory<'_> {
        self.inventory_of(run.answered(self.scenario.seed, self.now()), run.started)
    }

    /// The entities of no client: what a query is bound to before it is run.
    pub fn empty_inventory(&self) -> CollectionInventory<'_> {
        self.inventory_of(Bitmap::default(), self.now())
    }

    /// The entities of every client of a collection, on line or not.
    #[doc(hidden)]
    pub fn inventory_of_collection(&self, collection: &str) -> CollectionInventory<'_> {
        self.inventory_of(self.clients_of(collection), self.now())
    }

    /// The same of some clients, as they would answer now.
    #[doc(hidden)]
    pub fn inventory_of_rows(&self, rows: impl Iterator<Item = u32>) -> CollectionInventory<'_> {
        let mut of_rows = Bitmap::new(self.fleet.row_count() as usize);
        rows.for_each(|row| {
            of_rows.insert(row);
        });
        self.inventory_of(of_rows, self.now())
    }

    fn inventory_of(&self, rows: Bitmap, at: SimTime) -> CollectionInventory<'_> {
        let tenant = self.directory.organization().id;
        CollectionInventory::new(&self.fleet, &self.logs, &self.applications, tenant, rows, at)
    }

    /// The clients among the members of a collection.
    fn clients_of(&self, collection: &str) -> Bitmap {
        let rows = self.fleet.row_count() as usize;
        match self.collections.direct_member_test(collection, &self.fleet) {
            Some(is_member) => Bitmap::from_fn(rows, |row| {
                let row = row as u32;
                self.fleet.is_client(row) && self.fleet.is_present(row) && is_member(row)
            }),
            None => Bitmap::new(rows),
        }
    }

    pub(super) fn run_cmpivot_on_collection(
        &mut self,
        by: &str,
        collection: &str,
        query: &str,
    ) -> Result<(), CommandError> {
        self.check_cmpivot_on_collection(by, collection)?;
        self.runs.check_capacity()?;
        let request = Request {
            command: self.journal_length() + 1,
            user: self.directory.caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default(),
            collection: collection.to_owned(),
            query: query.to_owned(),
            push_id: self.notification.next_push(),
            targets: self.clients_of(collection),
        };
        let (runs, mut context) = self.run_parts();
        runs.begin(request, &mut context);
        Ok(())
    }

    pub(super) fn stop_cmpivot(&mut self, by: &str, run: u64) -> Result<(), CommandError> {
        let collection = self.runs.get(run).map(|run| run.collection.clone());
        let collection = collection.ok_or(CommandError::CmpivotRunNotFound)?;
        self.check_cmpivot_on_collection(by, &collection)?;
        let (runs, mut context) = self.run_parts();
        runs.stop(run, &mut context)
    }
}
