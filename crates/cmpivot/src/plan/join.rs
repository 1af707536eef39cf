//! The columns of a join: by `Device`, always.

use super::scope::{Names, Scope};
use crate::entity::ColumnSchema;
use crate::error::{Code, Error};
use crate::limits::JOINED_COLUMNS_MAX;
use crate::span::Span;
use crate::value::Kind;

/// The column that joins compare.
const DEVICE: &str = "Device";

/// The places of `Device` on both sides, and the columns of the join: a name of the right side that the left one has gets a number.
pub(crate) fn joined_columns(
    left: &Scope<'_>,
    right: &[ColumnSchema],
    span: Span,
) -> Result<(usize, usize, Vec<ColumnSchema>), Error> {
    let device = |columns: &[ColumnSchema]| {
        columns.iter().position(|column| column.name == DEVICE && column.kind == Kind::String)
    };
    let (Some(left_device), Some(right_device)) = (device(left.columns), device(right)) else {
        let side = if device(left.columns).is_none() { "before join" } else { "in the parentheses" };
        let message = format!(
            "join compares the column Device, which the query {side} does not have. Add Device to its columns."
        );
        return Err(Error::new(Code::JoinWithoutDevice, span, message));
    };
    if left.columns.len() + right.len() > JOINED_COLUMNS_MAX {
        let message = format!(
            "The two sides of this join have {} and {} columns; {JOINED_COLUMNS_MAX} together are allowed. Choose columns with project.",
            left.columns.len(),
            right.len()
        );
        return Err(Error::new(Code::TooManyColumns, span, message));
    }
    let mut names = Names::default();
    left.columns.iter().for_each(|column| names.add_numbered(&column.name, column.kind));
    for (index, column) in right.iter().enumerate() {
        if index != right_device {
            names.add_numbered(&column.name, column.kind);
        }
    }
    Ok((left_device, right_device, names.finish()))
}
