//! The lab's own pages (start page, log viewer, an action's trail, scenario) and what other pages show of the lab.

pub mod action;
pub mod clock;
pub mod events;
pub mod job_steps;
pub mod logs;
pub mod main_job;
pub mod next_step;
pub mod next_step_view;
pub mod personas;
pub mod reset_form;
pub mod scenario;
pub mod start;
pub mod start_picture;
pub mod upload_summary;
pub mod upload_summary_view;
pub mod visited;
pub mod visits;

pub use action::ActionPage;
pub use job_steps::JobSteps;
pub use logs::LogsPage;
pub use next_step_view::NextStep;
pub use scenario::ScenarioPage;
pub use start::StartPage;
pub use upload_summary_view::UploadSummaryLine;
