//! The parts that integration tests and fuzz targets look at beside the facade. Behind the feature `testing`, so that the compiler
//! finds dead code in every other build.

pub use crate::code::Code;
pub use crate::cursors::Cursors;
pub use crate::endpoint::{Endpoint, Operation};
pub use crate::graph::always_empty::{ENDPOINTS as ALWAYS_EMPTY, is_beta_only};
pub use crate::graph::metadata::{SETS, csdl};
pub use crate::graph::schema::directory::{APPLICATION, SERVICE_PRINCIPAL, USER};
pub use crate::graph::schema::managed_device::MANAGED_DEVICE;
pub use crate::identity::access::Access;
pub use crate::identity::oauth_code::OAuthCode;
pub use crate::identity::signing_key::SigningKey;
pub use crate::odata::compile::filter as compile_filter;
pub use crate::odata::edm::{Kind, Property, Structure};
pub use crate::odata::parser::parse as parse_filter;
pub use crate::odata::syntax::{Function, Lambda, Literal, Node, NodeKind, Operator};
pub use crate::percent::{encode as percent_encode, form_pairs};
pub use crate::route::Version;
pub use crate::router::{Routed, endpoints, route};
pub use crate::snapshot::AFTER_ROW_CHANGES;
#[cfg(debug_assertions)]
pub use crate::work::taken as steps_taken;
