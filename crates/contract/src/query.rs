//! Names of the query options, beside OData's own (`$top`, `$skip`, `$orderby`, `$filter`, `$search`, `$count`, `$select`).

/// `AdminService/v1.0/Device?collection=PS100014`: members of one collection, its children included.
pub const COLLECTION: &str = "collection";
/// `lab/logs/{file}?after=17`: lines with a higher `sequence` only, oldest first.
pub const AFTER: &str = "after";
/// `lab/logs/{file}?search=text`: lines that contain the text, in any case.
pub const SEARCH: &str = "search";
/// `lab/logs/{file}?top=100`: at most so many lines; without `after`, the newest.
pub const TOP: &str = "top";
