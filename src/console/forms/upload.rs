//! *Configure upload*: all devices, or one collection, and what later versions let choose beside.

use super::Form;
use crate::console::choices::{Choices, CollectionBox, ScopeKind};
use crate::console::controls::{CollectionField, OutsideLink, WindowCheckBox, WindowRadio};
use crate::i18n::{t, text};
use crate::ui::unique_id;
use contract::scenario::product::Feature;
use leptos::prelude::*;

/// An option: the feature that brings it, and how it is read and set.
#[derive(Clone, Copy)]
struct UploadOption {
    feature: Feature,
    group: &'static str,
    label: &'static str,
    access_key: &'static str,
    read: fn(&Choices) -> bool,
    set: fn(&mut Choices, bool),
}

const OPTIONS: [UploadOption; 3] = [
    UploadOption {
        feature: Feature::EndpointAnalytics,
        group: "console-upload-endpoint-analytics-group",
        label: "console-upload-endpoint-analytics",
        access_key: "console-upload-endpoint-analytics-key",
        read: |choices| choices.endpoint_analytics,
        set: |choices, on| choices.endpoint_analytics = on,
    },
    UploadOption {
        feature: Feature::IntuneRoles,
        group: "console-upload-rbac-group",
        label: "console-upload-enforce-rbac",
        access_key: "console-upload-enforce-rbac-key",
        read: |choices| choices.enforces_site_roles,
        set: |choices, on| choices.enforces_site_roles = on,
    },
    UploadOption {
        feature: Feature::DefenderUpload,
        group: "console-upload-defender-group",
        label: "console-upload-defender",
        access_key: "console-upload-defender-key",
        read: |choices| choices.defender_data,
        set: |choices, on| choices.defender_data = on,
    },
];

/// The groups *Devices*, *Endpoint Analytics*, *Role-based Access Control* and that of Defender, as far as the version has them.
#[component]
pub fn UploadForm(
    /// Its choices and the callback of its changes.
    form: Form,
) -> impl IntoView {
    let name = unique_id("scope");
    let reason = form.reason();
    let radio = |scope: ScopeKind, label: &'static str, access_key: &'static str| {
        view! {
            <WindowRadio
                name=name.clone()
                label=text(label)
                access_key
                checked=Signal::derive(move || form.choices.with(|choices| choices.scope == scope))
                reason=reason.clone()
                on_choose=Callback::new(move |()| form.change(|choices| choices.scope = scope))
            />
        }
    };
    let which = CollectionBox::UploadScope;
    view! {
        <fieldset class="window-group">
            <legend>{move || t("console-upload-devices")}</legend>
            <p>{move || t("console-upload-select")}</p>
            {radio(ScopeKind::AllDevices, "console-upload-all-devices", "console-upload-all-devices-key")}
            {radio(ScopeKind::OneCollection, "console-upload-one-collection", "console-upload-one-collection-key")}
            {reason.view()}
            <div class="window-indented">
                <CollectionField
                    label=text("console-collection")
                    value=form.collection_name(which)
                    disabled_reason=form.browse_reason(which)
                    on_browse=Callback::new(move |()| form.on_browse.run(which))
                    access_key="console-browse-key"
                />
                <p class="window-note">{move || t("console-upload-children")}</p>
            </div>
        </fieldset>
        {OPTIONS.map(|option| option_view(form, option)).collect_view()}
        <p><OutsideLink label=text("console-learn-more") /></p>
    }
}

fn option_view(form: Form, option: UploadOption) -> impl IntoView {
    let UploadOption { feature, group, label, access_key, read, set } = option;
    view! {
        <Show when=move || form.choices.with(|choices| choices.has(feature))>
            <fieldset class="window-group">
                <legend>{move || t(group)}</legend>
                <WindowCheckBox
                    label=text(label)
                    access_key
                    checked=Signal::derive(move || form.choices.with(read))
                    disabled_reason=form.disabled_reason
                    on_change=Callback::new(move |on| form.change(|choices| set(choices, on)))
                />
            </fieldset>
        </Show>
    }
}
