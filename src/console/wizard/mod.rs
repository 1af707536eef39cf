//! The Co-management Configuration Wizard.

pub mod commit;
pub mod dialog;
pub mod handle;
mod kept;
pub mod page;
pub mod pages;
pub mod state;

pub use dialog::WizardDialog;
pub use handle::WizardHandle;
pub use page::Page;
pub use state::Wizard;
