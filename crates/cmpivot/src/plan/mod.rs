//! A query bound to the entities of a host: columns are indices, types are known, defaults are filled in, and the columns that
//! nothing looks at are left out of the scan.

mod expression;
mod function;
mod join;
mod pipeline;
mod prune;
mod scope;
mod summarize;

pub(crate) use expression::Bound;
pub(crate) use pipeline::columns_after;

use crate::chart::Chart;
use crate::entity::{ColumnSchema, Entities, Scan};
use crate::error::Error;
use crate::evaluate::{Outcome, evaluate};
use crate::limits::Settings;
use crate::span::Span;
use crate::syntax::Query;
use crate::value::Kind;
use crate::words::{Aggregate, JoinKind};

/// A query that can be run, as often as one likes, with the time of its settings.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) pipeline: Pipeline,
    pub(crate) chart: Option<Chart>,
    pub(crate) settings: Settings,
}

impl Plan {
    /// Binds a query to entities.
    ///
    /// # Errors
    ///
    /// An unknown name, a type that does not fit, or a documented limit, with its place.
    pub fn new(query: &Query, entities: &dyn Entities, settings: &Settings) -> Result<Self, Error> {
        let (mut pipeline, chart) = pipeline::Binder::new(entities, settings).query(query)?;
        let all = vec![true; pipeline.columns.len()];
        prune::prune(&mut pipeline, all);
        Ok(Self { pipeline, chart, settings: *settings })
    }

    /// The columns of the result.
    pub fn columns(&self) -> &[ColumnSchema] {
        &self.pipeline.columns
    }

    /// The chart that the query asks for.
    pub fn chart(&self) -> Option<Chart> {
        self.chart
    }

    /// The scans of the query, the first one first, those of joins after it.
    pub fn scans(&self) -> Vec<&Scan> {
        fn collect<'p>(pipeline: &'p Pipeline, scans: &mut Vec<&'p Scan>) {
            scans.push(&pipeline.scan);
            for stage in &pipeline.stages {
                if let Stage::Join(join) = stage {
                    collect(&join.right, scans);
                }
            }
        }
        let mut scans = Vec::new();
        collect(&self.pipeline, &mut scans);
        scans
    }

    /// Evaluates the query over the entities that it was bound to.
    ///
    /// # Errors
    ///
    /// A limit of the settings, or the host's own error; nothing is returned of a run that failed.
    pub fn run(&self, entities: &dyn Entities) -> Result<Outcome, Error> {
        evaluate(self, entities)
    }
}

/// A scan and what is done with its rows.
#[derive(Clone, Debug)]
pub(crate) struct Pipeline {
    pub(crate) scan: Scan,
    /// The entity in the query, for the host's errors.
    pub(crate) span: Span,
    pub(crate) stages: Vec<Stage>,
    /// The columns after the last stage.
    pub(crate) columns: Vec<ColumnSchema>,
    /// How many columns the entity has.
    pub(crate) width: usize,
}

/// An expression with its type.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    pub(crate) expression: Bound,
    pub(crate) kind: Kind,
}

/// A step of a pipeline.
#[derive(Clone, Debug)]
pub(crate) enum Stage {
    Where(Bound),
    Project(Vec<Typed>),
    /// Rows of the keys, then of the aggregates. Without aggregates, the distinct rows of the keys.
    Summarize {
        keys: Vec<Typed>,
        aggregates: Vec<AggregateCall>,
    },
    OrderBy(Vec<SortKey>),
    Top {
        rows: usize,
        by: Vec<SortKey>,
    },
    Take(usize),
    Count,
    Join(Box<Join>),
}

/// A key that rows are sorted by.
#[derive(Clone, Debug)]
pub(crate) struct SortKey {
    pub(crate) by: Typed,
    pub(crate) descending: bool,
}

/// An aggregate with its bound arguments.
#[derive(Clone, Debug)]
pub(crate) struct AggregateCall {
    pub(crate) aggregate: Aggregate,
    /// The argument; none for counts of rows.
    pub(crate) argument: Option<Typed>,
    /// Which rows are.
    pub(crate) condition: Option<Bound>,
    /// Of `percentile`, from 0 to 100.
    pub(crate) percent: f64,
    /// The type of the result.
    pub(crate) kind: Kind,
}

/// A join by `Device`. Its columns are those of the left side, then those of the right one without `Device`.
#[derive(Clone, Debug)]
pub(crate) struct Join {
    pub(crate) kind: JoinKind,
    pub(crate) right: Pipeline,
    pub(crate) left_device: usize,
    pub(crate) right_device: usize,
}
