//! The frame of the admin center: top bar, left navigation, and the blade with its menu.

pub mod blade;
pub mod entry_link;
pub mod left_navigation;
pub mod navigation;
pub mod top_bar;
pub mod width;

pub use blade::{Blade, Crumb};
pub use entry_link::EntryLink;

use left_navigation::LeftNavigation;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use top_bar::TopBar;

/// Top bar and left navigation around the pages of the admin center, each of them a blade.
#[component]
pub fn AdminCenterFrame() -> impl IntoView {
    let is_narrow = width::use_is_narrow();
    // On a wide window the navigation is there until it is collapsed, on a narrow one it is called.
    let is_called = RwSignal::new(false);
    view! {
        <div class="center">
            <TopBar is_narrow is_navigation_open=is_called />
            <div class="center-body">
                <LeftNavigation is_narrow is_called />
                <div class="center-page">
                    <Outlet />
                </div>
            </div>
        </div>
    }
}
