//! What can be broken, what is, and what an administrator can do about it.

pub mod catalogue;
pub mod on_now;
pub mod remedies;
pub mod sentence;

use crate::api::{Loaded, use_loaded, use_revision};
use crate::i18n::{Part, t, text, use_translations};
use crate::paths;
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Link, LoadedFrame, PageHeading};
use catalogue::Catalogue;
use contract::faults::{FaultId, FaultList, FaultSwitch, Target};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use on_now::OnNow;
use remedies::Remedies;

/// The page: what is on, the catalogue, and the remedies.
#[component]
pub fn FaultsPage() -> impl IntoView {
    use_translations(Part::FaultSentences);
    let revision = use_revision(|revisions| revisions.faults);
    let faults: Loaded<FaultList> = use_loaded(routes::lab_faults, revision);
    view! {
        <div class="lab-page faults-page">
            <PageHeading text=text("faults-page-title") class="lab-display" />
            <p class="lab-lead">{move || t("faults-page-lead")}</p>
            <LoadedFrame loaded=faults>
                <Show
                    when=move || faults.with(|list| list.is_hidden) != Some(true)
                    fallback=|| {
                        view! {
                            <p>
                                {move || t("faults-hidden")} " "
                                <Link to=paths::EXERCISES>{move || t("exercises-title")}</Link>
                            </p>
                        }
                    }
                >
                    <OnNow faults />
                    <Catalogue faults />
                </Show>
            </LoadedFrame>
            <Remedies faults />
        </div>
    }
}

/// Switches a fault, and reads the catalogue again.
fn switch(faults: Loaded<FaultList>, id: FaultId, change: FaultSwitch) {
    spawn_local(async move {
        say_nothing();
        match crate::api::put::<contract::faults::Fault>(&routes::lab_fault(id), &change).await {
            Ok(_) => changed(faults),
            Err(error) => say_failure(&error),
        }
    });
}

/// Reads the catalogue again, and the status that counts what is on.
fn changed(faults: Loaded<FaultList>) {
    faults.reload();
    crate::api::lab().poll_now();
}

/// On whom or what a fault is, in words.
fn target_words(target: Option<&Target>, device_name: Option<&str>) -> String {
    match target {
        None => t("faults-for-everybody"),
        Some(Target::User(key)) => crate::api::personas()
            .iter()
            .find(|persona| persona.key == *key)
            .map_or_else(|| key.clone(), |persona| persona.user_principal_name.clone()),
        Some(Target::Device(id)) => device_name.map_or_else(|| id.to_string(), str::to_owned),
    }
}
