//! The page `/users/{id}`: the profile of a user, and of one who may sign in here what matters to tenant attach: roles, and the
//! discoveries of the site.

use super::blade::{UserBlade, use_user_id};
use crate::admin_center::spoken::say;
use crate::admin_center::words::Shown;
use crate::api::{Loaded, personas};
use crate::i18n::t;
use crate::paths;
use crate::ui::{Icon, Link};
use contract::auth::Persona;
use contract::graph::User;
use leptos::prelude::*;

type Fact = (&'static str, Shown);

/// *Profile* of a user.
#[component]
pub fn UserPage() -> impl IntoView {
    let id = use_user_id();
    let content = Callback::new(|user: Loaded<User>| {
        let identity = move || user.value().map(|user| facts("center-user-identity", identity(&user)));
        let persona = move || {
            let id = user.with(|user| user.id.clone())?;
            personas().into_iter().find(|persona| persona.id == id)
        };
        let rights = move || {
            persona().map(|persona| {
                view! {
                    {facts("center-user-tenant-attach", rights(&persona))}
                    <p class="center-user-more">
                        <Link to=paths::ROLES>{t("center-user-roles-link")}</Link>
                    </p>
                }
            })
        };
        view! {
            <div class="center-user">{identity} {rights}</div>
        }
        .into_any()
    });
    view! { <UserBlade id title=str::to_owned icon=Icon::Person children=content /> }
}

/// A heading and the facts under it.
fn facts(heading: &'static str, facts: Vec<Fact>) -> impl IntoView {
    let facts = facts.into_iter().map(|(label, value)| {
        view! {
            <div class="center-fact">
                <dt>{t(label)}</dt>
                <dd>{say(&value)}</dd>
            </div>
        }
    });
    view! {
        <h2>{t(heading)}</h2>
        <dl class="center-facts center-user-facts">{facts.collect_view()}</dl>
    }
}

fn identity(user: &User) -> Vec<Fact> {
    vec![
        ("center-user-name", Shown::text(user.display_name.as_deref())),
        ("center-user-principal", Shown::text(user.user_principal_name.as_deref())),
        ("center-user-mail", Shown::text(user.mail.as_deref())),
        ("center-user-object-id", Shown::text(Some(&user.id))),
        ("center-user-type", Shown::text(user.user_type.as_deref())),
        ("center-user-enabled", Shown::flag(user.account_enabled.unwrap_or_default())),
        ("center-user-on-premises", Shown::flag(user.on_premises_sync_enabled.unwrap_or_default())),
        ("center-user-domain", Shown::text(user.on_premises_domain_name.as_deref())),
        ("center-user-sam", Shown::text(user.on_premises_sam_account_name.as_deref())),
    ]
}

fn rights(persona: &Persona) -> Vec<Fact> {
    let none_or = |text: Option<&str>| match text {
        Some(text) if !text.is_empty() => Shown::Text(text.to_owned()),
        _ => Shown::Message("center-user-none"),
    };
    vec![
        ("center-user-directory-roles", none_or(Some(&persona.directory_roles.join(", ")))),
        ("center-user-intune-role", none_or(persona.intune_role.as_deref())),
        ("center-user-site-role", none_or(persona.site_role.as_deref())),
        ("center-user-ad-discovery", Shown::flag(persona.discovered_by_active_directory)),
        ("center-user-azure-ad-discovery", Shown::flag(persona.discovered_by_azure_active_directory)),
    ]
}
