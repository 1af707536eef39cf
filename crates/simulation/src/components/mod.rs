//! The components of the real product that the simulation has, one file each, under their real names: what they do and the
//! words of their logs.

pub(crate) mod administration_service;
pub(crate) mod bgb_server;
pub(crate) mod cloud_connection;
pub(crate) mod cmpivot;
pub mod cmpivot_collection;
pub mod device_operations;
pub(crate) mod device_pages;
mod endpoint_check_worker;
pub(crate) mod gateway_notification_worker;
pub mod notification;
mod notification_agent;
pub(crate) mod recovery_keys;
pub mod sync_upload_worker;
pub(crate) mod timeline_sync;
