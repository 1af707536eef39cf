//! *Tenant administration*: the connector of the site, who may do what and did what, and what consent created in the directory.

pub mod applications_page;
pub mod audit_logs;
pub mod connectors_page;
pub mod directory_table;
pub mod principals_page;
pub mod registrations;
pub mod roles_page;

pub use applications_page::AppRegistrationsPage;
pub use audit_logs::AuditLogsPage;
pub use connectors_page::ConnectorsPage;
pub use principals_page::EnterpriseApplicationsPage;
pub use roles_page::RolesPage;
