//! A device: Overview with its actions, Hardware, CMPivot, and the pages that are read from the site when they are opened.

pub mod action_bar;
pub mod actions_table;
pub mod banner;
pub mod blade;
pub mod client_details;
pub mod cmpivot;
pub mod collections;
pub mod essentials;
pub mod facts;
pub mod facts_view;
pub mod hardware_page;
pub mod on_demand;
pub mod overview_page;
pub mod resource_explorer;
pub mod software_updates;
pub mod timeline;

pub use client_details::ClientDetailsPage;
pub use cmpivot::CmpivotPage;
pub use collections::CollectionsPage;
pub use hardware_page::HardwarePage;
pub use overview_page::DevicePage;
pub use resource_explorer::ResourceExplorerPage;
pub use software_updates::SoftwareUpdatesPage;
pub use timeline::TimelinePage;
