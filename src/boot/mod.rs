//! The gate before the app: `public/boot.js` chooses and starts the gateway's host while this WebAssembly downloads;
//! here the app waits for its answer, and is mounted, or says why it cannot be and what to do.

mod failure;
mod host;
mod update;

pub use host::{BootFailure, Host, Ready};

use crate::browser;

/// Waits for the gateway to answer, then calls `mount`.
pub fn start(mount: fn()) {
    // Leptos starts its executor with the first mount, and both this and what runs before that mount need it. It is
    // an error to start it twice, and no harm.
    let _ = leptos::task::Executor::init_wasm_bindgen();
    leptos::task::spawn_local(async move {
        match host::ready().await {
            Ok(ready) => {
                host::keep(ready);
                mount();
                // Afterwards: should mounting fail, the boot script has a place to say so.
                if let Some(place) = browser::document().and_then(|document| document.get_element_by_id(PLACE)) {
                    place.remove();
                }
                update::watch();
            }
            Err(reason) => failure::show(reason),
        }
    });
}

/// How the gateway is hosted, once the app is mounted.
pub fn ready() -> Option<Ready> {
    host::kept()
}

/// Id of the element that `index.html` shows until the app runs.
const PLACE: &str = "boot";
