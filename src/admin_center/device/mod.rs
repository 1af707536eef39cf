//! A device: Overview with its actions, Hardware, CMPivot, and the pages that are read from the site when they are opened.

pub mod action_bar;
pub mod actions_table;
pub mod applications;
pub mod banner;
pub mod blade;
pub mod client_details;
pub mod cmpivot;
pub mod collections;
pub mod copied;
pub mod essentials;
pub mod facts;
pub mod facts_view;
pub mod hardware_page;
pub mod on_demand;
pub mod operation;
pub mod overview_page;
pub mod recovery_keys;
pub mod resource_explorer;
pub mod scripts;
pub mod software_updates;
pub mod timeline;

pub use applications::ApplicationsPage;
pub use client_details::ClientDetailsPage;
pub use cmpivot::CmpivotPage;
pub use collections::CollectionsPage;
pub use hardware_page::HardwarePage;
pub use overview_page::DevicePage;
pub use recovery_keys::RecoveryKeysPage;
pub use resource_explorer::ResourceExplorerPage;
pub use scripts::ScriptsPage;
pub use software_updates::SoftwareUpdatesPage;
pub use timeline::TimelinePage;
