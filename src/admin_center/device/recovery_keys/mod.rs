//! The page `/devices/{id}/recovery-keys`: the drives whose BitLocker recovery keys the site has, and showing a key, which rotates it.

use super::blade::{DeviceBlade, use_device, use_device_id};
use super::copied::CopyButton;
use super::on_demand::{OnceKnown, SiteAnswer, use_site_answer};
use crate::api::{ApiError, Loaded, lab, post};
use crate::i18n::{format, t, t_with, text, text_id};
use crate::paths;
use crate::ui::{Banner, BannerKind, Dialog, DialogLook, EmptyState, Icon, QuestionButtons, Reason, ToolbarButton};
use contract::recovery_keys::{RecoveryDrive, RecoveryKey, RecoveryKeys, ShowRecoveryKeyBody};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// *Recovery keys* of a device.
#[component]
pub fn RecoveryKeysPage() -> impl IntoView {
    let id = use_device_id();
    let device = use_device(id);
    let title = |name: &str| t_with("center-recovery-title", &[("device", name.into())]);
    view! {
        <DeviceBlade id device title icon=Icon::Shield>
            <OnceKnown>
                <Keys id />
            </OnceKnown>
        </DeviceBlade>
    }
}

#[component]
fn Keys(id: Memo<String>) -> impl IntoView {
    let loaded: Loaded<RecoveryKeys> =
        use_site_answer(move || routes::lab_recovery_keys(&paths::encoded_list(&id.get())));
    let asked = RwSignal::new(None::<String>);
    let shown = RwSignal::new(None::<RecoveryKey>);
    let refused = RwSignal::new(None::<ApiError>);
    let is_asking = RwSignal::new(false);
    let show = move |()| {
        let Some(drive) = asked.get_untracked() else { return };
        is_asking.set(true);
        refused.set(None);
        let path = routes::lab_recovery_key_shown(&paths::encoded_list(&id.get_untracked()));
        let answer = post::<RecoveryKey>(&path, &ShowRecoveryKeyBody { drive });
        spawn_local(async move {
            let answer = answer.await;
            is_asking.try_set(false);
            asked.try_set(None);
            match answer {
                Ok(key) => {
                    shown.try_set(Some(key));
                    loaded.reload();
                }
                Err(error) => drop(refused.try_set(Some(error))),
            }
            lab().poll_now();
        });
    };
    let busy = Reason::new(Signal::derive(move || is_asking.get().then(|| t("center-recovery-asking"))));
    let drives = Memo::new(move |_| loaded.with(|keys| keys.value.clone()).unwrap_or_default());
    let question = move || t_with("center-recovery-question", &[("drive", asked.get().unwrap_or_default().into())]);
    view! {
        <div class="center-toolbar" role="toolbar" aria-label=move || t("center-menu-recovery-keys")>
            <ToolbarButton icon=Icon::Refresh label=text("center-refresh") on_press=move |()| loaded.reload() />
        </div>
        <div class="center-list-status">
            {move || {
                refused.get().map(|error| view! { <Banner kind=BannerKind::Error>{error.text()}</Banner> })
            }}
        </div>
        <SiteAnswer loaded what=text_id("center-refused-what-recovery")>
            <Show
                when=move || !drives.with(Vec::is_empty)
                fallback=|| {
                    view! {
                        <EmptyState title=text("center-recovery-none-title") icon=Icon::Shield>
                            {move || t("center-recovery-none")}
                        </EmptyState>
                    }
                }
            >
                <Table drives asked />
            </Show>
        </SiteAnswer>
        <Dialog
            title=text("center-recovery-show")
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| asked.set(None)
        >
            <p>{question}</p>
            <QuestionButtons
                confirm=text("center-recovery-yes")
                on_confirm=show
                on_cancel=move |()| asked.set(None)
                busy=busy.clone()
            />
        </Dialog>
        <KeyPane shown />
    }
}

#[component]
fn Table(drives: Memo<Vec<RecoveryDrive>>, asked: RwSignal<Option<String>>) -> impl IntoView {
    let rows = move || drives.get().into_iter().map(|drive| row(drive, asked)).collect_view();
    view! {
        <div
            class="center-table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || t_with("center-scroll-region", &[("table", t("center-menu-recovery-keys").into())])
        >
            <table class="center-table center-list">
                <caption class="visually-hidden">{move || t("center-menu-recovery-keys")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move || t("center-recovery-drive")}</th>
                        <th scope="col">{move || t("center-recovery-kind")}</th>
                        <th scope="col">{move || t("center-recovery-id")}</th>
                        <th scope="col">{move || t("center-recovery-escrowed")}</th>
                        <th scope="col">{move || t("center-recovery-key")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(drive: RecoveryDrive, asked: RwSignal<Option<String>>) -> impl IntoView {
    let kind = if drive.has_windows { "center-recovery-windows" } else { "center-recovery-data" };
    let (name, letter) = (drive.drive.clone(), drive.drive.clone());
    let pending = drive.is_rotation_pending.then(|| t("center-recovery-pending"));
    view! {
        <tr>
            <th scope="row">{drive.drive}</th>
            <td>{t(kind)}</td>
            <td>{drive.key_id}</td>
            <td>{format::date_time_of(&drive.escrowed_date_time)} <span class="center-below">{pending}</span></td>
            <td>
                <button
                    type="button"
                    class="button-link"
                    aria-haspopup="dialog"
                    aria-label=t_with("center-recovery-show-of", &[("drive", name.into())])
                    on:click=move |_| asked.set(Some(letter.clone()))
                >
                    {t("center-recovery-show")}
                </button>
            </td>
        </tr>
    }
}

/// The pane with the key.
#[component]
fn KeyPane(
    /// The key; none where the pane is closed.
    shown: RwSignal<Option<RecoveryKey>>,
) -> impl IntoView {
    let key = Signal::derive(move || {
        shown.with(|shown| shown.as_ref().map(|key| key.recovery_key.clone())).unwrap_or_default()
    });
    let facts = move || {
        let key = shown.get()?;
        let rotation = if key.is_rotated { "center-recovery-rotated" } else { "center-recovery-pending" };
        let fact = |(label, words): (&'static str, String)| {
            view! {
                <div class="center-timeline-fact">
                    <dt>{t(label)}</dt>
                    <dd>{words}</dd>
                </div>
            }
        };
        let facts = [
            ("center-recovery-drive", key.drive),
            ("center-recovery-id", key.key_id),
            ("center-recovery-rotation", t(rotation)),
        ];
        Some(facts.map(fact).collect_view())
    };
    view! {
        <Dialog
            title=text("center-recovery-key")
            open=Signal::derive(move || shown.with(Option::is_some))
            on_close=move |()| shown.set(None)
            look=DialogLook::Flyout
        >
            <div class="center-flyout">
                <div class="center-toolbar center-pane-toolbar" role="toolbar" aria-label=move || t("center-recovery-key")>
                    <CopyButton text=key label=text("center-recovery-copy") />
                </div>
                <div class="center-flyout-body">
                    <p class="center-recovery-digits">{move || key.get()}</p>
                    <dl>{facts}</dl>
                </div>
            </div>
        </Dialog>
    }
}
