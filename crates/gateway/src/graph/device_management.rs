//! What devices refer to by an id or a name: `deviceManagement/roleScopeTags` and `deviceCategories`.

use super::entity_list::EntityList;
use super::schema::device_management::{DEVICE_CATEGORY, ROLE_SCOPE_TAG, ROLE_SCOPE_TAG_ASSIGNMENT};
use super::schema::managed_device::NO_CATEGORY;
use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::ApiError;
use crate::route::Version;
use serde_json::json;
use uuid::Uuid;

const ROLE_SCOPE_TAGS: &str = "deviceManagement/roleScopeTags";
const DEVICE_CATEGORIES: &str = "deviceManagement/deviceCategories";
/// Id of the scope tag that every object has which has no other: `roleScopeTagIds` of every device.
const DEFAULT_TAG: &str = "0";

/// The scope tags of a tenant where no other was made: *Default*.
pub fn role_scope_tags(call: &Call<'_>) -> Result<EntityList<'static>, ApiError> {
    if call.route.version == Version::Stable {
        let message = "v1.0 of Microsoft Graph has no roleScopeTags. Use beta: \
                       GET gateway/graph/beta/deviceManagement/roleScopeTags.";
        return Err(ApiError::new(Code::BetaOnly, message));
    }
    let default = json!({"id": DEFAULT_TAG, "description": "", "displayName": "Default", "isBuiltIn": true});
    Ok(EntityList::from_objects(ROLE_SCOPE_TAGS, &ROLE_SCOPE_TAG, vec![default]))
}

/// One scope tag.
pub fn role_scope_tag(call: &Call<'_>) -> Result<Response, ApiError> {
    role_scope_tags(call)?.get_numbered(call)
}

/// The groups whose devices get a tag by themselves: none.
pub fn assignments(call: &Call<'_>) -> Result<Response, ApiError> {
    let tags = role_scope_tags(call)?;
    tags.number_of_key(call)?;
    let path = format!("{ROLE_SCOPE_TAGS}/{}/assignments", call.route.key);
    EntityList::from_objects(&path, &ROLE_SCOPE_TAG_ASSIGNMENT, Vec::new()).list(call)
}

/// The device categories of the tenant: none was made.
pub fn device_categories() -> EntityList<'static> {
    EntityList::from_objects(DEVICE_CATEGORIES, &DEVICE_CATEGORY, Vec::new())
}

/// The category of a device without one, under the path of the device's category.
pub fn category_of_device(path: &str) -> EntityList<'static> {
    let none =
        json!({"id": Uuid::nil().to_string(), "description": null, "displayName": NO_CATEGORY, "roleScopeTagIds": []});
    EntityList::from_objects(path, &DEVICE_CATEGORY, vec![none])
}
