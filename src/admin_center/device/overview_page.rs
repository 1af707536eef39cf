//! The page `/devices/{id}`: what the device is, what can be asked of it, and how that stands.

use super::action_bar::ActionBar;
use super::actions_table::ActionsTable;
use super::banner::{ActionBanner, RefusedAtOnce};
use super::blade::{DeviceBlade, use_device, use_device_id};
use super::essentials::Essentials;
use crate::api::persona_key;
use crate::navigation::{use_navigator, use_query};
use crate::paths;
use crate::ui::Icon;
use leptos::prelude::*;
use leptos_router::NavigateOptions;

/// *Overview* of a device.
#[component]
pub fn DevicePage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let refused = RwSignal::new(None);
    // A refusal belongs to the device that it was about, and to who asked.
    Effect::new(move || {
        id.with(|_| ());
        persona_key();
        refused.set(None);
    });
    let query = use_query();
    let opened = Signal::derive(move || query.with(|query| query.get("details")));
    let navigator = use_navigator();
    let open = Callback::new(move |key: Option<String>| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigator.go(&paths::device_details(&id.get_untracked(), key.as_deref()), options);
    });
    view! {
        <DeviceBlade id device title=str::to_owned icon=Icon::Info>
            <ActionBar device refused />
            <RefusedAtOnce refused />
            <ActionBanner device />
            <Essentials device />
            <ActionsTable device opened on_open=open />
        </DeviceBlade>
    }
}
