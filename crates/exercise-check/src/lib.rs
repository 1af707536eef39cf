//! Plays an exercise by its own scripts: prepared, unsolved, with its symptom hidden only, and solved. Authors read it with
//! `cargo xtask scenario check`, and the regression test of every built-in exercise.

mod directory;
mod listing;
mod play;

pub use directory::{EXPECTED_LOG, check_directory, directories, read_files};
pub use listing::listing;
pub use play::{Played, play};
