//! The wire: every route, JSON shape and limit that the app and the gateway share.
//!
//! No behaviour lives here, but how the types are read from JSON and written as JSON. A name that crosses HTTP is written once, in this crate; names of the
//! Microsoft Graph and of the AdminService are spelled as those services spell them.

pub mod admin_service;
pub mod auth;
pub mod batch;
pub mod error;
pub mod graph;
pub mod health;
pub mod json;
pub mod lab;
pub mod limits;
pub mod logs;
pub mod onboarding;
pub mod query;
pub mod routes;
pub mod text_map;
pub mod unique_map;
pub mod waiting;
