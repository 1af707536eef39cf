//! The lab's own pages (start page, log viewer, an action's trail, scenario) and what other pages show of the lab.

pub mod class;
pub mod events;
pub mod exercises;
mod facts;
pub mod faults;
pub mod graph_clients;
pub mod guides;
pub mod job_steps;
pub mod log_viewer;
pub mod main_job;
pub mod palette;
pub mod personas;
pub mod reset_form;
pub mod scenario;
pub mod share;
pub mod start;
pub mod start_picture;
pub mod time_travel;
pub mod trace;
pub mod versions;
pub mod visited;
pub mod visits;

pub use class::ClassPage;
pub use exercises::ExercisesPage;
pub use faults::FaultsPage;
pub use graph_clients::GraphClientsPage;
pub use guides::{GuidePanel, GuidesPage};
pub use job_steps::JobSteps;
pub use log_viewer::LogsPage;
pub use palette::Palette;
pub use scenario::ScenarioPage;
pub use share::OpenWorldPage;
pub use start::StartPage;
pub use time_travel::TimeTravelPage;
pub use trace::{ActionTracePage, UploadTracePage};
pub use versions::VersionsPage;
