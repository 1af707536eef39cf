//! A new build took over the gateway while this page runs: the page goes on, and offers to be read again.

use crate::browser;
use crate::i18n::t;
use crate::ui::{Banner, BannerKind};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Shows the offer when `public/boot.js` says so.
pub(super) fn watch() {
    let offer = Closure::once_into_js(show);
    if let Some(window) = web_sys::window() {
        // Only a window that is closing refuses a listener.
        let _ = window.add_event_listener_with_callback("lab-update", offer.unchecked_ref());
    }
}

fn show() {
    let element = browser::document().and_then(|document| {
        let element = document.create_element("div").ok()?.dyn_into::<web_sys::HtmlElement>().ok()?;
        // Presenter mode keeps it out of sight (style/lab.css) until it ends.
        element.set_class_name("update-offer");
        document.body()?.prepend_with_node_1(&element).ok()?;
        Some(element)
    });
    if let Some(element) = element {
        leptos::mount::mount_to(element, || {
            view! {
                <Banner
                    kind=BannerKind::Info
                    controls=leptos::children::ViewFnOnce::from(|| {
                        view! {
                            <button type="button" class="button" on:click=|_| browser::reload()>
                                {move || t("boot-update-reload")}
                            </button>
                        }
                    })
                >
                    {move || t("boot-update")}
                </Banner>
            }
        })
        .forget();
    }
}
