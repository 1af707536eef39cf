//! What stands in the page when the gateway cannot be reached or has no world to show: what, why, and what to do.

use super::BootFailure;
use crate::api::transport::{self, Call};
use crate::browser;
use crate::i18n::{t, text_id};
use contract::routes;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// What a failure is about, and so what helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Neither a service worker nor a dedicated worker runs here.
    NoWorker,
    /// The server that served the page does not answer as a gateway.
    ServerSilent,
    /// Page and worker are of different builds, even after a reload.
    BuildMismatch,
    /// The browser keeps no data for this site at all.
    SiteDataBlocked,
    /// The world cannot be read from or stored in the browser.
    Storage,
    /// The world is there and cannot be opened: it can be taken out and replaced.
    StoredWorld,
    /// Anything else.
    Unexpected,
}

impl Kind {
    fn of_code(code: &str) -> Self {
        match code {
            "no-worker" => Self::NoWorker,
            "server-silent" => Self::ServerSilent,
            "build-mismatch" => Self::BuildMismatch,
            "site-data-blocked" => Self::SiteDataBlocked,
            "StorageUnavailable" => Self::Storage,
            _ if code.starts_with("StoredWorld") => Self::StoredWorld,
            _ => Self::Unexpected,
        }
    }

    /// The text that says what happened and what to do.
    fn text(self) -> String {
        match self {
            Self::NoWorker => t("boot-no-worker"),
            Self::ServerSilent => t("boot-server-silent"),
            Self::BuildMismatch => t("boot-build-mismatch"),
            Self::SiteDataBlocked => t("boot-site-data-blocked"),
            Self::Storage => t("boot-storage"),
            Self::StoredWorld => t("boot-stored-world"),
            Self::Unexpected => t("boot-unexpected"),
        }
    }
}

/// Shows the failure in `place`.
pub(super) fn show(place: HtmlElement, failure: BootFailure) {
    leptos::mount::mount_to(place, move || view! { <FailurePage failure /> }).forget();
}

#[component]
fn FailurePage(failure: BootFailure) -> impl IntoView {
    let kind = Kind::of_code(&failure.code);
    view! {
        <div class="boot-failure" role="alert">
            <p>{move || t("simulation-notice")}</p>
            <h1>{move || t("boot-failed-title")}</h1>
            <p>{move || kind.text()}</p>
            {(kind == Kind::SiteDataBlocked).then(where_to_allow)}
            <p class="error-state-details">{failure.code}": "{failure.detail}</p>
        </div>
        <p>
            <button type="button" class="button" on:click=|_| browser::reload()>{move || t("try-again")}</button>
        </p>
        {(kind == Kind::StoredWorld).then(|| view! { <StoredWorldActions /> })}
    }
}

/// What to allow, in each browser.
fn where_to_allow() -> impl IntoView {
    const BROWSERS: [&str; 4] = [
        text_id("boot-site-data-chrome"),
        text_id("boot-site-data-edge"),
        text_id("boot-site-data-firefox"),
        text_id("boot-site-data-safari"),
    ];
    let item = |words: &'static str| view! { <li>{move || t(words)}</li> };
    view! { <ul class="boot-browsers">{BROWSERS.map(item).into_iter().collect_view()}</ul> }
}

/// Takes the stored world out, and starts a new one in its place.
#[component]
fn StoredWorldActions() -> impl IntoView {
    let asked = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let take_out = move |_| {
        leptos::task::spawn_local(async move {
            match send("GET", routes::lab_journal()).await {
                Ok(journal) => browser::save_file("tenant-attach-lab-journal.json", "application/json", &journal),
                Err(reason) => problem.set(Some(reason)),
            }
        });
    };
    let reset = move |_| {
        if !asked.get_untracked() {
            asked.set(true);
            return;
        }
        leptos::task::spawn_local(async move {
            match send("POST", routes::lab_reset()).await {
                Ok(_) => browser::reload(),
                Err(reason) => problem.set(Some(reason)),
            }
        });
    };
    view! {
        <p>
            <button type="button" class="button" on:click=take_out>{move || t("boot-take-out")}</button>
            <button type="button" class="button" on:click=reset>
                {move || if asked.get() { t("boot-reset-confirm") } else { t("boot-reset") }}
            </button>
        </p>
        <p role="status">{move || problem.get()}</p>
    }
}

async fn send(method: &'static str, path: String) -> Result<String, String> {
    let answer = transport::send(Call { method, path, headers: Vec::new(), body: None }).await?;
    if (200..300).contains(&answer.status) { Ok(answer.body) } else { Err(answer.body) }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_code_of_the_boot_script_and_of_the_hosts_has_a_kind() {
        let source = include_str!("../../public/boot.js");
        for (_, rest) in source.match_indices("new Failure(\"").map(|(at, call)| (at, &source[at + call.len()..])) {
            let code = rest.split('"').next().unwrap_or_default();
            assert_ne!(Kind::of_code(code), Kind::Unexpected, "{code}");
        }
        assert_eq!(Kind::of_code("StoredWorldOtherVersion"), Kind::StoredWorld);
        assert_eq!(Kind::of_code("GatewayStopped"), Kind::Unexpected);
    }
}
