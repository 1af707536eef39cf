//! The list pane and the detail pane of *Co-management*.

use super::open::OpenDialogs;
use crate::api::Loaded;
use crate::console::choices::Choices;
use crate::console::collections::use_collections;
use crate::console::summary_list::SummaryList;
use crate::i18n::{format, site_version, t, text};
use crate::list::focus_rows::{below_focus, move_in_rows, selects};
use crate::navigation::{Address, History};
use crate::ui::{ContextMenu, EmptyState, Glyph, Icon, LoadedFrame, MenuEntry, MenuPoint};
use contract::onboarding::CoManagementObject;
use leptos::prelude::*;

/// `CoMgmtSettingsProd` once it exists; before that, what to do.
#[component]
pub fn SettingsList(
    /// What the site has.
    settings: Loaded<Vec<CoManagementObject>>,
    /// The address that holds the selection.
    address: Address,
    /// *Properties* and the wizard.
    dialogs: OpenDialogs,
    /// Why the site cannot be offboarded now; nothing where it can.
    offboard_reason: Signal<Option<String>>,
) -> impl IntoView {
    let menu_at = RwSignal::new(None::<MenuPoint>);
    let entries = vec![
        MenuEntry::new(text("console-properties"), move || dialogs.open_properties()).with_icon(Icon::Properties),
        MenuEntry::new(text("console-offboard"), move || dialogs.open_offboarding())
            .with_icon(Icon::Connector)
            .disabled_because(offboard_reason),
    ];
    let is_empty = Memo::new(move |_| settings.with(Vec::is_empty).unwrap_or(true));
    view! {
        <section class="cm-list" aria-label=move || t("console-list-pane")>
            <LoadedFrame loaded=settings>
                <Show when=move || !is_empty.get() fallback=move || nothing_yet(dialogs)>
                    <table class="cm-table" role="grid" aria-label=move || t("console-node-co-management")>
                        <thead>
                            <tr>
                                <th scope="col" class="cm-name">{move || t("console-column-name")}</th>
                                <th scope="col">{move || t("console-column-upload")}</th>
                                <th scope="col">{move || t("console-column-enrollment")}</th>
                                <th scope="col">{move || t("console-column-onboarded-by")}</th>
                                <th scope="col">{move || t("console-column-onboarded")}</th>
                                <th scope="col"><span class="visually-hidden">{move || t("console-column-commands")}</span></th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || settings.value().unwrap_or_default()
                                key=|object| object.name.clone()
                                children=move |object| settings_row(settings, object.name, address, dialogs, menu_at)
                            />
                        </tbody>
                    </table>
                </Show>
            </LoadedFrame>
        </section>
        <ContextMenu label=text("console-row-menu") at=menu_at entries=entries />
        <Detail settings address />
    }
}

fn nothing_yet(dialogs: OpenDialogs) -> impl IntoView {
    view! {
        <EmptyState title=text("console-empty-title") icon=Icon::Cloud>
            <p>{move || t("console-empty-text")}</p>
            <p>
                <button type="button" class="button button-primary" on:click=move |_| dialogs.open_wizard()>
                    {move || t("console-empty-open")}
                </button>
            </p>
        </EmptyState>
    }
}

fn settings_row(
    settings: Loaded<Vec<CoManagementObject>>,
    name: String,
    address: Address,
    dialogs: OpenDialogs,
    menu_at: RwSignal<Option<MenuPoint>>,
) -> impl IntoView {
    let object = {
        let name = name.clone();
        Memo::new(move |_| {
            settings.with(|objects| objects.iter().find(|object| object.name == name).cloned()).flatten()
        })
    };
    let is_selected = {
        let name = name.clone();
        Memo::new(move |_| address.parameter("selected").as_deref() == Some(name.as_str()))
    };
    let row_name = StoredValue::new(name.clone());
    let select = move || {
        if !is_selected.get_untracked() {
            address.change(&[("selected", Some(row_name.get_value()))], History::Replace);
        }
    };
    let cell = move |read: fn(&CoManagementObject) -> String| {
        move || object.with(|object| object.as_ref().map(read).unwrap_or_default())
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        if selects(&event) {
            event.prevent_default();
            select();
        } else {
            move_in_rows(&event);
        }
    };
    let menu = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        select();
        menu_at.set(Some(MenuPoint::of_event(&event)));
    };
    view! {
        <tr
            tabindex="0"
            aria-selected=move || is_selected.get().to_string()
            class:cm-selected=move || is_selected.get()
            on:click=move |_| select()
            on:dblclick=move |_| dialogs.open_properties()
            on:keydown=keys
            on:contextmenu=menu
        >
            <td class="cm-name"><Glyph icon=Icon::Devices /><span>{name}</span></td>
            <td>{cell(|object| t(if object.upload_active { "console-state-on" } else { "console-state-off" }))}</td>
            <td>
                {cell(|object| {
                    t(match &object.settings.automatic_enrollment {
                        None => "console-state-off",
                        Some(_) => "console-state-on",
                    })
                })}
            </td>
            <td>{cell(|object| object.onboarded_by.clone().unwrap_or_default())}</td>
            <td>{cell(|object| object.onboarded_date_time.as_deref().map(format::date_time_of).unwrap_or_default())}</td>
            <td class="cm-row-commands">
                <button
                    type="button"
                    class="cm-more"
                    aria-haspopup="menu"
                    aria-label=move || t("console-row-menu")
                    on:click=move |event| {
                        event.stop_propagation();
                        select();
                        menu_at.set(below_focus());
                    }
                >
                    <Glyph icon=Icon::More />
                </button>
            </td>
        </tr>
    }
}

#[component]
fn Detail(settings: Loaded<Vec<CoManagementObject>>, address: Address) -> impl IntoView {
    let collections = use_collections();
    let object = Memo::new(move |_| {
        let selected = address.parameter("selected")?;
        settings.with(|objects| objects.iter().find(|object| object.name == selected).cloned()).flatten()
    });
    let choices = Signal::derive(move || {
        let known = collections.value().unwrap_or_default();
        object.with(|object| {
            object.as_ref().map_or_else(Choices::default, |object| {
                Choices::from_settings(&object.settings, &known, site_version())
            })
        })
    });
    let field = move |read: fn(&CoManagementObject) -> String| {
        move || object.with(|object| object.as_ref().map(read).unwrap_or_default())
    };
    view! {
        <Show when=move || object.with(Option::is_some)>
            <section class="cm-detail" tabindex="0" aria-label=move || t("console-detail-pane")>
                <h2 class="cm-detail-title">{field(|object| object.name.clone())}</h2>
                <p class="cm-detail-tab">{move || t("console-page-summary")}</p>
                <SummaryList choices />
                <dl class="window-summary">
                    <div>
                        <dt>{move || t("console-detail-next-upload")}</dt>
                        <dd>
                            {field(|object| match &object.next_upload_date_time {
                                Some(time) => format::date_time_of(time),
                                None => t("console-detail-no-upload"),
                            })}
                        </dd>
                    </div>
                    <div>
                        <dt>{move || t("console-detail-enrolled")}</dt>
                        <dd>{field(|object| format::number(i64::from(object.enrolled_device_count)))}</dd>
                    </div>
                </dl>
            </section>
        </Show>
    }
}
