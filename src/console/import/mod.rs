//! *Import apps*: the application of the upload is one that an administrator registered before.

pub mod dialog;
mod draft;

pub use dialog::ImportDialog;
