//! The lab's own pages (start page, log viewer, an action's trail, scenario) and what other pages show of the lab.

pub mod events;
mod facts;
pub mod faults;
pub mod job_steps;
pub mod log_viewer;
pub mod main_job;
pub mod personas;
pub mod reset_form;
pub mod scenario;
pub mod share;
pub mod start;
pub mod start_picture;
pub mod trace;
pub mod visited;
pub mod visits;

pub use faults::FaultsPage;
pub use job_steps::JobSteps;
pub use log_viewer::LogsPage;
pub use scenario::ScenarioPage;
pub use share::OpenWorldPage;
pub use start::StartPage;
pub use trace::{ActionTracePage, UploadTracePage};
