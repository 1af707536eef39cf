//! *Administration > Overview > Cloud Services > Co-management*.

use super::commands;
use super::list::SettingsList;
use super::open::{OpenDialogs, use_dialogs};
use crate::api::{Loaded, use_loaded_part, use_revision};
use crate::console::controls::reason;
use crate::console::frame::ConsolePage;
use crate::console::properties::PropertiesDialog;
use crate::console::wizard::WizardDialog;
use crate::i18n::text;
use crate::model::{NextStep, UploadSummaryLine};
use crate::navigation::Address;
use crate::paths;
use crate::ui::{Banner, BannerKind, Icon, ToolbarButton};
use contract::admin_service::AdminServiceList;
use contract::onboarding::CoManagementObject;
use contract::routes;
use leptos::prelude::*;

/// The page.
#[component]
pub fn CoManagementPage() -> impl IntoView {
    let address = Address::of_page(paths::CO_MANAGEMENT);
    let settings = use_settings();
    let dialogs = use_dialogs(address, settings);
    let selected = address.memo("selected");
    let configure_reason = Signal::derive(move || reason(commands::configure(&settings.state())));
    let properties_reason =
        Signal::derive(move || reason(commands::properties(&settings.state(), selected.get().as_deref())));
    let offboard_reason = Signal::derive(move || reason(commands::offboard(&settings.state())));
    let OpenDialogs { wizard, wizard_is_open, properties, properties_is_open, notice, .. } = dialogs;
    let is_configured = Memo::new(move |_| settings.with(|objects| !objects.is_empty()).unwrap_or(false));
    view! {
        <ConsolePage
            path=paths::CO_MANAGEMENT
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Gear
                        class="cm-command"
                        label=text("console-configure")
                        disabled_reason=configure_reason
                        on_press=Callback::new(move |()| dialogs.open_wizard())
                    />
                    <ToolbarButton
                        icon=Icon::Properties
                        class="cm-command"
                        label=text("console-properties")
                        disabled_reason=properties_reason
                        on_press=Callback::new(move |()| dialogs.open_properties())
                    />
                    <ToolbarButton
                        icon=Icon::Connector
                        class="cm-command"
                        label=text("console-offboard")
                        disabled_reason=offboard_reason
                        on_press=Callback::new(move |()| dialogs.open_offboarding())
                    />
                }
                .into_any()
            })
        >
            {move || {
                notice.get().map(|words| view! { <Banner kind=BannerKind::Info>{move || words.show()}</Banner> })
            }}
            <Show when=move || is_configured.get()>
                <div class="cm-next">
                    <NextStep />
                    <UploadSummaryLine />
                </div>
            </Show>
            <SettingsList settings address dialogs offboard_reason />
        </ConsolePage>
        <WizardDialog handle=wizard open=wizard_is_open />
        <PropertiesDialog handle=properties open=properties_is_open />
    }
}

fn use_settings() -> Loaded<Vec<CoManagementObject>> {
    let revision = use_revision(|revisions| revisions.onboarding);
    let part = |list: AdminServiceList<CoManagementObject>| list.value;
    use_loaded_part(routes::co_management_settings, revision, part)
}
