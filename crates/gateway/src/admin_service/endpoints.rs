//! The paths of the administration service.

use crate::admin_service::{collections, consent, devices as console, settings, site};
use crate::endpoint::{Endpoint, endpoints};
use crate::identity::access::CONSOLE;

/// The table. A literal segment stands before a `{value}` that would match it too.
pub const ENDPOINTS: &[Endpoint] = endpoints! {
    "AdminService/v1.0/Site": GET GetSite CONSOLE Answer(|context, call| site::get(context.world, call));
    "AdminService/v1.0/Device": GET ListConsoleDevices CONSOLE Answer(|context, call| console::list(context.world, call));
    "AdminService/v1.0/Device({resourceId})": GET GetConsoleDevice CONSOLE Answer(|context, call| console::get(context.world, call));
    "AdminService/v1.0/Collections": GET ListCollections CONSOLE Answer(|context, call| collections::list(context.world, call));
    "AdminService/v1.0/Collections('{collectionId}')": GET GetCollection CONSOLE Answer(|context, call| collections::get(context.world, call));
    "AdminService/v1.0/CoManagementSettings":
        GET ListSettings CONSOLE Answer(|context, call| settings::list(context.world, call)),
        POST Onboard CONSOLE Answer(|context, call| settings::post(context.world, call));
    "AdminService/v1.0/CoManagementSettings/Consent": POST Consent CONSOLE Answer(|context, call| consent::post(context.world, call));
    "AdminService/v1.0/CoManagementSettings('{name}')":
        GET GetSettings CONSOLE Answer(|context, call| settings::get(context.world, call)),
        PATCH ApplyProperties CONSOLE Answer(|context, call| settings::patch(context.world, call));
};
