//! What the pages of one user share.

use crate::admin_center::frame::navigation::user_menu;
use crate::admin_center::frame::{Blade, Crumb};
use crate::api::{Loaded, Phase, use_loaded, use_revision};
use crate::i18n::{t, t_with, text};
use crate::paths;
use crate::ui::{EmptyState, ErrorState, Icon, Link, LoadingState};
use contract::graph::User;
use contract::routes;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The id in the address of the page.
pub(super) fn use_user_id() -> Memo<String> {
    let parameters = use_params_map();
    Memo::new(move |_| parameters.with(|parameters| parameters.get("id")).unwrap_or_default())
}

/// The blade of a user, and its content once there is a user.
#[component]
pub fn UserBlade(
    /// The id in the address.
    id: Memo<String>,
    /// The title, of the user's name.
    title: fn(&str) -> String,
    /// Before the title.
    icon: Icon,
    /// What the blade shows of the user.
    children: Callback<Loaded<User>, AnyView>,
) -> impl IntoView {
    let revision = use_revision(|revisions| revisions.world);
    let user: Loaded<User> = use_loaded(move || routes::user_details(&paths::encoded(&id.get())), revision);
    let name =
        Memo::new(move |_| user.with(|user| user.display_name.clone()).flatten().unwrap_or_else(|| t("center-user")));
    let breadcrumb = Signal::derive(move || {
        vec![
            Crumb::to("center-home", paths::START),
            Crumb::to("center-users-title", paths::USERS),
            Crumb::here(name.get()),
        ]
    });
    let phase = user.phase();
    let content = move || match phase.get() {
        Phase::Loading => view! { <LoadingState lines=6 /> }.into_any(),
        Phase::Failed(error) if error.status == 404 || error.code == "IdMalformed" => view! {
            <EmptyState title=text("center-user-not-found-title") icon=Icon::Search>
                <p>{move || t_with("center-user-not-found", &[("id", id.get().into())])}</p>
                <Link to=paths::USERS>{move || t("center-menu-all-users")}</Link>
            </EmptyState>
        }
        .into_any(),
        Phase::Failed(error) => {
            view! { <ErrorState error on_retry=Callback::new(move |()| user.reload()) /> }.into_any()
        }
        Phase::Ready => children.run(user),
    };
    view! {
        <Blade
            title=Signal::derive(move || title(&name.get()))
            is_known=Signal::derive(move || phase.with(|phase| *phase != Phase::Loading))
            icon
            breadcrumb
            close_to=paths::USERS
            menu=Signal::derive(move || user_menu(&id.get()))
        >
            {content}
        </Blade>
    }
}
