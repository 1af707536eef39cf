//! The command bar of a device: the three actions of the site, and behind `…` those of the cloud.
//!
//! The product's pages show no question before an action (tenant attach, *Perform device actions*): it runs at once.

use crate::api::{ApiError, Loaded, lab, post};
use crate::i18n::{t, t_with, text};
use crate::model::action_status::{Action, CLOUD_ACTIONS, is_pending, shows_cloud_actions, takes_site_actions};
use crate::paths;
use crate::ui::{Glyph, Icon, Link, MenuButton, MenuEntry, ToolbarButton};
use contract::graph::ManagedDevice;
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The command bar.
#[component]
pub fn ActionBar(
    /// The device.
    device: Loaded<ManagedDevice>,
    /// What was refused at once; shown until another action is asked for.
    refused: RwSignal<Option<(Action, ApiError)>>,
) -> impl IntoView {
    let sending = RwSignal::new(None::<Action>);
    let ask = move |action: Action| {
        let Some(id) = device.with(|device| device.id.clone()) else { return };
        sending.set(Some(action));
        refused.set(None);
        spawn_local(async move {
            let answer = post::<()>(&routes::trigger_action(&id), &action.request()).await;
            sending.try_set(None);
            match answer {
                Ok(()) => {
                    device.reload();
                    lab().poll_now();
                }
                Err(error) => {
                    refused.try_set(Some((action, error)));
                }
            }
        });
    };
    let reason = move |action: Action| {
        Signal::derive(move || {
            let name = || [("action", t(action.label()).into())];
            let is_on_its_way =
                sending.get() == Some(action) || device.with(|d| is_pending(d, action)).unwrap_or(false);
            if is_on_its_way {
                return Some(t_with("center-action-pending-reason", &name()));
            }
            let has_no_client = device.with(|device| !takes_site_actions(device)).unwrap_or(false);
            has_no_client.then(|| t_with("center-action-no-client-reason", &name()))
        })
    };
    let cloud_entries = Signal::derive(|| CLOUD_ACTIONS.into_iter().map(cloud_entry).collect::<Vec<_>>());
    let has_cloud_actions = Memo::new(move |_| device.with(shows_cloud_actions).unwrap_or(false));
    let in_console = Memo::new(move |_| device.with(console_path).flatten());
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-device-actions")>
            {Action::ALL
                .into_iter()
                .map(|action| {
                    view! {
                        <ToolbarButton
                            icon=Icon::Sync
                            label=text(action.label())
                            on_press=move |()| ask(action)
                            disabled_reason=reason(action)
                        />
                    }
                })
                .collect_view()}
            <Show when=move || in_console.with(Option::is_some)>
                <Link to=Signal::derive(move || in_console.get().unwrap_or_default()) class="toolbar-button">
                    <Glyph icon=Icon::Link />
                    <span>{move || t("center-open-console")}</span>
                </Link>
            </Show>
            <Show when=move || has_cloud_actions.get()>
                <MenuButton label=text("center-more-actions") entries=cloud_entries class="toolbar-button">
                    <Glyph icon=Icon::More />
                </MenuButton>
            </Show>
        </div>
    }
}

/// App path of the same device in the console's list; nothing for a device that the site does not know.
fn console_path(device: &ManagedDevice) -> Option<String> {
    let name = device.device_name.as_deref().filter(|_| takes_site_actions(device))?;
    Some(paths::console_device(name, &device.id))
}

fn cloud_entry(id: &'static str) -> MenuEntry {
    let reason = Signal::derive(move || Some(t_with("center-cloud-action-reason", &[("action", t(id).into())])));
    MenuEntry::new(text(id), || ()).disabled_because(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_of_the_site_leads_to_itself_in_the_console() {
        let agent = |agent: &str| ManagedDevice {
            id: "5e6c".into(),
            device_name: Some("FIN-LT 1".into()),
            management_agent: agent.into(),
            ..ManagedDevice::default()
        };
        let expected = format!("{}?search=FIN-LT%201&managed=5e6c", paths::CONSOLE_DEVICES);
        assert_eq!(console_path(&agent("configurationManagerClient")), Some(expected));
        assert_eq!(console_path(&agent("mdm")), None);
    }
}
