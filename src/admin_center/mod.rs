//! The admin center: the cloud's face of the site's devices.

pub mod csv_export;
pub mod device;
pub mod frame;
pub mod grid;
pub mod monitor;
pub mod overview;
pub mod people;
pub mod spoken;
pub mod tenant;
#[cfg(test)]
mod texts_test;
pub mod words;

pub use device::{
    ApplicationsPage, ClientDetailsPage, CmpivotPage, CollectionsPage, DevicePage, HardwarePage, RecoveryKeysPage,
    ResourceExplorerPage, ScriptsPage, SoftwareUpdatesPage, TimelinePage,
};
pub use frame::AdminCenterFrame;
pub use grid::AllDevicesPage;
pub use monitor::{DeviceActionsPage, DevicesMonitorPage};
pub use overview::DevicesOverviewPage;
pub use people::{UserDevicesPage, UserPage, UsersPage};
pub use tenant::{AppRegistrationsPage, AuditLogsPage, ConnectorsPage, EnterpriseApplicationsPage, RolesPage};
