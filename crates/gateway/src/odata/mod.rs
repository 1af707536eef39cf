//! OData's query options, as far as the resources of this gateway have them. The parser is our own: limits, byte
//! positions in every message, and `and` before `or`.

pub mod compile;
pub mod condition;
pub mod edm;
pub mod lexer;
pub mod literal;
pub mod order;
pub mod paging;
pub mod parser;
pub mod search;
pub mod select;
pub mod syntax;
