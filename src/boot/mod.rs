//! The gate before the app: `public/boot.js` chooses and starts the gateway's host while this WebAssembly downloads;
//! here the app waits for its answer, and is mounted, or says why it cannot be and what to do.

mod failure;
mod host;
mod join;
mod update;

pub use host::{BootFailure, Host, Keeping, Ready, ask_to_keep, keeping};

use crate::i18n::{self, t};
use crate::ui::theme;
use crate::{api, browser};
use contract::class::PLACE_REQUIRED;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Waits for the gateway to answer, then calls `mount`.
pub fn start(mount: fn()) {
    theme::start();
    let Some(place) = place() else { return };
    wasm_bindgen_futures::spawn_local(async move {
        match i18n::load_part(i18n::Part::EveryPage).await {
            Ok(()) => wait_for_gateway(place, mount),
            // Without texts there are no words but those of the boot script.
            Err(reason) => host::fail(&reason),
        }
    });
}

fn wait_for_gateway(place: HtmlElement, mount: fn()) {
    place.set_text_content(None);
    // What `index.html` says already, in the reader's language. Mounting it also starts the executor of tasks.
    let starting =
        leptos::mount::mount_to(place.clone(), || view! { <p role="status">{move || t("boot-starting")}</p> });
    leptos::task::spawn_local(async move {
        match host::ready().await {
            Ok(ready) => {
                api::take_health(&ready.health);
                host::keep(ready);
                // The gateway makes the token while the page is mounted: every list waits for it.
                api::start_session();
                leptos::task::tick().await;
                mount();
                // Afterwards: should mounting fail, the boot script has a place to say so.
                drop(starting);
                place.remove();
                update::watch();
            }
            Err(reason) => {
                drop(starting);
                if reason.code == PLACE_REQUIRED {
                    join::show(place);
                } else {
                    failure::show(place, reason);
                }
            }
        }
    });
}

/// How the gateway is hosted, once the app is mounted.
pub fn ready() -> Option<Ready> {
    host::kept()
}

/// The element that `index.html` shows until the app runs.
fn place() -> Option<HtmlElement> {
    browser::document()?.get_element_by_id("boot")?.dyn_into().ok()
}
