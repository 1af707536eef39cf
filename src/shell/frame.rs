//! The frame: skip link, strip, surface switcher, the page, the lab bar.

use super::chunk_slot::{ChunkSlot, LoadContent};
use super::lab_bar::LabBar;
use super::last_places::LastPlaces;
use super::past_banner::PastBanner;
use super::presenter::Presenter;
use super::shortcuts::follow_shortcuts;
use crate::api::lab;
use crate::browser;
use crate::i18n::{set_site_version, t, text_id};
use crate::lab::JobSteps;
use crate::lab::visited::follow_visits;
use crate::model::called::{Called, call, called};
use crate::model::guide_run::guide_run;
use crate::model::surface::Surface;
use crate::navigation::{is_waiting, use_navigator};
use crate::ui::notice::Notices;
use crate::ui::{Glyph, Icon, Link, focus_heading_on_navigation, keep_focus, reason_tip};
use leptos::prelude::*;

/// Where the tab keeps the last place of each surface.
const STORED_KEY: &str = "places";

/// The frame around every page.
#[component]
pub fn Shell(
    /// Downloads the panel of guides.
    guide_panel: LoadContent,
    /// Downloads the command palette.
    palette: LoadContent,
    /// The pages.
    children: Children,
) -> impl IntoView {
    focus_heading_on_navigation();
    keep_focus();
    follow_visits();
    reason_tip::start();
    follow_shortcuts();
    Effect::new(|| {
        if let Some(status) = lab().status() {
            set_site_version(status.site_version);
        }
    });
    let is_guided = Memo::new(|_| guide_run().is_some());
    let is_called = Memo::new(|_| called().is_some());
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_main>
            {move || t("skip-to-content")}
        </a>
        <header class="strip">
            <p class="strip-notice">{move || t("simulation-notice")}</p>
            <div class="strip-tools">
                <SurfaceSwitcher />
                <PaletteButton />
            </div>
        </header>
        <div class="strip-progress" class:is-busy=is_waiting aria-hidden="true"></div>
        <PastBanner />
        <JobSteps />
        <div class="surface-row">
            <main id="main" class="surface" tabindex="-1" aria-busy=move || is_waiting().then_some("true")>
                {children()}
            </main>
            <ChunkSlot is_wanted=is_guided content=guide_panel />
        </div>
        <Presenter />
        <Notices />
        <ChunkSlot is_wanted=is_called content=palette />
        <LabBar />
    }
}

/// Opens the command palette.
#[component]
fn PaletteButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="strip-button"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            title=move || t("palette-open")
            on:click=|_| call(Some(Called::Palette))
        >
            <Glyph icon=Icon::Search />
            <span class="visually-hidden">{move || t("palette-open")}</span>
            <kbd aria-hidden="true">"Ctrl K"</kbd>
        </button>
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
    let path = use_navigator().path();
    let surface = Memo::new(move |_| path.with(|path| Surface::of_path(path)));
    let places = use_last_places();
    let entry = move |target: Surface, id: &'static str| {
        let to = Signal::derive(move || places.with(|places| places.target(target, surface.get())));
        view! {
            <li class:selected=move || surface.get() == target>
                <Link to>{move || t(id)}</Link>
            </li>
        }
    };
    let [console, admin_center, lab] = Surface::ALL;
    view! {
        <nav class="surface-switcher" aria-label=move || t("surfaces")>
            <ul>
                {entry(console, text_id("surface-console"))}
                {entry(admin_center, text_id("surface-admin-center"))}
                {entry(lab, text_id("surface-lab"))}
            </ul>
        </nav>
    }
}

/// Where one was last on each surface, over reloads of this tab. Another world has other devices, so it begins anew.
fn use_last_places() -> RwSignal<LastPlaces> {
    let places = RwSignal::new(LastPlaces::from_text(&browser::stored_in_tab(STORED_KEY).unwrap_or_default()));
    let address = use_navigator().address();
    let world = Memo::new(|_| lab().status().map(|status| status.revisions.world));
    let known_world = StoredValue::new(None::<u64>);
    Effect::new(move || {
        let before = known_world.get_value();
        known_world.set_value(world.get());
        let is_another = before.is_some() && before != world.get();
        places.update(|places| {
            if is_another {
                *places = LastPlaces::default();
            }
            places.visit(&address.get());
        });
        browser::store_in_tab(STORED_KEY, Some(&places.with_untracked(LastPlaces::text)));
    });
    places
}
