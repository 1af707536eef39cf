//! The admin center: the cloud's face of the site's devices.

pub mod device;
pub mod frame;
pub mod grid;
pub mod spoken;
pub mod tenant;
#[cfg(test)]
mod texts_test;
pub mod words;

pub use device::{DevicePage, HardwarePage};
pub use frame::AdminCenterFrame;
pub use grid::AllDevicesPage;
pub use tenant::{AppRegistrationsPage, ConnectorsPage, EnterpriseApplicationsPage};

/// Where a site is onboarded: the console's wizard.
const WIZARD_PATH: &str = "/console/administration/cloud-services/co-management?dialog=wizard";
/// Where a site's settings are changed: the console's Properties.
const PROPERTIES_PATH: &str = crate::lab::UPLOAD_PATH;
/// The console's devices.
const CONSOLE_DEVICES_PATH: &str = "/console/assets-and-compliance/devices";
