//! The paths of the administration service.

use crate::admin_service::{client_operations, collections, consent, devices as console, import, settings, site};
use crate::endpoint::{Endpoint, endpoints};
use crate::identity::access::CONSOLE;

/// The table. A literal segment stands before a `{value}` that would match it too.
pub const ENDPOINTS: &[Endpoint] = endpoints! {
    "AdminService/v1.0/Site": GET GetSite CONSOLE Response(|context, call| site::get(context.world, call));
    "AdminService/v1.0/Device": GET ListConsoleDevices CONSOLE Response(|context, call| console::list(context.world, call));
    "AdminService/v1.0/Device({resourceId})": GET GetConsoleDevice CONSOLE Response(|context, call| console::get(context.world, call));
    "AdminService/v1.0/Collections": GET ListCollections CONSOLE Response(|context, call| collections::list(context.world, call));
    "AdminService/v1.0/Collections('{collectionId}')": GET GetCollection CONSOLE Response(|context, call| collections::get(context.world, call));
    "AdminService/wmi/SMS_ClientOperationStatus":
        GET ListClientOperations CONSOLE Response(|context, call| client_operations::list(context.world, call));
    "AdminService/v1.0/CoManagementSettings":
        GET ListSettings CONSOLE Response(|context, call| settings::list(context.world, call)),
        POST Onboard CONSOLE Response(|context, call| settings::post(context.world, call));
    "AdminService/v1.0/CoManagementSettings/Consent": POST Consent CONSOLE Response(|context, call| consent::post(context.world, call));
    "AdminService/v1.0/CoManagementSettings/VerifyApplication":
        POST VerifyApplication CONSOLE Response(|context, call| import::verify(context.world, call));
    "AdminService/v1.0/CoManagementSettings/ImportApplication":
        POST ImportApplication CONSOLE Response(|context, call| import::post(context.world, call));
    "AdminService/v1.0/CoManagementSettings('{name}')":
        GET GetSettings CONSOLE Response(|context, call| settings::get(context.world, call)),
        PATCH ApplyProperties CONSOLE Response(|context, call| settings::patch(context.world, call));
};
