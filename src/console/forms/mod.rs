//! The forms that the wizard's pages and the tabs of Properties share.

pub mod enablement;
pub mod environment;
pub mod import;
pub mod staging;
pub mod upload;
pub mod workloads;

pub use enablement::EnablementForm;
pub use environment::EnvironmentForm;
pub use import::ImportChoice;
pub use staging::StagingForm;
pub use upload::UploadForm;
pub use workloads::WorkloadsForm;

use super::choices::{Choices, CollectionBox};
use super::controls::reason;
use crate::ui::Reason;
use leptos::prelude::*;

/// The choices of a form and the callback of its changes. Copy it into every control.
#[derive(Clone, Copy)]
pub struct Form {
    /// What is chosen.
    pub choices: Signal<Choices>,
    /// Something else was chosen: everything, changed.
    pub on_change: Callback<Choices>,
    /// *Browse…* of a box was pressed.
    pub on_browse: Callback<CollectionBox>,
    /// Why nothing of the form can be changed now; nothing where it can.
    pub disabled_reason: Signal<Option<String>>,
}

impl Form {
    /// Changes the choices.
    pub fn change(self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.choices.get_untracked();
        change(&mut choices);
        self.on_change.run(choices);
    }

    /// Why a control of the form cannot be changed now, for that control.
    pub fn reason(self) -> Reason {
        Reason::new(self.disabled_reason)
    }

    /// Name of the collection in a box, empty while nothing was picked.
    pub fn collection_name(self, which: CollectionBox) -> Signal<String> {
        Signal::derive(move || {
            self.choices.with(|choices| choices.collection(which).map(|choice| choice.name.clone()).unwrap_or_default())
        })
    }

    /// Why *Browse…* of a box cannot be pressed.
    pub fn browse_reason(self, which: CollectionBox) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.disabled_reason
                .get()
                .or_else(|| self.choices.with(|choices| reason(choices.browse_availability(which))))
        })
    }
}
