//! The app as a client of the gateway: plain HTTP, like any other client. What the app can do, curl can do.

mod answer;
mod build_file;
mod class;
mod client;
mod error;
mod loaded;
mod past;
mod session;
mod status;
pub mod transport;

pub use crate::paths::encoded;
pub use build_file::build_file;
pub use class::{
    class, end_place, hand_out, has_trainer_code, join_class, keep_trainer_code, leave_class, own_place, read_own_place,
};
pub use client::{Caller, Pending, delete, get, get_text, patch, post, post_empty, post_text, put, to_json};
pub use error::ApiError;
pub use loaded::{LoadState, Loaded, Phase, use_loaded, use_loaded_keeping, use_loaded_part};
pub use past::moment;
pub use session::{Session, current_persona, persona_key, personas, session, set_persona, start_session, take_health};
pub use status::{Lab, Revision, lab, use_revision};
