//! Pipelines: the entity, then operator by operator, each over the columns of the one before.

use super::expression::ExpressionBinder;
use super::join::joined_columns;
use super::scope::{Names, Scope};
use super::summarize::summarize;
use super::{Join, Pipeline, SortKey, Stage, Typed};
use crate::chart::{Chart, ChartKind};
use crate::entity::{ColumnSchema, Entities, EntitySchema, Scan};
use crate::error::{Code, Error, quoted};
use crate::limits::{Dialect, JOINS_MAX, Settings};
use crate::plan::Bound;
use crate::span::Span;
use crate::syntax::{Direction, Name, Operator, OperatorKind, Query, Sorting, Source};
use crate::value::{Kind, Value};
use crate::words::{JoinKind, kind_name};

pub(crate) struct Binder<'e> {
    entities: &'e dyn Entities,
    settings: &'e Settings,
    joins: usize,
}

/// The columns after the beginning of a query: of as many operators as can be bound.
pub(crate) fn columns_after(query: &Query, entities: &dyn Entities, settings: &Settings) -> Option<Vec<ColumnSchema>> {
    let mut binder = Binder::new(entities, settings);
    let mut pipeline = binder.source(&query.source).or_else(|_| binder.named(&query.source.name)).ok()?;
    for operator in &query.operators {
        if binder.operator(&mut pipeline, operator).is_err() {
            break;
        }
    }
    Some(pipeline.columns)
}

impl<'e> Binder<'e> {
    pub(crate) fn new(entities: &'e dyn Entities, settings: &'e Settings) -> Self {
        Self { entities, settings, joins: 0 }
    }

    /// A whole query, with the chart of its last operator.
    pub(crate) fn query(&mut self, query: &Query) -> Result<(Pipeline, Option<Chart>), Error> {
        let mut pipeline = self.source(&query.source)?;
        let mut chart = None;
        for (index, operator) in query.operators.iter().enumerate() {
            if let OperatorKind::Render(kind) = operator.kind {
                if index + 1 < query.operators.len() {
                    let message = "render draws a result: it is the last operator of the query.";
                    return Err(Error::new(Code::RenderMisplaced, operator.span, message));
                }
                chart = Some(self.chart(kind, &pipeline.columns, operator.span)?);
            } else {
                self.operator(&mut pipeline, operator)?;
            }
        }
        Ok((pipeline, chart))
    }

    fn source(&self, source: &Source) -> Result<Pipeline, Error> {
        let mut pipeline = self.named(&source.name)?;
        let schema = &self.entities.schemas()[pipeline.scan.entity];
        pipeline.scan.arguments = arguments(schema, source)?;
        pipeline.span = source.span;
        Ok(pipeline)
    }

    /// An entity without its arguments.
    fn named(&self, name: &Name) -> Result<Pipeline, Error> {
        let schemas = self.entities.schemas();
        let Some(entity) = schemas.iter().position(|schema| schema.name == name.text) else {
            let message = format!("There is no entity {}.", quoted(&name.text));
            return Err(Error::new(Code::EntityUnknown, name.span, message)
                .suggesting(&name.text, schemas.iter().map(|schema| schema.name.as_str())));
        };
        let columns = schemas[entity].columns.clone();
        let width = columns.len();
        let scan = Scan { entity, arguments: Vec::new(), needed: vec![true; width] };
        Ok(Pipeline { scan, span: name.span, stages: Vec::new(), columns, width })
    }

    fn operator(&mut self, pipeline: &mut Pipeline, operator: &Operator) -> Result<(), Error> {
        let scope = Scope::new(&pipeline.columns);
        let binder = ExpressionBinder { scope: &scope, settings: self.settings };
        let long = |name: &str| vec![ColumnSchema::new(name, Kind::Long)];
        let (stages, columns) = match &operator.kind {
            OperatorKind::Where(condition) => (vec![Stage::Where(binder.condition(condition)?)], None),
            OperatorKind::Project(items) => {
                let (outputs, names) = binder.items(items)?;
                (vec![Stage::Project(outputs)], Some(names.finish()))
            }
            OperatorKind::Distinct(names) => {
                let (keys, columns) = distinct(&scope, names)?;
                (vec![Stage::Summarize { keys, aggregates: Vec::new() }], Some(columns))
            }
            OperatorKind::Summarize { aggregates, by } => {
                let (stages, columns) = summarize(&pipeline.columns, self.settings, aggregates, by, operator.span)?;
                (stages, Some(columns))
            }
            OperatorKind::OrderBy(by) => (vec![Stage::OrderBy(sort_keys(&binder, by)?)], None),
            OperatorKind::Top { rows, by } => {
                let rows = usize::try_from(*rows).unwrap_or_default();
                (vec![Stage::Top { rows, by: sort_keys(&binder, by)? }], None)
            }
            OperatorKind::Take(rows) => (vec![Stage::Take(usize::try_from(*rows).unwrap_or_default())], None),
            OperatorKind::Count => (vec![Stage::Count], Some(long("Count"))),
            OperatorKind::Join { kind, right } => {
                let (join, columns) = self.join(&scope, *kind, right, operator.span)?;
                (vec![Stage::Join(Box::new(join))], Some(columns))
            }
            OperatorKind::Render(_) => {
                let message = "render draws a result: it is the last operator of the query, not of a side of a join.";
                return Err(Error::new(Code::RenderMisplaced, operator.span, message));
            }
        };
        pipeline.stages.extend(stages);
        if let Some(columns) = columns {
            pipeline.columns = columns;
        }
        Ok(())
    }

    fn join(
        &mut self,
        scope: &Scope<'_>,
        kind: JoinKind,
        right: &Query,
        span: Span,
    ) -> Result<(Join, Vec<ColumnSchema>), Error> {
        self.joins += 1;
        if self.joins > JOINS_MAX {
            let message = format!("A query has at most {JOINS_MAX} joins. Leave one out, or ask twice.");
            return Err(Error::new(Code::TooManyJoins, span, message));
        }
        let mut pipeline = self.source(&right.source)?;
        for operator in &right.operators {
            self.operator(&mut pipeline, operator)?;
        }
        let (left_device, right_device, columns) = joined_columns(scope, &pipeline.columns, span)?;
        Ok((Join { kind, right: pipeline, left_device, right_device }, columns))
    }

    fn chart(&self, kind: ChartKind, columns: &[ColumnSchema], span: Span) -> Result<Chart, Error> {
        if self.settings.dialect == Dialect::Portal {
            let message = "The admin center has no render; CMPivot in the Configuration Manager console has.";
            return Err(Error::new(Code::NotInPortal, span, message));
        }
        let value = columns.iter().skip(1).position(|column| column.kind.is_number()).map(|index| index + 1);
        let is_category =
            columns.first().is_some_and(|first| kind != ChartKind::TimeChart || first.kind == Kind::DateTime);
        match value {
            Some(value) if is_category => Ok(Chart { kind, category: 0, value }),
            _ => {
                let first = if kind == ChartKind::TimeChart { "moments" } else { "names, numbers or moments" };
                let message = format!("A {kind} draws a first column of {first} and a column of numbers behind it.");
                Err(Error::new(Code::ChartColumnsInvalid, span, message))
            }
        }
    }
}

/// A value for each parameter of an entity.
fn arguments(schema: &EntitySchema, source: &Source) -> Result<Vec<Value>, Error> {
    let written = source.arguments.as_deref().unwrap_or_default();
    let form = || {
        let parameters: Vec<String> = schema
            .parameters
            .iter()
            .map(|parameter| match (parameter.kind, &parameter.default) {
                (Kind::TimeSpan, None) => "1d".to_owned(),
                (Kind::TimeSpan, Some(_)) => "[1d]".to_owned(),
                (_, None) => format!("'{}'", parameter.name),
                (_, Some(_)) => format!("['{}']", parameter.name),
            })
            .collect();
        if parameters.is_empty() { schema.name.clone() } else { format!("{}({})", schema.name, parameters.join(", ")) }
    };
    let invalid = |span: Span, what: &str| {
        let form = form();
        Error::new(Code::EntityArgumentsInvalid, span, format!("{what} It is written {form}.")).expecting([form])
    };
    if let Some(extra) = written.get(schema.parameters.len()) {
        return Err(invalid(extra.span, &format!("{} takes no such argument.", schema.name)));
    }
    let mut values = Vec::with_capacity(schema.parameters.len());
    for (index, parameter) in schema.parameters.iter().enumerate() {
        let value = match (written.get(index), &parameter.default) {
            (Some(argument), _) if argument.value.kind() == Some(parameter.kind) => argument.value.clone(),
            (Some(argument), _) => {
                let kind = kind_name(parameter.kind);
                return Err(invalid(argument.span, &format!("The {} of {} is {kind}.", parameter.name, schema.name)));
            }
            (None, Some(default)) => default.clone(),
            (None, None) => {
                return Err(invalid(source.span, &format!("{} needs its {}.", schema.name, parameter.name)));
            }
        };
        values.push(value);
    }
    Ok(values)
}

fn distinct(scope: &Scope<'_>, columns: &[Name]) -> Result<(Vec<Typed>, Vec<ColumnSchema>), Error> {
    let mut names = Names::default();
    let mut keys = Vec::with_capacity(columns.len());
    for column in columns {
        let (index, kind) = scope.get(&column.text, column.span)?;
        names.add(&column.text, kind, column.span)?;
        keys.push(Typed { expression: Bound::Column(index), kind });
    }
    Ok((keys, names.finish()))
}

/// Without a direction, the largest come first, as in Kusto.
fn sort_keys(binder: &ExpressionBinder<'_, '_>, by: &[Sorting]) -> Result<Vec<SortKey>, Error> {
    by.iter()
        .map(|sorting| {
            let by = binder.bind(&sorting.expression)?;
            Ok(SortKey { by, descending: sorting.direction != Some(Direction::Asc) })
        })
        .collect()
}
