//! *Graph clients*: the applications that are registered for developers, with the permissions that they ask for and have, granted and
//! revoked by hand.

pub mod application;
pub mod permission;

use crate::api::{Loaded, current_persona, lab, use_loaded, use_revision};
use crate::i18n::{t, t_with, text};
use crate::paths;
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Link, LoadedFrame, PageHeading};
use application::ApplicationSection;
use contract::applications::{Application, ApplicationList, PermissionChange};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The role without which the lab grants in its own name.
const GLOBAL_ADMINISTRATOR: &str = "Global Administrator";

/// The page.
#[component]
pub fn GraphClientsPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.onboarding);
    let list: Loaded<ApplicationList> = use_loaded(routes::lab_applications, revision);
    let ids = Memo::new(move |_| {
        let id_of = |application: &Application| application.client_id.clone();
        list.with(|list| list.value.iter().map(id_of).collect::<Vec<_>>()).unwrap_or_default()
    });
    let section = move |client_id: String| {
        let application = Memo::new(move |_| {
            list.with(|list| list.value.iter().find(|one| one.client_id == client_id).cloned()).flatten()
        });
        view! { <ApplicationSection list application /> }
    };
    view! {
        <div class="lab-page clients-page">
            <PageHeading text=text("clients-title") class="lab-display" />
            <p class="lab-lead">{move || t("clients-lead")}</p>
            <p>{move || t("clients-tokens")}</p>
            <p>{in_whose_name} " " <Link to=paths::AUDIT_LOGS>{move || t("clients-audit-logs")}</Link></p>
            <LoadedFrame loaded=list>
                <For each=move || ids.get() key=String::clone children=section />
            </LoadedFrame>
        </div>
    }
}

/// Who the audit log will name.
fn in_whose_name() -> String {
    let persona = current_persona();
    match persona.filter(|persona| persona.directory_roles.iter().any(|role| role == GLOBAL_ADMINISTRATOR)) {
        Some(persona) => t_with("clients-by-person", &[("person", persona.user_principal_name.into())]),
        None => t("clients-by-lab"),
    }
}

/// Grants or revokes permissions of an application, and reads the list again.
fn change(list: Loaded<ApplicationList>, client_id: String, change: PermissionChange) {
    spawn_local(async move {
        say_nothing();
        match crate::api::post::<Application>(&routes::lab_application_permissions(&client_id), &change).await {
            Ok(_) => {
                list.reload();
                lab().poll_now();
            }
            Err(error) => say_failure(&error),
        }
    });
}
