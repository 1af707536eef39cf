//! The frame: skip link, strip, surface switcher, the page, the lab bar.

use super::lab_bar::LabBar;
use super::notice::Notices;
use crate::browser;
use crate::dom::view;
use crate::i18n::{t, text_id};
use crate::lab::JobSteps;
use crate::lab::visited::follow_visits;
use crate::reactive::Memo;
use crate::router::use_path;
use crate::ui::{Link, focus_heading_on_navigation, keep_focus, reason_tip};
use leptos::prelude::*;

/// Which of the three surfaces an address belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Surface {
    Console,
    AdminCenter,
    Lab,
}

impl Surface {
    /// Of a path below the app's base.
    fn of_path(path: &str) -> Self {
        match path.trim_start_matches('/').split('/').next().unwrap_or_default() {
            "console" => Self::Console,
            "devices" | "tenant-administration" => Self::AdminCenter,
            _ => Self::Lab,
        }
    }
}

/// The frame around every page.
#[component]
pub fn Shell(
    /// The pages.
    children: Children,
) -> impl IntoView {
    focus_heading_on_navigation();
    keep_focus();
    follow_visits();
    reason_tip::start();
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_main>
            {move || t("skip-to-content")}
        </a>
        <header class="strip">
            <p class="strip-notice">{move || t("simulation-notice")}</p>
            <SurfaceSwitcher />
        </header>
        <JobSteps />
        <main id="main" class="surface" tabindex="-1">
            {children()}
        </main>
        <Notices />
        <LabBar />
    }
}

/// Moves the focus itself: with a `<base>` the link's own address would be another page.
fn skip_to_main(event: web_sys::MouseEvent) {
    event.prevent_default();
    event.stop_propagation();
    browser::focus_first("main");
}

#[component]
fn SurfaceSwitcher() -> impl IntoView {
    let path = use_path();
    let surface = Memo::new(move |_| path.with(|path| Surface::of_path(path)));
    let entry = move |target: Surface, to: &'static str, id: &'static str| {
        view! {
            <li class:selected=move || surface.get() == target>
                <Link to=to>{move || t(id)}</Link>
            </li>
        }
    };
    view! {
        <nav class="surface-switcher" aria-label=move || t("surfaces")>
            <ul>
                {entry(Surface::Console, "/console/administration/cloud-services/co-management", text_id("surface-console"))}
                {entry(Surface::AdminCenter, "/devices/all", text_id("surface-admin-center"))}
                {entry(Surface::Lab, "/", text_id("surface-lab"))}
            </ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::Surface;

    #[test]
    fn an_address_belongs_to_one_surface() {
        for (path, expected) in [
            ("/console/assets-and-compliance/devices", Surface::Console),
            ("/devices/all", Surface::AdminCenter),
            ("/tenant-administration/connectors", Surface::AdminCenter),
            ("/lab/logs", Surface::Lab),
            ("/", Surface::Lab),
        ] {
            assert_eq!(Surface::of_path(path), expected, "{path}");
        }
    }
}
