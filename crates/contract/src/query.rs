//! Names of the query options of the AdminService, beside OData's own (`$top`, `$skip`, `$orderby`, `$search`,
//! `$count`). Those of the logs stand in [`crate::logs`].

/// `AdminService/v1.0/Device?collection=PS100014`: direct members of one collection only.
pub const COLLECTION: &str = "collection";
