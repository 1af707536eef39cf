//! `managedDeviceOverview`.

use crate::odata::edm::{Kind, Property, Structure, complex, entity, property};

const fn count(name: &'static str) -> Property {
    property(name, Kind::Int32).required()
}

/// `managedDeviceOverview`
pub const OVERVIEW: Structure = entity(
    "managedDeviceOverview",
    &[
        property("id", Kind::Text).required(),
        property("deviceExchangeAccessStateSummary", Kind::Complex(&EXCHANGE_SUMMARY)),
        property("deviceOperatingSystemSummary", Kind::Complex(&OPERATING_SYSTEM_SUMMARY)),
        count("dualEnrolledDeviceCount"),
        count("enrolledDeviceCount"),
        count("mdmEnrolledCount"),
        property("lastModifiedDateTime", Kind::Time).required().beta(),
        property("managedDeviceModelsAndManufacturers", Kind::Complex(&MODELS_AND_MANUFACTURERS)).beta(),
    ],
);

/// `deviceExchangeAccessStateSummary`
const EXCHANGE_SUMMARY: Structure = complex(
    "deviceExchangeAccessStateSummary",
    &[
        count("allowedDeviceCount"),
        count("blockedDeviceCount"),
        count("quarantinedDeviceCount"),
        count("unavailableDeviceCount"),
        count("unknownDeviceCount"),
    ],
);

/// `deviceOperatingSystemSummary`
const OPERATING_SYSTEM_SUMMARY: Structure = complex(
    "deviceOperatingSystemSummary",
    &[
        count("androidCorporateWorkProfileCount"),
        count("androidCount"),
        count("androidDedicatedCount"),
        count("androidDeviceAdminCount"),
        count("androidFullyManagedCount"),
        count("androidWorkProfileCount"),
        count("configMgrDeviceCount"),
        count("iosCount"),
        count("macOSCount"),
        count("unknownCount"),
        count("windowsCount"),
        count("windowsMobileCount"),
        count("aospUserAssociatedCount").beta(),
        count("aospUserlessCount").beta(),
        count("chromeOSCount").beta(),
        count("linuxCount").beta(),
    ],
);

/// `managedDeviceModelsAndManufacturers`
const MODELS_AND_MANUFACTURERS: Structure = complex(
    "managedDeviceModelsAndManufacturers",
    &[property("deviceManufacturers", Kind::List(&Kind::Text)), property("deviceModels", Kind::List(&Kind::Text))],
);
