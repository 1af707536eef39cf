//! What both device stores are built of: sets of rows, sort orders, fixed-width text, and hashing of columns.

pub(crate) mod automaton;
pub(crate) mod bitmap;
pub(crate) mod fixed_text;
pub(crate) mod hash;
pub(crate) mod order;
pub(crate) mod radix;
