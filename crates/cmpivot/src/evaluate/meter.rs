//! Counts the steps and cells of a run, so that a query too heavy for its limits ends by name.

use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::span::Span;

pub(crate) struct Meter {
    limits: Limits,
    steps: u64,
}

impl Meter {
    pub(crate) fn new(limits: Limits) -> Self {
        Self { limits, steps: 0 }
    }

    pub(crate) fn steps(&self) -> u64 {
        self.steps
    }

    /// Counts steps.
    pub(crate) fn charge(&mut self, steps: usize) -> Result<(), Error> {
        self.steps += steps as u64;
        if self.steps > self.limits.steps_max { Err(too_much()) } else { Ok(()) }
    }

    /// Checks the cells that a stage holds in memory.
    pub(crate) fn check_held(&self, cells: u64) -> Result<(), Error> {
        if cells > self.limits.held_cells_max { Err(too_much()) } else { Ok(()) }
    }
}

pub(crate) fn too_much() -> Error {
    let message = "The query needs more work than one run may do. Filter with where, or choose columns with project, before sorting, grouping and joining.";
    Error::new(Code::TooMuchWork, Span::default(), message)
}
