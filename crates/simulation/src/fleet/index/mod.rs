//! What both device stores are built of: sets of rows, sort orders, and hashing of columns.

pub(crate) mod bitmap;
pub(crate) mod hash;
