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
            <p role="status">{move || shared.with(|shared| shared.as_ref().map(outcome))}</p>
            {move || match shared.get() {
                Some(Shared::Link { address, .. }) => Some(link_field(address)),
                _ => None,
            }}
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

/// What became of the press, in words.
fn outcome(shared: &Shared) -> String {
    let count = |length: usize| format::number(i64::try_from(length).unwrap_or(i64::MAX));
    match shared {
        Shared::TooLong(length) => {
            t_with("share-too-long", &[("length", count(*length).into()), ("limit", count(LINK_CHARACTERS_MAX).into())])
        }
        Shared::Link { address, is_copied } => {
            let said = if *is_copied { "share-copied" } else { "share-not-copied" };
            t_with(said, &[("length", count(address.len()).into())])
        }
    }
}

/// The link, to be copied by hand. Outside the live region: a control in one would be read out with the words.
fn link_field(address: String) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    view! {
        <input
            node_ref=field
            class="field share-link"
            readonly
            aria-label=move || t("share-link")
            prop:value=address
            on:focus=select
        />
    }
}
