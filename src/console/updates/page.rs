//! The page: the list, *Install Update Pack* with its question, and how far the update is.

use super::rows::{Row, State, rows};
use crate::api::{ApiError, Loaded, lab, post, use_loaded, use_revision};
use crate::console::confirm_prompt::ConfirmPrompt;
use crate::console::frame::ConsolePage;
use crate::i18n::{format, t, t_with, text, text_id};
use crate::list::focus_rows::{move_in_rows, selects};
use crate::paths;
use crate::ui::{Banner, BannerKind, Glyph, Icon, Link, LoadedFrame, ToolbarButton};
use contract::routes;
use contract::scenario::product::Version;
use contract::site_version::{InstallUpdate, SiteVersion};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// *Updates and Servicing*.
#[component]
pub fn UpdatesPage() -> impl IntoView {
    let revision = use_revision(|revisions| revisions.onboarding);
    let site: Loaded<SiteVersion> = use_loaded(routes::lab_site_version, revision);
    let list = Memo::new(move |_| site.with(rows).unwrap_or_default());
    let selected = RwSignal::new(None::<Version>);
    let asked = RwSignal::new(None::<Version>);
    let refusal = RwSignal::new(None::<ApiError>);
    let chosen = Memo::new(move |_| {
        let selected = selected.get()?;
        list.with(|list| list.iter().find(|row| row.version == selected).cloned())
    });
    let install_reason = Signal::derive(move || {
        let is_under_way = site.with(|site| site.update.is_some()) == Some(true);
        match chosen.get() {
            _ if is_under_way => Some(t("console-updates-under-way")),
            Some(row) if row.state == State::Available => None,
            _ => Some(t("console-updates-select-first")),
        }
    });
    let install = move |()| {
        let Some(version) = asked.get_untracked() else { return };
        asked.set(None);
        spawn_local(async move {
            let answer = post::<SiteVersion>(&routes::lab_site_version(), &InstallUpdate { version }).await;
            refusal.try_set(answer.err());
            site.reload();
            lab().poll_now();
        });
    };
    view! {
        <ConsolePage
            path=paths::UPDATES
            ribbon=Box::new(move || {
                view! {
                    <ToolbarButton
                        icon=Icon::Sync
                        class="cm-command"
                        label=text("console-updates-install")
                        on_press=Callback::new(move |()| asked.set(selected.get_untracked()))
                        disabled_reason=install_reason
                    />
                    <ToolbarButton
                        icon=Icon::Refresh
                        class="cm-command"
                        label=text("console-refresh")
                        on_press=Callback::new(move |()| site.reload())
                    />
                }
                .into_any()
            })
        >
            {move || refusal.get().map(|error| view! { <Banner kind=BannerKind::Error>{error.text()}</Banner> })}
            <p class="cm-updates-progress" role="status">{move || site.with(progress_words).flatten()}</p>
            <section class="cm-list" aria-label=move || t("console-list-pane")>
                <LoadedFrame loaded=site lines=4>
                    <UpdateTable list selected />
                    <p class="cm-updates-note">
                        {move || t("console-updates-note")} " "
                        <Link to=paths::VERSIONS>{move || t("console-updates-compare")}</Link>
                    </p>
                </LoadedFrame>
            </section>
            <ConfirmPrompt
                title=text("console-updates-install")
                open=Signal::derive(move || asked.with(Option::is_some))
                on_yes=Callback::new(install)
                on_no=Callback::new(move |()| asked.set(None))
            >
                <p>
                    {move || {
                        let version = asked.get().unwrap_or_default().to_string();
                        t_with("console-updates-question", &[("version", version.into())])
                    }}
                </p>
            </ConfirmPrompt>
        </ConsolePage>
    }
}

/// How far the update is; nothing where there is none.
fn progress_words(site: &SiteVersion) -> Option<String> {
    let update = site.update.as_ref()?;
    let message_id = match update.step.as_str() {
        "downloading" => text_id("console-updates-downloading-until"),
        "checkingPrerequisites" => text_id("console-updates-checking-until"),
        _ => text_id("console-updates-installing-until"),
    };
    let arguments =
        [("version", update.version.to_string().into()), ("until", format::date_time(update.until_ms).into())];
    Some(t_with(message_id, &arguments))
}

#[component]
fn UpdateTable(list: Memo<Vec<Row>>, selected: RwSignal<Option<Version>>) -> impl IntoView {
    let tab_stop = Memo::new(move |_| {
        let selected = selected.get();
        list.with(|list| {
            let versions = || list.iter().map(|row| row.version);
            versions().find(|version| Some(*version) == selected).or_else(|| versions().next())
        })
    });
    view! {
        <div class="cm-table-frame cm-updates">
            <table class="cm-table" role="grid" aria-label=move || t("console-node-updates-and-servicing")>
                <thead>
                    <tr>
                        <th scope="col" class="cm-name">{move || t("console-column-name")}</th>
                        <th scope="col">{move || t("console-updates-released")}</th>
                        <th scope="col">{move || t("console-updates-state")}</th>
                        <th scope="col">{move || t("console-updates-full-version")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || list.get()
                        key=|row| (row.version, row.state as u8)
                        children=move |row| update_row(row, selected, tab_stop)
                    />
                </tbody>
            </table>
        </div>
    }
}

fn update_row(row: Row, selected: RwSignal<Option<Version>>, tab_stop: Memo<Option<Version>>) -> impl IntoView {
    let Row { version, build, available, state } = row;
    let is_selected = Memo::new(move |_| selected.get() == Some(version));
    let keys = move |event: web_sys::KeyboardEvent| {
        if selects(&event) {
            event.prevent_default();
            selected.set(Some(version));
        } else {
            move_in_rows(&event);
        }
    };
    let state_text = match state {
        State::Available => text_id("console-updates-available"),
        State::Downloading => text_id("console-updates-downloading"),
        State::CheckingPrerequisites => text_id("console-updates-checking"),
        State::Installing => text_id("console-updates-installing"),
        State::Installed => text_id("console-updates-installed"),
    };
    view! {
        <tr
            tabindex=move || if tab_stop.get() == Some(version) { "0" } else { "-1" }
            aria-selected=move || is_selected.get().to_string()
            class:cm-selected=move || is_selected.get()
            on:click=move |_| selected.set(Some(version))
            on:keydown=keys
        >
            <td class="cm-name">
                <Glyph icon=Icon::Sync />
                <span>{format!("Configuration Manager {version}")}</span>
            </td>
            <td>{move || format::date_of(available)}</td>
            <td>{move || t(state_text)}</td>
            <td>{build}</td>
        </tr>
    }
}
