//! Where the world is kept: whether by a service worker, whether the browser keeps it when the disk is full, and the button
//! that asks it to.

use crate::boot::{self, Host, Keeping};
use crate::i18n::{t, text_id};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the page says of the promise. A browser that was asked and refused is another matter than one that was not asked.
const fn words(keeping: Keeping, was_asked: bool) -> &'static str {
    match (keeping, was_asked) {
        (Keeping::Kept, _) => text_id("storage-kept"),
        (Keeping::NotKept, false) => text_id("storage-not-kept"),
        (Keeping::NotKept, true) => text_id("storage-refused"),
        (Keeping::Unknown, _) => text_id("storage-unknown"),
    }
}

/// Where the world is stored in the browser: what the browser promises, and a button that asks for more. Firefox asks the
/// person then, so that the button stands beside what explains it.
#[component]
pub fn KeptByBrowser() -> impl IntoView {
    let host = boot::ready().map(|ready| ready.host).filter(|host| *host != Host::Server);
    host.map(|host| view! { <Promise host /> })
}

#[component]
fn Promise(host: Host) -> impl IntoView {
    let said = RwSignal::new(None::<&'static str>);
    spawn_local(async move {
        let keeping = boot::keeping().await;
        said.try_set(Some(words(keeping, false)));
    });
    let ask = move |_| {
        spawn_local(async move {
            let keeping = boot::ask_to_keep().await;
            said.try_set(Some(words(keeping, true)));
        });
    };
    view! {
        <section aria-labelledby="storage-heading">
            <h2 id="storage-heading">{move || t("storage-title")}</h2>
            <p>{move || t("storage-what")}</p>
            {(host == Host::DedicatedWorker).then(|| view! { <p class="storage-line">{move || t("storage-in-tab")}</p> })}
            <p class="storage-line" role="status">{move || said.get().map(t)}</p>
            <button type="button" class="button storage-line" on:click=ask>{move || t("storage-ask")}</button>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::{Keeping, words};

    #[test]
    fn a_refusal_is_told_from_a_browser_that_was_not_asked() {
        assert_ne!(words(Keeping::NotKept, false), words(Keeping::NotKept, true));
        assert_eq!(words(Keeping::Kept, false), words(Keeping::Kept, true));
    }
}
