//! Microsoft Graph's resources, with Graph's names, types and nullability.

pub mod absent;
pub mod action;
pub mod action_results;
pub mod always_empty;
pub mod audit_events;
pub mod batch;
pub mod device;
pub mod device_filter;
pub mod device_form;
pub mod device_management;
pub mod devices;
pub mod directory;
pub mod endpoints;
pub mod entity_list;
pub mod managed_device;
pub mod metadata;
pub mod overview;
pub mod people;
pub mod remote_action_audits;
pub mod schema;
pub mod user_index;
