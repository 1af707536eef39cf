//! The running world as a link to copy, and as a `.lab` file.

use super::packed::{LINK_CHARACTERS_MAX, to_file, to_link_text};
use crate::api;
use crate::browser;
use crate::i18n::{format, t, t_with, text};
use crate::paths;
use crate::ui::notice::{say_failure, say_nothing};
use crate::ui::{Icon, ToolbarButton};
use contract::routes;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Name of the file.
const FILE_NAME: &str = "tenant-attach-lab.lab";

/// What became of a press.
#[derive(Clone, Debug, PartialEq)]
enum Shared {
    /// The link, and whether it is in the clipboard.
    Link { address: String, is_copied: bool },
    /// A link would be too long; its characters.
    TooLong(usize),
}

/// Buttons that make a link or a file of the running world.
#[component]
pub fn ShareWorld() -> impl IntoView {
    let shared = RwSignal::new(None::<Shared>);
    let copy = move |()| {
        spawn_local(async move {
            say_nothing();
            match api::get_text(&routes::lab_journal()).await {
                Ok(journal) => {
                    let link = link_of(&journal).await;
                    shared.try_set(Some(link));
                }
                Err(error) => say_failure(&error),
            }
        });
    };
    let save = move |()| {
        spawn_local(async move {
            say_nothing();
            match api::get_text(&routes::lab_journal()).await {
                Ok(journal) => {
                    let content = js_sys::Uint8Array::from(to_file(&journal).as_slice());
                    browser::save_bytes(FILE_NAME, "application/gzip", &content);
                }
                Err(error) => say_failure(&error),
            }
        });
    };
    view! {
        <section aria-labelledby="share-heading">
            <h2 id="share-heading">{move || t("share-title")}</h2>
            <p>{move || t("share-what")}</p>
            <div class="toolbar">
                <ToolbarButton icon=Icon::Link label=text("share-copy") on_press=copy />
                <ToolbarButton icon=Icon::Download label=text("share-save") on_press=save />
            </div>
            <div role="status">{move || shared.get().map(outcome)}</div>
        </section>
    }
}

async fn link_of(journal: &str) -> Shared {
    let address = browser::origin() + &browser::app_path(&paths::open_world(&to_link_text(journal)));
    if address.len() > LINK_CHARACTERS_MAX {
        return Shared::TooLong(address.len());
    }
    let is_copied = browser::copy_text(&address).await;
    Shared::Link { address, is_copied }
}

fn outcome(shared: Shared) -> AnyView {
    let count = |length: usize| format::number(i64::try_from(length).unwrap_or(i64::MAX));
    match shared {
        Shared::TooLong(length) => view! {
            <p>{t_with("share-too-long", &[("length", count(length).into()), ("limit", count(LINK_CHARACTERS_MAX).into())])}</p>
        }
        .into_any(),
        Shared::Link { address, is_copied } => {
            let length = count(address.len());
            let said = if is_copied { "share-copied" } else { "share-not-copied" };
            let field = NodeRef::<html::Input>::new();
            view! {
                <p>{t_with(said, &[("length", length.into())])}</p>
                <input
                    node_ref=field
                    class="field share-link"
                    readonly
                    aria-label=t("share-link")
                    value=address
                    on:focus=move |_| {
                        if let Some(field) = field.get_untracked() {
                            field.select();
                        }
                    }
                />
            }
            .into_any()
        }
    }
}
