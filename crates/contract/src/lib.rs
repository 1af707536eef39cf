//! The wire: every route, JSON shape and limit that the app and the gateway share.
//!
//! No behaviour lives here. A name that crosses HTTP is written once, in this crate, as an attribute of serde; names of the
//! Microsoft Graph and of the AdminService are spelled as those services spell them. What is sent to the gateway refuses
//! fields that it does not know; what it answers may grow, so a reader passes over the fields that it does not know.

pub mod admin_service;
pub mod applications;
pub mod auth;
pub mod batch;
pub mod class;
pub mod client_details;
pub mod cmpivot;
pub mod device_applications;
pub mod device_collections;
pub mod device_scripts;
pub mod error;
pub mod exercises;
pub mod faults;
pub mod graph;
pub mod health;
pub mod lab;
pub mod limits;
pub mod log_viewer;
pub mod logs;
pub mod onboarding;
pub mod overview;
pub mod query;
pub mod recovery_keys;
pub mod registrations;
pub mod resource_explorer;
pub mod routes;
pub mod site_version;
pub mod software_updates;
mod tagged;
pub mod time_travel;
pub mod timeline;
pub mod trace;
pub mod unique_map;
pub mod uploads;
pub mod waiting;

/// The data that a world starts from, with its bounds.
pub use scenario;
