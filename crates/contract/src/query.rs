//! Names of the query options of the AdminService, beside OData's own (`$top`, `$skip`, `$orderby`, `$search`,
//! `$count`). Those of the logs stand in [`crate::logs`].

/// `AdminService/v1.0/Device?collection=PS100014`: direct members of one collection only.
pub const COLLECTION: &str = "collection";
/// `AdminService/v1.0/Device?upload=noClient`: devices in one state of the upload only ([`crate::lab::UploadCounts`] names
/// the states). Two values name several: `uploaded` is `uploaded`, `leaving` and `notVisibleYet`, and [`NOT_UPLOADED`] is
/// all others.
pub const UPLOAD: &str = "upload";
/// Value of [`UPLOAD`] for every device that is not uploaded, whatever the reason.
pub const NOT_UPLOADED: &str = "notUploaded";
