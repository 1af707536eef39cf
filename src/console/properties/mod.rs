//! The Properties dialog of `CoMgmtSettingsProd`.

pub mod dialog;
pub mod draft;
pub mod handle;
mod kept;
pub mod tabs;

pub use dialog::{PropertiesDialog, closed_draft};
pub use draft::Tab;
pub use handle::PropertiesHandle;
