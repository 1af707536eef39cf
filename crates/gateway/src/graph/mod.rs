//! Microsoft Graph's resources, with Graph's names, types and nullability.

pub mod action;
pub mod action_results;
pub mod device;
pub mod devices;
pub mod directory;
pub mod overview;
pub mod properties;
pub mod root;
pub mod small_list;
