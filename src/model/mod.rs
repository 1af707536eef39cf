//! What several surfaces know of the lab: the actions of a device, what a pending one waits for, the next step of the main job,
//! the summary of the upload, and commands to the clock; and the surfaces themselves. Plain functions of answers of the gateway, and the small views of them
//! that more than one surface shows.

pub mod action_status;
pub mod called;
pub mod class;
pub mod clock;
pub mod command_words;
pub mod fault_names;
pub mod guide_run;
pub mod next_step;
pub mod next_step_view;
pub(crate) mod odata;
pub mod operations;
pub mod past_controls;
pub mod presenter;
pub(crate) mod surface;
pub mod time_travel;
pub mod upload_summary;
pub mod upload_summary_view;
pub mod waiting;

pub use next_step_view::NextStep;
pub use past_controls::PastControls;
pub use upload_summary_view::UploadSummaryLine;
