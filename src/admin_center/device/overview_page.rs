//! The page `/devices/{id}`: what the device is, what can be asked of it, and how that stands.

use super::action_bar::ActionBar;
use super::actions_table::ActionsTable;
use super::banner::{ActionBanner, RefusedAtOnce};
use super::blade::{DeviceBlade, use_device, use_device_id};
use super::essentials::Essentials;
use crate::admin_center::frame::navigation::device_path;
use crate::admin_center::grid::state::percent_encode;
use crate::api::persona_key;
use crate::router::{NavigateOptions, navigate, use_query_map};
use crate::ui::Icon;
use leptos::prelude::*;

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
    let query = use_query_map();
    let opened = Signal::derive(move || query.with(|query| query.get("details")));
    let open = Callback::new(move |key: Option<String>| {
        let query = key.map(|key| format!("?details={}", percent_encode(&key))).unwrap_or_default();
        let options = NavigateOptions { replace: true, scroll: false };
        navigate(&format!("{}{query}", device_path(&id.get_untracked())), options);
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
