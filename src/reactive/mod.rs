//! Signals of any type, compiled once.
//!
//! Leptos compiles a signal, a memo and everything that reads them anew for every type of content; the app has a hundred.
//! These have the same names and methods, keep a content whose type is forgotten, and leave to each type only the way back.

mod erased;
mod handle;
mod memo;
mod rw_signal;
mod signal;

use crate::run::Act;

pub use erased::Erased;
pub use memo::Memo;
pub use rw_signal::{ArcRwSignal, RwSignal};
pub use signal::Signal;

/// Runs `act` now, and again whenever what it read changes.
pub fn effect(act: impl FnMut() + 'static) {
    // Boxed: one effect is compiled for all of them.
    let mut act: Box<dyn Act<()>> = Box::new(act);
    leptos::prelude::Effect::new(move || act.act());
}
